/** What a reference to law stands in: the ways in which a draft dresses the same words. */

export type Dress = readonly [name: string, wear: (words: string) => string];

const cell = (words: string) => words.replaceAll('|', '\\|');

/** Around whole references, in either language. */
export const DRESSES: readonly Dress[] = [
  ['alone', (words) => words],
  ['bold', (words) => `x **${words}** x`],
  ['italic', (words) => `x *${words}* x`],
  ['the words of a link', (words) => `x [${words}](https://example.org/x) x`],
  ['a heading', (words) => `## ${words}\n\nx\n`],
  ['a list item', (words) => `- x\n- ${words}\n`],
  ['a task', (words) => `- [ ] ${words}\n`],
  ['a numbered item', (words) => `1. ${words}\n`],
  ['a cell', (words) => `| x | y |\n|---|---|\n| z | ${cell(words)} |\n`],
  ['a first cell', (words) => `| x | y |\n|---|---|\n| ${cell(words)} | z |\n`],
  ['a quotation', (words) => `> ${words}\n`],
  ['a comment', (words) => `<!-- ${words} -->\n`],
  ['brackets', (words) => `x (${words}).`],
  ['a Markdown fence', (words) => `\`\`\`markdown\n- ${words}\n\`\`\`\n`],
];

/** Only where words have spaces between them. */
export const ENGLISH_DRESSES: readonly Dress[] = [
  ...DRESSES,
  ['a sentence', (words) => `We keep records under ${words} and review them.`],
  ['lines that break at every space', (words) => `x\n${words.replaceAll(' ', '\n')}\nx`],
  ['no-break spaces', (words) => words.replaceAll(' ', '\u00a0')],
];

/** Chinese may break between any two of its characters. */
export const CHINESE_DRESSES: readonly Dress[] = [
  ...DRESSES,
  ['a sentence', (words) => `公司依据${words}开展工作，并定期复核。`],
  ['full-width brackets', (words) => `记录工作（${words}）。`],
  ['two lines', (words) => `依据${words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/u, '\n')}执行`],
];
