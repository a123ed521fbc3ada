/** What may be written at a place: instruments by any of their names, provisions of the instrument that the place is about, model clauses. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { draftLanguage } from '../draft/language.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import { languageAt } from '../engine/run-rules.js';
import type { Language } from '../text/characters.js';
import { asksForClause, CLAUSE_TRIGGERS, clauseItems, clauseNote, clausePlace } from './completion-clauses.js';
import { contextAt } from './completion-context.js';
import { named, titles } from './completion-instruments.js';
import { PROFILE_TRIGGER, profileItems } from './completion-profile.js';
import { provisions, provisionsBelow } from './completion-provisions.js';
import { insideCode } from './markup.js';
import { noteOn } from './note.js';
import { MARKDOWN, type NoteFormat } from './note-format.js';
import { profileNote } from './profile-notes.js';

/** Characters after which editors should ask for completions. */
export const COMPLETION_TRIGGERS: readonly string[] = ['《', '第', '§', '(', PROFILE_TRIGGER, ...CLAUSE_TRIGGERS];

export interface CompletionItem {
  kind: 'instrument' | 'provision' | 'clause' | 'profile-key' | 'profile-value';
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
  /** What it names; what a clause answers. */
  instrument: string;
  provision: string | null;
  /** Null but for clauses. */
  clause: OfferedClause | null;
  /** Of the profile in the front matter: its key, and the value where it is one. */
  profile?: OfferedProfile;
}

export interface OfferedProfile {
  /** Without the numbers of list members: `systems.use`. */
  key: string;
  value: string | null;
}

export interface OfferedClause {
  id: string;
  language: Language;
  /** The text with tab stops. */
  snippet: string;
  /** New numbers for the list items below. */
  numbers: readonly Edit[];
}

export interface Completions {
  items: readonly CompletionItem[];
  /** Further letters may bring items that are not here. */
  incomplete: boolean;
  language: Language;
}

/**
 * Clauses come where one may begin: alone behind their trigger character, beside instruments where somebody asks on an empty line.
 * @param trigger the character that was just typed where the editor asked because of it, else null
 * @param otherwise the language of clauses where nothing is written yet
 */
export function completions(analysis: Analysis, offset: number, trigger: string | null = null, otherwise: Language = 'en'): Completions {
  const { reading, settings } = analysis;
  const language = languageAt(reading, settings, offset);
  if (trigger === null || trigger === PROFILE_TRIGGER) {
    const spoken = settings.language ?? draftLanguage(analysis, otherwise);
    const items = profileItems(analysis, offset, spoken);
    if (items || trigger) return { items: items ?? [], incomplete: false, language: spoken };
  }
  const forClauses = trigger !== null && CLAUSE_TRIGGERS.includes(trigger);
  const place = trigger === null || forClauses ? clausePlace(analysis, offset) : null;
  const answer = (items: readonly CompletionItem[]): Completions => ({ items, incomplete: false, language });
  if (place && asksForClause(place) && (!forClauses || place.typed === trigger)) return answer(clauseItems(analysis, place, offset, otherwise));
  if (forClauses) return answer([]);
  const cited = citations(analysis, offset, trigger, language);
  if (place?.typed !== '') return { ...cited, language };
  // All instruments are there, so that further letters need no asking again.
  return answer([...cited.items, ...clauseItems(analysis, place, offset, otherwise)]);
}

function citations(analysis: Analysis, offset: number, trigger: string | null, language: Language): Pick<Completions, 'items' | 'incomplete'> {
  const { draft } = analysis;
  const answer = (items: readonly CompletionItem[], incomplete = false) => ({ items, incomplete });
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

/** What a completion has its note made of. */
export interface Completed {
  instrument: string;
  provision: string | null;
  /** The id of a clause. */
  clause: string | null;
  profile?: OfferedProfile;
  language: Language;
}

/** The note that an editor shows beside a completion. */
export function completionNote(view: CatalogueView, { instrument, provision, clause, profile, language }: Completed, format: NoteFormat = MARKDOWN): string {
  if (profile) return profileNote(profile.key, profile.value, { view, language, format });
  if (clause !== null) return clauseNote(view.catalogue, clause, language, format);
  return noteOn(instrument, provision, { view, language, format });
}
