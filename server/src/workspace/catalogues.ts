/** The instrument files of a workspace, read together: what they add to the bundled catalogue, and their faults by file. */
import { type Catalogue, type InstrumentRecord, mergeParts } from '../core/index.js';
import { type CatalogueFile, type Part, readCatalogueFile } from './catalogue-file.js';
import type { Fault } from './fault.js';
import type { Path } from './yaml-file.js';

export interface WorkspaceCatalogues {
  /** To be given to `new Catalogue(bundle, records)`. */
  records: readonly InstrumentRecord[];
  /** Per file name that has any, ordered by place. */
  faults: ReadonlyMap<string, readonly Fault[]>;
}

/**
 * Reads instrument files. A file at fault is left out, the others count; so is a name that already means a bundled instrument.
 * @param files their names (path or URI) and texts
 * @param bundled the catalogue that is shipped
 */
export function readCatalogues(files: readonly { name: string; text: string }[], bundled: Catalogue): WorkspaceCatalogues {
  const topics = new Set(Object.keys(bundled.lexicon.topics));
  const faults = new Map<string, Fault[]>();
  const read = files.map(({ name, text }) => ({ name, ...readCatalogueFile(text, topics) }));
  const mains = new Map<string, string>();
  const parts: Part[] = [];
  for (const file of read) faults.set(file.name, [...file.faults]);
  for (const { name, part, yaml } of [...read].sort((a, b) => companionsLast(a) - companionsLast(b))) {
    if (!part) continue;
    const refused = refuse(part, mains, bundled);
    if (refused) {
      faults.get(name)!.push({ ...yaml.valueAt(['id']), severity: 'error', message: refused });
      continue;
    }
    if (part.title) mains.set(part.id, name);
    const taken = takenNames(part, bundled);
    for (const { path, message } of taken) faults.get(name)!.push({ ...yaml.valueAt(path), severity: 'warning', message });
    parts.push(
      without(
        part,
        taken.map(({ name: word }) => word),
      ),
    );
  }
  const found = [...faults].filter(([, list]) => list.length > 0).map(([name, list]) => [name, list.sort((a, b) => a.from - b.from)] as const);
  return { records: mergeParts(parts.map((part) => ({ ...part, status: part.status ?? [] }))), faults: new Map(found) };
}

function companionsLast({ part }: CatalogueFile): number {
  return part?.title ? 0 : 1;
}

/** Why a part cannot stand beside the others; null where it can. */
function refuse(part: Part, mains: ReadonlyMap<string, string>, bundled: Catalogue): Fault['message'] | null {
  if (bundled.instrument(part.id)) {
    return { en: `The bundled catalogue has an instrument “${part.id}”. Choose another id.`, zh: `内置法规库已有编号“${part.id}”，请另取编号。` };
  }
  for (const title of [part.title?.en, part.title?.zh]) {
    const owner = title === undefined ? null : bundled.named(title);
    if (owner)
      return {
        en: `“${title}” already means ${owner} of the bundled catalogue. Choose another title.`,
        zh: `“${title}”在内置法规库中已指 ${owner}，请另取标题。`,
      };
  }
  const main = mains.get(part.id);
  if (part.title && main) return { en: `“${part.id}” is already described in ${main}.`, zh: `“${part.id}”已在 ${main} 中定义。` };
  if (!part.title && !main)
    return { en: `No file describes the instrument “${part.id}” that these units belong to.`, zh: `没有文件定义这些条款所属的“${part.id}”。` };
  return null;
}

interface TakenName {
  name: string;
  path: Path;
  message: Fault['message'];
}

const TAKEN = (name: string, owner: string): Fault['message'] => ({
  en: `“${name}” already means ${owner} of the bundled catalogue; here it is left out. Take it off the list.`,
  zh: `“${name}”在内置法规库中已指 ${owner}，此处不采用。请从列表中删去。`,
});

/** Names that by themselves mean a bundled instrument: taking them over would make every draft ambiguous. */
function takenNames(part: Part, bundled: Catalogue): TakenName[] {
  const out: TakenName[] = [];
  const look = (name: string | undefined, path: Path) => {
    const owner = name === undefined ? null : bundled.named(name);
    if (name !== undefined && owner) out.push({ name, path, message: TAKEN(name, owner) });
  };
  for (const list of ['names', 'inContext'] as const) {
    for (const language of ['en', 'zh'] as const) for (const [i, name] of part[list]?.[language]?.entries() ?? []) look(name, [list, language, i]);
  }
  for (const list of ['acronyms', 'numbers'] as const) for (const [i, name] of part[list]?.entries() ?? []) look(name, [list, i]);
  for (const [i, { en, zh }] of part.misnomers?.entries() ?? []) {
    look(en, ['misnomers', i, 'en']);
    look(zh, ['misnomers', i, 'zh']);
  }
  return out;
}

/** A record without some names. */
function without(part: Part, taken: readonly string[]): Part {
  if (taken.length === 0) return part;
  const free = (names: string[] | undefined) => names?.filter((name) => !taken.includes(name));
  return {
    ...part,
    names: { en: free(part.names?.en), zh: free(part.names?.zh) },
    inContext: { en: free(part.inContext?.en), zh: free(part.inContext?.zh) },
    acronyms: free(part.acronyms),
    numbers: free(part.numbers),
    misnomers: part.misnomers?.filter(({ en, zh }) => !taken.includes(en ?? '') && !taken.includes(zh ?? '')),
  };
}
