/** `clausewright coverage`: which duties the profile of a draft brings in, and how the draft answers them. */
import { Command, Option } from 'commander';
import { coverageReport } from '../core/index.js';
import { coverageAsCsv } from '../reports/coverage-csv.js';
import { coverageHtml } from '../reports/coverage-html.js';
import { coverageAsJson } from '../reports/coverage-json.js';
import { coverageAsMarkdown } from '../reports/coverage-markdown.js';
import { coverageAsText } from '../reports/coverage-text.js';
import type { FileCoverage } from '../reports/coverage-words.js';
import { check, readText } from './drafts.js';
import { findInputs } from './files.js';
import { Misuse } from './misuse.js';
import { type DraftOptions, withDraftOptions } from './options.js';
import { Setups } from './setups.js';
import { wantsColour } from './terminal.js';
import { today } from './today.js';

const FORMATS = ['text', 'json', 'csv', 'html', 'markdown'] as const;

interface CoverageOptions extends DraftOptions {
  format: (typeof FORMATS)[number];
}

export function coverageCommand(): Command {
  return withDraftOptions(new Command('coverage'))
    .summary('say which duties a draft answers, and which not')
    .description(
      'Says which duties the profile of a draft brings in, which clause answers each, and which are missing, partly answered or contradicted; recommendations of adopted frameworks stand apart.\nThe profile is the policy block of the front matter, or of .clausewright.yml.\nExit status: 0 whatever the draft answers, or 2 for misuse or a broken configuration.',
    )
    .argument('<file>', 'the draft, or - for standard input')
    .addOption(
      new Option('--format <format>', 'text for people, json for programs, csv for spreadsheets, html for a page that opens anywhere, markdown for a file')
        .choices(FORMATS)
        .default('text'),
    )
    .action((file: string, options: CoverageOptions) => {
      process.exitCode = coverage(file, options);
    });
}

function coverage(file: string, options: CoverageOptions): number {
  const [input, ...others] = findInputs([file], options.stdinFilename);
  if (others.length > 0) throw new Misuse(`${file}: this means ${others.length + 1} files. Name one draft.`);
  const setups = new Setups(options);
  const { file: name, analysis } = check(input!, readText(input!), setups);
  const report = coverageReport(analysis, today());
  process.stdout.write(said({ file: name, report }, options.format));
  // People see it in the report; who reads rows would take their absence for a good answer.
  if (report.profile === null && (options.format === 'json' || options.format === 'csv'))
    process.stderr.write(`clausewright coverage: ${name}: the draft does not say what it is for, so no duty was looked for. Give it a profile.\n`);
  for (const line of [...setups.warnings, ...setups.faults]) process.stderr.write(`clausewright coverage: ${line}\n`);
  return setups.faults.length > 0 ? 2 : 0;
}

function said(of: FileCoverage, format: CoverageOptions['format']): string {
  switch (format) {
    case 'json':
      return coverageAsJson(of);
    case 'csv':
      return coverageAsCsv(of);
    case 'html':
      return coverageHtml(of.report, { for: 'file', file: of.file });
    case 'markdown':
      return coverageAsMarkdown(of);
    default:
      return coverageAsText(of, wantsColour());
  }
}
