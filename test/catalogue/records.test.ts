/** What every record must say, and what it says of others. */
import assert from 'node:assert/strict';
import type { InstrumentRecord } from '../../server/src/core/catalogue/record.js';
import { versionsOf } from '../../server/src/core/catalogue/structure.js';
import { isIsoDate } from '../../server/src/core/text/dates.js';
import { compiledFiles, sharedNames } from '../support/catalogue-files.js';

describe('every record', () => {
  const { instruments } = compiledFiles();
  const ids = new Set(instruments.map(({ id }) => id));

  it('has a title in both languages', () => faultless(({ title }) => (title.en && title.zh ? [] : ['has no title in one language'])));

  it('says where it stands: jurisdiction, kind, force', () =>
    faultless(({ jurisdiction, kind, force }) => [jurisdiction, kind, force].filter((value) => !value).map(() => 'leaves it open')));

  it('says whom it binds, if it binds', () => faultless(({ force, binds }) => (force !== 'binding' || binds ? [] : ['binds nobody in particular'])));

  it('says what it was checked against', () => faultless(({ checked }) => (checked && checked.what.length > 0 ? [] : ['was not checked'])));

  it('has a status from some day on, unless it is a code, a programme or, by its note, a group of acts', () => {
    faultless(({ status, kind, checked }) => (status.length > 0 || kind === 'code' || kind === 'programme' || checked?.note ? [] : ['has no status']));
  });

  it('names only instruments that there are', () =>
    faultless((record) =>
      referencesOf(record)
        .filter((id) => !ids.has(id))
        .map((id) => `names ${id}`),
    ));

  it('has its dates in order', () => faultless((record) => disorderOf(record)));

  it('has real dates only', () => {
    faultless(({ dates, status, application }) => {
      const all = [
        ...Object.values(dates ?? {}).flat(),
        ...status.map(({ from }) => from),
        ...(application ?? []).flatMap(({ from, routes }) => [from, ...(routes ?? []).map((route) => route.from)]),
      ];
      return all.filter((date) => date !== undefined && !isIsoDate(date)).map((date) => `says ${date}`);
    });
  });

  it('has a link without secrets', () =>
    faultless(({ link }) => (link === undefined || /^https:\/\/[^@?\s]+(?:\?\S*)?$/.test(link) ? [] : [`links to ${link}`])));

  it('moves no unit to one that the new numbering does not know', () => faultless((record) => lostUnits(record)));

  function faultless(faultsOf: (record: InstrumentRecord) => string[]): void {
    assert.deepEqual(
      instruments.flatMap((record) => faultsOf(record).map((fault) => `${record.id} ${fault}`)),
      [],
    );
  }
});

describe('shared names', () => {
  const ids = new Set(compiledFiles().instruments.map(({ id }) => id));

  it('belong to instruments that there are', () => {
    for (const { en, zh, candidates, default: fallback } of sharedNames()) {
      assert.ok(candidates.length > 0, en ?? zh);
      for (const id of candidates) assert.ok(ids.has(id), `${en ?? zh}: ${id}`);
      assert.ok(fallback === undefined || candidates.includes(fallback), `${en ?? zh}: the default is no candidate`);
    }
  });

  it('are declared once', () => {
    const names = sharedNames().map(({ en, zh }) => (en ?? zh)!.toLowerCase());
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});

function referencesOf({ status, relations, structure, application, codified }: InstrumentRecord): string[] {
  const acts = [...status, ...versionsOf(structure ?? {}), ...(application ?? []), ...(application ?? []).flatMap(({ routes }) => routes ?? [])].map(
    ({ by }) => by,
  );
  return [...acts, ...(relations ?? []).map(({ to }) => to), ...(codified ?? []).map(({ code }) => code)].filter((id) => id !== undefined);
}

function disorderOf({ status, structure, codified }: InstrumentRecord): string[] {
  const out: string[] = [];
  for (const [name, lines] of Object.entries({ status, versions: versionsOf(structure ?? {}) })) {
    lines.forEach(({ from }, i) => {
      if (i > 0 && lines[i - 1]!.from >= from) out.push(`has ${name} out of order at ${from}`);
    });
  }
  for (const { from, until } of codified ?? []) if (from && until && from > until) out.push(`is codified until ${until} from ${from}`);
  return out;
}

function lostUnits({ structure }: InstrumentRecord): string[] {
  return versionsOf(structure ?? {}).flatMap(({ from, counts, renumbered }) => {
    if (counts?.articles === undefined) return [];
    const heads = Object.values(renumbered ?? {}).map((unit) => /^(\d+)/.exec(unit)?.[1]);
    return heads
      .filter((head) => head !== undefined && Number(head) > counts.articles!)
      .map((head) => `moves a unit to ${head} in the version of ${from}, which ends before`);
  });
}
