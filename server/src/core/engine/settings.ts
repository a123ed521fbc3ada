/** What a person may set, with defaults. The same keys stand in the editor's settings and in `.clausewright.yml`. */

import { DEFAULT_HOUSE_STYLES, type HouseStyles } from '../catalogue/house-style.js';
import type { Language } from '../text/characters.js';
import type { IsoDate } from '../text/dates.js';
import type { Severity } from './finding.js';

export interface Settings {
  /** Rule id or group (`reference`) → severity or `off`. The closer id wins. */
  rules: Readonly<Record<string, Severity | 'off'>>;
  /** Replaces today; null is the real day. */
  asOf: IsoDate | null;
  /** Beats every date in the draft. */
  asOfOverride: IsoDate | null;
  /** Language of messages; null is that of the draft. */
  language: Language | null;
  /** The file is a policy draft although its front matter does not say so. */
  policyDraft: boolean;
  /** The profile that drafts inherit, with the keys of the `policy` block of their front matter; the draft's own win, each for itself. */
  policy: Readonly<Record<string, unknown>>;
  /** How citations are written, by the language they are written in. */
  houseStyle: HouseStyles;
}

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  asOf: null,
  asOfOverride: null,
  language: null,
  policyDraft: false,
  policy: {},
  houseStyle: DEFAULT_HOUSE_STYLES,
};
