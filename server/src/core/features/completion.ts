/** What may be written at a place: instruments by any of their names, provisions of the instrument that the place is about. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import type { Analysis } from '../engine/analyse.js';
import { languageAt } from '../engine/run-rules.js';
import type { Language } from '../text/characters.js';
import { contextAt } from './completion-context.js';
import { named, titles } from './completion-instruments.js';
import { provisions, provisionsBelow } from './completion-provisions.js';
import { insideCode } from './markup.js';
import { noteOn } from './note.js';
import { MARKDOWN, type NoteFormat } from './note-format.js';

/** Characters after which editors should ask for completions. */
export const COMPLETION_TRIGGERS: readonly string[] = ['《', '第', '§', '('];

export interface CompletionItem {
  kind: 'instrument' | 'provision';
  label: string;
  /** A few words beside the label: where an instrument is from and how it stands, what a provision is about. */
  note: string;
  /** Replaces the draft from `from` to `to`. */
  text: string;
  from: number;
  to: number;
  /** All words by which it may be found. */
  filter: string;
  sort: string;
  /** No longer law. */
  ended: boolean;
  instrument: string;
  provision: string | null;
}

export interface Completions {
  items: readonly CompletionItem[];
  /** Further letters may bring items that are not here. */
  incomplete: boolean;
  language: Language;
}

/** @param trigger the character that was just typed where the editor asked because of it, else null */
export function completions(analysis: Analysis, offset: number, trigger: string | null = null): Completions {
  const { draft, reading, settings } = analysis;
  const language = languageAt(reading, settings, offset);
  const answer = (items: readonly CompletionItem[], incomplete = false): Completions => ({ items, incomplete, language });
  const context = insideCode(draft, offset) ? null : contextAt(draft.text, offset);
  switch (context?.is) {
    case 'title':
      return answer(titles(analysis, context.from, offset));
    case 'provision':
      return answer(provisions(analysis, context, offset, language));
    case 'below':
      return answer(provisionsBelow(analysis, context, offset, language));
    case 'name':
      return trigger === null ? answer(named(analysis, context.starts, offset, language), true) : answer([]);
    default:
      return answer([]);
  }
}

/** The note that an editor shows beside a completion. */
export function completionNote(view: CatalogueView, instrument: string, provision: string | null, language: Language, format: NoteFormat = MARKDOWN): string {
  return noteOn(instrument, provision, { view, language, format });
}
