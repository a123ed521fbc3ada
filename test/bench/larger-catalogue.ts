/** A catalogue with many times the instruments: copies of ours under names that no draft uses. */
import type { InstrumentRecord } from '../../server/src/core/index.js';

/** Copies that make the instruments `times` as many; each has its own strings, so the automaton grows as much. */
export function copiesOf(instruments: readonly InstrumentRecord[], times: number): InstrumentRecord[] {
  return Array.from({ length: times - 1 }, (_, round) => instruments.map((record) => copyOf(record, round + 1))).flat();
}

function copyOf(record: InstrumentRecord, round: number): InstrumentRecord {
  const place = '甲乙丙丁戊己庚辛壬癸'[round % 10];
  const rename = (name: string): string => (/^[\u4e00-\u9fff《]/.test(name) ? `${place}国${name.replace(/[《》]/g, '')}` : `Ruritania${round} ${name}`);
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
