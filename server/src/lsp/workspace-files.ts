/** Files of the workspace that setups rest on, each read once until it changes. */
import { normalUri } from './uris.js';

export class WorkspaceFiles {
  private readonly texts = new Map<string, Promise<string | null>>();

  constructor(private readonly readFile: (uri: string) => Promise<string | null>) {}

  /** The text of a file, or null where there is none. */
  read(uri: string): Promise<string | null> {
    const key = normalUri(uri);
    let text = this.texts.get(key);
    if (!text) this.texts.set(key, (text = this.readFile(key)));
    return text;
  }

  /** Forgets files; says whether any of them had been asked for. */
  forget(uris: readonly string[]): boolean {
    return uris.map((uri) => this.texts.delete(normalUri(uri))).includes(true);
  }

  /** For clients that watch no files: reads everything anew and says whether anything is different. */
  async recheck(): Promise<boolean> {
    const kept = [...this.texts];
    const differs = await Promise.all(kept.map(async ([uri, before]) => ((await before) === (await this.readFile(uri)) ? null : uri)));
    return this.forget(differs.filter((uri) => uri !== null));
  }
}
