/** A YAML file as plain data, with the place of each key and value in its text. */
import { type Document, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Fault } from './fault.js';

/** Steps from the top of a file: keys of maps, indices of sequences. */
export type Path = readonly (string | number)[];

export interface YamlFile {
  /** Plain data; undefined where the file is empty or cannot be read. */
  data: unknown;
  /** What the YAML itself has wrong. */
  faults: readonly Fault[];
  /** Where the value at a path stands, or the closest one above it. */
  valueAt(path: Path): { from: number; to: number };
  /** Where the key at the end of a path stands; its value where it stands in a sequence. */
  keyAt(path: Path): { from: number; to: number };
}

/** Longer files are not read: nothing that people write is as long. */
const LONGEST = 4_000_000;

/** Reads a text as YAML 1.2 without merge keys; never throws. */
export function readYaml(text: string): YamlFile {
  if (text.length > LONGEST) return unreadable({ en: 'This file is too long to be read.', zh: '文件过长，无法读取。' });
  const document = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => broken(error.message, error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)));
    return { ...empty(), faults };
  }
  try {
    // Aliases are limited, so that a few lines cannot unfold into gigabytes.
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    return { data: data ?? undefined, faults: [], valueAt: (path) => place(document, path, false), keyAt: (path) => place(document, path, true) };
  } catch (error) {
    return { ...empty(), faults: [broken(error instanceof Error ? error.message : String(error), 0, 1)] };
  }
}

function broken(reason: string, from: number, to: number): Fault {
  return { from, to, severity: 'error', message: { en: `This is not YAML: ${reason}`, zh: `YAML 格式有误：${reason}` } };
}

function unreadable(message: Fault['message']): YamlFile {
  return { ...empty(), faults: [{ from: 0, to: 1, severity: 'error', message }] };
}

function empty(): YamlFile {
  const start = () => ({ from: 0, to: 1 });
  return { data: undefined, faults: [], valueAt: start, keyAt: start };
}

function place(document: Document<ParsedNode>, path: Path, key: boolean): { from: number; to: number } {
  let node: Node | null = document.contents;
  let name: Node | null = null;
  for (const step of path) {
    const next = child(node, step);
    if (!next) break;
    name = next.key;
    node = next.value ?? next.key;
  }
  const range = (key && name ? name : node)?.range;
  return range ? { from: range[0], to: Math.max(range[1], range[0] + 1) } : { from: 0, to: 1 };
}

function child(node: Node | null, step: string | number): { key: Node | null; value: Node | null } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { key: null, value: item } : null;
  }
  return null;
}
