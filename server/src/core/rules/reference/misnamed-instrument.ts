import { nameOf, titleOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';
import { sourceFrom, sourceTo } from '../../text/prose.js';

/** A listed misnomer, or a near miss of an official title. */
export default defineRule({
  id: 'reference/misnamed-instrument',
  severity: 'warning',
  summary: { en: 'A name that is nearly, but not, that of the instrument.', zh: '文件名称有误。' },
  messages: {
    misnomer: { en: '{words} is not the name of this text; it is called {title}.', zh: '{words}的正式名称是{title}。' },
  },
  check({ reading, view, citations, languageAt, report }) {
    for (const { name, instrument, unit, from, to } of citations) {
      if (!name || !instrument || name.kind !== 'misnomer') continue;
      const { mention } = name;
      if (mention.draftForm) continue;
      const record = view.catalogue.instrument(instrument)!;
      const han = /[\u4e00-\u9fff]/.test(mention.names.listed);
      const named = han ? nameOf(record, 'zh') : (shortEnough(titleOf(record, 'en')) ?? nameOf(record, 'en'));
      const bare = named.replace(/^《([^《》]+)》$/, '$1');
      // A draft cited without 征求意见稿 is not misnamed but taken for law.
      if (record.force === 'none' && bare.startsWith(mention.names.listed)) continue;
      const { body } = reading.units[unit]!.unit;
      const words = body.prose.text.slice(mention.from, mention.to);
      // 《欧盟人工智能指令》 gives way with its marks to 欧盟《人工智能法》.
      const whole = bare.includes('《') && body.prose.folded[mention.from - 1] === '《' && body.prose.folded[mention.to] === '》';
      const base = reading.units[unit]!.unit.from;
      const place = whole
        ? { from: base + sourceFrom(body.prose, mention.from - 1), to: base + sourceTo(body.prose, mention.to + 1) }
        : { from: name.from, to: name.to };
      report({
        from: name.from < from ? from : name.from,
        to: name.to > to ? to : name.to,
        message: 'misnomer',
        values: han && languageAt(unit) === 'zh' ? { words: `《${words}》`, title: named } : { words: `“${words}”`, title: `“${bare}”` },
        basis: { instrument },
        fixes: [
          {
            title: { en: 'Write “{title}”', zh: '改为“{title}”' },
            values: { title: bare },
            safe: !mention.likeness && mention.names.bearers.length === 1,
            edits: [{ ...place, text: bare }],
          },
        ],
        atMost: record.checked?.against === 'knowledge' ? 'information' : undefined,
      });
    }
  },
});

/** A title that can stand in a sentence; longer ones give way to the short name. */
function shortEnough(title: string): string | null {
  return title.length <= 70 ? title : null;
}
