/** `clausewright references`: the texts that drafts cite, each once. */
import { Command, Option } from 'commander';
import { draftLanguage, references as referencesOf } from '../core/index.js';
import { type FileReferences, referencesAsJson, referencesAsMarkdown, referencesAsText } from '../reports/references.js';
import { check, readText } from './drafts.js';
import { findInputs } from './files.js';
import { type DraftOptions, withDraftOptions } from './options.js';
import { Setups } from './setups.js';
import { wantsColour } from './terminal.js';

interface ReferencesOptions extends DraftOptions {
  format: 'text' | 'markdown' | 'json';
}

export function referencesCommand(): Command {
  return withDraftOptions(new Command('references'))
    .summary('list the texts that drafts cite, each once')
    .description(
      'Lists each text that a draft cites once, with title, number and how it stands at the draft’s date; what could not be checked stands apart.\nExit status: 0, or 2 for misuse or a broken configuration.',
    )
    .argument('<files...>', 'files, folders, patterns such as "policies/**/*.md", or - for standard input')
    .addOption(
      new Option('--format <format>', 'text for people, markdown for the end of a draft, json for programs')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .action((files: string[], options: ReferencesOptions) => {
      process.exitCode = references(files, options);
    });
}

function references(paths: readonly string[], options: ReferencesOptions): number {
  const inputs = findInputs(paths, options.stdinFilename);
  const setups = new Setups(options);
  // A broken configuration ends the command before anything is read.
  for (const input of inputs) setups.of(input);
  const files = inputs.map((input): FileReferences => {
    const { file, analysis } = check(input, readText(input), setups);
    return { file, list: referencesOf(analysis, analysis.settings.language ?? draftLanguage(analysis, 'en')) };
  });
  process.stdout.write(said(files, options.format));
  for (const line of [...setups.warnings, ...setups.faults]) process.stderr.write(`clausewright references: ${line}\n`);
  return setups.faults.length > 0 ? 2 : 0;
}

function said(files: readonly FileReferences[], format: ReferencesOptions['format']): string {
  if (format === 'json') return referencesAsJson(files);
  return format === 'markdown' ? referencesAsMarkdown(files) : referencesAsText(files, wantsColour());
}
