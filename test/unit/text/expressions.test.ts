import assert from 'node:assert/strict';
import { Expressions } from '../../../server/src/core/text/expressions.js';
import { fold } from '../../../server/src/core/text/fold.js';
import { type Entry, plant } from '../../../server/src/core/text/planted.js';

describe('expressions', () => {
  it('stand for their wordings', () => {
    const [human, nested, han] = ['human (oversight|review)(s)?', '(a|b(c|d)) x', '人工(监督|复核)'];
    assert.deepEqual(found([human], 'human oversights, human oversight; human reviews, human review, human'), [
      'human oversights',
      'human oversight',
      'human reviews',
      'human review',
    ]);
    assert.deepEqual(found([nested], 'a x, bc x, bd x, b x, ac x'), ['a x', 'bc x', 'bd x']);
    assert.deepEqual(found([han], '人工监督、人工复核、人工'), ['人工监督', '人工复核']);
  });

  it('have one space between words, whatever is absent', () => {
    assert.deepEqual(found([' (the )? log (s)?'], 'the log, log; log s'), ['the log', 'log', 'log s']);
    assert.deepEqual(found(['(a |)b (|c )d'], 'a b d, b c d, a d'), ['a b d', 'b c d']);
  });

  it('that cannot be read are refused', () => {
    for (const wrong of ['(a|b', 'a)', 'a?', 'a\\d', 'pre* fix', '(a … b)', 'a … (b', `${'(a|b|c|d)'.repeat(5)}`])
      assert.throws(() => plant([{ label: 'x', expressions: [wrong] }]), wrong);
    for (const empty of ['', '(a)?', 'keep … ', '… keep', '*', '|a', 'a|'])
      assert.throws(() => plant([{ label: 'x', expressions: [empty] }]), /nothing/, empty);
  });

  it('are whole words, hyphens or not, whatever the width and the script', () => {
    const expressions = ['record keeping', 'log', '人工监督'];
    assert.deepEqual(found(expressions, 'Record-keeping: a LOG, no catalogue, logs'), ['Record-keeping', 'LOG']);
    assert.deepEqual(found(expressions, 'ｌｏｇ 与人工監督'), ['ｌｏｇ', '人工監督']);
  });

  it('may let their last word go on', () => {
    assert.deepEqual(found(['anonymi(s|z)*'], 'anonymised, anonymization, anonymous'), ['anonymised', 'anonymization']);
  });

  it('may have a gap, in one sentence and not too wide', () => {
    const expressions = ['inform … workers', '告知…劳动者'];
    assert.deepEqual(found(expressions, 'We inform all of our workers.'), ['inform all of our workers']);
    assert.deepEqual(found(expressions, 'We inform you. The workers rest.'), []);
    assert.deepEqual(found(expressions, `We inform ${'very '.repeat(12)}many workers.`), []);
    assert.deepEqual(found(expressions, '应当告知全体劳动者；告知。劳动者'), ['告知全体劳动者']);
    assert.deepEqual(found(expressions, `告知${'很'.repeat(17)}劳动者`), []);
  });

  it('may have a wide gap', () => {
    assert.deepEqual(found(['告知……劳动者'], `告知${'很'.repeat(17)}劳动者`).length, 1);
    assert.deepEqual(found(['告知……劳动者'], `告知${'很'.repeat(60)}劳动者`), []);
  });

  it('may have several gaps, each from the last place that fits', () => {
    assert.deepEqual(found(['keep … for … years'], 'We keep fit. We keep the logs for at least two years.'), ['keep the logs for at least two years']);
    assert.deepEqual(found(['keep … for … years'], 'For years we keep.'), []);
  });

  it('mean nothing inside a longer wording that is excepted, for their label alone', () => {
    const search = searchFor([
      { label: 'bias', expressions: ['bias'], except: ['automation bias'] },
      { label: 'oversight', expressions: ['automation bias'] },
    ]);
    assert.deepEqual(
      search.find('automation bias and bias').map(({ label, from }) => [label, from]),
      [
        ['oversight', 0],
        ['bias', 20],
      ],
    );
  });

  it('are reported by place, per label the longest of those that overlap', () => {
    const search = searchFor([{ label: 'x', expressions: ['risk', 'risk register', 'register of'] }]);
    assert.deepEqual(search.find('risk register of risk'), [
      { label: 'x', from: 0, to: 13 },
      { label: 'x', from: 17, to: 21 },
    ]);
  });

  it('are found in time in proportion to the text', () => {
    const search = searchFor([{ label: 'x', expressions: ['a … b', 'a … a …… c', '人…人……工'], except: ['a … a'] }]);
    const [half, whole] = [40_000, 80_000].map((size) => timeOf(() => search.find('a 人 '.repeat(size / 4))));
    assert.ok(whole! < 150 || whole! / half! < 3, `${half} ms, ${whole} ms`);
  });
});

function searchFor(entries: readonly Entry[]): Expressions {
  return new Expressions(plant(entries));
}

/** The stretches found, as written. */
function found(expressions: string[], text: string): string[] {
  return searchFor([{ label: 'x', expressions }])
    .find(fold(text))
    .map(({ from, to }) => text.slice(from, to));
}

/** Milliseconds of processor time. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
