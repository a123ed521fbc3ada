/** A profile made from what a draft cites and says: a suggestion that stands in the front matter with its reasons beside it, for a person to go through. */
import { nameOf } from '../catalogue/labels.js';
import { type ProfileSigns, profileSigns, type Sign } from '../coverage/profile-signs.js';
import { addValue } from '../draft/front-matter-edits.js';
import { draftLanguage } from '../draft/language.js';
import type { Analysis } from '../engine/analyse.js';
import { policyOf } from '../engine/draft-date.js';
import type { Edit } from '../engine/finding.js';
import type { Language } from '../text/characters.js';
import { lineEnd } from '../text/lines.js';

export interface ProfileSuggestion {
  title: string;
  edits: readonly Edit[];
}

type Key = keyof ProfileSigns;

const KEYS: readonly Key[] = ['jurisdictions', 'frameworks', 'roles', 'systems'];

/** The keys that a profile needs before anything can be compared. */
const NEEDED: readonly Key[] = ['jurisdictions', 'roles', 'systems'];

/** Whether an offset is at the head of a draft that lacks something of its profile: where a suggestion is worth its time. */
export function wantsProfile(analysis: Analysis, offset: number): boolean {
  const { draft } = analysis;
  const title = draft.units.find(({ body }) => body.level > 0);
  return offset <= Math.max(draft.frontMatter.to, title?.to ?? 0) && NEEDED.some((key) => !isGiven(analysis, key));
}

/** The suggestion; null where the draft says nothing that its profile does not have, or its front matter cannot be read. */
export function suggestProfile(analysis: Analysis, language: Language): ProfileSuggestion | null {
  const { draft, reading } = analysis;
  if (draft.frontMatter.faults.length > 0) return null;
  const spoken = draftLanguage(analysis, language);
  const signs = profileSigns(reading);
  const lines = KEYS.filter((key) => !isGiven(analysis, key)).flatMap((key) => linesOf(analysis, key, signs[key], spoken));
  if (!lines.some(({ values }) => values.length > 0)) return null;
  const edits = draft.frontMatter.entries.some(({ path }) => path === 'policy') ? completed(analysis, lines) : [inserted(analysis, lines)];
  if (edits.length === 0) return null;
  return { title: language === 'zh' ? '根据本文的引用和用语填写概况（建议）' : 'Suggest a profile from what this draft cites and says', edits };
}

function isGiven({ draft, settings }: Analysis, key: Key): boolean {
  return (policyOf(draft)?.[key] ?? settings.policy[key] ?? null) !== null;
}

interface Line {
  key: Key;
  /** None of a line that only says what a person may add. */
  values: readonly string[];
  /** Why, as a comment. */
  why: string;
}

/** What is plain is written with its reasons; what is not stands below as a comment. */
function linesOf(analysis: Analysis, key: Key, signs: readonly Sign[], language: Language): Line[] {
  const plain = signs.filter(({ isPlain }) => isPlain).slice(0, MOST);
  const open = signs.filter(({ isPlain }) => !isPlain).slice(0, MOST);
  return [
    ...(plain.length > 0 ? [{ key, values: plain.map(({ value }) => value), why: plain.map((sign) => reason(analysis, key, sign, language)).join('; ') }] : []),
    ...open.map((sign) => ({ key, values: [], why: `${key}: ${sign.value}? ${reason(analysis, key, sign, language)}` })),
  ];
}

const MOST = 6;

const SPEAKS: Record<Key, Record<Language, string>> = {
  jurisdictions: { en: 'cited', zh: '引用' },
  frameworks: { en: 'cited', zh: '引用' },
  roles: { en: 'named', zh: '提及' },
  systems: { en: 'named', zh: '提及' },
};

/** `cited: AI Act ×7, GDPR ×2`. */
function reason({ view }: Analysis, key: Key, { by }: Sign, language: Language): string {
  const words = by.slice(0, 3).map(({ what, count }) => {
    const record = key === 'jurisdictions' || key === 'frameworks' ? view.catalogue.instrument(what) : undefined;
    return `${record ? nameOf(record, language) : what} ×${count}`;
  });
  return `${SPEAKS[key][language]}${language === 'zh' ? '：' : ': '}${words.join(language === 'zh' ? '、' : ', ')}`;
}

/** A comment keeps to its line whatever the draft or the catalogue says. */
function comment(why: string): string {
  return `# ${why.replace(/\s+/g, ' ')}`;
}

function written({ key, values, why }: Line): string {
  return values.length > 0 ? `${key}: [${values.join(', ')}]  ${comment(why)}` : comment(why);
}

/** A block of its own, in the front matter that is there or in a new one. */
function inserted({ draft: { text, frontMatter } }: Analysis, lines: readonly Line[]): Edit {
  const eol = lineEnd(text);
  const block = ['policy:', ...lines.map((line) => `  ${written(line)}`)].join(eol) + eol;
  if (frontMatter.to > frontMatter.from) return { from: frontMatter.yamlTo, to: frontMatter.yamlTo, text: block };
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { from: at, to: at, text: `---${eol}${block}---${eol}${eol}` };
}

/** The keys that the block lacks, in its form; between brackets there is no room for comments. */
function completed({ draft }: Analysis, lines: readonly Line[]): Edit[] {
  return lines.flatMap((line) => {
    const [first, ...others] = line.values;
    const edit = first === undefined ? null : addValue(draft, `policy.${line.key}`, first);
    if (!edit) return [];
    const all = edit.text.replace(/\[[^\]]*\]/, `[${[first, ...others].join(', ')}]`);
    const ownLine = /[\r\n]/.test(edit.text);
    return [{ ...edit, text: ownLine ? all.replace(/(\])(\s*)$/, (_, end: string, rest: string) => `${end}  ${comment(line.why)}${rest}`) : all }];
  });
}
