import { placeOf } from '../../coverage/clause-places.js';
import { isRecommendation, missingWholes, mostFor, wordsFor } from '../../coverage/gaps.js';
import { leftToOthers } from '../../coverage/left-to-others.js';
import { modelClause } from '../../coverage/model-clause.js';
import { isBroken } from '../../coverage/practices.js';
import { setAside } from '../../coverage/profile-edits.js';
import { profilePlace } from '../../coverage/profile-places.js';
import { defineRule, type FixDraft } from '../../engine/rule.js';

/** A duty of the profile that no clause answers, at the value of the profile that brings it in. */
export default defineRule({
  id: 'obligation/missing',
  severity: 'warning',
  scope: 'draft',
  summary: { en: 'A duty of the profile that no clause of the draft answers.', zh: '没有条款回应的义务。' },
  messages: {
    duty: {
      en: 'No clause answers “{title}”, a duty since {since} ({cited} of {name}). Insert one, or set the duty aside with a reason.{check}',
      zh: '没有条款回应“{title}”：{name}{cited}自{since}起规定此项义务。请补充条款，或者写明理由予以搁置。{check}',
    },
    ban: {
      en: 'No clause takes up “{title}”, a prohibition since {since} ({cited} of {name}). Insert one, or set it aside with a reason.{check}',
      zh: '没有条款写明“{title}”：{name}{cited}自{since}起规定此项禁令。请补充条款，或者写明理由予以搁置。{check}',
    },
    nearest: {
      en: 'No clause plainly answers “{title}” ({cited} of {name}, since {since}); “{words}” comes nearest. Say it there in plain words, insert a clause, or set it aside with a reason.{check}',
      zh: '没有条款明确回应“{title}”（{name}{cited}，自{since}起）；“{words}”最为接近。请在该处写明，或者补充条款，或者写明理由予以搁置。{check}',
    },
  },
  check({ reading, view, coverage, language, report }) {
    if (!coverage) return;
    const { profile } = coverage;
    const { draft } = reading;
    // What a clause leaves to somebody else is spoken of there.
    const left = new Set(leftToOthers(reading, coverage).map(({ obligation }) => obligation.id));
    for (const { obligation, nearest } of missingWholes(coverage)) {
      if (isRecommendation(view, obligation) || left.has(obligation.id) || isBroken(reading, coverage, obligation)) continue;
      const { from, to } = profilePlace(draft, profile, obligation, view);
      const near = nearest && placeOf(reading, nearest);
      const values = { ...wordsFor(view, obligation, profile, language), words: near ? shortened(draft.text.slice(near.from, near.to)) : '' };
      const model = modelClause(reading, coverage, obligation);
      const fixes: FixDraft[] = [];
      if (model)
        fixes.push({
          title:
            model.section === null
              ? { en: 'Insert a clause on “{title}” in a new section', zh: '新增一节，插入“{title}”条款' }
              : { en: 'Insert a clause on “{title}” under “{section}”', zh: '在“{section}”中插入“{title}”条款' },
          values: { ...values, section: model.section ?? '' },
          safe: false,
          edits: model.edits,
        });
      for (const { kind, title } of KINDS) {
        const edit = setAside(draft, profile, obligation.id, kind);
        if (edit) fixes.push({ title, values, safe: false, edits: [edit] });
      }
      report({
        from,
        to,
        message: near ? 'nearest' : obligation.duty === 'must-not' ? 'ban' : 'duty',
        values,
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        // Where a clause may well be meant, nobody should be alarmed.
        atMost: near ? 'information' : mostFor(obligation),
        related: near ? [{ ...near, message: NEAREST }] : [],
        fixes,
      });
    }
  },
});

const NEAREST = { en: 'The clause that comes nearest', zh: '最为接近的条款' };

/** So many characters of a clause are enough to know it by. */
const SHORT = 60;

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT).trimEnd()}…` : line;
}

/** A statutory duty can be out of place or dealt with elsewhere; nobody can waive it. */
const KINDS = [
  { kind: 'not-applicable', title: { en: 'Set “{title}” aside: it does not apply to us', zh: '搁置“{title}”：不适用' } },
  { kind: 'answered-elsewhere', title: { en: 'Set “{title}” aside: another document answers it', zh: '搁置“{title}”：由其他文件规定' } },
] as const;
