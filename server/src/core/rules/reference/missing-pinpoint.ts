import { provisionLabel, theNameOf } from '../../catalogue/labels.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { defineRule } from '../../engine/rule.js';
import { restsOn } from '../../reading/rests-on.js';

/** A duty that rests on a law as a whole, where one of its provisions plainly says it. */
export default defineRule({
  id: 'reference/missing-pinpoint',
  severity: 'hint',
  summary: { en: 'A duty that rests on a law without saying which provision.', zh: '以整部法律为依据而未写明条款的要求。' },
  messages: {
    which: { en: 'Which provision of {name} does this rest on? It may be {candidates}.', zh: '此项要求以{name}的哪一条为依据？可能是{candidates}。' },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const candidates = restsOn(reading, citation);
      if (candidates.length === 0) continue;
      const record = view.catalogue.instrument(citation.instrument!)!;
      const language = languageAt(citation.unit);
      const labels = candidates.map((provision) => provisionLabel(schemeOf(record), provision, language, record.structure?.words));
      report({
        from: citation.from,
        to: citation.to,
        message: 'which',
        values: { name: theNameOf(record, language), candidates: labels.join(language === 'zh' ? '、' : ' or ') },
        basis: { instrument: record.id, provision: candidates[0] },
        fixes: labels.map((label) => ({
          title: { en: 'Add “{label}”', zh: '添加“{label}”' },
          values: { label },
          safe: false,
          edits: [{ from: citation.to, to: citation.to, text: language === 'zh' ? label : `, ${label}` }],
        })),
      });
    }
  },
});
