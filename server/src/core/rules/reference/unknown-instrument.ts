import { defineRule } from '../../engine/rule.js';

/** Something with the form of a law that the catalogue does not have. */
export default defineRule({
  id: 'reference/unknown-instrument',
  severity: 'hint',
  summary: { en: 'A law that the catalogue does not know, and that was therefore not checked.', zh: '法规库中没有的法律文件，未作核对。' },
  messages: {
    unknown: {
      en: '“{words}” is not in the catalogue, so nothing about it was checked. You can add it as a workspace catalogue file.',
      zh: '法规库中没有{words}，因此未作核对。可在工作区法规库文件中补充。',
    },
  },
  check({ units, report }) {
    for (const { from, to, text } of units.flatMap(({ unknown }) => unknown)) {
      report({ from, to, message: 'unknown', values: { words: text } });
    }
  },
});
