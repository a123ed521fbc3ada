/** Prints what the comparison of one record came to. */
import type { Claim } from './claims.js';
import { CHECKS, type Finding } from './finding.js';

const COUNTED = new Set(['dates', 'headings', 'units', 'figures', 'application', 'renumbering', 'provision', 'terms', 'obligation-figures']);

/** `eu-ai-act  title ok, number ok, dates 12/14, counts ok, headings 113/113, units 1480/1480`, and what it may claim. */
export function rowOf(id: string, findings: readonly Finding[], claim: Claim, duties: ReadonlyMap<string, Claim>): string {
  const parts = CHECKS.flatMap((check) => {
    const found = findings.filter((finding) => finding.check === check);
    if (found.length === 0) return [];
    const agree = found.filter(({ result }) => result === 'agree').length;
    const explained = found.filter(({ explanation }) => explanation).length;
    const aside = explained > 0 ? ` (${explained} explained)` : '';
    if (COUNTED.has(check) || found.length > 1) return [`${check} ${agree}/${found.length}${aside}`];
    return [`${check} ${found[0]!.result === 'agree' ? 'ok' : found[0]!.result}${aside}`];
  });
  return `${id.padEnd(24)} ${parts.join(', ')}\n${' '.repeat(25)}→ ${claim.official ? `official-text: ${claim.what.join(', ')}` : `not official-text (${claim.because})`}${obligationsOf(duties)}`;
}

function obligationsOf(duties: ReadonlyMap<string, Claim>): string {
  if (duties.size === 0) return '';
  const open = [...duties.values()].filter(({ official }) => !official);
  const why = [...new Set(open.map(({ because }) => because))].join('; ');
  return `; obligations: ${duties.size - open.length} of ${duties.size}${why ? ` (${why})` : ''}`;
}

/** The lines below a row: each disagreement with ours and theirs, and what the texts do not say. */
export function detailsOf(findings: readonly Finding[]): string[] {
  const lines: string[] = [];
  for (const { check, version, unit, result, ours, theirs, explanation } of findings) {
    if (result !== 'disagree') continue;
    const mark = explanation ? 'explained' : 'DISAGREE';
    lines.push(
      `    ${mark} ${check}${version ? ` ${version}` : ''} ${unit}: ours ${clip(ours)} / theirs ${clip(theirs)}${explanation ? ` — ${explanation.reason}` : ''}`,
    );
  }
  for (const check of CHECKS) {
    const silent = findings.filter((finding) => finding.check === check && finding.result === 'not-comparable');
    const open = silent.filter(({ explanation }) => !explanation).map(({ unit }) => unit);
    if (open.length > 0) lines.push(`    not in the texts: ${check} ${clip(open.join('; '), 300)}`);
    for (const reason of new Set(silent.flatMap(({ explanation }) => explanation?.reason ?? []))) {
      const units = silent.filter(({ explanation }) => explanation?.reason === reason).map(({ unit }) => unit);
      lines.push(`    explained ${check} ${clip(units.join('; '), 160)} — ${reason}`);
    }
  }
  return lines;
}

function clip(text: string | undefined, length = 180): string {
  const flat = (text ?? '–').replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}
