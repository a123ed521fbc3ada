/** Findings that no annotation supports, each judged by a person from the law and the draft's words: `verdicts.tsv`. */
import { readFileSync } from 'node:fs';

export type Verdict = 'right' | 'wrong' | 'arguable';

export interface VerdictRow {
  verdict: Verdict;
  reason: string;
}

/** What a verdict is known by; the words stand on one line. */
export interface Judged {
  file: string;
  line: number;
  rule: string;
  words: string;
}

export function keyOf({ file, line, rule, words }: Judged): string {
  return [file, line, rule, words.replace(/\s+/g, ' ')].join('\t');
}

/** Reads the table. Throws at a row that is not whole. */
export function readVerdicts(file: URL): Map<string, VerdictRow> {
  const rows = new Map<string, VerdictRow>();
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .forEach((row, index) => {
      if (row === '') return;
      const cells = row.split('\t');
      const [verdict, reason] = cells.slice(4);
      if (cells.length !== 6 || !reason || !['right', 'wrong', 'arguable'].includes(verdict!)) throw new Error(`verdicts.tsv:${index + 2}: not a whole row`);
      rows.set(cells.slice(0, 4).join('\t'), { verdict: verdict as Verdict, reason });
    });
  return rows;
}
