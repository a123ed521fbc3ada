/** Files of obligations follow their schema and refer to what is there; the check finds each kind of mistake. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { type ObligationFile, obligationCheck } from '../../server/build/check-obligations.js';
import type { WrittenObligation } from '../../server/build/obligations.js';
import { bundledCatalogue } from '../support/catalogue.js';
import { readProjectFile } from '../support/project.js';
import { snippet } from '../support/snippets.js';

const FILE = 'server/catalogue/eu/gdpr.obligations.yaml';

const read = (file: string) => parse(readFileSync(file, 'utf8'), { schema: 'core' }) as WrittenObligation[];

let check: ReturnType<typeof obligationCheck> | undefined;

function faultsOf(files: readonly ObligationFile[]): string[] {
  const faults: string[] = [];
  check ??= obligationCheck();
  check(files, (_, text) => faults.push(text));
  return faults;
}

/** The faults of the GDPR's first obligation when it says something else. */
function changed(change: Record<string, unknown>): string[] {
  const [first, ...others] = read(FILE);
  return faultsOf([{ file: FILE, data: [{ ...first, ...change }, ...others] }]);
}

describe('files of obligations', () => {
  it('are sound', () => {
    const files = globSync('server/catalogue/*/*.obligations.yaml').sort();
    assert.ok(files.length >= 12);
    assert.deepEqual(faultsOf(files.map((file) => ({ file, data: read(file) }))), []);
  });

  it('are all in the compiled catalogue, sorted', () => {
    const written = globSync('server/catalogue/*/*.obligations.yaml')
      .flatMap(read)
      .map(({ id }) => id);
    assert.deepEqual(
      bundledCatalogue().obligations.map(({ id }) => id),
      written.sort(),
    );
  });

  const mistakes: [string, Record<string, unknown>, RegExp][] = [
    ['a provision that is not there', { provision: '12(99)' }, /12\(99\): unknown-unit/],
    ['a penalty that is not there', { penalty: '830' }, /830: unknown-unit/],
    [
      'a source of a figure that is not there',
      { figures: [{ kind: 'deadline', limit: 'ceiling', value: '3 days', basis: { instrument: 'eu-ai-act', provision: '12(4)' } }] },
      /12\(4\): unknown-unit/,
    ],
    ['a date from which it does not apply', { from: '2018-05-26' }, /applies from 2018-05-25/],
    ['another instrument than that beside it', { instrument: 'eu-ai-act' }, /gdpr\.yaml is not eu-ai-act/],
    ['a recommendation in binding law', { duty: 'should' }, /is binding/],
    ['a topic that is not there', { elements: ['moonlight'] }, /unknown topic moonlight/],
    ['a role that is not there', { actor: 'owner' }, /no role owner/],
    ['a profile value that is not there', { applies: { all: [{ not: { systems: 'toaster' } }] } }, /no systems toaster/],
    ['a whole that is not there', { partOf: 'eu-gdpr-none' }, /no obligation eu-gdpr-none/],
    ['the title of another', { title: { en: 'Privacy notice', zh: '某' } }, /“Privacy notice” stands twice/],
    ['no clause where one is needed', { clause: undefined }, /has none/],
    ['a stray dollar', { clause: { en: 'We pay $5.', zh: '支付。' } }, /not a tab stop/],
    ['tab stops out of order', { clause: { en: snippet('#{2:A} acts.'), zh: snippet('#{2:甲}行动。') } }, /not numbered/],
    ['other tab stops in the other language', { clause: { en: snippet('#{1:A} acts.'), zh: '甲行动。' } }, /different tab stops/],
    ['a figure without a known unit', { figures: [{ kind: 'deadline', limit: 'ceiling', value: '2 fortnights' }] }, /must match pattern/],
    ['a word that the schema does not have', { applys: {} }, /must NOT have additional properties/],
  ];
  for (const [what, change, fault] of mistakes) {
    it(`do not pass with ${what}`, () => {
      const faults = changed(change);
      assert.ok(
        faults.some((text) => fault.test(text)),
        `${faults.join('\n') || 'no fault'}`,
      );
    });
  }

  it('do not pass with a duty in a voluntary text', () => {
    const file = 'server/catalogue/iso/iso-42001.obligations.yaml';
    assert.match(faultsOf([{ file, data: read(file).map((obligation) => ({ ...obligation, duty: 'must' })) }]).join('\n'), /lays no duty/);
  });
});

describe('profile vocabulary', () => {
  it('has a title and a line of explanation in both languages for every value', () => {
    const groups = (parse(readProjectFile('server/lexicon/profile.yaml')) as { profile: Record<string, Record<string, unknown>> }).profile;
    assert.deepEqual(Object.keys(groups).sort(), ['entity', 'models', 'risk', 'roles', 'route', 'size', 'systems']);
    for (const [group, values] of Object.entries(bundledCatalogue().lexicon.profile)) {
      for (const [value, { title, means }] of Object.entries(values)) {
        for (const words of [title, means]) assert.ok(/[A-Za-z]/.test(words.en) && /[\u4e00-\u9fff]/.test(words.zh), `${group} ${value}`);
      }
    }
  });
});
