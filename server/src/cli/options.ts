/** The options that several commands share. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type IsoDate, isIsoDate, type Language } from '../core/index.js';

export interface DraftOptions {
  config?: string;
  asOf?: IsoDate;
  asOfOverride?: IsoDate;
  language?: Language;
  stdinFilename?: string;
}

/** Adds what every command that reads drafts takes. */
export function withDraftOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration to use; otherwise .clausewright.yml is sought from each file up to the repository root')
    .addOption(asOfOption())
    .option('--as-of-override <date>', 'read the law at this date, whatever the draft says', readDate)
    .addOption(languageOption())
    .option('--stdin-filename <path>', 'the name of the draft that comes from standard input (-)');
}

export function asOfOption(): Option {
  return new Option('--as-of <date>', 'the date that counts as today, such as 2027-12-02').argParser(readDate);
}

export function languageOption(otherwise = 'draft'): Option {
  return new Option('--language <language>', `language of messages; otherwise that of the ${otherwise}`).choices(['en', 'zh']);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'text for people, json for programs').choices(['text', 'json']).default('text');
}

export function readDate(value: string): IsoDate {
  if (isIsoDate(value)) return value;
  throw new InvalidArgumentError('Write a calendar date such as 2027-12-02.');
}
