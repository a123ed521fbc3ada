/** Front matter: YAML between `---` lines at the very start of a draft. */
import { isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

export interface FrontMatter {
  /** The stretch from the opening fence to behind the closing one; empty where there is none. */
  from: number;
  to: number;
  /** What stands between the fences. */
  yamlFrom: number;
  yamlTo: number;
  /** Plain data, or null where there is none or it cannot be read. */
  data: Readonly<Record<string, unknown>> | null;
  values: readonly FrontMatterValue[];
  /** The same of every key and every member of a list, also where it holds a list, a map or nothing; in the order of the text. */
  entries: readonly FrontMatterEntry[];
  faults: readonly { from: number; to: number; message: string }[];
}

/** A value with its path (`policy.roles.0`) and offsets in the draft. */
export interface FrontMatterValue {
  path: string;
  from: number;
  to: number;
  /** Offsets of the key, or of the value where it stands in a sequence. */
  keyFrom: number;
  keyTo: number;
}

/** A key with what it holds, or a member of a list. */
export interface FrontMatterEntry extends FrontMatterValue {
  isScalar: boolean;
}

const NONE: FrontMatter = { from: 0, to: 0, yamlFrom: 0, yamlTo: 0, data: null, values: [], entries: [], faults: [] };

/** Reads the front matter of a draft; a faulty one has faults and no data, and the rest of the draft is read as ever. */
export function readFrontMatter(text: string): FrontMatter {
  const found = find(text);
  if (!found) return NONE;
  const { yamlFrom, yamlTo } = found;
  const yaml = text.slice(yamlFrom, yamlTo).replace(/\r(?!\n)/g, '\n');
  if (isTooDeep(yaml)) return { ...NONE, ...found, faults: [{ from: yamlFrom, to: yamlTo, message: 'Nested too deeply to be read' }] };
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false, logLevel: 'silent' });
  const faults = document.errors.map((error) => ({
    from: yamlFrom + error.pos[0],
    to: yamlFrom + Math.max(error.pos[1], error.pos[0] + 1),
    message: error.message,
  }));
  const entries: FrontMatterEntry[] = [];
  if (document.contents) collect(document.contents, '', null, yamlFrom, entries);
  const data = faults.length === 0 && isMap(document.contents) ? toData(document) : null;
  return { ...found, data, values: entries.filter(({ isScalar }) => isScalar), entries, faults };
}

/** Depth at which the YAML parser, which calls itself for each level, is not tried: a full stack can end the whole process. */
const MAX_DEPTH = 60;
const DEEP_LINE = new RegExp(`^ {${MAX_DEPTH * 4},}\\S|(?:[-?:]\\s+){${MAX_DEPTH}}`, 'm');

function isTooDeep(yaml: string): boolean {
  let depth = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return DEEP_LINE.test(yaml);
}

function toData(document: ReturnType<typeof parseDocument>): Record<string, unknown> | null {
  try {
    // Aliases are limited, so that a few lines cannot unfold into gigabytes.
    return document.toJS({ maxAliasCount: 50 }) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function find(text: string): Pick<FrontMatter, 'from' | 'to' | 'yamlFrom' | 'yamlTo'> | null {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(from, from + 80));
  if (!open) return null;
  const yamlFrom = from + open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m;
  const match = close.exec(text.slice(yamlFrom));
  if (!match) return null;
  const yamlTo = yamlFrom + match.index;
  return { from, to: yamlTo + match[0].length, yamlFrom, yamlTo };
}

function collect(node: unknown, path: string, key: Node | null, base: number, out: FrontMatterEntry[]): void {
  put(node, path, key, base, out);
  if (isMap(node)) {
    for (const pair of node.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      collect(pair.value, path ? `${path}.${name}` : name, pair.key as Node, base, out);
    }
  } else if (isCollection(node)) {
    node.items.forEach((item, index) => {
      collect(item, path ? `${path}.${index}` : String(index), null, base, out);
    });
  }
}

function put(node: unknown, path: string, key: Node | null, base: number, out: FrontMatterEntry[]): void {
  const range = (isNode(node) ? node.range : null) ?? (key?.range && ([key.range[1], key.range[1]] as const));
  // The whole has no path; a lone scalar in its place is still a value.
  if (!range || (path === '' && !isScalar(node))) return;
  const place = key?.range ?? range;
  out.push({ path, from: base + range[0], to: base + range[1], keyFrom: base + place[0], keyTo: base + place[1], isScalar: isScalar(node) });
}
