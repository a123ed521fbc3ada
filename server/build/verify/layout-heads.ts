/** Texts of which only the articles or sections are counted: Korean, Japanese, Taiwanese, Vietnamese, Arabic, Indian, Singaporean. */
import { fromChinese } from '../../src/core/text/numerals.js';
import { emptyText, type ParsedText } from './parsed-text.js';

/** `ordinal`: articles are numbered in words and count in the order in which they stand. */
const PATTERNS: { layout: string; head: RegExp; chapter?: RegExp; chinese?: boolean; ordinal?: boolean }[] = [
  { layout: 'korean', head: /^제(\d+)조(?:의(\d+))?\(/, chapter: /^#+ 제(\d+)장/ },
  { layout: 'japanese', head: /^第([一二三四五六七八九十百]+)条[\s\u3000]/, chapter: /^#+ 第([一二三四五六七八九十]+)章/, chinese: true },
  { layout: 'taiwanese', head: /^第 (\d+)(?:-(\d+))? 條/ },
  { layout: 'vietnamese', head: /^Điều (\d+)\. /, chapter: /^#+ Chương ([IVX]+)/ },
  { layout: 'arabic', head: /^المادة ([^:：]+):/, ordinal: true },
  { layout: 'sections', head: /^### (?:Section|Rule) (\d+[A-Z]*) - /, chapter: /^#+ (?:Chapter|PART) (\S+)/i },
];

/** Counts the heads of a text in the first pattern that fits it, or returns null. */
export function readHeads(body: string): ParsedText | null {
  const lines = body.split('\n');
  for (const { layout, head, chapter, chinese, ordinal } of PATTERNS) {
    if (lines.filter((line) => head.test(line)).length < 5) continue;
    const parsed: ParsedText = { ...emptyText(layout), chapters: chapter ? [] : null };
    const seen = new Set<string>();
    for (const line of lines) {
      const match = head.exec(line);
      const label = match && (match[2] ? `${match[1]}-${match[2]}` : chinese ? String(fromChinese(match[1]!)) : match[1]!);
      // a supplement counts its articles from 1 again
      if (label && !seen.has(label)) {
        seen.add(label);
        parsed.heads.push(ordinal ? String(seen.size) : label);
        parsed.units.set(parsed.heads[parsed.heads.length - 1]!, { paragraphs: null, points: null, text: '' });
      }
      const division = chapter?.exec(line)?.[1];
      if (division && !parsed.chapters!.includes(division)) parsed.chapters!.push(division);
    }
    return parsed;
  }
  return null;
}
