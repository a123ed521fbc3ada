import { nameOf, statusLabel, theNameOf } from '../../catalogue/labels.js';
import type { StatusWord } from '../../catalogue/record.js';
import { defineRule, type FixDraft } from '../../engine/rule.js';
import { toneOf } from '../../reading/tone.js';
import { showDate } from '../../text/dates.js';

const DEAD: readonly StatusWord[] = ['superseded', 'repealed', 'revoked', 'rescinded', 'invalidated', 'lapsed', 'enjoined', 'withdrawn'];

const LIVING: readonly StatusWord[] = ['in-force', 'partly-applicable', 'current'];

/** Dead law cited as living at the draft's date. */
export default defineRule({
  id: 'reference/not-in-force',
  severity: 'warning',
  summary: { en: 'Law that is no longer in force, cited as if it were.', zh: '把已失效的文件当作现行文件引用。' },
  messages: {
    dead: {
      en: '{Name} was {status} on {date}{by}; this draft is read as of {asOf}. Cite it as history{next}.',
      zh: '{name}{status}（{date}{by}）；本文按{asOf}的法律审读。请作为历史文件引用{next}。',
    },
    enjoined: {
      en: '{Name} is {status} (since {date}); this draft is read as of {asOf}. Say so{next}.',
      zh: '{name}{status}（自{date}起）；本文按{asOf}的法律审读。请注明{next}。',
    },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const citation of citations) {
      const { instrument, from, to, unit, form, name } = citation;
      if (!instrument || form === 'anaphor' || form === 'pinpoint') continue;
      const record = view.catalogue.instrument(instrument)!;
      const status = view.status(instrument);
      if (!status || !DEAD.includes(status.is) || record.force === 'none' || status.from > view.date) continue;
      if (reading.draft.units[unit]!.quoted || toneOf(reading, citation).past) continue;
      const language = languageAt(unit);
      const by = status.by ? view.catalogue.instrument(status.by) : undefined;
      const replaced = record.relations?.find(({ type }) => type === 'replaced-by')?.to;
      const successor = replaced ? view.catalogue.instrument(replaced) : undefined;
      const next = successor && successor !== by ? theNameOf(successor, language) : '';
      report({
        from,
        to,
        message: status.is === 'enjoined' ? 'enjoined' : 'dead',
        values: {
          name: theNameOf(record, language),
          status: statusLabel(status.is, language),
          date: showDate(status.from, language),
          by: by ? (language === 'zh' ? `，${nameOf(by, language)}` : ` by ${theNameOf(by, language)}`) : '',
          asOf: showDate(view.date, language),
          next: next ? (language === 'zh' ? `，或引用${next}` : `, or cite ${next}`) : '',
        },
        basis: { instrument },
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
        fixes: successor && name && LIVING.includes(view.status(successor.id)?.is ?? 'lapsed') ? [citeInstead(name, nameOf(successor, language))] : [],
        dead: true,
      });
    }
  },
});

function citeInstead({ from, to }: { from: number; to: number }, title: string): FixDraft {
  return { title: { en: 'Cite {title} instead', zh: '改引{title}' }, values: { title }, safe: false, edits: [{ from, to, text: title }] };
}
