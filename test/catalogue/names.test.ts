/** Every name is citable: a line that holds it is read as citing its instrument. */
import assert from 'node:assert/strict';
import { asProse } from '../../server/src/core/catalogue/names.js';
import type { InstrumentRecord } from '../../server/src/core/catalogue/record.js';
import { createDraft } from '../../server/src/core/draft/create.js';
import { read } from '../../server/src/core/reading/read.js';
import type { Citation } from '../../server/src/core/reading/reading.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { compiledFiles, sharedNames } from '../support/catalogue-files.js';

const { instruments } = compiledFiles();
const view = bundledCatalogue().at(TODAY);
const shared = new Set(sharedNames().map(({ en, zh }) => bare((en ?? zh)!)));

describe('names', () => {
  it('belong to one instrument, or are declared shared', () => {
    const bearers = new Map<string, Set<string>>();
    for (const record of instruments) for (const name of strongNames(record)) bearers.set(bare(name), (bearers.get(bare(name)) ?? new Set()).add(record.id));
    const doubtful = [...bearers].filter(([name, ids]) => ids.size > 1 && !shared.has(name)).map(([name, ids]) => `${name}: ${[...ids].join(', ')}`);
    assert.deepEqual(doubtful, []);
  });

  it('are not listed twice for one instrument', () => {
    const twice = instruments.flatMap((record) => {
      const names = listed(record);
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${record.id}: ${name}`);
    });
    assert.deepEqual(twice, []);
  });

  it('are no ordinary words', () => {
    const ordinary = instruments.flatMap((record) =>
      strongNames(record)
        .filter((name) => /^(?:[a-z]+|\p{Script=Han}{1,2}|the \w+)$/u.test(name) || /^[A-Z]?[a-z]{1,6}$/.test(name))
        .map((name) => `${record.id}: ${name}`),
    );
    assert.deepEqual(ordinary, []);
  });

  it('resolve on their own', () => {
    const lost = instruments.flatMap((record) =>
      strongNames(record)
        .filter((name) => !shared.has(bare(name)) && bundledCatalogue().named(name) !== record.id)
        .map((name) => `${record.id}: ${name}`),
    );
    assert.deepEqual(lost, []);
  });

  it('are read in a line, between words and between Han characters', () => {
    const lost = instruments.flatMap((record) =>
      names(record)
        .flatMap((name) => linesWith(name).filter((line) => !cites(line, record.id)))
        .map((line) => `${record.id}: ${line}`),
    );
    assert.deepEqual(lost, []);
  });

  it('that are numbers or acronyms are read once, and only in their capitals', () => {
    for (const { id, acronyms } of instruments) {
      for (const acronym of acronyms ?? []) {
        if (shared.has(bare(acronym)) || !/^[A-Z]{3,}$/.test(acronym)) continue;
        const text = `We follow ${acronym} here.`;
        assert.equal(citationsIn(text).length, 1, text);
        assert.ok(!cites(`We follow ${acronym.toLowerCase()} here.`, id), `${acronym} in small letters`);
      }
    }
  });

  it('that are shared resolve to their default, or to no single instrument', () => {
    for (const { en, zh, default: fallback, candidates, context } of sharedNames()) {
      const plain = zh ? `我们遵守《${zh}》。` : `We follow the ${en} here.`;
      const pinned = zh ? `我们遵守《${zh}》第三条。` : `We follow Article 3 of the ${en} here.`;
      if (context) assert.deepEqual(citationsIn(plain), [], plain);
      const text = context ? pinned : plain;
      const first = citationsIn(text)[0];
      if (fallback) assert.equal(first?.instrument, fallback, text);
      else if (first && candidates.length > 1) assert.equal(first.instrument, null, text);
    }
  });
});

/** Shared names, and names that only differ in a leading article or the style of a state, are compared bare. */
function bare(name: string): string {
  return asProse(name.replace(/^the /i, '')).toLowerCase();
}

function strongNames({ title, names: by, numbers, acronyms }: InstrumentRecord): string[] {
  return [...new Set([title.en, title.zh, title.other, ...(by?.en ?? []), ...(by?.zh ?? []), ...(numbers ?? []), ...(acronyms ?? [])])].filter(
    (name) => name !== undefined,
  );
}

/** All that is listed, without the title, which a list may not repeat. */
function listed({ names: by, numbers, acronyms }: InstrumentRecord): string[] {
  return [...(by?.en ?? []), ...(by?.zh ?? []), ...(numbers ?? []), ...(acronyms ?? [])];
}

function names(record: InstrumentRecord): string[] {
  const wrong = (record.misnomers ?? []).flatMap(({ en, zh }) => [en, zh]).filter((name) => name !== undefined);
  return [...strongNames(record), ...wrong].filter((name) => !shared.has(bare(name)));
}

function linesWith(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [`We follow ${name} here.`, `本公司遵守${name}的要求。`];
  return /[《》]/.test(name) ? [`我们遵守${name}。`] : [`依据《${name}》执行。`, `我们遵守${name}。`];
}

function citationsIn(line: string): readonly Citation[] {
  return read(createDraft(line), view).citations;
}

function cites(line: string, id: string): boolean {
  return citationsIn(line).some(({ instrument }) => instrument === id);
}
