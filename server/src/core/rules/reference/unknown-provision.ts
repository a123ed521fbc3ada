import type { CatalogueView } from '../../catalogue/catalogue.js';
import { provisionLabel, rewritePin, theNameOf } from '../../catalogue/labels.js';
import { lastStep, lineage, parentOf } from '../../catalogue/provision.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule, type FixDraft } from '../../engine/rule.js';
import { isCitedBeside } from '../../reading/beside.js';
import { nearestByTopic } from '../../reading/nearest.js';
import type { Citation, Reading } from '../../reading/reading.js';
import type { Language } from '../../text/characters.js';

/** A provision that the cited version of an instrument does not have. */
export default defineRule({
  id: 'reference/unknown-provision',
  severity: 'error',
  summary: { en: 'A provision that the cited instrument does not have.', zh: '所引条款在该文件中不存在。' },
  messages: {
    last: { en: '{Name} ends with {last}; there is no {cited}.{hint}', zh: '{name}最后一条是{last}，没有{cited}。{hint}' },
    below: { en: '{parent} of {name} {has}; there is no {cited}.{hint}', zh: '{name}{parent}{has}，没有{cited}。{hint}' },
    none: { en: '{Name} has no {cited}.{hint}', zh: '{name}中没有{cited}。{hint}' },
    check: { en: 'Please check: as far as this catalogue knows, {name} has no {cited}.{hint}', zh: '请核对：据法规库所知，{name}中没有{cited}。{hint}' },
    inferred: { en: 'If this refers to {name}: it has no {cited}.{hint}', zh: '如指{name}：其中没有{cited}。{hint}' },
  },
  check({ reading, view, citations, languageAt, report }) {
    const last = { key: '', to: -1 };
    for (const citation of citations) {
      const { instrument, provision } = citation;
      if (!instrument || !provision) continue;
      const known = view.existence(instrument, provision);
      if (known.is !== 'unknown-unit' || isInSuccessor(view, instrument, provision)) continue;
      // The members of one list that lack the same thing are one mistake.
      const key = `${instrument} ${known.below}`;
      if (known.below !== null && last.key === key && citation.from <= last.to) continue;
      Object.assign(last, { key, to: citation.to });
      const record = view.catalogue.instrument(instrument)!;
      const scheme = schemeOf(record);
      const language = languageAt(citation.unit);
      const label = (unit: string) => provisionLabel(scheme, unit, language, record.structure?.words);
      const sure = record.checked?.against === 'official-text' && !isContested(view, instrument, provision);
      const topic = suggestion(reading, citation);
      const nearest = [topic, known.below].filter((unit) => unit !== null);
      const count = view.structure(instrument).articleCount;
      const values = {
        name: theNameOf(record, language),
        cited: label(provision),
        last: count === undefined ? '' : label(String(count)),
        parent: known.below ? label(known.below) : '',
        has: known.below ? has(view, instrument, provision, language) : '',
        hint: topic ? hint(label(topic), language) : '',
      };
      report({
        ...place(citation),
        message: !sure ? 'check' : citation.certainty === 'inferred' ? 'inferred' : messageFor(known.below, provision, values.has, values.last),
        values,
        atMost: !sure || citation.certainty === 'inferred' ? 'information' : undefined,
        basis: { instrument, provision: known.below ?? undefined },
        fixes: fixes(
          citation,
          nearest.map((unit) => rewritePin(citation.pinSpan?.text ?? '', scheme, unit)),
        ),
      });
    }
  },
});

function messageFor(below: string | null, provision: string, has: string, last: string): 'last' | 'below' | 'none' {
  if (below !== null) return has ? 'below' : 'none';
  return /^\d+$/.test(provision) && last !== '' ? 'last' : 'none';
}

/** What the words are about, unless that is the cited article itself or is cited beside it. */
function suggestion(reading: Reading, citation: Citation): string | null {
  const { instrument, provision } = citation;
  const topic = nearestByTopic(reading, citation);
  if (topic === null || lineage(reading.view.catalogue.scheme(instrument!), provision!).includes(topic)) return null;
  return isCitedBeside(reading, citation, topic) ? null : topic;
}

/** The units it may be: what the words are about, then what there is above it. */
function fixes({ pinSpan }: Citation, pins: readonly string[]): FixDraft[] {
  return pinSpan ? pins.map((pin) => changeTo(pinSpan, pin)) : [];
}

function place({ from, to }: Citation): { from: number; to: number } {
  return { from, to };
}

/** “has three paragraphs”, “has points (a) to (h)”, “has no points”. */
function has(view: CatalogueView, instrument: string, provision: string, language: Language): string {
  const scheme = view.catalogue.scheme(instrument);
  const parent = parentOf(scheme, provision);
  if (parent === null) return '';
  const { paragraphs, points } = view.structure(instrument).childrenOf(parent);
  const isPoint = !/^\d/.test(lastStep(scheme, provision)) || !paragraphs || paragraphs.size === 0;
  const list = isPoint ? points : paragraphs;
  if (!list || scheme === 'functions' || scheme === 'clauses') return '';
  if (language === 'zh') return list.size === 0 ? (isPoint ? '不分项' : '不分款') : `共${list.size}${isPoint ? '项' : '款'}`;
  if (list.size === 0) return isPoint ? 'has no points' : 'has no numbered paragraphs';
  const noun = /sections/.test(scheme) ? 'subsection' : isPoint ? 'point' : 'paragraph';
  return `has ${list.size} ${noun}${list.size === 1 ? '' : 's'}`;
}

function hint(unit: string, language: Language): string {
  return language === 'zh' ? `是否指${unit}？` : ` Did you mean ${unit}?`;
}

/** A code section that the act of today lacks may stand in the one that replaces it. */
function isInSuccessor(view: CatalogueView, instrument: string, provision: string): boolean {
  const record = view.catalogue.instrument(instrument)!;
  const related = (record.relations ?? []).filter(({ type }) => type === 'replaced-by' || type === 'replaces').map(({ to }) => to);
  return (
    view.catalogue.scheme(instrument) === 'code-sections' && related.some((id) => view.existence(id, view.structure(id).spelled(provision)).is === 'exists')
  );
}

function isContested(view: CatalogueView, instrument: string, provision: string): boolean {
  const { contested = [] } = view.catalogue.instrument(instrument)!;
  return contested.some(({ units, what }) => what === 'counts' && units?.split(', ').some((unit) => provision.startsWith(unit)));
}
