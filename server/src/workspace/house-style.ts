/** The house style for citations as settings have it: part by part, what is not set left to the file below or to the default. */
import { DEFAULT_SETTINGS, HOUSE_STYLES, type HouseStyle, type HouseStyles, type Language } from '../core/index.js';
import { EXPECTED, fault, isData, type OptionFault, readChoice } from './option-values.js';

/** By language, only what is set. */
export type HouseStyleOptions = Readonly<Record<Language, Readonly<Partial<HouseStyle>>>>;

export const NO_HOUSE_STYLE: HouseStyleOptions = { en: {}, zh: {} };

export function readHouseStyle(value: unknown, faults: OptionFault[]): HouseStyleOptions {
  if (value === undefined || value === null) return NO_HOUSE_STYLE;
  if (!isData(value)) {
    faults.push(fault(['houseStyle'], false, EXPECTED.map));
    return NO_HOUSE_STYLE;
  }
  for (const key of Object.keys(value)) if (key !== 'en' && key !== 'zh') faults.push(fault(['houseStyle', key], true, EXPECTED.language));
  return { en: readStyle(value['en'], 'en', faults), zh: readStyle(value['zh'], 'zh', faults) };
}

function readStyle(value: unknown, language: Language, faults: OptionFault[]): Partial<HouseStyle> {
  if (value === undefined || value === null) return {};
  const path = ['houseStyle', language];
  if (!isData(value)) {
    faults.push(fault(path, false, EXPECTED.map));
    return {};
  }
  const parts: Readonly<Record<string, readonly string[]>> = HOUSE_STYLES[language];
  const style: Record<string, string> = {};
  for (const key of Object.keys(value)) {
    const choices = Object.hasOwn(parts, key) ? parts[key]! : null;
    if (!choices) {
      const names = Object.keys(parts);
      faults.push(fault([...path, key], true, { en: `This must be ${names.join(', ')}.`, zh: `此处应为 ${names.join('、')}。` }));
      continue;
    }
    const expected = { en: `This must be one of ${choices.join(', ')}.`, zh: `此处应为下列之一：${choices.join('、')}。` };
    const chosen = readChoice(value, [...path, key], (text) => choices.includes(text), expected, faults);
    if (chosen !== null) style[key] = chosen;
  }
  return style as Partial<HouseStyle>;
}

export function layStyleOver(under: HouseStyleOptions, over: HouseStyleOptions): HouseStyleOptions {
  return { en: { ...under.en, ...over.en }, zh: { ...under.zh, ...over.zh } };
}

/** With the defaults for what is not set. */
export function toHouseStyles(options: HouseStyleOptions): HouseStyles {
  const { houseStyle } = DEFAULT_SETTINGS;
  return { en: { ...houseStyle.en, ...options.en }, zh: { ...houseStyle.zh, ...options.zh } };
}
