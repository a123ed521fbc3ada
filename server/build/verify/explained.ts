/** Reads `explained.yaml`: why a record and a text differ, and whether the claim stands all the same. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import type { Check, Finding } from './finding.js';

interface Explanation {
  instrument: string;
  check: Check;
  /** Units as the report prints them; left out: all of this check. */
  units?: string[];
  version?: string;
  /** `read`: the passage was read and ours holds, the copy or its reading is at fault. `beyond`: the texts do not say. */
  as: 'read' | 'beyond';
  /** For `beyond`: words of `checked.note` that say so; without them the check is not claimed. */
  noted?: string;
  reason: string;
}

/** The explanations of differences, and which of them were needed, so that none lingers. */
export class Explanations {
  private readonly entries: Explanation[];
  private readonly used = new Set<Explanation>();

  constructor(file: string) {
    this.entries = (parse(readFileSync(file, 'utf8'), { schema: 'core' }) as { explained: Explanation[] | null }).explained ?? [];
  }

  /** The findings of a record with their explanations. */
  apply(record: InstrumentRecord, findings: readonly Finding[]): Finding[] {
    return findings.map((finding) => {
      const entry = finding.result === 'agree' ? undefined : this.entries.find((one) => matches(one, record.id, finding));
      if (!entry) return finding;
      this.used.add(entry);
      const noted = entry.noted !== undefined && (record.checked?.note ?? '').includes(entry.noted);
      return { ...finding, explanation: { reason: entry.reason, stands: entry.as === 'read' || noted } };
    });
  }

  /** Entries about the given records that matched nothing. */
  idle(ids: ReadonlySet<string>): string[] {
    return this.entries
      .filter((entry) => ids.has(entry.instrument) && !this.used.has(entry))
      .map((entry) => `explained.yaml: ${entry.instrument} ${entry.check} ${(entry.units ?? ['all']).join(', ')} explains nothing`);
  }
}

function matches(entry: Explanation, id: string, finding: Finding): boolean {
  return (
    entry.instrument === id &&
    entry.check === finding.check &&
    (entry.version === undefined || entry.version === finding.version) &&
    (entry.units === undefined || entry.units.includes(finding.unit))
  );
}
