/**
 * Suppressions: `<!-- clausewright-disable-next-line reference/not-in-force until 2027-01-31 -- reason -->`,
 * its line, block, section and file forms, and `policy.suppress` in the front matter.
 */
import type { Draft } from '../draft/draft.js';
import { type IsoDate, isIsoDate } from '../text/dates.js';
import type { Lines } from '../text/lines.js';
import { policyOf } from './draft-date.js';
import type { Finding } from './finding.js';

export interface Suppression {
  /** Where it stands. */
  from: number;
  to: number;
  /** The rule ids or groups it names, each with its place. */
  rules: readonly { id: string; from: number; to: number }[];
  reason: string;
  until: IsoDate | null;
  /** What stands behind “until” where it is no date. */
  unreadable: string;
  /** The stretch of the draft it covers. */
  scopeFrom: number;
  scopeTo: number;
}

/** A comment that speaks to Clausewright but cannot be read; `directive` is the word it starts with. */
export interface BrokenDirective {
  from: number;
  to: number;
  directive: string;
}

const DIRECTIVE = /^clausewright-(\S+)([\s\S]*)$/;

/** Reads all suppressions of a draft. */
export function readSuppressions(draft: Draft, lines: Lines): { suppressions: Suppression[]; broken: BrokenDirective[] } {
  const suppressions: Suppression[] = [];
  const broken: BrokenDirective[] = [];
  const open: { suppression: Suppression }[] = [];
  for (const { from, to, text, textFrom } of draft.directives) {
    const [, form = '', rest = ''] = DIRECTIVE.exec(text) ?? [];
    if (form === 'enable') {
      const last = open.pop();
      if (last) last.suppression.scopeTo = from;
      continue;
    }
    const scope = scopeOf(form, draft, lines, from, to);
    if (!scope) {
      broken.push({ from, to, directive: `clausewright-${form}` });
      continue;
    }
    const suppression = { from, to, ...readBody(rest, textFrom + 'clausewright-'.length + form.length), ...scope };
    suppressions.push(suppression);
    if (form === 'disable') open.push({ suppression });
  }
  suppressions.push(...fromFrontMatter(draft));
  return { suppressions, broken };
}

function scopeOf(form: string, draft: Draft, lines: Lines, from: number, to: number): { scopeFrom: number; scopeTo: number } | null {
  const line = lines.at(from).line;
  switch (form) {
    case 'disable-line':
      return { scopeFrom: lines.start(line), scopeTo: lines.end(line) };
    case 'disable-next-line': {
      let next = lines.at(to).line + 1;
      while (next < lines.count && lines.textOf(next).trim() === '') next++;
      return next < lines.count ? { scopeFrom: lines.start(next), scopeTo: lines.end(next) } : { scopeFrom: to, scopeTo: to };
    }
    case 'disable-section': {
      const section = [...draft.sections].reverse().find((candidate) => candidate.from <= from && from < candidate.to) ?? draft.sections[0]!;
      return { scopeFrom: section.from, scopeTo: section.to };
    }
    case 'disable':
      return { scopeFrom: to, scopeTo: draft.text.length };
    case 'disable-file':
      return { scopeFrom: 0, scopeTo: draft.text.length };
    default:
      return null;
  }
}

/** What parts the rules from the reason: two hyphens, or the dash that Chinese and rich keyboards make of them. */
const DASH = /(?:^|\s)(?:--|[—–]{1,2})(?=\s|$)|——/;

function readBody(rest: string, base: number): Pick<Suppression, 'rules' | 'reason' | 'until' | 'unreadable'> {
  const dash = rest.search(DASH);
  const head = dash < 0 ? rest : rest.slice(0, dash);
  const reason = dash < 0 ? '' : rest.slice(dash).replace(DASH, '').trim();
  const until = /\buntil\s+(\S+)/.exec(head);
  const ids = until ? head.slice(0, until.index) : head;
  const rules = [...ids.matchAll(/[^\s,]+/g)].map((word) => ({ id: word[0], from: base + word.index, to: base + word.index + word[0].length }));
  return { rules, reason, ...readUntil(until?.[1] ?? '') };
}

function readUntil(written: string): Pick<Suppression, 'until' | 'unreadable'> {
  return isIsoDate(written) ? { until: written, unreadable: '' } : { until: null, unreadable: written };
}

/** `suppress: [{ rules: [reference/not-in-force], reason: …, until: … }]` below `policy`. */
function fromFrontMatter(draft: Draft): Suppression[] {
  const list = policyOf(draft)?.['suppress'];
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown, index) => {
    const data = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    const values = draft.frontMatter.values.filter(({ path }) => path.startsWith(`policy.suppress.${index}.`));
    const from = values[0]?.keyFrom ?? draft.frontMatter.from;
    const to = values.at(-1)?.to ?? draft.frontMatter.to;
    const ids = Array.isArray(data['rules']) ? data['rules'].map(String) : [];
    const rules = ids.map((id, i) => ({
      id,
      ...place(
        values.find(({ path }) => path.endsWith(`.rules.${i}`)),
        from,
        to,
      ),
    }));
    const until = String(data['until'] ?? '');
    return { from, to, rules, reason: String(data['reason'] ?? '').trim(), ...readUntil(until), scopeFrom: 0, scopeTo: draft.text.length };
  });
}

function place(value: { from: number; to: number } | undefined, from: number, to: number): { from: number; to: number } {
  return value ? { from: value.from, to: value.to } : { from, to };
}

/** Whether a suppression speaks of a finding at all, whatever its reason and date. */
export function covers(suppression: Suppression, finding: Finding): boolean {
  if (finding.from < suppression.scopeFrom || finding.from > suppression.scopeTo) return false;
  return names(suppression, finding.rule);
}

/** Whether it names a rule, or the group of a rule. */
export function names({ rules }: Suppression, rule: string): boolean {
  return rules.some(({ id }) => id === rule || rule.startsWith(`${id}/`));
}

/** Whether it has effect: with a reason, and not past its date, which can be read. */
export function holds(suppression: Suppression, today: IsoDate): boolean {
  return suppression.reason !== '' && suppression.unreadable === '' && (suppression.until === null || today <= suppression.until);
}
