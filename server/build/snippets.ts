/**
 * Writes snippets/clauses.en.json and snippets/clauses.zh.json from the clauses of the catalogue (`npm run gen`).
 * They have no prefix: by that editors would offer them in completions too, where the language server does, in the draft's language and
 * only where a clause may begin. Without it VS Code lists them under “Insert Snippet”, and each clause appears once.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Catalogue } from '../src/core/catalogue/catalogue.js';
import { compiled } from '../src/core/catalogue/compile.js';
import { type Clause, clauses } from '../src/core/features/clauses.js';
import type { Language } from '../src/core/text/characters.js';
import { compileCatalogue } from './compile-catalogue.js';

/** The formatter keeps a list on one line where it fits. */
const LINE = 160;

/** The snippet file of a language, as its text. */
export function snippetFile(catalogue: Catalogue, language: Language): string {
  const entries = clauses(catalogue, language).map((clause) => entryOf(clause, language));
  return `{\n${entries.join(',\n')}\n}\n`;
}

function entryOf(clause: Clause, language: Language): string {
  const name = language === 'zh' ? `${clause.title}（${clause.cites}）` : `${clause.title} (${clause.cites})`;
  const lines = [bodyOf(clause.snippet), `    "description": ${JSON.stringify(clause.cites)}`];
  return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`;
}

function bodyOf(snippet: string): string {
  const lines = snippet.split('\n').map((line) => JSON.stringify(line));
  const short = `    "body": [${lines.join(', ')}]`;
  return columns(`${short},`) <= LINE ? short : `    "body": [\n${lines.map((line) => `      ${line}`).join(',\n')}\n    ]`;
}

/** Han characters and their punctuation take two columns. */
function columns(line: string): number {
  return line.replace(/[\u2e80-\uffff]/g, '  ').length;
}

if (import.meta.filename === process.argv[1]) {
  const catalogue = new Catalogue(compiled(compileCatalogue()));
  mkdirSync('snippets', { recursive: true });
  for (const language of ['en', 'zh'] as const) writeFileSync(`snippets/clauses.${language}.json`, snippetFile(catalogue, language));
}
