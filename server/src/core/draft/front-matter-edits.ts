/** Additions to the front matter of a draft: they keep its comments, its order and the form of its lists. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../text/edit.js';
import { lineEnd } from '../text/lines.js';
import type { Draft } from './draft.js';
import type { FrontMatter } from './front-matter.js';

/** A member of a list, with its keys in order. */
export type Entry = Readonly<Record<string, string>>;

/**
 * Adds a value to a key (`policy.jurisdictions`): to its list, beside its single value, or as a new key. Null where it is there already, or where the
 * front matter cannot be read.
 * @param fresh how a key that is not there yet is written: as a list of one, or as the value alone
 */
export function addValue(draft: Draft, path: string, value: string, fresh: 'list' | 'alone' = 'list'): Edit | null {
  return add(draft, path, fresh === 'list' ? { values: [value] } : { values: [value], alone: true });
}

/** Adds several values to a key at once; those that are there already are left out. */
export function addValues(draft: Draft, path: string, values: readonly string[]): Edit | null {
  return values.length > 0 ? add(draft, path, { values }) : null;
}

/** Adds a member with keys of its own (`policy.setAside`). Null where the key holds anything but a list, or where the front matter cannot be read. */
export function addEntry(draft: Draft, path: string, entry: Entry): Edit | null {
  return add(draft, path, { entry });
}

type Addition = { values: readonly string[]; alone?: boolean } | { entry: Entry };

function add(draft: Draft, path: string, addition: Addition): Edit | null {
  const { frontMatter, text } = draft;
  if (frontMatter.faults.length > 0) return null;
  const eol = lineEnd(text);
  const keys = path.split('.');
  if (frontMatter.to === frontMatter.from) {
    const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return insertion(at, `---${eol}${block(keys, addition, '').join(eol)}${eol}---${eol}${eol}`);
  }
  return new Place(text, frontMatter, eol).add(keys, addition);
}

function insertion(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

const PARSED = new WeakMap<FrontMatter, unknown>();

/** The YAML of a front matter without faults, as nodes with offsets in it. */
function nodesOf(frontMatter: FrontMatter, text: string): unknown {
  if (!PARSED.has(frontMatter)) {
    const yaml = text.slice(frontMatter.yamlFrom, frontMatter.yamlTo).replace(/\r(?!\n)/g, '\n');
    PARSED.set(frontMatter, parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' }).contents);
  }
  return PARSED.get(frontMatter);
}

/** Finds the place of an addition. Offsets of nodes are those of the YAML; edits have those of the draft. */
class Place {
  private readonly yaml: string;
  private readonly base: number;

  constructor(
    private readonly text: string,
    private readonly frontMatter: FrontMatter,
    private readonly eol: string,
  ) {
    this.base = frontMatter.yamlFrom;
    this.yaml = text.slice(frontMatter.yamlFrom, frontMatter.yamlTo);
  }

  add(keys: readonly string[], addition: Addition): Edit | null {
    let node = nodesOf(this.frontMatter, this.text);
    if (node === null) return insertion(this.base + this.yaml.length, block(keys, addition, '').join(this.eol) + this.eol);
    for (const [depth, key] of keys.entries()) {
      if (!isMap(node)) return null;
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      const rest = keys.slice(depth);
      if (!pair) return this.intoMap(node, rest, addition);
      if (isScalar(pair.value) && pair.value.value === null) return this.behindKey(pair, node.flow === true, rest.slice(1), addition);
      node = pair.value;
    }
    if (isSeq(node)) return this.intoList(node, addition);
    return 'values' in addition && isScalar(node) ? this.besideValue(node, addition.values) : null;
  }

  private intoMap(map: YAMLMap, keys: readonly string[], addition: Addition): Edit | null {
    const last = map.items.at(-1);
    if (map.flow) return this.intoFlow(map, last ? endOf(last.value ?? last.key) : null, flow(keys, addition));
    return last ? this.below(endOf(last.value ?? last.key), block(keys, addition, this.columnOf(map.range![0]))) : null;
  }

  private intoList(list: YAMLSeq, addition: Addition): Edit | null {
    const fresh =
      'values' in addition ? { values: addition.values.filter((value) => !list.items.some((item) => isScalar(item) && item.value === value)) } : addition;
    if ('values' in fresh && fresh.values.length === 0) return null;
    const last = list.items.at(-1);
    if (list.flow) return this.intoFlow(list, last ? endOf(last) : null, member(fresh));
    return this.below(endOf(last), items(fresh, this.columnOf(list.range![0])));
  }

  private intoFlow({ range }: YAMLMap | YAMLSeq, end: number | null, written: string): Edit {
    return end === null ? insertion(this.base + range![0] + 1, written) : insertion(this.base + end, `, ${written}`);
  }

  /** A second value makes a list of the two. */
  private besideValue(node: Scalar, values: readonly string[]): Edit | null {
    const fresh = values.filter((value) => value !== node.value);
    if (fresh.length === 0 || node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) return null;
    const [from, to] = node.range!;
    return { from: this.base + from, to: this.base + to, text: `[${[node.value, ...fresh].map(inFlow).join(', ')}]` };
  }

  /** The value of a key that has none yet. */
  private behindKey({ key, value }: Pair, inner: boolean, keys: readonly string[], addition: Addition): Edit | null {
    const written = keys.length > 0 ? `{ ${flow(keys, addition)} }` : (single(addition) ?? `[${member(addition)}]`);
    const [from, to] = (value as Scalar).range!;
    // A null in words.
    if (to > from) return { from: this.base + from, to: this.base + to, text: written };
    const keyTo = (key as Scalar).range![1];
    const colon = /^[ \t]*:/.exec(this.yaml.slice(keyTo));
    if (!colon) return null;
    const at = keyTo + colon[0].length;
    if (inner || (keys.length === 0 && 'values' in addition)) return insertion(this.base + at, ` ${written}`);
    const indent = `${this.columnOf((key as Scalar).range![0])}  `;
    return this.below(at, keys.length > 0 ? block(keys, addition, indent) : items(addition, indent));
  }

  /** New lines below the one that an offset stands on. */
  private below(offset: number, lines: readonly string[]): Edit {
    const written = lines.join(this.eol);
    // A block of text ends with its line.
    if (/[\r\n]/.test(this.yaml[offset - 1] ?? '')) return insertion(this.base + offset, written + this.eol);
    const end = /[\r\n]|$/.exec(this.yaml.slice(offset))!.index;
    return insertion(this.base + offset + end, this.eol + written);
  }

  /** The blanks that put a line under an offset. */
  private columnOf(offset: number): string {
    return ' '.repeat(offset - /[^\r\n]*$/.exec(this.yaml.slice(0, offset))!.index);
  }
}

/** Where the last thing that a node says ends. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1)!.value ?? node.items.at(-1)!.key);
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return (node as Scalar).range![1];
}

/** Keys, each below the one before, with what is added: as lines. */
function block(keys: readonly string[], addition: Addition, indent: string): string[] {
  const [key, ...rest] = keys as [string, ...string[]];
  const deeper = `${indent}  `;
  if (rest.length > 0) return [`${indent}${key}:`, ...block(rest, addition, deeper)];
  if ('entry' in addition) return [`${indent}${key}:`, ...items(addition, deeper)];
  return [`${indent}${key}: ${single(addition) ?? `[${member(addition)}]`}`];
}

/** As a member of a list of lines. */
function items(addition: Addition, indent: string): string[] {
  if ('values' in addition) return addition.values.map((value) => `${indent}- ${inFlow(value)}`);
  return Object.entries(addition.entry).map(([key, value], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${inFlow(value)}`);
}

/** On one line, within `{ }`. */
function flow(keys: readonly string[], addition: Addition): string {
  const [key, ...rest] = keys as [string, ...string[]];
  if (rest.length > 0) return `${key}: { ${flow(rest, addition)} }`;
  return `${key}: ${single(addition) ?? `[${member(addition)}]`}`;
}

/** A value that stands alone; null where brackets are needed. */
function single(addition: Addition): string | null {
  return 'values' in addition && addition.alone ? inFlow(addition.values[0]) : null;
}

function member(addition: Addition): string {
  if ('values' in addition) return addition.values.map(inFlow).join(', ');
  return `{ ${Object.entries(addition.entry)
    .map(([key, value]) => `${key}: ${inFlow(value)}`)
    .join(', ')} }`;
}

/** Several words with hyphens or points between them, as ids are: nothing that YAML takes for anything but a text. */
const ID = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)+$/;

/** A value as it may stand anywhere, in a list between brackets too. */
function inFlow(value: unknown): string {
  // Each missing duty asks for this, at each keystroke.
  if (value === '') return '""';
  if (typeof value === 'string' && ID.test(value)) return value;
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1);
}
