import { nameOf, theNameOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** A name that several instruments share, or a short name that the draft never defines. */
export default defineRule({
  id: 'reference/ambiguous-reference',
  severity: 'information',
  summary: { en: 'A reference that may mean several instruments, or none.', zh: '指代不明的引用。' },
  messages: {
    several: {
      en: '{words} may mean several instruments: {candidates}. Name the one you mean in full.',
      zh: '{words}可能指多个文件：{candidates}。请写明全称或国别。',
    },
    undefined: {
      en: '{words} is not defined in this draft. Give the full title once, then the short name.',
      zh: '{words}在本文中没有定义。请先写全称并注明简称。',
    },
  },
  check({ reading, view, units, citations, languageAt, report }) {
    for (const citation of citations) {
      if (citation.instrument || citation.candidates.length === 0) continue;
      const language = languageAt(citation.unit);
      const names = citation.candidates.map((id) => view.catalogue.instrument(id)).filter((record) => record !== undefined);
      const words = quoted(citation.text);
      const fixes = names.slice(0, 5).map((record) => {
        const title = nameOf(record, language);
        return {
          title: { en: 'It means {name}', zh: '指{name}' },
          values: { name: theNameOf(record, language) },
          safe: false,
          edits: [{ from: citation.from, to: citation.to, text: title }],
        };
      });
      const candidates = names
        .slice(0, 4)
        .map((record) => `${nameOf(record, language)}${language === 'zh' ? `（${record.jurisdiction}）` : ` (${record.jurisdiction})`}`)
        .join(language === 'zh' ? '、' : ', ');
      report({ from: citation.from, to: citation.to, message: 'several', values: { words, candidates }, fixes });
    }
    for (const { unit, local, named } of units) {
      for (const group of local.groups) {
        const anaphor = local.anaphors[group.anaphor];
        const open = anaphor && citations.some((citation) => citation.instrument === null && citation.proseFrom === group.items[0]!.from);
        if (!open || named.length > 0) continue;
        const { prose } = unit.body;
        const from = unit.from + sourceFrom(prose, anaphor.from);
        const to = unit.from + sourceTo(prose, anaphor.to);
        report({ from, to, message: 'undefined', values: { words: quoted(reading.draft.text.slice(from, to)) } });
      }
      for (const short of local.shortTitles) {
        const from = unit.from + sourceFrom(unit.body.prose, short.from);
        const to = unit.from + sourceTo(unit.body.prose, short.to);
        if (!citations.some((citation) => citation.from < to && from < citation.to))
          report({ from, to, message: 'undefined', values: { words: quoted(reading.draft.text.slice(from, to)) } });
      }
    }
  },
});

/** A name in quotation marks, unless it has its own. */
function quoted(words: string): string {
  return words.startsWith('《') ? words : `“${words}”`;
}
