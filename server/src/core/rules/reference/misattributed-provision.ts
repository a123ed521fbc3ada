import type { CatalogueView } from '../../catalogue/catalogue.js';
import { fullLabel, provisionLabel, rewritePin, theNameOf } from '../../catalogue/labels.js';
import type { UnitRecord } from '../../catalogue/record.js';
import { schemeOf } from '../../catalogue/scheme.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { isCitedBeside } from '../../reading/beside.js';
import { betterHome } from '../../reading/better-home.js';
import type { Language } from '../../text/characters.js';

/** A provision that exists but is about something else, where another one of the same instrument is about what is said. */
export default defineRule({
  id: 'reference/misattributed-provision',
  severity: 'warning',
  summary: { en: 'A provision that is about something else than what it is cited for.', zh: '所引条款与所述内容不符。' },
  messages: {
    elsewhere: {
      en: '{cited} is about {subject}. Did you mean {better}, which is about {other}?',
      zh: '{cited}规定的是：{subject}。是否应引{better}（{other}）？',
    },
    inferred: {
      en: 'If this refers to {name}: {cited} is about {subject}. Did you mean {better}, which is about {other}?',
      zh: '如指{name}：{cited}规定的是：{subject}。是否应引{better}（{other}）？',
    },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, provision, from, to, certainty } = citation;
      if (!instrument || !provision || citation.form === 'anaphor') continue;
      const better = betterHome(reading, citation);
      if (!better || isCitedBeside(reading, citation, better)) continue;
      const record = view.catalogue.instrument(instrument)!;
      const language = languageAt(citation.unit);
      const scheme = schemeOf(record);
      report({
        from,
        to,
        message: certainty === 'inferred' ? 'inferred' : 'elsewhere',
        values: {
          cited:
            language === 'zh'
              ? fullLabel(record, provision, language)
              : `${provisionLabel(scheme, provision, language, record.structure?.words)}${certainty === 'inferred' ? '' : ` of ${theNameOf(record, language)}`}`,
          name: theNameOf(record, language),
          subject: subject(view, instrument, provision, language),
          better: provisionLabel(scheme, better, language, record.structure?.words),
          other: subject(view, instrument, better, language),
        },
        basis: { instrument, provision: better },
        atMost: record.checked?.against === 'knowledge' || certainty === 'inferred' ? 'information' : undefined,
        fixes: citation.pinSpan ? [changeTo(citation.pinSpan, rewritePin(citation.pinSpan.text, scheme, better))] : [],
      });
    }
  },
});

/** “human oversight”: the heading of a provision, else its gist, in the words of the catalogue. */
function subject(view: CatalogueView, instrument: string, provision: string, language: Language): string {
  const { units } = view.structure(instrument);
  const said = (unit: UnitRecord | undefined) => unit?.heading?.[language] ?? unit?.gist?.[language];
  const text = said(units.get(provision)) ?? provision;
  const quoted = language === 'zh' ? text.replace(/。$/, '') : `“${text.replace(/\.$/, '')}”`;
  return quoted;
}
