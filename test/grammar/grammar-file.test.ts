/** The grammar as a file: what its rules may look like. */
import assert from 'node:assert/strict';
import { type Rule, readGrammar } from './tokenize.js';

const grammar = readGrammar();

/** Every rule with the name of the entry it stands in. */
const rules = Object.entries(grammar.repository).flatMap(([entry, rule]) => withInner(rule).map((inner) => ({ entry, rule: inner })));

const expressions = rules.flatMap(({ entry, rule }) => [rule.match, rule.begin, rule.end].flatMap((text) => (text ? [{ entry, text }] : [])));

function withInner(rule: Rule): Rule[] {
  const captures = [...Object.values(rule.captures ?? {}), ...Object.values(rule.beginCaptures ?? {})];
  return [rule, ...captures, ...(rule.patterns ?? []).flatMap(withInner)];
}

/** A regular expression without its character classes and escapes. */
function bare(text: string): string {
  return text.replace(/\\./gs, '_').replace(/\[[^\]]*\]/g, '_');
}

describe('grammar: the file', () => {
  it('has no repetition without an upper bound', () => {
    const endless = expressions.filter(({ text }) => /[*+]|\{\d+,\}/.test(bare(text)));
    assert.deepEqual(endless, []);
    assert.ok(expressions.length > 50);
  });

  it('does not trust the word boundaries of the engine, for which Han characters are letters', () => {
    assert.deepEqual(
      expressions.filter(({ text }) => /\\[bBwW]/.test(text)),
      [],
    );
  });

  it('uses families of scopes that themes know, each with our ending', () => {
    const names = rules.flatMap(({ rule }) => [rule.name, rule.contentName].filter((name) => name !== undefined));
    const strange = names.filter((name) => !/^(?:constant|entity|keyword|punctuation|string|meta)\.[a-z.-]+\.clausewright$/.test(name));
    assert.deepEqual(strange, []);
  });

  it('says of every entry what it is for', () => {
    const silent = Object.entries(grammar.repository).filter(([, rule]) => !rule.comment);
    assert.deepEqual(
      silent.map(([entry]) => entry),
      [],
    );
  });

  it('includes only entries that exist, and each of them', () => {
    const included = [...grammar.patterns, ...rules.map(({ rule }) => rule)].flatMap(({ include }) => (include ? [include.slice(1)] : []));
    assert.deepEqual([...new Set(included)].sort(), Object.keys(grammar.repository).sort());
  });
});
