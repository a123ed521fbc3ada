/** Instrument files of an organisation, looked at as a careful colleague would before they are used: more than what loading them asks. */
import { type Catalogue, type InstrumentRecord, type Language, type Message, schemeOf } from '../core/index.js';
import { type Part, readCatalogueFile } from './catalogue-file.js';
import { readCatalogues } from './catalogues.js';
import { isCommonName } from './common-names.js';
import type { Fault } from './fault.js';
import { unitKeyFaults } from './unit-keys.js';
import { type Path, readYaml, type YamlFile } from './yaml-file.js';

export interface ReviewedFile {
  name: string;
  /** Null where the file cannot be used. */
  instrument: string | null;
  /** How many provisions it describes. */
  units: number;
  /** Ordered by place. */
  faults: readonly Fault[];
  /** That of its title; English where it has one. */
  language: Language;
}

interface ReadFile {
  name: string;
  part: Part | null;
  yaml: YamlFile;
}

/** Faults of one place in a file. */
type Tell = (path: Path, severity: Fault['severity'], message: Message) => void;

/**
 * Reviews instrument files together; never throws. Each is read as `readCatalogues` reads it, and then for what makes drafts
 * noisy or the record useless: names that are common words, units in no known form, references that lead nowhere.
 */
export function reviewCatalogues(files: readonly { name: string; text: string }[], bundled: Catalogue): ReviewedFile[] {
  const topics = new Set(Object.keys(bundled.lexicon.topics));
  const lists = new Map(files.map(({ name, text }) => [name, isObligationList(name, text)] as const));
  const instruments = files.filter(({ name }) => !lists.get(name));
  const loaded = readCatalogues(instruments, bundled).faults;
  const read: ReadFile[] = instruments.map(({ name, text }) => ({ name, ...readCatalogueFile(text, topics) }));
  const known = new Set([...[...bundled.instruments].map(({ id }) => id), ...read.flatMap(({ part }) => (part?.title ? [part.id] : []))]);
  const owners = ownersOf(read);
  const taken = (name: string) => bundled.named(name) !== null;
  return files.map(({ name }) => {
    if (lists.get(name)) return { name, instrument: null, units: 0, faults: [OBLIGATIONS], language: 'en' };
    const file = read.find((candidate) => candidate.name === name)!;
    const faults = [...(loaded.get(name) ?? []), ...(file.part ? review(file, file.part, { known, owners, taken, files: read }) : [])];
    return {
      name,
      instrument: file.part?.id ?? null,
      units: (file.part?.structure?.versions ?? []).reduce((sum, { units }) => sum + Object.keys(units ?? {}).length, 0),
      faults: faults.sort((a, b) => a.from - b.from || a.to - b.to),
      language: languageOf(file),
    };
  });
}

/** A workspace adds instruments; obligations are those of the bundled catalogue. */
const OBLIGATIONS: Fault = {
  from: 0,
  to: 1,
  severity: 'error',
  message: {
    en: 'This is a list of obligations. A workspace can add instruments, not obligations: leave this file out, and describe the provisions in the instrument (“gist”, “topics”, “figures”).',
    zh: '这是义务清单。工作区可以添加法规文件，不能添加义务：请不要列入此文件，并在法规文件中描述条款（“gist”“topics”“figures”）。',
  },
};

function isObligationList(name: string, text: string): boolean {
  return /\.obligations\.ya?ml$/i.test(name) || Array.isArray(readYaml(text).data);
}

/** What the title is in, also where something else in the file is at fault. */
function languageOf({ yaml }: ReadFile): Language {
  const { title } = (yaml.data ?? {}) as { title?: unknown };
  return typeof title === 'object' && title !== null && 'zh' in title && !('en' in title) ? 'zh' : 'en';
}

/** Every name that identifies by itself, with the ids of the files that list it. */
function ownersOf(files: readonly ReadFile[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { part } of files) {
    if (!part) continue;
    for (const { name } of namesOf(part)) owners.set(folded(name), (owners.get(folded(name)) ?? new Set()).add(part.id));
  }
  return owners;
}

interface Listed {
  name: string;
  path: Path;
  acronym: boolean;
  /** The title itself cannot be moved to another list. */
  title: boolean;
}

function namesOf({ title, names, acronyms }: Part): Listed[] {
  const languages = ['en', 'zh'] as const;
  return [
    ...languages.flatMap((language) => (title?.[language] ? [{ name: title[language], path: ['title', language], acronym: false, title: true }] : [])),
    ...languages.flatMap((language) =>
      (names?.[language] ?? []).map((name, index) => ({ name, path: ['names', language, index], acronym: false, title: false })),
    ),
    ...(acronyms ?? []).map((name, index) => ({ name, path: ['acronyms', index], acronym: true, title: false })),
  ];
}

function folded(name: string): string {
  return name
    .replace(/^《([^《》]+)》$/, '$1')
    .replace(/^the /i, '')
    .toLowerCase();
}

/** What a file is held against. */
interface Around {
  /** Ids of all instruments there are. */
  known: ReadonlySet<string>;
  owners: ReadonlyMap<string, ReadonlySet<string>>;
  /** A name that means a bundled instrument, which loading has told. */
  taken: (name: string) => boolean;
  files: readonly ReadFile[];
}

function review({ yaml }: ReadFile, part: Part, around: Around): Fault[] {
  const { known, files } = around;
  const faults: Fault[] = [];
  const tell: Tell = (path, severity, message) => faults.push({ ...yaml.valueAt(path), severity, message });
  reviewNames(part, around, tell);
  for (const { id, path } of referencesOf(part)) if (!known.has(id)) tell(path, 'error', UNKNOWN(id));
  // A companion file has the scheme of the file that it goes with.
  const main = part.title ? part : files.find((file) => file.part?.title && file.part.id === part.id)?.part;
  for (const { path, message } of unitKeyFaults(part, main ? schemeOf(main as InstrumentRecord) : 'none'))
    faults.push({ ...yaml.keyAt(path), severity: 'error', message });
  if (part.title) reviewStanding(part, tell);
  return faults;
}

function reviewNames(part: Part, { owners, taken }: Around, tell: Tell): void {
  for (const { name, path, acronym, title } of namesOf(part)) {
    if (taken(name)) continue;
    const others = [...(owners.get(folded(name)) ?? [])].filter((id) => id !== part.id);
    if (others.length > 0) tell(path, 'warning', SHARED(name, others.join(', ')));
    else if (isCommonName(name, acronym)) tell(path, 'warning', title ? COMMON_TITLE(name) : COMMON(name));
  }
}

/** What other instruments a record names, and where. */
function referencesOf({ relations, status, structure, application, codified }: Part): { id: string; path: Path }[] {
  const out: { id: string; path: Path }[] = [];
  const add = (id: string | undefined, path: Path) => id !== undefined && out.push({ id, path });
  for (const [i, { to }] of (relations ?? []).entries()) add(to, ['relations', i, 'to']);
  for (const [i, { by }] of (status ?? []).entries()) add(by, ['status', i, 'by']);
  for (const [i, { by }] of (structure?.versions ?? []).entries()) add(by, ['structure', 'versions', i, 'by']);
  for (const [i, { by, routes }] of (application ?? []).entries()) {
    add(by, ['application', i, 'by']);
    for (const [j, route] of (routes ?? []).entries()) add(route.by, ['application', i, 'routes', j, 'by']);
  }
  for (const [i, { code }] of (codified ?? []).entries()) add(code, ['codified', i, 'code']);
  return out;
}

/** Whether a message can say where the text stands, and whom it binds. */
function reviewStanding({ status, force, binds }: Part, tell: Tell): void {
  if (!status) tell(['id'], 'warning', NO_STATUS);
  for (const [i, line] of (status ?? []).entries()) if (i > 0 && status![i - 1]!.from >= line.from) tell(['status', i, 'from'], 'error', DISORDER(line.from));
  if (force === 'binding' && !binds) tell(['force'], 'warning', NOBODY);
}

const UNKNOWN = (id: string): Message => ({
  en: `There is no instrument “${id}” in the bundled catalogue or in the files checked here. Check the id, or name its file too.`,
  zh: `内置法规库和本次检查的文件中都没有“${id}”。请核对编号，或把该文件一并列出。`,
});

const SHARED = (name: string, others: string): Message => ({
  en: `“${name}” is also a name of ${others}, so a draft cannot say which is meant. Give it to one of them, or list it under “inContext” in both.`,
  zh: `“${name}”也是 ${others} 的名称，文稿无法区分所指。请只保留一处，或在两处都列入“inContext”。`,
});

const COMMON = (name: string): Message => ({
  en: `“${name}” is common words: drafts that mean something else would be read as citing this. List it under “inContext”, or add the name of the organisation.`,
  zh: `“${name}”是常用词，文稿中另有所指时也会被当作引用。请列入“inContext”，或加上组织名称。`,
});

const COMMON_TITLE = (name: string): Message => ({
  en: `The title “${name}” is common words: drafts that mean something else would be read as citing this. Add the name of the organisation to it.`,
  zh: `标题“${name}”是常用词，文稿中另有所指时也会被当作引用。请在标题中加上组织名称。`,
});

const NO_STATUS: Message = {
  en: '“status” is missing, so nothing says since when this holds. Add a line such as status: [{ from: 2026-01-01, is: current }].',
  zh: '缺少“status”，无法说明自何时起有效。请添加，例如 status: [{ from: 2026-01-01, is: current }]。',
};

const DISORDER = (date: string): Message => ({
  en: `“${date}” is not later than the line before it. Put the lines of “status” in the order of their dates.`,
  zh: `“${date}”不晚于上一行。请按日期先后排列“status”各行。`,
});

const NOBODY: Message = {
  en: 'A binding text binds somebody: add “binds”, such as binds: adopters for the organisation’s own rules.',
  zh: '有约束力的文件应说明约束谁：请添加“binds”，组织内部规则可写 binds: adopters。',
};
