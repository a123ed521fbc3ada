import { theNameOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';
import { toneOf } from '../../reading/tone.js';

/** A voluntary text that is said to require, oblige or mandate. */
export default defineRule({
  id: 'reference/soft-law-as-binding',
  severity: 'warning',
  summary: { en: 'A voluntary text said to be compulsory.', zh: '把自愿性文件说成强制要求。' },
  messages: {
    recommends: { en: '{Name} is voluntary: it recommends, it does not require.', zh: '{name}是自愿性文件：它提出建议，并不强制要求。' },
    adopters: {
      en: '{Name} is a standard, not law: it binds those who adopt it or are bound to it by contract or statute. Name what makes it compulsory here.',
      zh: '{name}是标准而非法律，仅约束采用它或因合同、法律而受其约束的主体。请写明此处的强制依据。',
    },
    listed: {
      en: '{Name} is listed as law; it is voluntary and binds those who adopt it or are bound to it by contract or statute.',
      zh: '{name}列在法定要求之下；它是自愿性文件，仅约束采用它或因合同、法律而受其约束的主体。',
    },
    inForce: {
      en: '{Name} is voluntary: it is published and adopted, it does not enter into force.',
      zh: '{name}是自愿性文件：只有发布和采用，没有“生效”一说。',
    },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, from, to } = citation;
      const record = instrument ? view.catalogue.instrument(instrument) : undefined;
      if (record?.force !== 'voluntary') continue;
      const tone = toneOf(reading, citation);
      if (tone.adopted || reading.draft.units[citation.unit]!.quoted) continue;
      const standard = /standard/.test(record.kind);
      const weak = tone.listedAsLaw ? 'listed' : tone.inForce && !standard ? 'inForce' : null;
      if (!tone.compels || (standard && !tone.strongly)) {
        if (weak)
          report({
            from,
            to,
            message: weak,
            values: { name: theNameOf(record, languageAt(citation.unit)) },
            basis: { instrument: record.id },
            atMost: 'information',
          });
        continue;
      }
      report({
        from,
        to,
        message: standard ? 'adopters' : 'recommends',
        values: { name: theNameOf(record, languageAt(citation.unit)) },
        basis: { instrument: record.id },
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
      });
    }
  },
});
