/** Clauses: the smallest stretches of a draft that can lay down a norm, with what they inherit from lead-ins, header rows and headings. */
import { CELL } from '../text/prose.js';
import type { Reading, UnitReading } from './reading.js';
import type { Span } from './spans.js';
import { wordsIn } from './topics.js';

export type Strength = 'must' | 'must-not' | 'should' | 'should-not' | 'may' | 'need-not';

export interface Clause {
  unit: number;
  /** In the unit's prose. */
  span: Span;
  /** Its words, folded; behind them those of its lead-in and its header row. */
  words: string;
  context: string;
  /** A plain present, an imperative and a checklist item are `must`. */
  strength: Strength;
  /** It denies what it speaks of: “is not fed”, 不解释. */
  negated: boolean;
  /** Roles of the profile that it names. */
  roles: readonly string[];
}

const DEFINES = /^["“'‘]?[^.,;:。；：]{1,60}["”'’]? (?:means|refers to|is defined as)\b|^[^，。；：]{1,30}(?:是指|系指|，指|指的是)/;
const EMPTY = /^(?:to be (?:completed|added|defined|decided)|tbd|tbc|n\/a|not applicable|see (?:above|below)|待(?:定|补|补充|完善)|暂无|略)[.。]?$/;

/** The clauses of a draft, in order. */
export function clausesOf(reading: Reading): readonly Clause[] {
  let clauses = KNOWN.get(reading);
  if (!clauses) KNOWN.set(reading, (clauses = reading.units.flatMap((unit) => clausesIn(reading, unit))));
  return clauses;
}

const KNOWN = new WeakMap<Reading, readonly Clause[]>();

function clausesIn(reading: Reading, unit: UnitReading): Clause[] {
  const { body, quoted, header, index } = unit.unit;
  if (quoted || !['paragraph', 'item', 'row'].includes(body.kind) || header === index) return [];
  const { folded } = body.prose;
  if (introduces(reading, unit)) return [];
  return spansOf(unit).flatMap((span) => {
    const words = folded.slice(span.from, span.to).trim();
    if (words.length < 4 || EMPTY.test(words) || DEFINES.test(words)) return [];
    return [{ unit: index, span, words, context: contextOf(reading, unit), ...normOf(reading, unit, words) }];
  });
}

/** A sentence each; an item or a row is one clause. */
function spansOf({ unit, local }: UnitReading): Span[] {
  const { folded } = unit.body.prose;
  if (unit.body.kind !== 'paragraph' || folded.includes(CELL)) return [{ from: 0, to: folded.length }];
  return local.sentences.map((from, i) => ({ from, to: local.sentences[i + 1] ?? folded.length }));
}

/** A lead-in says nothing of its own: its items do. */
function introduces(reading: Reading, { unit }: UnitReading): boolean {
  const next = reading.draft.units[unit.index + 1];
  return next?.leadIn === unit.index && /[:：]\s*$/.test(unit.body.prose.folded);
}

function contextOf(reading: Reading, { unit }: UnitReading): string {
  const above = [unit.leadIn, unit.header].filter((at) => at >= 0 && at !== unit.index);
  return above.map((at) => reading.units[at]!.unit.body.prose.folded).join(' ');
}

function normOf(reading: Reading, unit: UnitReading, words: string): Pick<Clause, 'strength' | 'negated' | 'roles'> {
  const { catalogue } = reading.view;
  const lead = unit.unit.leadIn >= 0 ? reading.units[unit.unit.leadIn]!.unit.body.prose.folded : '';
  const norms = wordsIn('norms', words, catalogue);
  const inherited = norms.some(({ id }) => id in RANKS) ? [] : wordsIn('norms', lead, catalogue);
  const ids = [...norms, ...inherited].map(({ id }) => id);
  const strength = (Object.keys(RANKS) as Strength[]).find((one) => ids.includes(one) && !(one in WEAK && !isWeak(words, norms, one))) ?? 'must';
  return {
    strength,
    negated: strength !== 'must-not' && norms.some(({ id }) => id === 'negation') && !ids.includes('must-not') && !CONDITIONAL.test(words),
    roles: [...new Set(wordsIn('roles', `${words} ${lead}`, catalogue).map(({ id }) => id))],
  };
}

/** “Nobody publishes before …”, “not without”: the other side of a duty. */
const CONDITIONAL =
  /\b(?:before|until|unless|without|except|beyond|more than|longer than|later than|only|other than)\b|未经|除.{1,20}外|之前|以前|前[，,]|不超过|不少于|不得不/;

/** What others may do is no choice of the one who writes, and “should a risk appear” no advice. */
const WEAK: Partial<Record<Strength, RegExp>> = {
  may: /(?:users?|people|persons?|individuals?|applicants?|candidates?|customers?|consumers?|anybody|anyone|everybody|everyone|employees|workers|staff members?|parents?|guardians?|they|he or she|subjects?|tenants?|patients?|students?|members? of the public|用户|个人|员工|当事人|使用者|消费者|家长|监护人|任何人|公众|客户|学员|考生|求职者) ?(?:均|都|也|随时|亦)?$/,
  should: /(?:^|[,;] ?)$/,
};

function isWeak(words: string, norms: readonly { id: string; from: number }[], strength: Strength): boolean {
  const free = WEAK[strength]!;
  return norms.some(({ id, from }) => id === strength && !free.test(words.slice(Math.max(0, from - 40), from)));
}

/** The strongest that stands in a clause counts. */
const RANKS: Record<Strength, number> = { 'must-not': 0, must: 1, should: 2, 'should-not': 3, may: 4, 'need-not': 5 };
