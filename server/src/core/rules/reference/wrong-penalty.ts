import { figuresOfInstrument, figuresOfProvision, type LawFigure } from '../../catalogue/figures.js';
import { provisionLabel, theNameOf } from '../../catalogue/labels.js';
import { lineage } from '../../catalogue/provision.js';
import type { Scheme } from '../../catalogue/record.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { defineRule } from '../../engine/rule.js';
import { finesAgainstLaw } from '../../reading/fine-beside-law.js';
import type { Language } from '../../text/characters.js';
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
        const joined = tiersOf(schemeOf(record), fines, language);
        report({
          from: unit.from + sourceFrom(prose, figure.from),
          to: unit.from + sourceTo(prose, figure.to),
          message: is,
          values: {
            name: theNameOf(record, language),
            cited: provision ? provisionLabel(schemeOf(record), provision, language, record.structure?.words) : '',
            written: prose.text.slice(figure.from, figure.to),
            other: other ? prose.text.slice(other.from, other.to) : '',
            right: joined.slice(0, MOST).join(language === 'zh' ? '；' : '; '),
          },
          basis: { instrument, provision: provision ?? undefined },
          atMost: record.checked?.against === 'official-text' ? undefined : 'information',
        });
      }
    }
  },
});

/** How many tiers a message tells. */
const MOST = 4;

/** The most that each tier of fines comes to, the highest first: “EUR 35 million or 7 %”. */
function tiersOf(scheme: Scheme, fines: readonly LawFigure[], language: Language): string[] {
  const isBelow = (fine: LawFigure) => fines.some(({ provision }) => provision !== fine.provision && lineage(scheme, provision).includes(fine.provision));
  const tiers = new Map<string, LawFigure[]>();
  for (const fine of fines) {
    if (fine.limit === 'floor' || isBelow(fine)) continue;
    const key = `${fine.provision} ${PERSONS.test(fine.case?.en ?? '')}`;
    tiers.set(key, [...(tiers.get(key) ?? []), fine]);
  }
  const amount = ({ unit, value }: LawFigure) => (unit === 'percent' ? value / 1e3 : value);
  for (const tier of tiers.values()) tier.sort((a, b) => amount(b) - amount(a));
  const sorted = [...tiers.values()].sort((a, b) => amount(b[0]!) - amount(a[0]!));
  return [...new Set(sorted.map((tier) => [...new Set(tier.map((fine) => showQuantity(fine, language)))].join(language === 'zh' ? '或' : ' or ')))];
}

/** Fines of those in charge are no tier of the company's. */
const PERSONS = /\b(?:persons|individuals)\b/;
