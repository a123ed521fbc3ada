/** The units that an instrument file describes: each must be written as its scheme writes provisions, and lie within what is counted. */
import { expandUnits, type InstrumentRecord, type Scheme } from '../core/index.js';
import type { SchemaFault } from './schema-check.js';

const PART = '(?:annex|chapter|title|recital|part|schedule)-[0-9A-Za-z]+(?:\\.section-[0-9A-Za-z]+)?';
const POINTS = '(?:\\([0-9A-Za-z]+\\))*';

/** What a unit looks like, and how that is said to people. */
const FORMS: Readonly<Record<Scheme, { pattern: RegExp; such: string }>> = {
  articles: { pattern: form(`\\d+(?:-\\d+)?[A-Za-z]*${POINTS}|${PART}(?:\\.\\d+)*${POINTS}`), such: '26, 26(6), 5(1)(ba), annex-III.5(b), chapter-III' },
  'zh-articles': { pattern: form(`\\d+(?:-\\d+)?(?:\\.\\d+){0,2}|${PART}(?:\\.\\d+)*`), such: '17, 17.2, 17.2.3, chapter-3' },
  sections: { pattern: form(`(?:[A-Z]+ )?\\d+(?:\\.\\d+)*[A-Za-z]*(?:-\\d+)?${POINTS}|${PART}(?:\\.\\d+)*${POINTS}`), such: '4, 4.2, 4(b), 4.2(a)(i)' },
  'code-sections': { pattern: form(`\\d[0-9A-Za-z:./-]*${POINTS}`), such: '6-1-1704, 6-1-1704(3)(a)' },
  clauses: { pattern: form(`(?:[A-Z]\\.)?\\d+(?:\\.\\d+)*${POINTS}|annex-[A-Z]`), such: '6.1.2, A.5.2, annex-A' },
  controls: { pattern: form(`[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?: \\d+(?:\\.\\d+)*)?${POINTS}`), such: '6, 6.1, AC-2' },
  functions: { pattern: form('[A-Z]+(?: \\d+(?:\\.\\d+)*)?'), such: 'GOVERN, GOVERN 1, GOVERN 1.2' },
  principles: { pattern: form('(?:\\d+(?:\\.\\d+)*|[IVX]+)'), such: '1, 1.2, IV' },
  none: { pattern: form(`[^\\s].*`), such: '1' },
};

function form(source: string): RegExp {
  return new RegExp(`^(?:${source})$`);
}

/** What is wrong with the units of a record. */
export function unitKeyFaults({ structure }: Partial<InstrumentRecord>, scheme: Scheme): SchemaFault[] {
  const faults: SchemaFault[] = [];
  const { pattern, such } = FORMS[scheme];
  const inserted = new Set((structure?.versions ?? []).flatMap((version) => expandUnits(version.inserted ?? '')));
  let highest: number | undefined;
  structure?.versions?.forEach(({ counts, units, whole }, index) => {
    if (whole) highest = undefined;
    highest = counts?.articles ?? counts?.sections ?? highest;
    for (const key of Object.keys(units ?? {})) {
      const path = ['structure', 'versions', index, 'units', key];
      const head = /^\d+(?=[.(]|$)/.exec(key)?.[0];
      if (!pattern.test(key)) {
        const message = { en: `“${key}” is not how a unit is written here. Write it such as ${such}.`, zh: `“${key}”不是此处条款的写法。正确写法如 ${such}。` };
        faults.push({ path, key: true, message });
      } else if (head !== undefined && highest !== undefined && COUNTED.has(scheme) && Number(head) > highest && !inserted.has(head)) {
        const message = {
          en: `“${key}” lies beyond the ${highest} that are counted. Raise the count, or list it under “inserted”.`,
          zh: `“${key}”超出所计的${highest}条。请更正条数，或列入“inserted”。`,
        };
        faults.push({ path, key: true, message });
      }
    }
  });
  return faults;
}

/** Schemes whose units count from 1 to the number that is given. */
const COUNTED: ReadonlySet<Scheme> = new Set(['articles', 'zh-articles', 'sections']);
