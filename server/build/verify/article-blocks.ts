/** Cuts a text into its articles: the lines of each, the reference translation below it, and the chapters they stand in. */
import { emptyText, type ParsedText, type TextUnit } from './parsed-text.js';

export interface ArticleForm {
  layout: string;
  /** The head of an article at the start of a line; the rest of the line is its first line. */
  head: RegExp;
  /** The id of an article from its head; `count` is how many came before it. */
  idOf: (head: RegExpExecArray, count: number) => string | null;
  /** The heading that the head carries, if the record can be compared with it. */
  headingOf?: (head: RegExpExecArray) => string | undefined;
  /** Opens a chapter; its id is `chapter-…`. */
  chapter?: { mark: RegExp; idOf: (mark: RegExpExecArray) => string; headingOf?: (mark: RegExpExecArray) => string };
  /** What follows the articles, such as supplementary provisions that count from 1 again, or schedules. */
  ends?: RegExp;
  /** Lines that are no wording: notes of amendments and of phases. */
  furniture?: RegExp;
}

export interface ArticleBlock {
  id: string;
  lines: string[];
  /** The lines of the reference translation, and the heading it gives. */
  reference: string[];
  referenceHeading?: string;
}

/** `[EN reference Article 31 - Obligation to …]` above a reference translation. */
const REFERENCE = /^\[EN reference(?: (?:Article|Section|Point|Rule)? ?[\w-]+)?(?: - (.*))?\]$/;

/** Whether a text has heads of a form, not just a line that looks like one. */
export function shows(body: string, head: RegExp, least = 5): boolean {
  return body.split('\n').filter((line) => head.test(line.trim())).length >= least;
}

/** Reads the articles and chapters of a text; the units of the articles are still empty. */
export function readBlocks(body: string, form: ArticleForm): { parsed: ParsedText; blocks: ArticleBlock[] } {
  const parsed: ParsedText = { ...emptyText(form.layout), chapters: form.chapter ? [] : null };
  const blocks: ArticleBlock[] = [];
  let chapter: TextUnit | null = null;
  let block: ArticleBlock | null = null;
  let into: string[] | null = null;
  for (const raw of body.split('\n')) {
    const line = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    if (line === '' || form.furniture?.test(line)) continue;
    const division = form.chapter?.mark.exec(line);
    const head = form.head.exec(line);
    const id = head && form.idOf(head, blocks.length);
    const reference = REFERENCE.exec(line);
    if (!head && form.ends?.test(line)) {
      block = null;
      into = null;
    } else if (division && form.chapter) {
      const name = form.chapter.idOf(division);
      chapter = { heading: form.chapter.headingOf?.(division) ?? null, paragraphs: null, points: null, text: '', spans: [] };
      parsed.chapters!.push(name);
      parsed.units.set(name, chapter);
    } else if (head && id && !parsed.units.has(id)) {
      block = { id, lines: [], reference: [] };
      blocks.push(block);
      into = block.lines;
      parsed.heads.push(id);
      parsed.units.set(id, { heading: form.headingOf?.(head), paragraphs: [], points: [], text: '' });
      chapter?.spans?.push(id);
      const rest = line.slice(head[0].length).trim();
      if (rest !== '') into.push(rest);
    } else if (reference) {
      if (block) block.referenceHeading = reference[1];
      into = block && block.reference.length === 0 ? block.reference : null;
    } else into?.push(line);
  }
  return { parsed, blocks };
}

/** Adds the wording of a translation to the units of the same ids, where both name them. */
export function addWording(parsed: ParsedText, translated: ReadonlyMap<string, TextUnit>): void {
  for (const [id, { text }] of translated) {
    const unit = parsed.units.get(id);
    if (unit) unit.text += ` ${text}`;
  }
}
