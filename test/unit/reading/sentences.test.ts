import assert from 'node:assert/strict';
import { sentenceStarts } from '../../../server/src/core/reading/sentences.js';
import { CELL, readProse } from '../../../server/src/core/text/prose.js';

function sentencesOf(text: string): string[] {
  const prose = readProse(text, 0, text.length, []);
  const starts = sentenceStarts(prose);
  return starts.map((start, i) => prose.text.slice(start, starts[i + 1]).trim());
}

describe('sentences', () => {
  const cases: [string, string[]][] = [
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['甲。乙！丙？丁；戊', ['甲。', '乙！', '丙？', '丁；', '戊']],
    ['See Art. 5 and Sec. 3. Then go.', ['See Art. 5 and Sec. 3.', 'Then go.']],
    ['U.S. law, e.g. the E.U. one. Next', ['U.S. law, e.g. the E.U. one.', 'Next']],
    ['C.R.S. Section 6. Next', ['C.R.S. Section 6.', 'Next']],
    ['Version 1.2 of 3.4. Next', ['Version 1.2 of 3.4.', 'Next']],
    ['It ends. (Or not.) no', ['It ends. (Or not.) no']],
    ['符合GDPR.应当执行', ['符合GDPR.', '应当执行']],
    ['No end', ['No end']],
    ['', ['']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(sentencesOf(text), expected));

  it('end with a cell', () => assert.deepEqual(sentencesOf(`a${CELL}b`), [`a${CELL}`, 'b']));
});
