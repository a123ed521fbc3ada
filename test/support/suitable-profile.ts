/** A profile for which an obligation applies, made from what the catalogue says of it. */
import type { CatalogueView } from '../../server/src/core/catalogue/catalogue.js';
import type { Applies, ObligationRecord, ProfileGroup } from '../../server/src/core/catalogue/obligation.js';
import { type Applicability, applicabilityOf } from '../../server/src/core/coverage/applies.js';
import { readProfile } from '../../server/src/core/coverage/profile.js';

export type Block = Readonly<Record<string, readonly string[]>>;

export interface SuitableProfile {
  block: Block;
  is: Applicability['is'];
}

/** Values that hold and values that must not, each `group value`. */
interface Condition {
  yes: readonly string[];
  no: readonly string[];
}

/** The profile of the first way in which the obligation applies; where none makes it apply, the one that comes nearest. */
export function suitableProfile(view: CatalogueView, obligation: ObligationRecord): SuitableProfile {
  const tried = ways(obligation.applies, true).map((condition): SuitableProfile => {
    const block = blockOf(view, obligation, condition);
    return { block, is: applicabilityOf(view, obligation, readProfile(view, block)).is };
  });
  return ['applies', 'later', 'open'].flatMap((is) => tried.filter((one) => one.is === is))[0] ?? tried[0]!;
}

/** Every way in which a condition holds, or does not. */
function ways(applies: Applies, holds: boolean): Condition[] {
  if ('not' in applies) return ways(applies.not, !holds);
  if ('all' in applies) return holds ? everyOf(applies.all, true) : applies.all.flatMap((part) => ways(part, false));
  if ('any' in applies) return holds ? applies.any.flatMap((part) => ways(part, true)) : everyOf(applies.any, false);
  const [group, value] = Object.entries(applies)[0]!;
  return [holds ? { yes: [`${group} ${value}`], no: [] } : { yes: [], no: [`${group} ${value}`] }];
}

function everyOf(parts: readonly Applies[], holds: boolean): Condition[] {
  return parts.reduce<Condition[]>(
    (before, part) => before.flatMap((one) => ways(part, holds).map((other) => ({ yes: [...one.yes, ...other.yes], no: [...one.no, ...other.no] }))),
    [{ yes: [], no: [] }],
  );
}

function blockOf(view: CatalogueView, { instrument, duty }: ObligationRecord, { yes, no }: Condition): Block {
  const { force, jurisdiction } = view.catalogue.instrument(instrument)!;
  const block: Record<string, string[]> = { jurisdictions: [jurisdiction] };
  if (force !== 'binding' || duty === 'should' || duty === 'may') block['frameworks'] = [instrument];
  const put = (group: string, value: string) => (block[group] ??= []).push(value);
  for (const one of yes) put(...pair(one));
  // What must not hold is known not to hold where another value of its group is given.
  for (const [group] of no.map(pair)) {
    if (block[group]) continue;
    const values = Object.keys(view.catalogue.lexicon.profile[group as ProfileGroup]);
    const other = values.find((value) => !no.includes(`${group} ${value}`));
    if (other) put(group, other);
  }
  return block;
}

function pair(text: string): [group: string, value: string] {
  const at = text.indexOf(' ');
  return [text.slice(0, at), text.slice(at + 1)];
}
