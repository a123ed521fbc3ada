/** What people read of the keys and values of a profile, beside a completion and in a hover. */
import type { CatalogueView } from '../catalogue/catalogue.js';
import { fullLabel } from '../catalogue/labels.js';
import { isWithin } from '../coverage/applies.js';
import { meansOf, titleOf } from '../coverage/profile-titles.js';
import type { ProfileKey } from '../coverage/profile-words.js';
import { isNone, LISTED, meantBy } from '../coverage/profile-words.js';
import type { Language } from '../text/characters.js';
import { noteOn } from './note.js';
import type { NoteFormat } from './note-format.js';

export interface ProfileNoteContext {
  view: CatalogueView;
  language: Language;
  format: NoteFormat;
}

/**
 * The note on a key of the profile (`roles`, `systems.class`), or on a value below it; empty where there is nothing to say.
 * @param value null for the key itself
 */
export function profileNote(key: string, value: string | null, context: ProfileNoteContext): string {
  const { view, language, format } = context;
  const { profileKeys } = view.catalogue.lexicon;
  if (key === 'policy')
    return format.text(
      language === 'zh'
        ? '制度是为谁、为哪些系统、在哪些地域制定的；由此决定比对哪些义务。'
        : 'For whom, for which systems and where the policy is made: this decides which duties it is compared with.',
    );
  const record = Object.hasOwn(profileKeys, key) ? profileKeys[key]! : null;
  if (!record) return '';
  if (value === null) return titled(record.title[language], record.means[language], format);
  const own = record.values && Object.hasOwn(record.values, value) ? record.values[value] : null;
  if (own) return titled(own.title[language], own.means[language], format);
  if (key === 'setAside.obligation') return obligationNote(value, context);
  const list = LISTED[key];
  return list ? valueNote(list, value, context) : '';
}

function titled(title: string, means: string, format: NoteFormat): string {
  return format.join([[format.strong(title)], ...(means === '' ? [] : [[format.text(means)]])]);
}

/** Title and meaning of a value, and for a place the law that comes in with it. */
function valueNote(key: ProfileKey, word: string, context: ProfileNoteContext): string {
  const { view, language, format } = context;
  const value = meantBy(view.catalogue, key, word);
  if (value === null) {
    if (!isNone(word)) return '';
    return format.text(language === 'zh' ? '该键下的各项均不属于。' : 'None of the values of this key holds.');
  }
  if (key === 'frameworks') return noteOn(value, null, context);
  const means = key === 'jurisdictions' ? lawOf(value, context) : (meansOf(view.catalogue, key, value)?.[language] ?? '');
  return titled(titleOf(view.catalogue, key, value)[language], means, format);
}

function obligationNote(id: string, { view, language, format }: ProfileNoteContext): string {
  const obligation = view.catalogue.obligations.find((one) => one.id === id);
  if (!obligation) return '';
  const cites = fullLabel(view.catalogue.instrument(obligation.instrument)!, obligation.provision, language);
  return format.join([[format.strong(obligation.title[language])], [format.text(`${cites}${language === 'zh' ? '：' : ': '}${obligation.says[language]}`)]]);
}

function lawOf(code: string, { view, language }: ProfileNoteContext): string {
  const { jurisdictions } = view.catalogue.lexicon;
  const outer = Object.keys(jurisdictions).filter((other) => other !== code && isWithin(view, code, other));
  if (outer.length === 0) return '';
  const names = outer.map((other) => titleOf(view.catalogue, 'jurisdictions', other)[language]);
  return language === 'zh' ? `一并带入：${names.join('、')}的法律。` : `Brings in the law of these too: ${names.join(', ')}.`;
}
