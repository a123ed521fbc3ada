/** The scope fixtures `test/grammar/*.md`. A mismatch prints the fixture as it would be right; `UPDATE=1` writes it, for review. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { IGrammar } from 'vscode-textmate';
import { draftOf, scopesIn, withCarets } from './scope-fixture.js';
import { type GrammarFile, markdown, type Rule, readGrammar, type Stretch, tokenize } from './tokenize.js';

const UPDATE = process.env['UPDATE'] === '1';
const here = path.dirname(fileURLToPath(import.meta.url));
const names = globSync('*.md', { cwd: here }).sort();
const read = (name: string) => readFileSync(path.join(here, name), 'utf8');

describe('grammar: scopes', () => {
  let grammar: IGrammar;
  let alone: IGrammar;

  before(async () => {
    grammar = await markdown(readGrammar());
    alone = await markdown(null);
  });

  for (const name of names) {
    it(`${name}: carets`, () => {
      const draft = draftOf(read(name));
      const found = withCarets(draft, tokenize(grammar, draft));
      if (UPDATE) writeFileSync(path.join(here, name), found);
      assert.equal(found, read(name));
    });

    it(`${name}: what Markdown says of the text stays as it is`, () => {
      const draft = draftOf(read(name));
      assert.deepEqual(withoutOurs(tokenize(grammar, draft)), withoutOurs(tokenize(alone, draft)));
    });
  }

  it('every scope of the grammar is named in a fixture', () => {
    const named = new Set(names.flatMap((name) => scopesIn(read(name))));
    assert.deepEqual([...scopesOf(readGrammar())].sort(), [...named].sort());
  });

  it('every rule of the grammar is needed by a fixture', async function () {
    this.timeout(120_000);
    const drafts = names.map((name) => draftOf(read(name)));
    const whole = drafts.map((draft) => withCarets(draft, tokenize(grammar, draft)));
    const idle: string[] = [];
    for (const place of leavesOf(readGrammar())) {
      const without = readGrammar();
      take(without, place);
      const rest = await markdown(without);
      if (drafts.every((draft, index) => withCarets(draft, tokenize(rest, draft)) === whole[index])) idle.push(place.join(' '));
    }
    assert.deepEqual(idle, []);
  });
});

/** Scopes per character without ours: an injected grammar may add, never change. */
function withoutOurs(lines: readonly Stretch[][]): string[][] {
  return lines.map((line) =>
    line.flatMap(({ from, to, scopes }) => Array(to - from).fill(scopes.filter((scope) => !scope.endsWith('.clausewright')).join(' '))),
  );
}

function scopesOf(grammar: GrammarFile): Set<string> {
  const scopes = new Set<string>();
  const walk = (rule: Rule): void => {
    for (const name of [rule.name, rule.contentName]) if (name && !name.startsWith('meta.')) scopes.add(name);
    for (const inner of [...(rule.patterns ?? []), ...Object.values(rule.captures ?? {}), ...Object.values(rule.beginCaptures ?? {})]) walk(inner);
  };
  Object.values(grammar.repository).forEach(walk);
  return scopes;
}

/** Every rule that matches something: its name, or its name and its place in a list. */
function leavesOf({ repository }: GrammarFile): string[][] {
  return Object.entries(repository).flatMap(([name, rule]) => {
    const own = (rule.patterns ?? []).flatMap((inner, index) => (inner.match ? [[name, String(index)]] : []));
    return rule.match || rule.begin ? [[name]] : own;
  });
}

/** Puts something that never matches in place of a rule. */
function take({ repository }: GrammarFile, [name = '', index]: string[]): void {
  const never: Rule = { match: '(?!)' };
  if (index === undefined) repository[name] = never;
  else repository[name]!.patterns![Number(index)] = never;
}
