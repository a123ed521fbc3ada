/** Findings about suppressions themselves: a rule that does not exist, no reason, past its date, nothing to hold back. */
import type { Language } from '../text/characters.js';
import { showDate } from '../text/dates.js';
import type { Finding } from './finding.js';
import { fill, type Message, type Rule, type Values } from './rule.js';
import type { RunInput } from './run.js';
import { severityOf } from './run-rules.js';
import { type BrokenDirective, holds, type Suppression } from './suppressions.js';

export interface SuppressionState {
  suppressions: readonly Suppression[];
  broken: readonly BrokenDirective[];
  /** Those that met a finding. */
  used: ReadonlySet<Suppression>;
  input: RunInput;
  languageAt: (offset: number) => Language;
}

/** The four rules as data; their pages and settings are like those of any other rule. */
export const SUPPRESSION_RULES: readonly Rule[] = [
  rule(
    'unknown-rule',
    { en: 'A suppression that names a rule which does not exist.', zh: '抑制注释中写了不存在的规则。' },
    {
      rule: { en: 'There is no rule “{id}”. Did you mean “{near}”?', zh: '没有名为“{id}”的规则。是否指“{near}”？' },
      directive: {
        en: '“{directive}” is no suppression that Clausewright knows. Write clausewright-disable-next-line, -disable-line, -disable … -enable, -disable-section or -disable-file.',
        zh: 'Clausewright 不认识“{directive}”。请用 clausewright-disable-next-line、-disable-line、-disable … -enable、-disable-section 或 -disable-file。',
      },
    },
  ),
  rule(
    'missing-reason',
    { en: 'A suppression without a reason.', zh: '抑制注释没有写理由。' },
    {
      reason: {
        en: 'This suppression gives no reason, so it holds nothing back. Add one at its end: -- why this is right here.',
        zh: '这条抑制注释没有写理由，因此不起作用。请在末尾补上：-- 为什么此处无误。',
      },
      rules: {
        en: 'This suppression names no rule, so it holds nothing back. Name the rules, separated by commas.',
        zh: '这条抑制注释没有写规则，因此不起作用。请写明规则，多个以逗号分隔。',
      },
    },
  ),
  rule(
    'expired',
    { en: 'A suppression whose date has passed or cannot be read.', zh: '抑制注释已过期，或日期无法识别。' },
    {
      unreadable: {
        en: '“{date}” is not a date that can be read, so this suppression holds nothing back. Write the day as 2027-01-31.',
        zh: '“{date}”不是可识别的日期，因此这条抑制注释不起作用。请写成 2027-01-31 的形式。',
      },
      expired: {
        en: 'This suppression ran until {date}; what it held back is shown again. Check the place anew, then extend or remove it.',
        zh: '这条抑制注释的期限为{date}，现已过期，被抑制的发现重新显示。请重新核对后延长或删除。',
      },
    },
  ),
  rule(
    'unused',
    { en: 'A suppression that holds nothing back.', zh: '抑制注释没有抑制任何发现。' },
    {
      unused: { en: 'There is nothing here for this suppression to hold back. Remove it.', zh: '此处没有可抑制的发现，请删除这条注释。' },
    },
  ),
];

function rule(name: string, summary: Message, messages: Record<string, Message>): Rule {
  return { id: `suppression/${name}`, severity: 'warning', summary, messages, check: () => {} };
}

/** The findings of the four rules. */
export function suppressionFindings(state: SuppressionState): Finding[] {
  const out: Finding[] = [];
  const { input } = state;
  const known = new Set([...input.rules, ...SUPPRESSION_RULES].flatMap(({ id }) => [id, id.split('/')[0]!]));
  const add = (name: string, key: string, from: number, to: number, values: Values, remove?: { from: number; to: number }) => {
    const declared = SUPPRESSION_RULES.find(({ id }) => id === `suppression/${name}`)!;
    const severity = severityOf(declared.id, declared.severity, input.settings);
    if (severity === 'off') return;
    const language = state.languageAt(from);
    const title = language === 'zh' ? '删除这条抑制注释' : 'Remove the suppression';
    const fixes = remove ? [{ title, safe: false, edits: [{ ...remove, text: '' }] }] : [];
    const message = fill(declared.messages[key]!, language, values);
    out.push({
      from,
      to,
      rule: declared.id,
      severity,
      message,
      language,
      words: input.reading.draft.text.slice(from, to),
      fixes,
      basis: {},
      related: [],
      dead: false,
    });
  };
  for (const { from, to, directive } of state.broken) add('unknown-rule', 'directive', from, to, { directive });
  for (const suppression of state.suppressions) {
    const { from, to, rules, reason, until } = suppression;
    const wrong = rules.filter(({ id }) => !known.has(id));
    for (const { id, from: start, to: end } of wrong) add('unknown-rule', 'rule', start, end, { id, near: nearest(id, [...known]) });
    if (rules.length === 0) add('missing-reason', 'rules', from, to, {});
    else if (reason === '') add('missing-reason', 'reason', from, to, {});
    else if (suppression.unreadable) add('expired', 'unreadable', from, to, { date: suppression.unreadable });
    else if (!holds(suppression, input.today)) add('expired', 'expired', from, to, { date: showDate(until!, state.languageAt(from)) });
    else if (wrong.length < rules.length && !state.used.has(suppression) && everyRuleOn(suppression, input))
      add('unused', 'unused', from, to, {}, { from, to });
  }
  return out;
}

/** A rule that is switched off cannot show whether its suppression is needed. */
function everyRuleOn({ rules }: Suppression, { settings }: RunInput): boolean {
  return rules.every(({ id }) => severityOf(id, 'warning', settings) !== 'off');
}

/** The known rule with most words in common, and among those the one that begins most like it. */
function nearest(id: string, known: readonly string[]): string {
  const words = new Set(id.split(/[/-]/));
  const score = (other: string) => other.split(/[/-]/).filter((word) => words.has(word)).length * 100 + commonStart(id, other);
  return [...known].filter((other) => other.includes('/')).sort((a, b) => score(b) - score(a))[0]!;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
