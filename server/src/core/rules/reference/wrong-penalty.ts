import { figuresOfInstrument, figuresOfProvision } from '../../catalogue/figures.js';
import { provisionLabel, theNameOf } from '../../catalogue/labels.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { defineRule } from '../../engine/rule.js';
import { finesAgainstLaw } from '../../reading/fine-beside-law.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';
import { showQuantity } from '../../text/show-quantity.js';

/** A fine that the instrument does not threaten. */
export default defineRule({
  id: 'reference/wrong-penalty',
  severity: 'error',
  summary: { en: 'A fine that the instrument cited does not threaten.', zh: '罚款数额与所引文件不符。' },
  messages: {
    none: {
      en: '{Name} threatens no fine of {written}; the highest are {right}.',
      zh: '{name}没有{written}的罚款；罚款上限为{right}。',
    },
    provision: {
      en: '{cited} of {name} threatens no fine of {written}; it says {right}.',
      zh: '{name}{cited}没有{written}的罚款；该条规定的是{right}。',
    },
    pair: {
      en: '{Name} does not join {written} and {other} in one fine; it says {right}.',
      zh: '{name}没有把{written}与{other}列为同一档罚款；其规定为{right}。',
    },
  },
  check({ reading, view, units, languageAt, report }) {
    for (const { unit, isEmpty } of units) {
      if (isEmpty || unit.quoted) continue;
      for (const { figure, other, instrument, provision, is } of finesAgainstLaw(reading, unit.index)) {
        const record = view.catalogue.instrument(instrument)!;
        const language = languageAt(unit.index);
        const { prose } = unit.body;
        const fines = (provision ? figuresOfProvision(view, instrument, provision) : figuresOfInstrument(view, instrument)).filter(
          ({ kind }) => kind === 'fine',
        );
        const tiers = new Map<string, string[]>();
        for (const fine of fines) {
          const shown = showQuantity(fine, language);
          const tier = tiers.get(fine.provision) ?? [];
          if (!tier.includes(shown)) tiers.set(fine.provision, [...tier, shown]);
        }
        const joined = [...new Set([...tiers.values()].map((tier) => tier.join(language === 'zh' ? '或' : ' or ')))];
        report({
          from: unit.from + sourceFrom(prose, figure.from),
          to: unit.from + sourceTo(prose, figure.to),
          message: is,
          values: {
            name: theNameOf(record, language),
            cited: provision ? provisionLabel(schemeOf(record), provision, language, record.structure?.words) : '',
            written: prose.text.slice(figure.from, figure.to),
            other: other ? prose.text.slice(other.from, other.to) : '',
            right: joined.slice(0, 4).join(language === 'zh' ? '；' : '; '),
          },
          basis: { instrument, provision: provision ?? undefined },
          atMost: record.checked?.against === 'official-text' ? undefined : 'information',
        });
      }
    }
  },
});
