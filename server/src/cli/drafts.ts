/** From inputs to checked drafts: reads files, finds what holds for each, analyses. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Analysis, analyse, RULES } from '../core/index.js';
import type { CheckedDraft } from '../reports/checked-draft.js';
import type { Input } from './files.js';
import { Misuse, orMisuse } from './misuse.js';
import type { Setups } from './setups.js';
import { today } from './today.js';

/** Reads a draft with all it holds: a BOM and line ends stay. */
export function readText(input: Input): string {
  const bytes = input.stdin ? readFileSync(0) : orMisuse(() => readFileSync(input.path!), input.name, 'Check the path and the permissions.');
  if (!isUtf8(bytes)) throw new Misuse(`${input.name}: not UTF-8 text. Save the file in UTF-8 and run this again.`);
  return bytes.toString('utf8');
}

/** Analyses a text under the name and the settings of an input. A rule that crashes is told on standard error. */
export function check(input: Input, text: string, setups: Setups): CheckedDraft {
  const { settings, catalogue } = setups.of(input);
  const onCrash = (rule: string, error: unknown) =>
    process.stderr.write(`clausewright: ${input.name}: the rule ${rule} failed (${String(error)}); all others were run. Please report this.\n`);
  const analysis: Analysis = analyse({ text, catalogue, rules: RULES, settings, today: today(), onCrash });
  return { file: input.name, analysis };
}
