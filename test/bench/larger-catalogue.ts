/** A catalogue with many times the instruments: copies of ours under names that no draft uses. */
import type { CatalogueData, InstrumentRecord } from '../../server/src/core/index.js';

/** The data with `times` as many instruments; each copy has its own strings, so the automaton grows as much. */
export function largerCatalogue(data: CatalogueData, times: number): CatalogueData {
  const copies = Array.from({ length: times - 1 }, (_, round) => data.instruments.map((record) => copyOf(record, round + 1)));
  return { ...data, instruments: [...data.instruments, ...copies.flat()] };
}

function copyOf(record: InstrumentRecord, round: number): InstrumentRecord {
  const rename = (name: string): string => (/^[\u4e00-\u9fff《]/.test(name) ? `${'甲乙丙丁戊己庚辛壬癸'[round % 10]}国${name.replace(/[《》]/g, '')}` : `Ruritania${round} ${name}`);
  const all = (names: { en?: string[]; zh?: string[] } | undefined) => names && { en: names.en?.map(rename), zh: names.zh?.map(rename) };
  return {
    ...record,
    id: `${record.id}-${round}`,
    title: { en: record.title.en && rename(record.title.en), zh: record.title.zh && rename(record.title.zh) },
    names: all(record.names),
    inContext: all(record.inContext),
    numbers: record.numbers?.map((name) => `${name}-R${round}`),
    acronyms: record.acronyms?.map((name) => `${name}R${round}`),
    misnomers: [],
    codified: [],
    implied: false,
  };
}
