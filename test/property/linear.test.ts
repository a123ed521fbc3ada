/**
 * No text takes more than time in proportion to its length, whatever it piles up.
 * Doubling a text may not take three times as long; what is over within a few hundredths of a second proves nothing and passes.
 */
import assert from 'node:assert/strict';
import { citationsOfAllForms } from '../bench/citation-forms.js';
import { analyseText } from '../support/analyse.js';

const SIZE = 40_000;
const MOST = 3;
/** Milliseconds below which the garbage collector says more than the text. */
const NOISE = 150;

const repeat = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));
const number = (make: (index: number) => string) => (size: number) => {
  const out: string[] = [];
  for (let length = 0, i = 0; length < size; i++) length += out[out.push(make(i)) - 1]!.length;
  return out.join('');
};

/** What can be piled up. */
const PILES: Record<string, (size: number) => string> = {
  'opening brackets': repeat('('),
  'full-width brackets': repeat('（'),
  'brackets behind a name': repeat('GDPR ('),
  第: repeat('第'),
  'opening title marks': repeat('《'),
  'empty titles': repeat('《》'),
  numerals: repeat('一'),
  digits: repeat('9'),
  asterisks: repeat('*'),
  'emphasis that never closes': repeat('*a '),
  'emphasis inside words': repeat('a**b '),
  underscores: repeat('_ '),
  backticks: number((i) => `${'`'.repeat(i % 200)} `),
  'strikethrough marks': repeat('~~a '),
  'square brackets': repeat('['),
  'links that never end': repeat('[a]('),
  'images that never end': repeat('!['),
  'angle brackets': repeat('<'),
  tags: repeat('<a '),
  'comments that never close': repeat('x<!-- '),
  'many comments': repeat('<!-- Art. 9 -->\n\n'),
  'many directives': repeat('<!-- clausewright-disable-line reference -- because -->\n\n'),
  backslashes: repeat('\\'),
  'quote marks on one line': repeat('>'),
  'list marks on one line': repeat('- '),
  'lists in lists': number((i) => `${'  '.repeat(i % 80)}- x\n`),
  rules: repeat('---\n'),
  pipes: repeat('|'),
  'one table': (size) => `| Law | Duty |\n|---|---|\n${repeat('| GDPR | Article 35 |\n')(size)}`,
  'a table of empty first cells': (size) => `| Law | Duty |\n|---|---|\n| GDPR | Article 35 |\n${repeat('| | Article 22 |\n')(size)}`,
  'a table of many columns': (size) => `|${repeat(' GDPR |')(size / 3)}\n|${repeat('---|')((size * 4) / 21)}\n|${repeat(' Art. 9 |')(size / 3)}`,
  'one list': (size) => `- GDPR\n${repeat('- Article 9\n')(size)}`,
  'one fence': (size) => `\`\`\`\n${repeat('x Article 9\n')(size)}`,
  'one Markdown fence': (size) => `\`\`\`markdown\n${repeat('- Article 9 GDPR\n')(size)}\`\`\``,
  'many fences': repeat('```md\n# GDPR\n```\n'),
  headings: repeat('# a\n## b\n### GDPR\n#### Article 5\n'),
  'one paragraph': repeat('The GDPR applies under Article 9. '),
  'lines of a setext heading': (size) => `${repeat('a\n')(size)}---`,
  'citations of all forms': (size) => citationsOfAllForms(size, 1),
  names: repeat('GDPR '),
  'Chinese titles': repeat('《个人信息保护法》'),
  'unknown Chinese titles': repeat('《某某管理办法》'),
  pinpoints: repeat('Article 9, '),
  'members of a list': (size) => `Articles ${repeat('9, ')(size)}`,
  ranges: repeat('Articles 1-13, '),
  'Chinese pinpoints': repeat('第十七条、'),
  'Chinese paragraphs': repeat('第17条第2款'),
  'code sections': repeat('C.R.S. § 6-1-1702, '),
  functions: repeat('GOVERN 1.2, '),
  'section signs': repeat('§ '),
  'definitions of one name': repeat('GDPR (the "Act") '),
  'definitions of many names': number((i) => `GDPR (the "Name${i}").\n\nName${i} Article 5.\n\n`),
  anaphors: (size) => `GDPR. ${repeat('that Regulation ')(size)}`,
  quotes: repeat('"'),
  'own articles': number((i) => `第${i + 1}条 为了规范办法\n\n`),
  'front matter': (size) => `---\n${number((i) => `k${i}: Art. 9\n`)(size / 4)}---\n`,
  'front matter that never closes': (size) => `---\n${repeat('a: b\n')(size)}`,
  'nested front matter': (size) => `---\n${repeat('[')(size)}\n---\n`,
  'CRLF lines': repeat('Article 9\r\n\r\n'),
  'carriage returns': repeat('\r'),
  'no-break spaces': repeat('\u00a0'),
  emoji: repeat('🙂'),
  'lone surrogates': repeat('\ud800'),
  addresses: repeat('https://'),
  'link definitions': repeat('[a]: b\n'),
};

describe('time grows with the length of the text', () => {
  before(() => void analyseText('# GDPR\n\nArticle 9'));
  for (const [name, pile] of Object.entries(PILES)) {
    it(`for ${name}`, () => {
      const times = timesUntil(
        (size) => timeOf(pile(size)),
        (half, whole) => whole < NOISE || whole / half < MOST,
      );
      assert.equal(times, null);
    });
  }

  it('would notice work that grows with the square', () => {
    let sum = 0;
    const pairs = (size: number) => {
      const started = processTime();
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += (i ^ j) & 1;
      return processTime() - started;
    };
    pairs(SIZE / 8);
    const times = timesUntil(pairs, (half, whole) => whole > NOISE && whole / half > MOST);
    assert.equal(times, null, String(sum));
  });
});

/** Null once half the size and all of it have taken what they should; else what they took. A busy machine may spoil a measurement, but not several. */
function timesUntil(timeOfSize: (size: number) => number, isFine: (half: number, whole: number) => boolean): string | null {
  const times: string[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const half = timeOfSize(SIZE / 2);
    const whole = timeOfSize(SIZE);
    if (isFine(half, whole)) return null;
    times.push(`${half.toFixed(0)} ms for ${SIZE / 2}, ${whole.toFixed(0)} ms for ${SIZE}`);
  }
  return times.join('; ');
}

/** Milliseconds of processor time. */
function timeOf(text: string): number {
  const started = processTime();
  analyseText(text);
  return processTime() - started;
}

/** Processor time rather than the clock: other work on the machine must not fail a test. */
function processTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
