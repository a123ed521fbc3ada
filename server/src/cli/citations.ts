/** `clausewright citations`: what a draft cites. */
import { Command } from 'commander';
import { citationEntries, citationsAsJson, citationsAsText } from '../reports/citations.js';
import { check, readText } from './drafts.js';
import { findInputs } from './files.js';
import { Misuse } from './misuse.js';
import { type DraftOptions, formatOption, withDraftOptions } from './options.js';
import { Setups } from './setups.js';

interface CitationsOptions extends DraftOptions {
  format: 'text' | 'json';
  anaphora?: boolean;
}

export function citationsCommand(): Command {
  return withDraftOptions(new Command('citations'))
    .summary('list what a draft cites')
    .description('Lists the citations of a draft in order of appearance, with what they mean and how that stands at the draft’s date.')
    .argument('<file>', 'the draft, or - for standard input')
    .addOption(formatOption())
    .option('--anaphora', 'also list bare words that point back, such as “that Regulation” and 该法')
    .action((file: string, options: CitationsOptions) => {
      process.exitCode = citations(file, options);
    });
}

function citations(file: string, options: CitationsOptions): number {
  const [input, ...others] = findInputs([file], options.stdinFilename);
  if (others.length > 0) throw new Misuse(`${file}: this means ${others.length + 1} files. Name one draft.`);
  const setups = new Setups(options);
  const entries = citationEntries(check(input!, readText(input!), setups), options.anaphora === true);
  process.stdout.write(options.format === 'json' ? citationsAsJson(entries) : citationsAsText(entries));
  for (const line of [...setups.warnings, ...setups.faults]) process.stderr.write(`clausewright citations: ${line}\n`);
  return setups.faults.length > 0 ? 2 : 0;
}
