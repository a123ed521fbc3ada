/** Citations in house style: the names and the pinpoints of running text, as far as nothing but their form changes. */
import { takesArticle } from '../catalogue/labels.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import type { PinGroup } from '../reading/local.js';
import { kindOf, pinpointInForm } from '../reading/pinpoint-forms.js';
import type { Citation, UnitReading } from '../reading/reading.js';
import { firstBeyond } from '../reading/spans.js';
import { sourceFrom, sourceTo } from '../text/prose.js';
import { isAttributive, withArticle } from './english-article.js';
import { insideLinkLabel } from './markup.js';
import { firstName, laterName, nameSite, type Wording } from './name-forms.js';
import { OwnNames } from './own-names.js';
import { isBeyondDoubt, isInQuotes, isSettled, runningText } from './running-text.js';
import { editsOf, keepingLaw, type Place } from './same-law.js';

export interface HouseStyled {
  edits: readonly Edit[];
  /** How many citations are written otherwise. */
  citations: number;
}

/** The whole draft in house style; without edits where it is already. */
export function draftInHouseStyle(analysis: Analysis): HouseStyled {
  return styled(keepingLaw(analysis, placesOf(analysis)));
}

/** The citation at a range in house style; null where there is none, or nothing to change. */
export function citationInHouseStyle(analysis: Analysis, from: number, to: number): readonly Edit[] | null {
  const here = placesOf(analysis).filter((place) => place.from <= to && from <= place.to);
  const { edits } = styled(keepingLaw(analysis, here));
  return edits.length === 0 ? null : edits;
}

function styled(places: readonly Place[]): HouseStyled {
  // A name and its pinpoint are one citation.
  const spans = new Set(places.map(({ from, to }) => `${from} ${to}`));
  return { edits: editsOf(places), citations: spans.size };
}

/** An editor asks anew at each move of the cursor. */
const PLACES = new WeakMap<Analysis, readonly Place[]>();

function placesOf(analysis: Analysis): readonly Place[] {
  let places = PLACES.get(analysis);
  if (!places) {
    const isRunning = runningText(analysis.draft);
    const writer = new Writer(analysis);
    places = analysis.reading.units.filter(({ citations, unit }) => citations.length > 0 && isRunning(unit)).flatMap((unit) => writer.unit(unit));
    PLACES.set(analysis, places);
  }
  return places;
}

class Writer {
  /** The instruments that have been named. */
  private readonly named = new Set<string>();
  /** The pinpoints that have been seen to: the members of a range may all have its span. */
  private readonly written = new Set<PinGroup>();
  private readonly own: OwnNames;

  constructor(private readonly analysis: Analysis) {
    this.own = new OwnNames(analysis.reading);
  }

  unit(unit: UnitReading): Place[] {
    const out: Place[] = [];
    for (const citation of unit.citations) {
      const wordings = [this.name(unit, citation), this.pinpoint(unit, citation)].filter((wording) => wording !== null);
      const edits = wordings.flatMap((wording) => this.edit(unit, wording) ?? []);
      if (edits.length > 0) out.push({ unit: unit.unit.index, from: citation.from, to: citation.to, edits });
    }
    return out;
  }

  private name(unit: UnitReading, citation: Citation): Wording | null {
    const { name, instrument } = citation;
    if (!name || instrument === null) return null;
    const { prose, language } = unit.unit.body;
    const { mention } = name;
    if (isInQuotes(prose.text, mention.outerFrom, mention.outerTo)) return null;
    const kind = unit.named.find((one) => one.mention === mention)?.kind;
    const site = nameSite(prose.text, mention, citation.pin !== null && citation.proseFrom >= mention.outerTo);
    const isFirst = !this.named.has(instrument) && kind !== 'alias';
    const attributive = site !== null && language === 'en' && isAttributive(site);
    if (!attributive) this.named.add(instrument);
    if (!site || attributive || kind === 'alias' || this.own.isDefinedAt(unit, mention) || !isBeyondDoubt(this.analysis, citation)) return null;
    if (/\p{Script=Han}/u.test(prose.text.slice(mention.from, mention.to)) !== (language === 'zh')) return null;
    const record = this.analysis.view.catalogue.instrument(instrument)!;
    const style = this.analysis.settings.houseStyle[language];
    const own = isFirst ? null : this.own.before(instrument, unit.unit.index, mention.from);
    const wording = isFirst ? firstName(site, record, language, style) : laterName(site, record, language, style, own);
    if (!wording || isConfusable(unit, instrument, wording)) return null;
    if (!isSettled(this.analysis.reading, citation) && !isSameName(prose.text.slice(mention.from, mention.to), wording.text)) return null;
    if (language === 'zh') return wording;
    const starts = unit.local.sentences;
    const sentence = starts[firstBeyond(starts, wording.from, (start) => start) - 1] ?? 0;
    const fitted = withArticle(site, wording, own ? own.article : takesArticle(wording.text), sentence);
    if (own?.article && fitted === wording && !/[Tt]he $/.test(prose.text.slice(0, wording.from))) return null;
    const parted = fitted !== null && fitted.text.length > LONG && site.pinBehind && prose.text.slice(fitted.to, citation.proseFrom) === ' ';
    return parted ? { ...fitted, text: `${fitted.text},` } : fitted;
  }

  /** The pinpoint, with all members of its list, once for the first of them. */
  private pinpoint(unit: UnitReading, citation: Citation): Wording | null {
    const group = groupOf(unit, citation);
    if (!group || this.written.has(group) || citation.instrument === null) return null;
    this.written.add(group);
    const members = unit.citations.filter((other) => other.pin && group.from <= other.proseFrom && other.proseTo <= group.to);
    if (members.length < group.items.length || !members.every((member) => isBeyondDoubt(this.analysis, member))) return null;
    const { prose, language } = unit.unit.body;
    const kind = kindOf(group);
    const record = this.analysis.view.catalogue.instrument(citation.instrument)!;
    if (!kind || isInQuotes(prose.text, group.from, group.to)) return null;
    const provision = group.items.length === 1 ? citation.provision : null;
    const form = this.analysis.settings.houseStyle[language].pinpoint;
    const text = pinpointInForm({ words: prose.text.slice(group.from, group.to), kind, record, provision }, form, language);
    return text === null ? null : { from: group.from, to: group.to, text };
  }

  /** Null where marks stand among the words, or would have to. */
  private edit({ unit }: UnitReading, { from, to, text }: Wording): Edit | null {
    const { prose, source } = unit.body;
    const start = sourceFrom(prose, from);
    const end = sourceTo(prose, to);
    const written = source.slice(start, end);
    const words = prose.text.slice(from, to);
    if (words === text || bare(written) !== bare(words) || /[|*_`[\]<>\\#&]/.test(text)) return null;
    return insideLinkLabel(this.analysis.draft, unit.from + end) ? null : { from: unit.from + start, to: unit.from + end, text };
  }
}

/** “the UK GDPR mirrors the EU GDPR”: beside a name that ends the same, a shorter one would be read as that. */
function isConfusable({ named, unit }: UnitReading, instrument: string, { text }: Wording): boolean {
  const others = named.filter((other) => other.instrument !== null && other.instrument !== instrument);
  return others.some(({ mention }) => unit.body.prose.text.slice(mention.from, mention.to).endsWith(text));
}

/** 《》 around a name leave open what it left open. */
function isSameName(written: string, text: string): boolean {
  return text.replace(/[《》]/g, '') === written;
}

/** A name longer than this is parted from its pinpoint by a comma. */
const LONG = 30;

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function groupOf({ local }: UnitReading, { proseFrom, proseTo, pin }: Citation): PinGroup | null {
  if (!pin) return null;
  return local.groups.find(({ items }) => items.some((item) => item.from === proseFrom && item.to === proseTo)) ?? null;
}
