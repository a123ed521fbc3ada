/**
 * The caret fixtures of the rules: `test/rules/<group>/<name>/{en,zh}….md`, each with `….fixed.md` where safe fixes exist.
 * A mismatch prints the fixture as it would be right; `UPDATE=1` writes it, for review.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { applySafeFixes } from '../../server/src/cli/safe-fixes.js';
import { type Analysis, analyse, DEFAULT_SETTINGS, RULES, type Settings, SUPPRESSION_RULES } from '../../server/src/core/index.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { asPromised, foundIn, readFixture, writeFixture } from '../support/fixture.js';

const UPDATE = process.env['UPDATE'] === '1';
const here = path.dirname(fileURLToPath(import.meta.url));
const files = globSync('*/*/*.md', { cwd: here, ignore: ['**/*.fixed.md'] }).sort();
const ids = [...RULES, ...SUPPRESSION_RULES].map(({ id }) => id);

function lint(text: string, settings: Partial<Settings> = {}): Analysis {
  return analyse({ text, catalogue: bundledCatalogue(), rules: RULES, settings: { ...DEFAULT_SETTINGS, policyDraft: true, ...settings }, today: TODAY });
}

/** Only one rule; a suppression is judged by what it holds back, so its rules stand with all others. */
function only(id: string): Partial<Settings> {
  return id.startsWith('suppression/')
    ? {}
    : { rules: { ...Object.fromEntries([...new Set(ids.map((one) => one.split('/')[0]!))].map((group) => [group, 'off' as const])), [id]: 'error' } };
}

function sameCarets(annotated: string, analysis: Analysis, rule?: string): void {
  const { draft, expected } = readFixture(annotated);
  const wanted = rule ? expected.filter((finding) => finding.rule === rule) : expected;
  const found = asPromised(foundIn(analysis), wanted);
  assert.equal(writeFixture(draft, found), writeFixture(draft, wanted));
}

function saysFixed(file: string, text: string, analysis: Analysis): void {
  const beside = path.join(here, file.replace(/\.md$/, '.fixed.md'));
  const fixed = applySafeFixes(text, analysis.findings);
  if (fixed.count === 0) {
    assert.ok(!existsSync(beside), `${beside} has nothing to show: there is no safe fix`);
    return;
  }
  if (UPDATE) writeFileSync(beside, fixed.text);
  assert.equal(fixed.text, readFileSync(beside, 'utf8'));
  assert.equal(applySafeFixes(fixed.text, lint(fixed.text).findings).count, 0, 'a safe fix is left after all were applied');
}

for (const id of ids) {
  describe(`fixtures of ${id}`, () => {
    const own = files.filter((file) => path.dirname(file) === id);

    for (const language of ['en', 'zh']) {
      it(`has one with findings and one without (${language})`, () => {
        const counts = own
          .filter((file) => path.basename(file).startsWith(language))
          .map((file) => readFixture(read(file)).expected.filter(({ rule }) => rule === id).length);
        assert.ok(
          counts.some((count) => count > 0),
          'none with findings',
        );
        assert.ok(
          counts.some((count) => count === 0),
          'none without',
        );
      });
    }

    for (const file of own) {
      it(`${path.basename(file)}: carets`, () => {
        const { draft, expected } = readFixture(read(file));
        const analysis = lint(draft);
        if (UPDATE) writeFileSync(path.join(here, file), writeFixture(draft, asPromised(foundIn(analysis), expected)));
        sameCarets(read(file), analysis);
      });

      it(`${path.basename(file)}: with CRLF, without a last line break, and with no other rule`, () => {
        const annotated = read(file);
        const { draft } = readFixture(annotated);
        sameCarets(annotated, lint(draft.replace(/\r?\n/g, '\r\n')));
        sameCarets(annotated, lint(draft.replace(/\s+$/, '')));
        sameCarets(annotated, lint(draft, only(id)), id.startsWith('suppression/') ? undefined : id);
      });

      it(`${path.basename(file)}: safe fixes`, () => {
        const { draft } = readFixture(read(file));
        saysFixed(file, draft, lint(draft));
      });
    }
  });
}

describe('fixtures', () => {
  it('belong to a rule and say their language', () => {
    for (const file of files) {
      assert.ok(ids.includes(path.dirname(file)), `${file} is in the folder of no rule`);
      assert.match(path.basename(file), /^(?:en|zh)(?:-[a-z0-9-]+)?\.md$/);
    }
    for (const file of globSync('*/*/*.fixed.md', { cwd: here })) assert.ok(files.includes(file.replace('.fixed.md', '.md')), `${file} fixes nothing`);
  });
});

function read(file: string): string {
  return readFileSync(path.join(here, file), 'utf8');
}
