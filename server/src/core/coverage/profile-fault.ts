/** One thing that is wrong with a profile, and how it is told. */
import type { Spoken } from '../catalogue/obligation.js';
import type { Language } from '../text/characters.js';
import type { ProfileData } from './profile.js';
import type { ProfileMessage } from './profile-messages.js';

/** @typeParam Says the key of its message */
export interface ProfileFault<Says extends string = ProfileMessage> {
  /** Below `policy`, such as `roles.0`; empty for the block as a whole. */
  path: string;
  /** The key is at fault, not its value. */
  key: boolean;
  says: Says;
  /** What fills the message. */
  values(language: Language): Readonly<Record<string, string>>;
  /** `information` where what is written is understood, or right and beyond the catalogue. */
  severity: 'warning' | 'information';
  /** What may stand there instead. */
  instead: string | null;
}

type Words = Readonly<Record<string, string | Spoken>>;

/** Makes a fault; a value in both languages is given in that of the message. */
export function fault<Says extends string>(
  path: string,
  says: Says,
  words: Words,
  more: Partial<Pick<ProfileFault, 'key' | 'severity' | 'instead'>> = {},
): ProfileFault<Says> {
  const values = (language: Language) =>
    Object.fromEntries(Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? word : word[language]]));
  return { path, says, values, key: false, severity: 'warning', instead: null, ...more };
}

/** Plain data with keys. */
export function isMap(value: unknown): value is ProfileData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
