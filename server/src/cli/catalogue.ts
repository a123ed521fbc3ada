/** `clausewright catalogue check`: whether an organisation's own instrument files are fit to be used. */
import { Command } from 'commander';
import { Catalogue, type Language, Lines } from '../core/index.js';
import { type FaultReport, faultsAsJson, faultsAsText } from '../reports/faults.js';
import { reviewCatalogues } from '../workspace/index.js';
import { readText } from './drafts.js';
import { type FileKind, findInputs } from './files.js';
import { Misuse } from './misuse.js';
import { formatOption, languageOption } from './options.js';
import { shippedCatalogue } from './shipped.js';
import { wantsColour } from './terminal.js';

interface CheckOptions {
  format: 'text' | 'json';
  language?: Language;
  stdinFilename?: string;
}

/** What instrument files are called so that folders, and editors, tell them from other YAML. */
const INSTRUMENTS: FileKind = {
  pattern: /\.clausewright-catalogue\.ya?ml$/i,
  such: 'standards/*.clausewright-catalogue.yaml',
  said: 'instrument file (*.clausewright-catalogue.yaml)',
};

export function catalogueCommand(): Command {
  return new Command('catalogue')
    .summary('check instrument files of your own')
    .description('Works on instrument files: standards, contracts and new law that an organisation adds to the bundled catalogue.')
    .allowExcessArguments()
    .action(() => {
      throw new Misuse('say what to do with which files: “clausewright catalogue check FILES”.');
    })
    .addCommand(checkCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .summary('check instrument files and say what is wrong')
    .description(
      'Checks instrument files: schema, unit grammar, names that mean something else, and references to other instruments.\nExit status: 0 no errors, 1 at least one error, 2 misuse.',
    )
    .argument('<files...>', 'files, folders, patterns such as "standards/*.clausewright-catalogue.yaml", or - for standard input')
    .addOption(formatOption())
    .addOption(languageOption('file'))
    .option('--stdin-filename <path>', 'the name of the file that comes from standard input (-)')
    .action((files: string[], options: CheckOptions) => {
      process.exitCode = check(files, options);
    });
}

function check(args: readonly string[], { format, language, stdinFilename }: CheckOptions): number {
  const files = findInputs(args, stdinFilename, INSTRUMENTS).map((input) => ({ name: input.name, text: readText(input) }));
  const reviewed = reviewCatalogues(files, new Catalogue(shippedCatalogue()));
  const reports = reviewed.map(
    (file, index): FaultReport => ({ ...file, file: file.name, lines: new Lines(files[index]!.text), language: language ?? file.language }),
  );
  process.stdout.write(format === 'json' ? faultsAsJson(reports) : faultsAsText(reports, { language, colour: wantsColour() }));
  return reports.some(({ faults }) => faults.some(({ severity }) => severity === 'error')) ? 1 : 0;
}
