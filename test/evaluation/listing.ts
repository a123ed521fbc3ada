/** Misses, false alarms and findings one by one, for `--list` and for what still wants a verdict. */
import type { Fault } from './faults.js';
import type { DraftMatch } from './match.js';
import { type Measured, verdictKey } from './measure.js';
import type { Wanted } from './slices.js';
import type { FoundFinding } from './support.js';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What was missed, found with another provision, or found where nothing is annotated. */
export function citationListing(all: readonly DraftMatch[], wanted: Wanted): string[] {
  const out: string[] = [];
  for (const { matches, extras } of all) {
    for (const { draft, annotation, found, right } of matches) {
      if (!wanted(annotation.instrument) || right || (!annotation.core && found.length === 0)) continue;
      const { line, text, instrument, pinpoint, form } = annotation;
      const given = found.map((entry) => `${entry.provision} “${oneLine(entry.text)}”`).join(', ');
      out.push(
        `${found.length === 0 ? 'missed' : 'provision'}  ${draft.file}:${line}  “${text}”  ${form} ${instrument} ${pinpoint ?? ''}${given && `  ours: ${given}`}`,
      );
    }
    for (const { draft, found } of extras) {
      if (!wanted(found.instrument)) continue;
      out.push(`extra  ${draft.file}:${found.line}  “${oneLine(found.text)}”  ${found.form} ${found.instrument ?? '?'} ${found.provision ?? ''}`);
    }
  }
  return out;
}

export function findingLine({ draft, finding, line }: FoundFinding): string {
  return `${draft.file}:${line}  ${finding.rule}  ${finding.severity}  “${oneLine(finding.words)}”  ${finding.message}`;
}

export function faultLine({ draft, annotation, kind }: Fault): string {
  return `${draft.file}:${annotation.line}  ${kind}  ${annotation.instrument}  “${oneLine(annotation.text)}”`;
}

/** Verdicts about findings that are no longer made. */
export function idleVerdicts({ findings }: Measured, verdicts: ReadonlyMap<string, unknown>): string[] {
  const wanted = new Set(findings.filter(({ support }) => support.length === 0).map(verdictKey));
  return [...verdicts.keys()].filter((key) => !wanted.has(key));
}
