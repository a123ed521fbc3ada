/** What a server needs from the place it runs in; everything else is the same in Node and in a browser. */
import type { CompiledCatalogue, IsoDate, Language } from '../core/index.js';

export interface Runtime {
  version: string;
  catalogue: CompiledCatalogue;
  /** The text of a file; null where there is none or it cannot be read. Never rejects. */
  readFile(uri: string): Promise<string | null>;
  /** Resolves once waiting messages have been read. */
  pause(): Promise<void>;
  today(): IsoDate;
  /** The URI of a rule's page. */
  rulePage(rule: string, language: Language): string;
}

/** The calendar day where the server runs. */
export function calendarDay(): IsoDate {
  const now = new Date();
  return [String(now.getFullYear()), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

/** The file of a rule's page below the folder of pages. */
export function pageFile(rule: string, language: Language): string {
  return `${rule}${language === 'zh' ? '.zh' : ''}.md`;
}
