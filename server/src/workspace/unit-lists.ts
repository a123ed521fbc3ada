/** The unit lists of an instrument file: all must expand, and none to more units than a text has. */
import { expandSections, expandUnits, type InstrumentRecord, type UnitRecord } from '../core/index.js';
import type { SchemaFault } from './schema-check.js';
import type { Path } from './yaml-file.js';

/** No text numbers its units higher; a list that does would only cost time. */
const HIGHEST = 99_999;

/** What is wrong in the lists of a record. */
export function unitFaults(record: Partial<InstrumentRecord>): SchemaFault[] {
  const faults: SchemaFault[] = [];
  const look = (list: string | number | undefined, path: Path, expand = expandUnits) => {
    const reason = faultOf(list, expand);
    if (reason) faults.push({ path, key: false, message: reason });
  };
  record.structure?.versions?.forEach((version, index) => {
    const path = ['structure', 'versions', index];
    look(version.inserted, [...path, 'inserted']);
    for (const [key, unit] of Object.entries(version.units ?? {})) unitLists(unit, [...path, 'units', key], look);
  });
  record.application?.forEach((entry, index) => {
    look(entry.units, ['application', index, 'units']);
  });
  record.codified?.forEach((entry, index) => {
    look(entry.sections, ['codified', index, 'sections'], expandSections);
  });
  return faults;
}

function unitLists(unit: UnitRecord, path: Path, look: (list: string | number | undefined, path: Path) => void): void {
  for (const name of ['spans', 'paragraphs', 'points'] as const) look(unit[name], [...path, name]);
}

function faultOf(list: string | number | undefined, expand: (list: string) => string[]): SchemaFault['message'] | null {
  if (list === undefined) return null;
  const text = String(list);
  if (text.split(/\D+/).some((digits) => Number(digits) > HIGHEST) || Number(list) < 0) {
    return { en: `“${text}” counts more units than a text has.`, zh: `“${text}”的数目超出法规可能有的条款数。` };
  }
  try {
    expand(text);
    return null;
  } catch {
    return { en: `“${text}” is not a list of units such as 1-6, 8, 10a.`, zh: `“${text}”不是条款列表，正确写法如 1-6, 8, 10a。` };
  }
}
