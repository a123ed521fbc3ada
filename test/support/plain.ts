/** Drafts and analyses as plain data, for comparison: what they say, without caches and shared objects. */
import type { Draft } from '../../server/src/core/draft/draft.js';
import type { Analysis } from '../../server/src/core/engine/analyse.js';
import type { Mention } from '../../server/src/core/reading/local.js';
import type { Citation, Reading } from '../../server/src/core/reading/reading.js';

export function plainDraft(draft: Draft) {
  const { frontMatter, sections, directives } = draft;
  const units = draft.units.map(({ body, ...place }) => ({
    ...place,
    kind: body.kind,
    level: body.level,
    language: body.language,
    prose: body.prose.text,
    folded: body.prose.folded,
    at: [...body.prose.at],
  }));
  return { frontMatter, sections, directives, units };
}

export function plainReading(reading: Reading) {
  return { citations: reading.citations.map(plainCitation), unknown: reading.unknown, weights: Object.fromEntries(reading.weights) };
}

function plainCitation({ name, ...citation }: Citation) {
  return { ...citation, name: name && { ...name, mention: plainMention(name.mention) } };
}

function plainMention({ names, inner, ...mention }: Mention) {
  return { ...mention, names: names.folded, inner: inner.map(({ names: of, ...place }) => ({ ...place, names: of?.folded })) };
}

export function plainAnalysis({ draft, reading, findings, suppressed, view }: Analysis) {
  return { date: view.date, ...plainDraft(draft), ...plainReading(reading), findings, suppressed: suppressed.map(({ finding }) => finding) };
}
