/**
 * Checks data against a JSON schema, as far as `server/catalogue/schema.json` goes: it is a few dozen lines here and a hundred
 * kilobytes as generated code. A keyword that it does not know is an error when the check is made, so none is passed over.
 */
import type { Message } from '../core/index.js';
import type { Path } from './yaml-file.js';

export interface SchemaFault {
  path: Path;
  /** The key at the end of the path is at fault, not its value. */
  key: boolean;
  message: Message;
}

export type SchemaCheck = (data: unknown) => SchemaFault[];

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minProperties?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  definitions?: Record<string, Schema>;
}

const CHECKED = new Set([
  '$ref',
  'type',
  'enum',
  'pattern',
  'minLength',
  'minItems',
  'minProperties',
  'required',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'definitions',
]);
const SPOKEN = new Set(['$schema', '$id', 'title', 'description']);

/** Makes the check of a schema; throws an Error that names a keyword it does not know. */
export function schemaCheck(schema: object): SchemaCheck {
  const top = schema as Schema;
  verify(top, '#');
  return (data) => {
    const faults: SchemaFault[] = [];
    check(data, top, [], { top, faults });
    return faults;
  };
}

function verify(schema: Schema, at: string): void {
  for (const key of Object.keys(schema)) if (!CHECKED.has(key) && !SPOKEN.has(key)) throw new Error(`schema keyword “${key}” at ${at} is not checked`);
  const below = [schema.properties, schema.patternProperties, schema.definitions].flatMap((group) => Object.entries(group ?? {}));
  for (const [name, inner] of below) verify(inner, `${at}/${name}`);
  if (schema.items) verify(schema.items, `${at}/items`);
  if (typeof schema.additionalProperties === 'object') verify(schema.additionalProperties, `${at}/*`);
}

interface Run {
  top: Schema;
  faults: SchemaFault[];
}

function check(data: unknown, schema: Schema, path: Path, run: Run): void {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/definitions/', '');
    check(data, run.top.definitions![name]!, path, run);
    return;
  }
  const say = (en: string, zh: string) => run.faults.push({ path, key: false, message: { en, zh } });
  if (schema.type && ![schema.type].flat().some((type) => isOf(data, type))) {
    const names = [schema.type].flat();
    say(`This must be ${names.map((name) => TYPES[name]!.en).join(' or ')}.`, `此处应为${names.map((name) => TYPES[name]!.zh).join('或')}。`);
    return;
  }
  if (schema.enum && !schema.enum.includes(data)) say(`This must be one of ${schema.enum.join(', ')}.`, `此处应为下列之一：${schema.enum.join('、')}。`);
  if (typeof data === 'string') checkText(data, schema, say);
  if (Array.isArray(data)) {
    if (data.length < (schema.minItems ?? 0)) say('This must not be empty.', '此处不能为空。');
    if (schema.items) for (const [index, item] of data.entries()) check(item, schema.items, [...path, index], run);
  } else if (typeof data === 'object' && data !== null) checkMap(data as Record<string, unknown>, schema, path, run);
}

type Say = (en: string, zh: string) => void;

function checkText(text: string, schema: Schema, say: Say): void {
  if (text.length < (schema.minLength ?? 0)) say(`This must have at least ${schema.minLength} characters.`, `此处至少应有 ${schema.minLength} 个字符。`);
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text))
    say(`“${text}” does not have the form that belongs here (${schema.pattern}).`, `“${text}”的形式不符合要求（${schema.pattern}）。`);
}

function checkMap(data: Readonly<Record<string, unknown>>, schema: Schema, path: Path, run: Run): void {
  const keys = Object.keys(data);
  const { faults } = run;
  if (keys.length < (schema.minProperties ?? 0)) faults.push({ path, key: false, message: { en: 'This must not be empty.', zh: '此处不能为空。' } });
  for (const name of schema.required ?? []) {
    if (!keys.includes(name)) faults.push({ path, key: true, message: { en: `“${name}” is missing.`, zh: `缺少“${name}”。` } });
  }
  for (const key of keys) {
    const inner = schemasOf(key, schema);
    if (inner === null) faults.push({ path: [...path, key], key: true, message: { en: `“${key}” is not known here.`, zh: `此处不认识“${key}”。` } });
    else for (const one of inner) check(data[key], one, [...path, key], run);
  }
}

/** What holds for a key; null where the key may not stand here. */
function schemasOf(key: string, schema: Schema): Schema[] | null {
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? [schema.properties[key]!] : [];
  const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern, 'u').test(key));
  const named = [...own, ...patterns.map(([, inner]) => inner)];
  if (named.length > 0) return named;
  if (schema.additionalProperties === false) return null;
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

const TYPES: Record<string, Message> = {
  object: { en: 'a map (key: value)', zh: '映射（键: 值）' },
  array: { en: 'a list', zh: '列表' },
  string: { en: 'a text', zh: '文本' },
  integer: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  null: { en: 'null', zh: 'null' },
};

function isOf(data: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return typeof data === 'object' && data !== null && !Array.isArray(data);
    case 'array':
      return Array.isArray(data);
    case 'integer':
      return Number.isInteger(data);
    case 'null':
      return data === null;
    default:
      return typeof data === type;
  }
}
