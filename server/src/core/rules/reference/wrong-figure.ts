import { caseOf, inPlaceOf, showFigure } from '../../catalogue/figures.js';
import { provisionLabel, theNameOf } from '../../catalogue/labels.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { figuresAgainstLaw } from '../../reading/figure-beside-law.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** A figure that contradicts the provision it is given with. */
export default defineRule({
  id: 'reference/wrong-figure',
  severity: 'error',
  summary: { en: 'A period, an age or another figure that contradicts the provision cited.', zh: '期限、年龄等数字与所引条款不符。' },
  messages: {
    laxer: {
      en: '{cited} of {name} says {limit}{right}{case}; this says {written}.',
      zh: '{name}{cited}规定{case}{limit}{right}，此处写的是{written}。',
    },
    other: {
      en: '{cited} of {name} does not say {written}; it says {limit}{right}{case}.',
      zh: '{name}{cited}规定的不是{written}，而是{case}{limit}{right}。',
    },
  },
  check({ reading, view, units, languageAt, report }) {
    for (const { unit, isEmpty } of units) {
      if (isEmpty || unit.quoted) continue;
      for (const { figure, law, laxer, citation } of figuresAgainstLaw(reading, unit.index)) {
        const record = view.catalogue.instrument(law.instrument)!;
        const language = languageAt(unit.index);
        const { prose } = unit.body;
        const from = unit.from + sourceFrom(prose, figure.from);
        const to = unit.from + sourceTo(prose, figure.to);
        const right = showFigure(law, language);
        const written = prose.text.slice(figure.from, figure.to);
        const instead = inPlaceOf(written, law, language);
        const of = caseOf(law, language);
        report({
          from,
          to,
          message: laxer ? 'laxer' : 'other',
          values: {
            cited: provisionLabel(schemeOf(record), law.provision, language, record.structure?.words),
            name: theNameOf(record, language),
            limit: law.kind === 'age' ? '' : LIMITS[law.limit ?? 'none'][language],
            right,
            case: of ? (language === 'zh' ? `${of}：` : ` (${of})`) : '',
            written,
          },
          basis: { instrument: record.id, provision: law.provision },
          atMost: record.checked?.against !== 'official-text' ? 'information' : citation.certainty === 'stated' && laxer && !law.unless ? undefined : 'warning',
          fixes: instead === null ? [] : [changeTo({ from, to }, instead)],
        });
      }
    }
  },
});

const LIMITS = {
  ceiling: { en: 'at most ', zh: '不超过' },
  floor: { en: 'at least ', zh: '不少于' },
  none: { en: '', zh: '' },
};
