import { statusLabel, theNameOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';
import { toneOf } from '../../reading/tone.js';

/** A bill, a proposal or a scholars' draft that is said to require something. */
export default defineRule({
  id: 'reference/proposal-as-law',
  severity: 'warning',
  summary: { en: 'A bill, proposal or draft cited as if it were law.', zh: '把法案、提案或草案当作现行法律引用。' },
  messages: {
    proposal: {
      en: '{Name} is not law ({status}); it requires nothing of anyone. Say so, or cite the law in force.',
      zh: '{name}不是现行法律（{status}），不产生任何义务。请写明这一点，或改引现行法律。',
    },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, from, to, name } = citation;
      const record = instrument ? view.catalogue.instrument(instrument) : undefined;
      if (record?.force !== 'none' || !/bill|proposal|draft/.test(record.kind) || reading.draft.units[citation.unit]!.quoted) continue;
      const tone = toneOf(reading, citation);
      const saysSo = tone.pending || tone.past || name?.mention.draftForm === true;
      if (saysSo || !(tone.compels || tone.complied || (citation.provision && citation.certainty === 'stated'))) continue;
      const language = languageAt(citation.unit);
      const status = view.status(record.id);
      report({
        from,
        to,
        message: 'proposal',
        values: { name: theNameOf(record, language), status: status ? statusLabel(status.is, language) : '' },
        basis: { instrument: record.id },
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
      });
    }
  },
});
