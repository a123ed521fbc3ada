/** Where the references list of a draft stands: between its marks, or under its heading. */
import type { Draft } from '../draft/draft.js';
import type { Language } from '../text/characters.js';
import { insideFence } from './markup.js';

/** Comments around the list, by which it is found again. They do not begin as suppressions do. */
export const LIST_START = '<!-- references-list: written by Clausewright, replaced when it is updated -->';
export const LIST_END = '<!-- /references-list -->';

const START = /<!--\s*references-list\b[^>]*-->/;
const END = /<!--\s*\/references-list\s*-->/;

export const LIST_HEADING: Record<Language, string> = { en: 'References', zh: '参考文献（引用的法律文件）' };

const HEADING = /^(?:references|list of references|laws? cited|参考文献(?:\(引用的法律文件\))?|引用的法律文件|引用文件)$/;

/** Sections that list texts, whoever has written them. */
const LISTING = /(?:references|bibliography|further reading|参考文献|参考资料|引用文件)$/;

export interface ReferencesSection {
  from: number;
  to: number;
  /** From the opening mark to behind the closing one; null where a person has written the section. */
  list: { from: number; to: number } | null;
  /** The offset behind the heading; null where the marks stand without one. */
  behindHeading: number | null;
  level: number;
}

/** The section of the references; null where the draft has none. */
export function referencesSection(draft: Draft): ReferencesSection | null {
  const list = markedList(draft);
  const section = draft.sections.find(({ heading, from, to }) => {
    if (heading < 0 || insideFence(draft, from)) return false;
    const { body, quoted } = draft.units[heading]!;
    if (quoted || body.level > 6) return false;
    return list ? from <= list.from && list.to <= to && isHeading(body.prose.folded) : isHeading(body.prose.folded);
  });
  if (section) {
    const { to: behindHeading } = draft.units[section.heading]!;
    return { from: section.from, to: section.to, list, behindHeading, level: section.level };
  }
  return list && { ...list, list, behindHeading: null, level: 2 };
}

/** The sections of a draft that list texts rather than speak of them. */
export function listingSections({ sections, units }: Draft): { from: number; to: number }[] {
  return sections.filter(({ heading }) => heading >= 0 && LISTING.test(units[heading]!.body.prose.folded.trim()));
}

function isHeading(folded: string): boolean {
  return HEADING.test(folded.replace(/^(?:\d+(?:\.\d+)*\.?|[一二三四五六七八九十]+、|annex [a-z0-9]+:?)\s*/, '').trim());
}

/** The marks count where they are comments of the draft, not words in its code. */
function markedList(draft: Draft): { from: number; to: number } | null {
  const comments = draft.units.filter(({ body, from }) => body.kind === 'comment' && body.source.startsWith('<!--') && !insideFence(draft, from));
  const start = comments.find(({ body }) => START.test(body.source));
  const end = start && comments.find(({ body, from }) => from > start.from && END.test(body.source));
  return end ? { from: start.from, to: end.to } : null;
}
