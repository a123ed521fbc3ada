/** What holds for a draft: the configuration nearest to it under the editor's settings, and the catalogue these make up. */
import { Catalogue, type CompiledCatalogue, type Settings } from '../core/index.js';
import {
  type Config,
  configPlaces,
  type Fault,
  folderOf,
  layOver,
  matchesAny,
  NO_OPTIONS,
  type Options,
  readCatalogues,
  readConfig,
  resolveBelow,
  toSettings,
} from '../workspace/index.js';
import { type EditorOptions, KNOWN_RULES } from './editor-options.js';
import type { FaultBoard, FaultyFile } from './fault-board.js';
import { normalUri, pathOf, relativePath, withPath } from './uris.js';
import type { WorkspaceFiles } from './workspace-files.js';

export interface Setup {
  settings: Settings;
  catalogue: Catalogue;
}

interface LoadedConfig extends Config {
  uri: string;
  text: string;
}

interface LoadedCatalogue {
  catalogue: Catalogue;
  faulty: readonly FaultyFile[];
  /** Files that could not be read. */
  missing: readonly string[];
}

export interface SetupsInput {
  bundle: CompiledCatalogue;
  editor: EditorOptions;
  files: WorkspaceFiles;
  board: FaultBoard;
}

export class Setups {
  private folders: readonly string[] = [];
  private setups = new Map<string, Promise<Setup>>();
  private catalogues = new Map<string, Promise<LoadedCatalogue>>();
  readonly bundled: Catalogue;
  /** Grows with every change that a setup may depend on. */
  generation = 0;

  constructor(private readonly input: SetupsInput) {
    this.bundled = new Catalogue(input.bundle);
  }

  /** The folders of the workspace, as URIs. */
  setFolders(uris: readonly string[]): void {
    this.folders = uris.map(normalUri).sort((a, b) => b.length - a.length);
    this.changed();
  }

  /** Something that setups rest on has changed. */
  changed(): void {
    this.generation++;
    this.setups = new Map();
    this.catalogues = new Map();
  }

  of(uri: string): Promise<Setup> {
    const { setups } = this;
    let setup = setups.get(uri);
    if (!setup) {
      setups.set(uri, (setup = this.make(uri)));
      setup.catch(() => setups.delete(uri));
    }
    return setup;
  }

  /** A draft is closed. */
  forget(uri: string): void {
    this.setups.delete(uri);
    this.input.editor.forget(uri);
  }

  private async make(asked: string): Promise<Setup> {
    const { generation } = this;
    const uri = normalUri(asked);
    const folder = this.folders.find((top) => relativePath(top, uri) !== null) ?? null;
    const top = (await this.repositoryOf(uri)) ?? folder;
    const [editor, config] = await Promise.all([this.input.editor.of(asked), this.configOf(uri, top)]);
    const options = layOver(config?.options ?? NO_OPTIONS, editor);
    const named = [...namedByConfig(config, top), ...namedByEditor(editor, folder)];
    const loaded = await this.catalogueOf(named.map(({ uri: file }) => file).filter((file) => file !== null));
    // A change on the way has its own faults to report.
    if (generation === this.generation) this.report(config, folder, named, loaded);
    return { settings: toSettings(options, isPolicyFile(uri, config, editor, folder)), catalogue: loaded.catalogue };
  }

  /** The root of the repository that a file is in: the command line looks for the configuration up to there, and so does the editor. */
  private async repositoryOf(uri: string): Promise<string | null> {
    // Elsewhere than on a disk there is no repository to see, only what the editor shows.
    if (!uri.startsWith('file:')) return null;
    const { files } = this.input;
    for (let at = folderOf(pathOf(uri)); at !== ''; at = folderOf(at)) {
      const place = (name: string) => withPath(uri, `${at}/${name}`);
      if ((await files.read(place('.git/HEAD'))) !== null || (await files.read(place('.git'))) !== null) return withPath(uri, at);
    }
    return null;
  }

  private async configOf(uri: string, folder: string | null): Promise<LoadedConfig | null> {
    if (!pathOf(uri).includes('/')) return null;
    for (const path of configPlaces(pathOf(uri), folder && pathOf(folder))) {
      const place = withPath(uri, path);
      const text = await this.input.files.read(place);
      if (text !== null) return { uri: place, text, ...readConfig(text, KNOWN_RULES, this.bundled) };
      this.input.board.report(place, []);
    }
    return null;
  }

  private catalogueOf(uris: readonly string[]): Promise<LoadedCatalogue> {
    const key = uris.join('\n');
    let loaded = this.catalogues.get(key);
    if (!loaded) this.catalogues.set(key, (loaded = this.load(uris)));
    return loaded;
  }

  private async load(uris: readonly string[]): Promise<LoadedCatalogue> {
    if (uris.length === 0) return { catalogue: this.bundled, faulty: [], missing: [] };
    const texts = await Promise.all(uris.map((uri) => this.input.files.read(uri)));
    const found = uris.flatMap((name, i) => (texts[i] === null ? [] : [{ name, text: texts[i]! }]));
    const { records, faults } = readCatalogues(found, this.bundled);
    const catalogue = records.length > 0 ? new Catalogue(this.input.bundle, records) : this.bundled;
    return {
      catalogue,
      faulty: found.map(({ name, text }) => ({ uri: name, text, faults: faults.get(name) ?? [] })),
      missing: uris.filter((_, i) => texts[i] === null),
    };
  }

  private report(config: LoadedConfig | null, folder: string | null, named: readonly NamedFile[], loaded: LoadedCatalogue): void {
    const filesOf = (owner: string) => loaded.faulty.filter(({ uri }) => named.some((file) => file.owner === owner && file.uri === uri));
    if (folder) this.input.board.report(folder, filesOf(folder));
    if (!config) return;
    const own = named.filter(({ owner }) => owner === config.uri);
    this.input.board.report(config.uri, [
      ...filesOf(config.uri),
      { uri: config.uri, text: config.text, faults: [...config.faults, ...lost(config, own, loaded)] },
    ]);
  }
}

interface NamedFile {
  /** As it is written. */
  entry: string;
  /** The configuration or the folder whose settings name it. */
  owner: string;
  /** Null where it lies outside the workspace. */
  uri: string | null;
}

function namedByConfig(config: LoadedConfig | null, folder: string | null): NamedFile[] {
  if (!config) return [];
  const home = folderOf(pathOf(config.uri));
  return config.options.catalogues.map((entry) => {
    const path = resolveBelow(home, entry, folder ? pathOf(folder) : home);
    return { entry, owner: config.uri, uri: path && withPath(config.uri, path) };
  });
}

function namedByEditor({ catalogues }: Options, folder: string | null): NamedFile[] {
  if (!folder) return [];
  return catalogues.map((entry) => {
    const path = resolveBelow(pathOf(folder), entry, pathOf(folder));
    return { entry, owner: folder, uri: path && withPath(folder, path) };
  });
}

/** Globs of a configuration are relative to its folder, those of the editor to the workspace folder. */
function isPolicyFile(uri: string, config: LoadedConfig | null, editor: Options, folder: string | null): boolean {
  const fits = (globs: readonly string[], base: string | null) => {
    const path = base === null ? null : relativePath(base, uri);
    return path !== null && matchesAny(globs, path);
  };
  const home = config && withPath(config.uri, folderOf(pathOf(config.uri)));
  return fits(config?.options.policyDrafts ?? [], home) || fits(editor.policyDrafts, folder);
}

/** Entries of a configuration that lead to no file. */
function lost({ cataloguePlaces }: LoadedConfig, own: readonly NamedFile[], { missing }: LoadedCatalogue): Fault[] {
  return own.flatMap(({ entry, uri }) => {
    if (uri !== null && !missing.includes(uri)) return [];
    const place = cataloguePlaces.find((one) => one.entry === entry) ?? { from: 0, to: 1 };
    const message =
      uri === null
        ? {
            en: `“${entry}” lies outside the workspace; name a file inside it by its relative path.`,
            zh: `“${entry}”在工作区之外，请以相对路径指定工作区内的文件。`,
          }
        : { en: `There is no file “${entry}”.`, zh: `没有文件“${entry}”。` };
    return [{ from: place.from, to: place.to, severity: 'error' as const, message }];
  });
}
