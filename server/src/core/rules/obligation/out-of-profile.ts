import { theNameOf } from '../../catalogue/labels.js';
import { outsideProfile } from '../../coverage/outside-profile.js';
import { addJurisdiction } from '../../coverage/profile-edits.js';
import { defineRule } from '../../engine/rule.js';
import { showDate } from '../../text/dates.js';

/** A clause that rests on the law of a place that the profile leaves out: one finding per place. */
export default defineRule({
  id: 'obligation/out-of-profile',
  severity: 'information',
  scope: 'draft',
  summary: { en: 'A clause that rests on law of a place that the profile leaves out.', zh: '条款所依据的法律不在概况所列法域之内。' },
  messages: {
    place: {
      en: 'This clause rests on {name}, law of {place}, which the profile leaves out: its other duties are not checked as of {asOf}. Add {code} to the jurisdictions if the policy is for there too.',
      zh: '本条以{name}（{place}法律）为依据，但概况未列出该法域，因此未按{asOf}的法律核对其他义务。本制度如也适用于当地，请在法域中加入{code}。',
    },
  },
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    for (const [code, [first, ...others]] of outsideProfile(reading, coverage.profile)) {
      const { from, to, unit, instrument, provision } = first!;
      const language = languageAt(unit);
      const { title } = view.catalogue.lexicon.jurisdictions[code]!;
      const edit = addJurisdiction(reading.draft, code);
      report({
        from,
        to,
        message: 'place',
        values: {
          name: theNameOf(view.catalogue.instrument(instrument!)!, language),
          place: title[language] ?? code,
          code,
          asOf: showDate(coverage.date, language),
        },
        basis: { instrument: instrument!, provision: provision ?? undefined },
        related: others.slice(0, 20).map((other) => ({ from: other.from, to: other.to, message: { en: 'The same holds here.', zh: '此处同理。' } })),
        fixes: edit ? [{ title: { en: 'Add {code} to the profile', zh: '在概况中加入{code}' }, values: { code }, safe: false, edits: [edit] }] : [],
      });
    }
  },
});
