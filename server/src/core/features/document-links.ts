/** The official pages of the instruments that a draft cites. */
import { nameOf } from '../catalogue/labels.js';
import type { Analysis } from '../engine/analyse.js';
import { languageAt } from '../engine/run-rules.js';
import { insideLink } from './markup.js';
import { isSafeLink } from './note-format.js';

export interface DocumentLink {
  from: number;
  to: number;
  /** An https address. */
  target: string;
  tooltip: string;
}

/** Links that do not overlap, the longest span first; none inside a link of the draft's own, which goes where the drafter sent it. */
export function documentLinks({ reading, view, settings, draft }: Analysis): DocumentLink[] {
  const links: DocumentLink[] = [];
  // The longest start a stretch; a citation inside it adds nothing.
  const cited = [...reading.citations].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const { from, to, instrument, form } of cited) {
    if (form === 'anaphor' || from < (links.at(-1)?.to ?? 0)) continue;
    const record = instrument === null ? undefined : view.catalogue.instrument(instrument);
    if (!record?.link || !isSafeLink(record.link) || insideLink(draft, from)) continue;
    const language = languageAt(reading, settings, from);
    const name = nameOf(record, language);
    links.push({ from, to, target: record.link, tooltip: language === 'zh' ? `${name}官方页面` : `Official page of ${name}` });
  }
  return links;
}
