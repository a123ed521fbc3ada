/** In which language a draft is written, as a whole and around a place. */
import { type Language, languageOf } from '../text/characters.js';
import type { Draft, Unit } from './draft.js';

/** The language that most of a draft is written in; `otherwise` where nothing is. */
export function draftLanguage({ draft }: { draft: Draft }, otherwise: Language): Language {
  if (!KNOWN.has(draft)) KNOWN.set(draft, written(proseOf(draft)));
  return KNOWN.get(draft) ?? otherwise;
}

const KNOWN = new WeakMap<Draft, Language | null>();

function proseOf({ units }: Draft): Unit[] {
  return units.filter(({ body }) => body.kind !== 'meta' && body.kind !== 'comment');
}

/** The language that most is written in around an offset: of the section, else of the draft, else `otherwise`. */
export function languageAround({ draft }: { draft: Draft }, offset: number, otherwise: Language): Language {
  const prose = proseOf(draft);
  const near = prose.filter(({ from }) => from <= offset).at(-1);
  return written(prose.filter(({ section }) => section === near?.section)) ?? written(prose) ?? otherwise;
}

function written(units: readonly Unit[]): Language | null {
  const text = units.map(({ body }) => body.prose.text).join(' ');
  return /\p{L}/u.test(text) ? languageOf(text) : null;
}
