/** One instrument file of a workspace: read, and checked in all that the catalogue relies on. */

import schema from '../../catalogue/schema.json' with { type: 'json' };
import type { InstrumentRecord } from '../core/index.js';
import type { Fault } from './fault.js';
import { type SchemaFault, schemaCheck } from './schema-check.js';
import { unitFaults } from './unit-lists.js';
import { readYaml, type YamlFile } from './yaml-file.js';

/** An instrument, or a companion file with some of its units. */
export type Part = Partial<InstrumentRecord> & { id: string };

export interface CatalogueFile {
  /** Null where a fault makes the file unusable. */
  part: Part | null;
  faults: readonly Fault[];
  yaml: YamlFile;
}

const check = schemaCheck(schema);

const EMPTY = { en: 'This file is empty; it must hold one instrument.', zh: '文件为空；每个文件应有一部法规。' };

/** What an instrument must say; a companion file says `id` and units only. */
const NEEDED = ['jurisdiction', 'kind', 'force', 'title'] as const;

/**
 * Reads the text of an instrument file; never throws.
 * @param topics the topic ids that units may name
 */
export function readCatalogueFile(text: string, topics: ReadonlySet<string>): CatalogueFile {
  const yaml = readYaml(text);
  if (yaml.faults.length > 0) return { part: null, faults: yaml.faults, yaml };
  if (yaml.data === undefined) return { part: null, faults: [{ from: 0, to: 1, severity: 'error', message: EMPTY }], yaml };
  const faults = check(yaml.data);
  const part = yaml.data as Part;
  if (faults.length === 0) faults.push(...needs(part), ...unitFaults(part));
  const placed = faults.map((fault) => placeFault(fault, yaml));
  const notes = faults.length === 0 ? unknownTopics(part, topics, yaml) : [];
  return { part: faults.length === 0 ? part : null, faults: [...placed, ...notes], yaml };
}

function placeFault({ path, key, message }: SchemaFault, yaml: YamlFile): Fault {
  return { ...(key ? yaml.keyAt(path) : yaml.valueAt(path)), severity: 'error', message };
}

/** A file that says more than `id` and `structure` is an instrument. */
function needs(part: Part): SchemaFault[] {
  const companion = Object.keys(part).every((key) => key === 'id' || key === 'structure');
  if (companion) return [];
  const missing = NEEDED.filter((key) => part[key] === undefined);
  return missing.map((key) => ({ path: [], key: false, message: { en: `“${key}” is missing.`, zh: `缺少“${key}”。` } }));
}

function unknownTopics(part: Part, topics: ReadonlySet<string>, yaml: YamlFile): Fault[] {
  const faults: Fault[] = [];
  const look = (list: readonly string[] | undefined, path: readonly (string | number)[]) => {
    list?.forEach((topic, index) => {
      if (topics.has(topic)) return;
      const message = { en: `There is no topic “${topic}”.`, zh: `没有名为“${topic}”的主题。` };
      faults.push({ ...yaml.valueAt([...path, index]), severity: 'warning', message });
    });
  };
  look(part.subject, ['subject']);
  part.structure?.versions?.forEach((version, index) => {
    for (const [key, unit] of Object.entries(version.units ?? {})) look(unit.topics, ['structure', 'versions', index, 'units', key, 'topics']);
  });
  return faults;
}
