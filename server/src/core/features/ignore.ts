/** Where a suppression of a finding can stand without changing what the draft says, and how it is written there. */
import type { Directive, Draft, Unit } from '../draft/draft.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit, Finding } from '../engine/finding.js';
import type { Language } from '../text/characters.js';
import { lineEnd } from '../text/lines.js';

export interface Ignore {
  title: string;
  edits: readonly Edit[];
  /** The words that stand for the reason still to be given. */
  blank: string;
}

const REASON: Record<Language, string> = { en: 'reason', zh: '理由' };

const TITLES: Record<'here' | 'section' | 'file', Record<Language, string>> = {
  here: { en: 'Ignore here with a reason', zh: '在此处忽略并写明理由' },
  section: { en: 'Ignore in this section with a reason', zh: '在本节忽略并写明理由' },
  file: { en: 'Ignore in this file with a reason', zh: '在本文件忽略并写明理由' },
};

/**
 * The edit that sets a finding aside: a comment on the line before; behind a list item or table row, which a line before would
 * cut off; around a paragraph that runs over several lines; and where no comment can stand, in the section or file.
 */
export function ignoreHere({ draft, lines }: Analysis, finding: Finding): Ignore {
  const { language, rule } = finding;
  const unit = unitAt(draft, finding.from);
  const comment = (form: string) => `<!-- clausewright-${form} ${rule} -- ${REASON[language]} -->`;
  const answer = (scope: keyof typeof TITLES, edits: readonly Edit[]): Ignore => ({
    title: `${TITLES[scope][language]}${language === 'zh' ? `（${rule}）` : ` (${rule})`}`,
    edits,
    blank: REASON[language],
  });
  const line = lines.at(finding.from).line;
  const eol = lineEnd(draft.text);
  const first = unit ? lines.at(unit.from).line : -1;
  const last = unit ? lines.at(unit.to).line : -1;
  if (unit && standsAlone(unit, lines.textOf(first), lines.at(unit.from).character)) {
    const above = directiveAbove(draft, lines.start(first));
    const start = bomEnd(draft, lines.start(above ? lines.at(above.from).line : first));
    const indent = lines.textOf(first).slice(0, lines.at(unit.from).character).replace('\ufeff', '');
    if (line === first && !above) return answer('here', [insert(start, `${indent}${comment('disable-next-line')}${eol}`)]);
    return answer('here', [insert(start, `${indent}${comment('disable')}${eol}`), insert(lines.end(last), `${eol}${indent}<!-- clausewright-enable -->`)]);
  }
  if (unit && line === last && takesInlineComment(draft, unit))
    return answer('here', [insert(endOfWords(lines.textOf(line), lines.start(line), unit), ` ${comment('disable-line')}`)]);
  const heading = unit && unit.body.kind !== 'meta' ? headingOf(draft, unit) : null;
  if (heading) return answer('section', [insert(lines.end(lines.at(heading.to).line), `${eol}${eol}${comment('disable-section')}`)]);
  const top = draft.frontMatter.to;
  return answer('file', [top > 0 ? insert(top, `${eol}${eol}${comment('disable-file')}`) : insert(bomEnd(draft, 0), `${comment('disable-file')}${eol}${eol}`)]);
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

function unitAt(draft: Draft, offset: number): Unit | null {
  return draft.units.find((unit) => unit.from <= offset && offset < unit.to) ?? null;
}

/** Headings, paragraphs and comments that begin their line and lie in no list, table or quotation. */
function standsAlone({ body, group, quoted }: Unit, line: string, column: number): boolean {
  if (group >= 0 || quoted) return false;
  if (body.kind === 'comment') return body.source.startsWith('<!--') && column === 0;
  return (body.kind === 'heading' || body.kind === 'paragraph') && /^\ufeff? {0,3}$/.test(line.slice(0, column));
}

/** The suppression of a next line that ends right before an offset: nothing may come between it and its line. */
function directiveAbove(draft: Draft, before: number): Directive | null {
  return (
    draft.directives.find(({ to, text }) => text.startsWith('clausewright-disable-next-line') && to <= before && draft.text.slice(to, before).trim() === '') ??
    null
  );
}

function takesInlineComment(draft: Draft, { body, from }: Unit): boolean {
  if (body.kind === 'meta' || body.kind === 'comment') return false;
  const line = draft.text.slice(draft.text.lastIndexOf('\n', from) + 1, from);
  return !line.includes('<!--');
}

/** Behind the last word: before the border that closes a table row, and before marks that break the line. */
function endOfWords(line: string, start: number, { body }: Unit): number {
  const tail = body.kind === 'row' ? /\s*\|?\s*$/ : /\s*\\?$/;
  return start + line.length - tail.exec(line)![0].length;
}

function headingOf(draft: Draft, unit: Unit): Unit | null {
  const { heading } = draft.sections[unit.section]!;
  const found = heading < 0 ? null : draft.units[heading]!;
  return found && found !== unit && !found.quoted && found.group < 0 ? found : null;
}

/** Nothing goes before a byte order mark. */
function bomEnd(draft: Draft, offset: number): number {
  return offset === 0 && draft.text.charCodeAt(0) === 0xfeff ? 1 : offset;
}
