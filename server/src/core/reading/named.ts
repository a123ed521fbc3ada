/** Which instrument each name means, by the draft as a whole. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { NameKind } from '../catalogue/names.js';
import type { Draft } from '../draft/draft.js';
import type { IsoDate } from '../text/dates.js';
import type { Prose } from '../text/prose.js';
import { jurisdictionsIn, jurisdictionsOf } from './jurisdictions.js';
import type { LocalReading, Mention } from './local.js';
import type { Named } from './reading.js';

const STRONG: readonly NameKind[] = ['title', 'name', 'number', 'acronym', 'misnomer'];

/** Local readings belong to one catalogue, and so do the claims. */
const CLAIMS = new WeakMap<LocalReading, readonly string[]>();
const NO_CLAIMS: readonly string[] = [];

/** What the draft names beyond doubt, and what follows from it for doubtful names. */
export class Established {
  private readonly instruments = new Set<string>();
  /** How many established instruments each jurisdiction has. */
  private readonly places = new Map<string, number>();
  /** How many units name each jurisdiction; empty where no name is open. */
  private readonly spoken: ReadonlyMap<string, number>;

  constructor(
    private readonly catalogue: Catalogue,
    locals: readonly LocalReading[],
    /** The day the draft was written, if it says so. */
    private readonly written: IsoDate | null,
    draft: Draft,
  ) {
    const isOpen = locals.some(({ mentions }) => mentions.some(({ names }) => names.bearers.length > 1 && !names.fallback));
    this.spoken = isOpen ? jurisdictionsOf(draft, catalogue.lexicon) : new Map();
    for (const local of locals) for (const id of this.claimsOf(local)) this.instruments.add(id);
    for (const local of locals) this.claimDefaults(local);
    for (const id of this.instruments) {
      const place = this.catalogue.instrument(id)?.jurisdiction ?? '';
      this.places.set(place, (this.places.get(place) ?? 0) + 1);
    }
  }

  /** What one unit names beyond doubt; kept with its local reading. */
  private claimsOf(local: LocalReading): readonly string[] {
    if (local.mentions.length === 0) return NO_CLAIMS;
    let claims = CLAIMS.get(local);
    if (!claims) CLAIMS.set(local, (claims = this.readClaims(local)));
    return claims;
  }

  private readClaims(local: LocalReading): readonly string[] {
    const out: string[] = [];
    // “Charter Art. 21”: a pinpoint right beside it makes a doubtful name a plain one.
    const pinned = new Set(local.groups.filter((group) => group.joined).map((group) => local.mentions[group.mention]));
    for (const mention of local.mentions) {
      const strong = mention.names.bearers.filter((bearer) => STRONG.includes(bearer.kind));
      const only = mention.names.bearers.length === 1 ? mention.names.bearers[0]! : null;
      const said = this.saidInside(mention);
      if (only && !mention.weak && (strong.length === 1 || pinned.has(mention))) out.push(only.instrument);
      else if (mention.place) out.push(...this.ofPlace(mention));
      else if (said) out.push(said);
      else if (!mention.weak && mention.names.fallback && !isContext(mention)) out.push(mention.names.fallback);
    }
    return out;
  }

  /** “Article 17 of the Interim Measures”: ordinary words with a pinpoint mean their default where no bearer is named. */
  private claimDefaults({ mentions, groups }: LocalReading): void {
    for (const { joined, mention } of groups) {
      const names = joined && !mentions[mention]!.weak ? mentions[mention]!.names : null;
      if (!names?.fallback || names.bearers.some(({ instrument, kind }) => kind !== 'context' || this.instruments.has(instrument))) continue;
      this.instruments.add(names.fallback);
    }
  }

  /** Equal for drafts that establish the same: then every name means the same. */
  get key(): string {
    return `${[...this.instruments].sort().join(' ')} ${this.written ?? ''} ${JSON.stringify([...this.spoken])}`;
  }

  has(instrument: string): boolean {
    return this.instruments.has(instrument);
  }

  /** Resolves a mention in the prose of its unit; null where it is no name here after all. */
  resolve(mention: Mention, prose: Prose): Named | null {
    const { bearers, fallback } = mention.names;
    if (mention.likeness) return { mention, instrument: mention.likeness.instrument, kind: 'misnomer', candidates: [] };
    if (bearers.length === 1) return this.single(mention, bearers[0]!.instrument, bearers[0]!.kind);
    const ids = bearers.map((bearer) => bearer.instrument);
    if (this.isOfOtherPlace(mention)) return null;
    const chosen = this.choose(mention, ids, fallback, prose);
    if (chosen)
      return {
        mention,
        instrument: this.inItsDraftForm(mention, chosen),
        kind: bearers.find((bearer) => bearer.instrument === chosen)?.kind ?? 'shared',
        candidates: [],
      };
    if (mention.weak || bearers.every((bearer) => bearer.kind === 'context')) return null;
    return { mention, instrument: null, kind: 'shared', candidates: ids };
  }

  private single(mention: Mention, instrument: string, kind: NameKind): Named | null {
    if ((kind === 'context' || mention.weak) && !this.has(instrument) && !this.isAtHome(mention, instrument)) return null;
    return { mention, instrument: this.inItsDraftForm(mention, instrument), kind, candidates: [] };
  }

  /** “Equal Pay Act”, “DSL” in a draft that cites other law of the same place. */
  private isAtHome(mention: Mention, instrument: string): boolean {
    if (mention.weak) return false;
    const place = this.catalogue.instrument(instrument)!.jurisdiction;
    const neighbours = this.places.get(place) ?? 0;
    if (/^[A-Z]{3,6}$/.test(mention.names.listed)) return neighbours >= 2;
    return (
      neighbours >= 1 &&
      /[^ ] (?:Act|Law|Regulation|Directive|Rule)s?$|.{3,}(?:(?<!方)法|条例|办法|规定)$/.test(mention.names.listed) &&
      !/Interim|暂行办法$/.test(mention.names.listed)
    );
  }

  /** “Brazil's AI Act”: a law by a name that others share, of a place whose law is not in the catalogue. */
  private isOfOtherPlace({ place, names, inner }: Mention): boolean {
    if (!place || inner.length > 0 || !LAW_NAME.test(names.listed)) return false;
    return !names.bearers.some(({ instrument }) => isOfPlace(this.catalogue.instrument(instrument)?.jurisdiction ?? '', place));
  }

  private choose(mention: Mention, ids: readonly string[], fallback: string | undefined, prose: Prose): string | null {
    const said = this.saidInside(mention);
    if (said) return said;
    if (mention.place) {
      const there = this.ofPlace(mention);
      if (there.length > 0) return there.find((id) => id === fallback) ?? there[0]!;
    }
    const named = ids.filter((id) => this.has(id));
    if (named.length === 1) return named[0]!;
    if (named.length === 0 && isContext(mention)) return null;
    if (fallback && (named.includes(fallback) || (named.length === 0 && !isSmall(mention)))) return fallback;
    return named[0] ?? this.bySpokenPlace(mention, ids, prose);
  }

  /** The bearer of the place that its unit names, or the draft most of all: in its words, and by the other laws that it names. */
  private bySpokenPlace(mention: Mention, ids: readonly string[], prose: Prose): string | null {
    if (mention.weak) return null;
    const here = jurisdictionsIn(prose, this.catalogue.lexicon);
    const weigh = (id: string) => {
      const record = this.catalogue.instrument(id);
      const place = record?.jurisdiction ?? '';
      // Who names other law of a place means law there, and no bill or model.
      const neighbours = record?.force !== 'binding' ? 0 : (this.places.get(place) ?? 0);
      return (here.has(place) ? HERE : 0) + (this.spoken.get(place) ?? 0) + neighbours;
    };
    const ranked = ids.map((id) => ({ id, weight: weigh(id), place: this.catalogue.instrument(id)?.jurisdiction })).sort((a, b) => b.weight - a.weight);
    const [best, rival] = ranked;
    // A place tells no two texts of its own apart.
    const isOnly = ranked.filter(({ place }) => place === best?.place).length === 1;
    return best && isOnly && best.weight > (rival?.weight ?? 0) ? best.id : null;
  }

  /** The bearer that the parenthesis behind the name spells out. */
  private saidInside({ names, inner }: Mention): string | null {
    const inside = inner.flatMap((part) => part.names?.bearers ?? []);
    return names.bearers.find(({ instrument }) => inside.some((bearer) => bearer.instrument === instrument))?.instrument ?? null;
  }

  private ofPlace({ place, names }: Mention): string[] {
    const ids = names.bearers.map((bearer) => bearer.instrument);
    return ids.filter((id) => this.catalogue.instrument(id)?.jurisdiction === place && !isDraftOf(this.catalogue, id));
  }

  /** 《…办法》 in a paper that was written before the measures were made means their draft. */
  private inItsDraftForm(mention: Mention, instrument: string): string {
    const drafts = this.catalogue.draftsOf(instrument);
    if (drafts.length === 0) return instrument;
    if (mention.draftForm) return drafts[0]!;
    const made = this.catalogue.instrument(instrument)?.dates?.['published']?.[0];
    return this.written && made && this.written < made && drafts.some((id) => this.writtenAfter(id)) ? drafts.find((id) => this.writtenAfter(id))! : instrument;
  }

  private writtenAfter(draft: string): boolean {
    const from = this.catalogue.instrument(draft)?.status[0]?.from;
    return from !== undefined && from <= this.written!;
  }
}

/** What a jurisdiction named in the unit itself counts, against one unit of the draft. */
const HERE = 20;
const LAW_NAME = /(?:Act|Law|Regulation|Directive|Bill|Strategy|法|法案|条例|战略)$/;

/** Whether a law is of a place or of a part of it. */
function isOfPlace(jurisdiction: string, place: string): boolean {
  return jurisdiction === place || jurisdiction.startsWith(`${place}-`);
}

/** Ordinary words, whoever's name they are. */
function isContext({ names }: Mention): boolean {
  return names.bearers.every(({ kind }) => kind === 'context');
}

/** Written in small letters, as ordinary words are (“do not act, ai act”); Chinese has none. */
function isSmall({ weak, names }: Mention): boolean {
  return weak && !/\p{Script=Han}/u.test(names.listed);
}

function isDraftOf(catalogue: Catalogue, id: string): boolean {
  return catalogue.instrument(id)?.relations?.some(({ type }) => type === 'draft-of' || type === 'proposal-of') ?? false;
}
