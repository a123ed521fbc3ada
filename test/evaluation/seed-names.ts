/** Names of instruments as real texts write them (“seeds”): what each is read as when it stands in an ordinary sentence. */
import { analyse, type Catalogue, type Citation, DEFAULT_SETTINGS, RULES, titleOf } from '../../server/src/core/index.js';

export interface SeedRow {
  id: string;
  official_name_zh: string;
  official_name_en: string;
  names_in_seeds: readonly string[];
  /** Those of `names_in_seeds` that do not say by themselves which instrument they mean. */
  ambiguous_names: readonly string[];
}

/** `official` is a full title with its numbers; it may name other law on its way. */
export type SeedKind = 'official' | 'name' | 'ambiguous';

/**
 * `resolved`: it means its instrument. `default`: a shared name that is read as its usual bearer, ours being another one.
 * `candidates`: several are offered, ours among them. `in context`: common words, silent by themselves, and understood where the draft names the instrument
 * (an ambiguous name: where the draft defines it as a short name).
 */
export type SeedOutcome = 'resolved' | 'default' | 'candidates' | 'in context' | 'silent' | 'wrong' | 'no record';

export interface SeedName {
  id: string;
  name: string;
  kind: SeedKind;
  outcome: SeedOutcome;
  passed: boolean;
  /** What it was read as. */
  read: readonly string[];
}

const MAY: Readonly<Record<SeedKind, readonly SeedOutcome[]>> = {
  official: ['resolved', 'candidates', 'in context'],
  name: ['resolved', 'in context'],
  ambiguous: ['resolved', 'default', 'candidates', 'in context'],
};

/** Reads every name of some rows. `idOf` says what the catalogue calls an instrument of the seeds. */
export function readSeeds(rows: readonly SeedRow[], catalogue: Catalogue, today: string, idOf: (id: string) => string = (id) => id): SeedName[] {
  const reader = new Reader(catalogue, today);
  return rows.flatMap((row) => namesOf(row).map(({ name, kind }) => reader.judge(idOf(row.id), name, kind)));
}

function namesOf({ official_name_zh, official_name_en, names_in_seeds, ambiguous_names }: SeedRow): { name: string; kind: SeedKind }[] {
  const names = [...new Set(names_in_seeds)].map((name) => ({ name, kind: ambiguous_names.includes(name) ? ('ambiguous' as const) : ('name' as const) }));
  return [...[official_name_zh, official_name_en].map((name) => ({ name, kind: 'official' as const })), ...names];
}

class Reader {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly today: string,
  ) {}

  judge(id: string, name: string, kind: SeedKind): SeedName {
    const record = this.catalogue.instrument(id);
    const on = record ? this.citationsOn(name, '') : [];
    const outcome = record ? this.outcome(id, name, kind, on) : 'no record';
    const read = on.map(({ instrument, candidates }) => instrument ?? `one of ${candidates.join(', ')}`);
    return { id, name, kind, outcome, passed: MAY[kind].includes(outcome), read: [...new Set(read)] };
  }

  private outcome(id: string, name: string, kind: SeedKind, on: readonly Citation[]): SeedOutcome {
    const right = on.some(({ instrument }) => instrument === id);
    const others = on.filter(({ instrument }) => instrument !== null && instrument !== id);
    const shared = others.every(({ name: used }) => used?.mention.names.bearers.some((bearer) => bearer.instrument === id));
    if (right && (shared || kind === 'official')) return 'resolved';
    if (on.length === 0) return this.isUnderstood(id, name, kind === 'ambiguous') ? 'in context' : 'silent';
    if (others.length > 0) return shared ? 'default' : 'wrong';
    return on.some(({ candidates }) => candidates.includes(id)) ? 'candidates' : 'wrong';
  }

  /** Whether the name means the instrument in a draft that gives its title first, and where it says little by itself, as its short name. */
  private isUnderstood(id: string, name: string, defined: boolean): boolean {
    const zh = /\p{Script=Han}/u.test(name);
    const title = titleOf(this.catalogue.instrument(id)!, zh ? 'zh' : 'en');
    // A Chinese short name of two or three characters means something in its 《》 only.
    const written = zh && defined && !name.startsWith('《') ? `《${name}》` : name;
    const short = defined ? (zh ? `（以下简称${written}）` : ` (“${name}”)`) : '';
    const opening = zh ? `本制度依据《${title}》${short}制定。\n\n` : `This policy follows the ${title}${short}.\n\n`;
    return this.citationsOn(written, opening).some(({ instrument }) => instrument === id);
  }

  /** The citations that touch a name in a sentence of its language. */
  private citationsOn(name: string, opening: string): Citation[] {
    const before = opening + (/\p{Script=Han}/u.test(name) ? '本公司遵守' : 'In this policy we follow ');
    const text = `${before}${name}${/\p{Script=Han}/u.test(name) ? '的要求。' : ' where it applies.'}\n`;
    const settings = { ...DEFAULT_SETTINGS, policyDraft: true };
    const { reading } = analyse({ text, catalogue: this.catalogue, rules: RULES, settings, today: this.today });
    return reading.citations.filter(({ from, to }) => from < before.length + name.length && before.length < to);
  }
}
