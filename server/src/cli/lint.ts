/** `clausewright lint`: what is wrong with the references to law in some drafts. */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Language } from '../core/index.js';
import type { CheckedDraft } from '../reports/checked-draft.js';
import { findingsAsJson } from '../reports/findings-json.js';
import { findingsAsText } from '../reports/findings-text.js';
import { check, readText } from './drafts.js';
import { findInputs, type Input } from './files.js';
import { describe, Misuse, orMisuse } from './misuse.js';
import { type DraftOptions, formatOption, withDraftOptions } from './options.js';
import { applySafeFixes } from './safe-fixes.js';
import { Setups } from './setups.js';
import { wantsColour, widthOf } from './terminal.js';
import { today } from './today.js';

interface LintOptions extends DraftOptions {
  format: 'text' | 'json';
  fix?: boolean;
}

/** Fixes can make room for others; a draft that is still changing after so many rounds is left as it is. */
const MOST_ROUNDS = 10;

export function lintCommand(): Command {
  return withDraftOptions(new Command('lint'))
    .summary('check drafts and say what is wrong')
    .description(
      'Checks Markdown drafts and says what is wrong with their references to law.\nExit status: 0 no errors, 1 at least one error, 2 misuse or broken configuration.',
    )
    .argument('[paths...]', 'files, folders, patterns such as "policies/**/*.md", or - for standard input', ['.'])
    .addOption(formatOption())
    .option('--fix', 'apply the fixes that cannot change the meaning, and write the files back')
    .action((paths: string[], options: LintOptions) => {
      process.exitCode = lint(paths, options);
    });
}

function lint(paths: readonly string[], options: LintOptions): number {
  const inputs = findInputs(paths, options.stdinFilename);
  if (options.fix && inputs.some(({ stdin }) => stdin)) throw new Misuse('-: standard input cannot be fixed in place. Leave out --fix, or name a file.');
  const setups = new Setups(options);
  // A broken configuration ends the command before anything is read or written.
  for (const input of inputs) setups.of(input);
  const drafts: CheckedDraft[] = [];
  const faults: string[] = [];
  let fixed = 0;
  for (const input of inputs) {
    try {
      const first = check(input, readText(input), setups);
      const result = options.fix ? fix(input, first, setups) : { draft: first, count: 0 };
      drafts.push(result.draft);
      fixed += result.count;
    } catch (error) {
      faults.push(error instanceof Misuse ? error.message : `${input.name}: this is a fault of Clausewright, please report it. ${describe(error)}`);
    }
  }
  report(drafts, options, setups, fixed);
  for (const line of [...setups.warnings, ...setups.faults, ...faults]) process.stderr.write(`clausewright lint: ${line}\n`);
  if (faults.length + setups.faults.length > 0) return 2;
  return drafts.some(({ analysis }) => analysis.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function fix(input: Input, draft: CheckedDraft, setups: Setups): { draft: CheckedDraft; count: number } {
  const before = draft.analysis.draft.text;
  let now = draft;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixed = applySafeFixes(now.analysis.draft.text, now.analysis.findings);
    if (fixed.count === 0) break;
    count += fixed.count;
    now = check(input, fixed.text, setups);
  }
  const { text } = now.analysis.draft;
  if (text !== before) orMisuse(() => writeFileSync(input.path!, text), input.name, 'Make the file writable, or leave out --fix.');
  return { draft: now, count };
}

function report(drafts: readonly CheckedDraft[], options: LintOptions, setups: Setups, fixed: number): void {
  if (options.format === 'json') {
    process.stdout.write(findingsAsJson(drafts));
    return;
  }
  const language = options.language ?? languageOf(drafts);
  const rest = { language, today: options.asOf ?? today(), catalogueDate: setups.catalogueDate, fixed: options.fix ? fixed : null };
  process.stdout.write(findingsAsText({ drafts, ...rest, colour: wantsColour(), width: widthOf() }));
}

/** The language in which most of the drafts are written. */
function languageOf(drafts: readonly CheckedDraft[]): Language {
  const units = drafts.flatMap(({ analysis }) => analysis.draft.units).filter(({ body }) => body.kind !== 'meta' && body.kind !== 'comment');
  return units.filter(({ body }) => body.language === 'zh').length * 2 > units.length ? 'zh' : 'en';
}
