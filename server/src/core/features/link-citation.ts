/** A citation as a Markdown link to the official page of what it cites. */
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import { citationsAt } from './hover.js';
import { insideFence, insideLink, insideLinkLabel } from './markup.js';
import { encodeTarget, isSafeLink } from './note-format.js';
import { isBeyondDoubt, isSettled } from './running-text.js';
import { keepingLaw } from './same-law.js';

/** Null where there is no official page, no doubt about which law is meant is ruled out, or the words are a link already. */
export function linkCitation(analysis: Analysis, offset: number): Edit | null {
  const { reading, draft, view } = analysis;
  const [citation, ...others] = citationsAt(reading.citations, offset);
  if (!citation || others.length > 0 || citation.instrument === null || !isBeyondDoubt(analysis, citation) || !isSettled(reading, citation)) return null;
  const { from, to, unit } = citation;
  const { kind } = draft.units[unit]!.body;
  const link = view.catalogue.instrument(citation.instrument)?.link;
  const words = draft.text.slice(from, to);
  if (link === undefined || !isSafeLink(link) || kind === 'meta' || kind === 'comment' || /[[\]`<>|*_]/.test(words)) return null;
  if (insideLink(draft, to) || insideLinkLabel(draft, to) || insideFence(draft, from)) return null;
  const edit = { from, to, text: `[${words}](${encodeTarget(link)})` };
  return keepingLaw(analysis, [{ unit, from, to, edits: [edit] }]).length === 0 ? null : edit;
}
