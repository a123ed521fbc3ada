import { placeOf } from '../../coverage/clause-places.js';
import { mostFor, wordsFor } from '../../coverage/gaps.js';
import { leftToOthers } from '../../coverage/left-to-others.js';
import { wrongRoles } from '../../coverage/wrong-roles.js';
import { defineRule } from '../../engine/rule.js';

/** A duty of another role taken up as one's own, or one's own left to somebody else. */
export default defineRule({
  id: 'obligation/wrong-actor',
  severity: 'warning',
  scope: 'draft',
  summary: { en: 'A duty put on a role that the law does not lay it on.', zh: '把义务归于法律未规定的主体。' },
  messages: {
    role: {
      en: '{Cited} of {name} lays “{title}” on the {actors} (since {since}), not on the {role}. Say what the {role} does for it, or cite the provision for the {role}.{check}',
      zh: '{name}{cited}自{since}起把“{title}”规定为{actors}的义务，而非{role}的义务。请写明{role}为此做什么，或者引用关于{role}的条款。{check}',
    },
    other: {
      en: '{Cited} of {name} lays “{title}” on you (since {since}); this clause leaves it to others (“{other}”). Say what you do for it yourselves.{check}',
      zh: '{name}{cited}自{since}起把“{title}”规定为本方的义务，本条却交给他方（“{other}”）。请写明本方为此做什么。{check}',
    },
  },
  check({ reading, view, coverage, languageAt, report }) {
    if (!coverage) return;
    const { roles } = view.catalogue.lexicon.profile;
    for (const { clause, obligation, role } of wrongRoles(reading, coverage.profile)) {
      const language = languageAt(clause.unit);
      const called = (id: string) =>
        language === 'en' ? roles[id]!.title.en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : roles[id]!.title.zh;
      report({
        ...placeOf(reading, clause),
        message: 'role',
        values: {
          ...wordsFor(view, obligation, coverage.profile, language),
          role: called(role),
          actors: obligation.actor.map(called).join(language === 'zh' ? '、' : ' and the '),
        },
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
      });
    }
    for (const { obligation, evidence, other } of leftToOthers(reading, coverage)) {
      const { clause } = evidence;
      report({
        ...placeOf(reading, clause),
        message: 'other',
        values: { ...wordsFor(view, obligation, coverage.profile, languageAt(clause.unit)), other },
        basis: { instrument: obligation.instrument, provision: obligation.provision, obligation: obligation.id },
        atMost: mostFor(obligation),
      });
    }
  },
});
