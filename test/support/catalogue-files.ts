/** The catalogue as it is written: YAML files, before the build puts them together. */
import { parse } from 'yaml';
import { compileCatalogue } from '../../server/build/compile-catalogue.js';
import type { CatalogueData } from '../../server/src/core/catalogue/data.js';
import type { SharedName } from '../../server/src/core/catalogue/record.js';
import { projectFiles, readProjectFile } from './project.js';

/** All files on instruments with what they hold. Lists of obligations stand beside them and have their own schema. */
export function catalogueFiles(): { file: string; data: unknown }[] {
  const files = projectFiles('server/catalogue/*/*.yaml').filter((file) => !file.endsWith('.obligations.yaml'));
  return files.map((file) => ({ file, data: readYaml(file) }));
}

let compiled: CatalogueData | undefined;

/** The files put together, before they are packed for loading. */
export function compiledFiles(): CatalogueData {
  compiled ??= compileCatalogue();
  return compiled;
}

export function sharedNames(): SharedName[] {
  return (readYaml('server/catalogue/shared-names.yaml') as { names: SharedName[] }).names;
}

export function topicIds(): Set<string> {
  return new Set(Object.keys((readYaml('server/lexicon/topics.yaml') as { topics: object }).topics));
}

function readYaml(file: string): unknown {
  return parse(readProjectFile(file), { schema: 'core', merge: false });
}
