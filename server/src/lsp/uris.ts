/** URIs in one form: clients encode the same file differently. */
import { URI } from 'vscode-uri';

/** The one form in which URIs are kept and compared, without a closing `/`. */
export function normalUri(uri: string): string {
  return URI.parse(uri)
    .toString()
    .replace(/(?<=[^/])\/$/, '');
}

/** The decoded path, with `/`. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

/** The URI of another path in the same place. */
export function withPath(uri: string, path: string): string {
  return URI.parse(uri).with({ path, query: null, fragment: null }).toString();
}

/** The path of a file relative to a folder above it; null where it is not below it. */
export function relativePath(folder: string, file: string): string | null {
  const top = `${pathOf(folder).replace(/\/$/, '')}/`;
  const path = pathOf(file);
  return URI.parse(folder).scheme === URI.parse(file).scheme && path.startsWith(top) ? path.slice(top.length) : null;
}
