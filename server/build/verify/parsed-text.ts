/** What a layout reads out of a source text: the provisions it has, by the ids that catalogue files use. */

export interface TextUnit {
  /** The heading the text gives it, if the layout can tell it from the wording; null where it is in no language of ours. */
  heading?: string | null;
  /** Labels of the numbered paragraphs (款) and of the points directly below; null where the layout does not read that level. */
  paragraphs: string[] | null;
  points: string[] | null;
  /** Its wording with all that stands below it. */
  text: string;
  /** Only of chapters and sections of a code: the articles in them. */
  spans?: string[];
}

export interface ParsedText {
  layout: string;
  /** Articles or sections, in order. */
  heads: string[];
  /** Null where the layout does not read them or the text leaves them out. */
  chapters: string[] | null;
  annexes: string[] | null;
  recitals: number | null;
  /** Whether the text gives some provisions only: what it lacks may exist. */
  extract?: boolean;
  units: Map<string, TextUnit>;
}

/** An empty result of a layout. */
export function emptyText(layout: string): ParsedText {
  return { layout, heads: [], chapters: null, annexes: null, recitals: null, units: new Map() };
}

/** Letters and digits only, in lower case, so that hyphenation, quotes and spacing do not tell wordings apart. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a wording opens with a heading that ends where the heading ends, and does not go on in the same phrase. */
export function opensWith(text: string, heading: string): boolean {
  const wanted = bare(heading);
  let got = '';
  let end = 0;
  for (const char of text.normalize('NFKC')) {
    if (got.length >= wanted.length) break;
    end += char.length;
    got += bare(char);
  }
  return got === wanted && /^\s*(?:$|[^\p{L}\p{N}\s,])/u.test(text.normalize('NFKC').slice(end));
}
