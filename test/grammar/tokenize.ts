/** Runs the injected grammar over a draft as an editor does, on a small Markdown grammar of our own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const MARKDOWN = 'text.html.markdown';
const here = (name: string) => new URL(name, import.meta.url);

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
const engine = oniguruma.loadWASM(new Uint8Array(wasm).buffer).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));

/** A rule of a grammar, as it stands in the file. */
export interface Rule {
  comment?: string | string[];
  name?: string;
  contentName?: string;
  match?: string;
  begin?: string;
  end?: string;
  include?: string;
  captures?: Record<string, Rule>;
  beginCaptures?: Record<string, Rule>;
  patterns?: Rule[];
}

export interface GrammarFile {
  scopeName: string;
  injectionSelector: string;
  patterns: Rule[];
  repository: Record<string, Rule>;
}

/** The grammar of the extension; a fresh copy, so that a test may change it. */
export function readGrammar(): GrammarFile {
  return JSON.parse(readFileSync(here('../../syntaxes/clausewright.tmLanguage.json'), 'utf8'));
}

/** The grammar of Markdown, alone or with another injected into it. */
export async function markdown(injected: GrammarFile | null): Promise<IGrammar> {
  const base = JSON.parse(readFileSync(here('markdown.base.tmLanguage.json'), 'utf8'));
  const registry = new textmate.Registry({
    onigLib: engine,
    loadGrammar: async (scope) => (scope === MARKDOWN ? base : (injected as unknown as IRawGrammar)),
    getInjections: (scope) => (scope === MARKDOWN && injected ? [injected.scopeName] : []),
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (!grammar) throw new Error('no grammar');
  return grammar;
}

/** A stretch of one line with all its scopes, the outermost first; columns are UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
  scopes: string[];
}

/** The stretches of every line of a draft. */
export function tokenize(grammar: IGrammar, draft: string): Stretch[][] {
  let state = textmate.INITIAL;
  return draft.split('\n').map((line) => {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state);
    if (stoppedEarly) throw new Error(`the engine gave up on: ${line.slice(0, 80)}`);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ from: startIndex, to: Math.min(endIndex, line.length), scopes }))
      .filter(({ from, to }) => from < to);
  });
}

/** Whether a scope is a mark of ours; `meta.` scopes bound a stretch and have no colour. */
export function isMark(scope: string): boolean {
  return scope.endsWith('.clausewright') && !scope.startsWith('meta.');
}
