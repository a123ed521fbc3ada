/** Loads the catalogue files with their companions, and finds ids that are double or lead nowhere. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import type { InstrumentRecord, SharedName, VersionRecord } from '../../src/core/catalogue/record.js';
import { isObligationFile, type WrittenObligation } from '../obligations.js';

export interface LoadedRecord {
  file: string;
  record: InstrumentRecord;
  obligations: WrittenObligation[];
}

export interface LoadedCatalogue {
  records: LoadedRecord[];
  faults: string[];
}

const COMPANION = /\.units-[^/]*\.yaml$/;

/** Reads `server/catalogue/<folder>/*.yaml` and the shared names; `faults` are ids that are double, missing or unknown. */
export function loadCatalogue(folder: string): LoadedCatalogue {
  const faults: string[] = [];
  const byId = new Map<string, LoadedRecord>();
  const files = globSync(`${folder}/*/*.yaml`).sort();
  const contents = files.map((file) => ({ file, value: readYaml(file, faults) as Partial<InstrumentRecord> | null }));
  for (const { file, value } of contents) {
    if (COMPANION.test(file) || !isInstrument(value)) continue;
    const earlier = byId.get(value.id);
    if (earlier) faults.push(`${file}: id ${value.id} is also that of ${earlier.file}`);
    else byId.set(value.id, { file, record: value, obligations: [] });
  }
  for (const { file, value } of contents) {
    if (!isObligationFile(file) || !Array.isArray(value)) continue;
    for (const obligation of value as WrittenObligation[]) byId.get(obligation.instrument)?.obligations.push(obligation);
  }
  for (const { file, value } of contents) {
    if (!COMPANION.test(file) || !value) continue;
    const main = byId.get(value.id ?? '');
    if (!main || main.file !== file.replace(COMPANION, '.yaml')) faults.push(`${file}: no ${file.replace(COMPANION, '.yaml')} with id ${value.id}`);
    else mergeVersions(main.record, value.structure?.versions ?? [], file, faults);
  }
  faults.push(...danglingIds([...byId.values()]), ...sharedFaults(`${folder}/shared-names.yaml`, byId));
  return { records: [...byId.values()], faults };
}

function readYaml(file: string, faults: string[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'core' });
  } catch (error) {
    faults.push(`${file}: ${String(error).split('\n')[0]}`);
    return null;
  }
}

function isInstrument(value: Partial<InstrumentRecord> | null): value is InstrumentRecord {
  return value !== null && !Array.isArray(value) && typeof value.id === 'string' && value.title !== undefined;
}

function mergeVersions(record: InstrumentRecord, versions: readonly VersionRecord[], file: string, faults: string[]): void {
  const structure = (record.structure ??= {});
  const own = (structure.versions ??= []);
  for (const version of versions) {
    const same = own.find(({ from }) => from === version.from);
    if (!same) {
      own.push(version);
      continue;
    }
    for (const [key, unit] of Object.entries(version.units ?? {})) {
      if (same.units?.[key]) faults.push(`${file}: ${record.id} ${key} stands twice in the version of ${version.from}`);
      (same.units ??= {})[key] = unit;
    }
  }
  own.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function danglingIds(records: readonly LoadedRecord[]): string[] {
  const ids = new Set(records.map(({ record }) => record.id));
  const faults: string[] = [];
  for (const { file, record } of records) {
    const named: [string, string | undefined][] = [
      ...(record.relations ?? []).map(({ type, to }): [string, string] => [`relation ${type}`, to]),
      ...(record.status ?? []).map(({ by }): [string, string | undefined] => ['status by', by]),
      ...(record.structure?.versions ?? []).map(({ by }): [string, string | undefined] => ['version by', by]),
      ...(record.codified ?? []).map(({ code }): [string, string] => ['code', code]),
      ...(record.application ?? []).flatMap(({ by, routes }): [string, string | undefined][] => [
        ['application by', by],
        ...(routes ?? []).map((route): [string, string | undefined] => ['route by', route.by]),
      ]),
    ];
    for (const [what, id] of named) if (id !== undefined && !ids.has(id)) faults.push(`${file}: ${what} ${id}: no such instrument`);
  }
  return faults;
}

function sharedFaults(file: string, byId: ReadonlyMap<string, LoadedRecord>): string[] {
  let names: SharedName[];
  try {
    names = (parse(readFileSync(file, 'utf8'), { schema: 'core' }) as { names?: SharedName[] }).names ?? [];
  } catch (error) {
    return [`${file}: ${String(error).split('\n')[0]}`];
  }
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const text = name.zh ?? name.en ?? '';
    if (seen.has(text)) faults.push(`${file}: “${text}” stands twice`);
    seen.add(text);
    for (const id of name.candidates) if (!byId.has(id)) faults.push(`${file}: “${text}”: no instrument ${id}`);
    if (name.default && !name.candidates.includes(name.default)) faults.push(`${file}: “${text}”: the default ${name.default} is no candidate`);
  }
  return faults;
}
