/** How notes are written: Markdown for editors that show it, plain text for others. Text of the catalogue is never taken as markup. */

export interface NoteFormat {
  /** Text of the catalogue or the draft, on one line. */
  text(text: string): string;
  strong(text: string): string;
  /** Only https links become links. */
  link(text: string, target: string): string;
  /** The items of a list, as lines. */
  item(text: string): string;
  /** Parts two notes. */
  rule: string;
  /** Puts paragraphs together; each is a list of lines. */
  join(paragraphs: readonly (readonly string[])[]): string;
}

export const MARKDOWN: NoteFormat = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  link: (text, target) => (isSafeLink(target) ? `[${escapeMarkdown(text)}](<${encodeTarget(target)}>)` : escapeMarkdown(text)),
  item: (text) => `- ${text}`,
  rule: '---',
  // Two spaces make a line break inside a paragraph.
  join: (paragraphs) =>
    paragraphs
      .filter(({ length }) => length > 0)
      .map((lines) => lines.join('  \n'))
      .join('\n\n'),
};

export const PLAIN: NoteFormat = {
  text: oneLine,
  strong: oneLine,
  link: (text, target) => (isSafeLink(target) ? `${oneLine(text)}: ${target}` : oneLine(text)),
  item: (text) => `- ${text}`,
  rule: '---',
  join: (paragraphs) =>
    paragraphs
      .filter(({ length }) => length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Escapes all that Markdown, its link recognisers or HTML could take for more than letters. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_~[\]<>#|&$!]/g, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&')
    .replace(/^(\d+)([.)])|^([-+=])/, (_, number: string | undefined, mark: string, sign: string) => (number ? `${number}\\${mark}` : `\\${sign}`));
}

/** A plain https address without anything that could end it early. */
export function isSafeLink(target: string): boolean {
  return /^https:\/\/[^\s<>"`\\]+$/.test(target);
}

export function encodeTarget(target: string): string {
  return target.replace(/[()[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
