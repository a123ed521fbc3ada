/** What holds for a draft: settings and catalogue, from the command line and from the configuration nearest to it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, parse, relative, resolve, sep } from 'node:path';
import { Catalogue, type InstrumentRecord, type IsoDate, Lines, type Message, RULES, type Settings, SUPPRESSION_RULES } from '../core/index.js';
import {
  type Config,
  configPlaces,
  type Fault,
  folderOf,
  layOver,
  matchesAny,
  NO_OPTIONS,
  readCatalogues,
  readConfig,
  resolveBelow,
  ruleNames,
  toSettings,
} from '../workspace/index.js';
import type { Input } from './files.js';
import { repositoryOf } from './gitignore.js';
import { Misuse, orMisuse } from './misuse.js';
import type { DraftOptions } from './options.js';
import { shippedCatalogue } from './shipped.js';

export interface Setup {
  settings: Settings;
  catalogue: Catalogue;
}

/** A configuration file that was read. */
interface Found {
  config: Config;
  /** Absolute, with `/`. */
  path: string;
  folder: string;
  catalogue: Catalogue;
}

const KNOWN_RULES = ruleNames([...RULES, ...SUPPRESSION_RULES]);

export class Setups {
  private readonly bundle = shippedCatalogue();
  private readonly plain = new Catalogue(this.bundle);
  private readonly found = new Map<string, Found>();
  /** What is left out of workspace catalogues because it is at fault, one line each; the rest of them holds. */
  readonly faults: string[] = [];
  /** What was read all the same but should be looked at. */
  readonly warnings: string[] = [];

  constructor(private readonly options: DraftOptions) {}

  get catalogueDate(): IsoDate {
    return this.bundle.date;
  }

  /** Settings of the command line count before those of the file. */
  of(input: Input): Setup {
    const found = this.configOf(input);
    const { asOf = null, asOfOverride = null, language = null } = this.options;
    const options = layOver(found?.config.options ?? NO_OPTIONS, { ...NO_OPTIONS, asOf, language });
    const policyDraft = found !== null && input.path !== null && matchesAny(options.policyDrafts, withSlashes(relative(found.folder, input.path)));
    return { settings: toSettings(options, policyDraft, asOfOverride), catalogue: found?.catalogue ?? this.plain };
  }

  private configOf(input: Input): Found | null {
    if (this.options.config !== undefined) return this.read(this.options.config, withSlashes(resolve(this.options.config)));
    if (input.path === null) return null;
    const places = configPlaces(withSlashes(input.path), withSlashes(repositoryOf(dirname(input.path)) ?? parse(input.path).root));
    const path = places.find((place) => existsSync(place));
    return path === undefined ? null : this.read(shown(path), path);
  }

  /** Reads a configuration once; `name` is what people know it by. Its faults end the command: findings would be others than meant. */
  private read(name: string, path: string): Found {
    let found = this.found.get(path);
    if (!found) {
      const text = orMisuse(() => readFileSync(path, 'utf8'), name, 'Check the path given with --config.');
      const config = readConfig(text, KNOWN_RULES, this.plain);
      const [first, ...others] = config.faults.filter(({ severity }) => severity !== 'information').map((fault) => this.line(name, text, fault));
      if (first) throw new Misuse(`${first}${others.length > 0 ? ` (${others.length} more in this file.)` : ''} Mend the file and run this again.`);
      const folder = folderOf(path);
      found = { config, path, folder, catalogue: this.withInstruments(name, text, config, folder) };
      this.found.set(path, found);
    }
    return found;
  }

  private withInstruments(name: string, text: string, config: Config, folder: string): Catalogue {
    const files: { name: string; text: string }[] = [];
    const root = withSlashes(repositoryOf(folder) ?? folder);
    for (const { entry, from } of config.cataloguePlaces) {
      const path = resolveBelow(folder, entry, root);
      if (path !== null && existsSync(path)) files.push({ name: shown(path), text: readFileSync(path, 'utf8') });
      else this.faults.push(this.line(name, text, { from, message: path === null ? OUTSIDE(entry) : MISSING(entry) }));
    }
    if (files.length === 0) return this.plain;
    const { records, faults } = readCatalogues(files, this.plain);
    for (const [file, list] of faults) {
      const source = files.find((candidate) => candidate.name === file)!.text;
      for (const fault of list) (fault.severity === 'error' ? this.faults : this.warnings).push(this.line(file, source, fault));
    }
    return this.catalogueWith(records);
  }

  private catalogueWith(records: readonly InstrumentRecord[]): Catalogue {
    return records.length === 0 ? this.plain : new Catalogue(this.bundle, records);
  }

  private line(file: string, text: string, { from, message }: Pick<Fault, 'from' | 'message'>): string {
    const { line, character } = new Lines(text).at(from);
    return `${file}:${line + 1}:${character + 1}: ${message[this.options.language ?? 'en']}`.replace(/\s+/g, ' ');
  }
}

const OUTSIDE = (entry: string): Message => ({
  en: `“${entry}” is not a path inside this repository. Name a file beside or below this one.`,
  zh: `“${entry}”不在本仓库内。请写此文件所在位置或其下级的文件。`,
});

const MISSING = (entry: string): Message => ({
  en: `There is no file “${entry}”. Check the path; it counts from this file.`,
  zh: `没有文件“${entry}”。请检查路径（以本文件为起点）。`,
});

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A path as people would write it from where they are. */
function shown(path: string): string {
  const way = withSlashes(relative(process.cwd(), path));
  return way.startsWith('../../') || way === '' ? path : way;
}
