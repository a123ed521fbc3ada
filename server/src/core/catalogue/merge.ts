/** Companion files: long lists of units that stand beside an instrument's main file. */
import type { InstrumentRecord, VersionRecord } from './record.js';

type Part = Partial<InstrumentRecord> & { id: string };

/** Joins parts with the same id; versions with the same `from` become one. Parts without a title join the one that has it. */
export function mergeParts(parts: readonly Part[]): InstrumentRecord[] {
  const byId = new Map<string, Part[]>();
  for (const part of parts) byId.set(part.id, [...(byId.get(part.id) ?? []), part]);
  return [...byId.values()].map(mergeOne).filter((record) => record !== null);
}

function mergeOne(parts: readonly Part[]): InstrumentRecord | null {
  const main = parts.find((part) => part.title);
  if (!main) return null;
  const versions = parts.flatMap((part) => part.structure?.versions ?? []);
  const status = main.status ?? [];
  if (versions.length === 0) return { ...main, status } as InstrumentRecord;
  return { ...main, status, structure: { ...main.structure, versions: mergeVersions(versions) } } as InstrumentRecord;
}

function mergeVersions(versions: readonly VersionRecord[]): VersionRecord[] {
  const byDate = new Map<string, VersionRecord>();
  for (const version of versions) {
    const known = byDate.get(version.from);
    byDate.set(version.from, known ? { ...known, ...version, units: { ...known.units, ...version.units } } : version);
  }
  return [...byDate.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
