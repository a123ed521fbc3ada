/** `.clausewright.yml`: what it sets, and its faults at their places. It is data; nothing in it is executed. */
import type { Catalogue } from '../core/index.js';
import type { ConfigFault } from './fault.js';
import { NO_OPTIONS, type Options, readOptions } from './options.js';
import { policyFaults } from './policy.js';
import { readYaml } from './yaml-file.js';

export const CONFIG_NAME = '.clausewright.yml';

export interface Config {
  options: Options;
  /** Where each entry of `catalogues` stands, for faults of the files it names. */
  cataloguePlaces: readonly { entry: string; from: number; to: number }[];
  faults: readonly ConfigFault[];
}

/**
 * Reads the text of a configuration file. What is at fault is left out, the rest counts.
 * @param known the rule ids and groups that may be set (`ruleNames`)
 * @param catalogue what a profile may name
 */
export function readConfig(text: string, known: ReadonlySet<string>, catalogue: Catalogue): Config {
  const file = readYaml(text);
  if (file.faults.length > 0) return { options: NO_OPTIONS, cataloguePlaces: [], faults: file.faults };
  const { options, faults } = readOptions(file.data, known);
  return {
    options,
    cataloguePlaces: placesOf(file.data).map(({ entry, index }) => ({ entry, ...file.valueAt(['catalogues', index]) })),
    faults: [
      ...faults.map(({ path, key, message }): ConfigFault => ({ ...(key ? file.keyAt(path) : file.valueAt(path)), severity: 'warning', message })),
      ...policyFaults(options.policy, file, catalogue),
    ].sort((a, b) => a.from - b.from),
  };
}

function placesOf(data: unknown): { entry: string; index: number }[] {
  const list = (data as { catalogues?: unknown } | undefined)?.catalogues;
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown, index) => ({ entry: String(entry), index }));
}

/**
 * Where the configuration of a file may stand: in its folder and in each one above, up to `root` and no further; the first
 * one found counts. Works on URIs and on paths with `/`. Only the file's own folder where it is not below `root`.
 */
export function configPlaces(file: string, root: string | null): string[] {
  const top = root?.replace(/\/$/, '') ?? null;
  const folders = [folderOf(file)];
  if (top !== null && file.startsWith(`${top}/`)) {
    while (folders.at(-1)! !== top) folders.push(folderOf(folders.at(-1)!));
  }
  return folders.map((folder) => `${folder}/${CONFIG_NAME}`);
}

/** The folder that holds a file or folder, without a closing `/`. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

/**
 * The place of a further file that a configuration names, relative to the configuration's folder.
 * Null where it is absolute or leads out of `root`: a workspace speaks of its own files only.
 */
export function resolveBelow(folder: string, relative: string, root: string): string | null {
  const top = root.replace(/\/$/, '');
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(relative)) return null;
  const steps = folder.split('/');
  for (const step of relative.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const place = steps.join('/');
  return place.startsWith(`${top}/`) ? place : null;
}
