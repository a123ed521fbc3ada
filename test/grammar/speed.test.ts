/** Time: a line of any length and any making costs time in proportion, so that typing never waits for colour. */
import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { markdown, readGrammar, tokenize } from './tokenize.js';

/** In bytes of UTF-8. */
const LONG = 200_000;
const SHORT = 25_000;

/** Beginnings that go on and on and never end as the rules hope, and ordinary prose. */
const LINES: Record<string, string> = {
  'English prose': 'The deployer must keep the logs under Article 26(6) of the EU AI Act (Regulation (EU) 2024/1689) for six months, and may ask. ',
  'Chinese prose': '部署者应当依照《个人信息保护法》第十七条第二款第（三）项保存日志，不得删除，也可以按照附件三第5点(b)报告。',
  'capitals that are no Act': 'Aa of the Bb and ',
  'articles without end': 'Articles 1, 2 and 3(a)(b)(c) to ',
  'sections of laws that do not come': 'Section 1 of the Aa Bb Cc Dd ',
  'an open title': '《个人法规定',
  'numbers of articles': '第一条第',
  'annexes in Chinese': '附件三第',
  'standards without number': 'ISO/IEC GB/T NIST AI ',
  'an address': 'https://a/',
  'a directive without end': '<!-- clausewright-disable a, b ',
  'one Han character': '应',
};

describe('grammar: speed', function () {
  this.timeout(60_000);
  let grammar: IGrammar;

  before(async () => {
    grammar = await markdown(readGrammar());
    for (const seed of Object.values(LINES)) seconds(seed, 1_000);
  });

  /** Processor time, which other programs of the machine do not lengthen. */
  function seconds(seed: string, bytes: number): number {
    const line = seed.repeat(Math.ceil(bytes / Buffer.byteLength(seed)));
    const start = process.cpuUsage();
    tokenize(grammar, line);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  }

  for (const [what, seed] of Object.entries(LINES)) {
    it(`a line of 200 KB, ${what}`, () => {
      const short = seconds(seed, SHORT);
      const long = seconds(seed, LONG);
      assert.ok(long < 10, `${long.toFixed(1)} s`);
      // Eight times as long: quadratic would be 64 times the time.
      assert.ok(long < 24 * Math.max(short, 0.02), `${SHORT} bytes took ${short.toFixed(3)} s, ${LONG} took ${long.toFixed(3)} s`);
    });
  }
});
