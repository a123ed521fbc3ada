/** Catalogues with many times the instruments: copies of ours under names that no draft uses, but which begin as ours do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCatalogue } from '../../server/src/core/catalogue/compile.js';
import type { CatalogueData } from '../../server/src/core/catalogue/data.js';
import { collectNames } from '../../server/src/core/catalogue/names.js';
import type { InstrumentRecord } from '../../server/src/core/index.js';

/** Copies of instruments, so many that there are `times` as many with the originals. */
export function copiesOf(instruments: readonly InstrumentRecord[], times: number): InstrumentRecord[] {
  return rounds(times).flatMap((round) => instruments.map((record) => copyOf(record, round)));
}

/** A catalogue with copies of its instruments. Obligations stay as they are: each clause is weighed against all of them, and there is room for 2,048. */
export function largerData(data: CatalogueData, times: number): CatalogueData {
  const copies = copiesOf(data.instruments, times);
  return {
    ...data,
    instruments: [...data.instruments, ...copies],
    names: [...data.names, ...collectNames(copies, [])],
  };
}

/** Lets `use` have the compiled file of a catalogue, as the build would write it. */
export function withCompiledFile<Result>(data: CatalogueData, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-bench-'));
  try {
    const path = join(folder, 'catalogue.bin');
    writeFileSync(path, writeCatalogue(data));
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rounds(times: number): number[] {
  return Array.from({ length: times - 1 }, (_, index) => index + 1);
}

function copyOf(record: InstrumentRecord, round: number): InstrumentRecord {
  const rename = (name: string) => renamed(name, round);
  const all = (names: { en?: string[]; zh?: string[] } | undefined) => names && { en: names.en?.map(rename), zh: names.zh?.map(rename) };
  const { title } = record;
  return {
    ...record,
    id: idOf(record.id, round),
    title: { en: title.en && rename(title.en), zh: title.zh && rename(title.zh), other: title.other && rename(title.other) },
    names: all(record.names),
    inContext: all(record.inContext),
    numbers: record.numbers?.map((name) => `${name}-R${round}`),
    acronyms: record.acronyms?.map((name) => `${name}R${round}`),
    misnomers: record.misnomers?.map(({ en, zh, note }) => ({ en: en && rename(en), zh: zh && rename(zh), note })),
    relations: record.relations?.map((relation) => ({ ...relation, to: idOf(relation.to, round) })),
    codified: record.codified?.map((entry) => ({ ...entry, code: idOf(entry.code, round) })),
    // Whether a bare pinpoint may mean it is a choice that is made for a few.
    implied: false,
  };
}

function idOf(id: string, round: number): string {
  return `${id}-${round}`;
}

/** 人工甲国智能法, “Artificial Ruritania1 Intelligence Act”: the beginnings that names share are those that drafts are full of. */
function renamed(name: string, round: number): string {
  const place = '甲乙丙丁戊己庚辛壬癸'[round % 10];
  if (/^《?[\u4e00-\u9fff]/.test(name)) return name.replace(/^《?[\u4e00-\u9fff]{1,2}/, `$&${place}国`);
  return name.includes(' ') ? name.replace(' ', ` Ruritania${round} `) : `${name} of Ruritania${round}`;
}
