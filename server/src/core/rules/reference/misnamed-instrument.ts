import { nameOf, titleOf } from '../../catalogue/labels.js';
import { defineRule } from '../../engine/rule.js';

/** A listed misnomer, or a near miss of an official title. */
export default defineRule({
  id: 'reference/misnamed-instrument',
  severity: 'warning',
  summary: { en: 'A name that is nearly, but not, that of the instrument.', zh: '文件名称有误。' },
  messages: {
    misnomer: { en: '“{words}” is not what it is called: the official title is “{title}”.', zh: '《{words}》的正式名称是《{title}》。' },
  },
  check({ reading, view, languageAt, report }) {
    for (const { name, instrument, unit, from, to } of reading.citations) {
      if (!name || !instrument || name.kind !== 'misnomer') continue;
      const { mention } = name;
      if (mention.draftForm) continue;
      const record = view.catalogue.instrument(instrument)!;
      const han = /[\u4e00-\u9fff]/.test(mention.names.listed);
      const title = han ? titleOf(record, 'zh') : nameOf(record, 'en');
      const words = reading.units[unit]!.unit.body.prose.text.slice(mention.from, mention.to);
      const listed = !mention.likeness && mention.names.bearers.length === 1;
      report({
        from: name.from < from ? from : name.from,
        to: name.to > to ? to : name.to,
        message: 'misnomer',
        values: { words: languageAt(unit) === 'zh' ? words.replace(/[《》]/g, '') : words, title },
        basis: { instrument },
        fixes: [{ title: { en: 'Write “{title}”', zh: '改为“{title}”' }, values: { title }, safe: listed, edits: [{ from: name.from, to: name.to, text: title }] }],
        atMost: record.checked?.against === 'knowledge' ? 'information' : 'warning',
      });
    }
  },
});
