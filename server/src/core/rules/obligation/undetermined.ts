import type { CatalogueView } from '../../catalogue/catalogue.js';
import type { ProfileGroup } from '../../catalogue/obligation.js';
import { answerEdit, SINGLE } from '../../coverage/answer-edits.js';
import { type OpenQuestion, openQuestions } from '../../coverage/open-questions.js';
import { policyPlace } from '../../coverage/profile-places.js';
import { titleOf } from '../../coverage/profile-titles.js';
import { NONE } from '../../coverage/profile-words.js';
import { defineRule, type FixDraft } from '../../engine/rule.js';
import type { Reading } from '../../reading/reading.js';
import type { Language } from '../../text/characters.js';

/** Questions that the profile leaves open: what hangs on them is neither owed nor not owed. One finding for all of them. */
export default defineRule({
  id: 'obligation/undetermined',
  severity: 'information',
  // It looks at all that the profile brings in.
  scope: 'draft',
  summary: { en: 'Questions that the profile leaves open, and what hangs on them.', zh: '概况未写明、因而不能确定是否适用的事项。' },
  messages: {
    open: {
      en: 'Whether {count} more obligations apply cannot be told, because the profile leaves open: {questions}.',
      zh: '另有{count}项要求是否适用不能确定，因为概况未写明：{questions}。',
    },
    one: {
      en: 'Whether “{title}” applies cannot be told, because the profile leaves open: {questions}.',
      zh: '“{title}”是否适用不能确定，因为概况未写明：{questions}。',
    },
  },
  check({ reading, view, coverage, languageAtOffset, report }) {
    const questions = coverage ? openQuestions(coverage) : [];
    if (questions.length === 0) return;
    const place = policyPlace(reading.draft);
    const language = languageAtOffset(place.from);
    const obligations = new Set(questions.flatMap((question) => question.obligations));
    const only = obligations.size === 1 ? [...obligations][0]! : null;
    report({
      ...place,
      message: only ? 'one' : 'open',
      values: { count: obligations.size, title: only?.title[language] ?? '', questions: listed(questions, view, language, only !== null) },
      basis: only ? { instrument: only.instrument, provision: only.provision, obligation: only.id } : {},
      fixes: answers(reading.draft, questions, view),
    });
  },
});

/** So many are named, and of so many keys so many answers offered; the others come once these are answered. */
const MOST = 6;
const KEYS = 3;
const ANSWERS = 4;

/** `risk: high (High risk; decides on “Human oversight” and 11 more)`. */
function listed(questions: readonly OpenQuestion[], view: CatalogueView, language: Language, brief: boolean): string {
  const zh = language === 'zh';
  const named = questions.slice(0, MOST).map(({ group, value, obligations }) => {
    const title = titleOf(view.catalogue, group, value)[language];
    if (brief) return zh ? `${group}: ${value}（${title}）` : `${group}: ${value} (${title})`;
    const first = obligations[0]!.title[language];
    const rest = obligations.length - 1;
    if (zh) return `${group}: ${value}（${title}，涉及“${first}”${rest > 0 ? `等${rest + 1}项` : ''}）`;
    return `${group}: ${value} (${title}; decides on “${first}”${rest > 0 ? ` and ${rest} more` : ''})`;
  });
  const more = questions.length - named.length;
  if (more > 0) named.push(zh ? `另有${more}项` : `${more} more`);
  return named.join(zh ? '；' : '; ');
}

/** An answer is a value in the front matter; the way to say no is another value, or `none`. */
function answers(draft: Reading['draft'], questions: readonly OpenQuestion[], view: CatalogueView): FixDraft[] {
  const groups = [...new Set(questions.map(({ group }) => group))].slice(0, KEYS);
  return groups.flatMap((group) => {
    const asked = questions.filter((question) => question.group === group).map(({ value }) => value);
    const values = SINGLE.has(group) ? Object.keys(view.catalogue.lexicon.profile[group]) : [...asked.slice(0, ANSWERS), NONE];
    return values.flatMap((value) => answer(draft, group, value, view) ?? []);
  });
}

function answer(draft: Reading['draft'], group: ProfileGroup, value: string, { catalogue }: CatalogueView): FixDraft | null {
  const edit = answerEdit(draft, group, value);
  if (!edit) return null;
  const title = titleOf(catalogue, group, value);
  const none = value === NONE;
  return {
    title: none
      ? { en: 'Answer “{group}: none”: none of these', zh: '填写“{group}: none”：均不属于' }
      : { en: `Answer “{group}: {value}”: ${title.en}`, zh: `填写“{group}: {value}”：${title.zh}` },
    values: { group, value },
    safe: false,
    edits: [edit],
  };
}
