/** Arbitrary Markdown made of awkward pieces: whatever has ever broken a parser of drafts, side by side. */
import fc from 'fast-check';

/** Blocks and halves of blocks; they stand on lines of their own. */
export const BLOCKS: readonly string[] = [
  '---', '...', '===', '***', '# Scope', '## 第一章 总则', '### EU AI Act', 'Title\n---', 'One\ntwo\n===', '#', '####### seven', '**Bold heading**', '**1\\. Purpose**',
  '```', '```markdown', '~~~md', '```python', '````', '    indented', '<!--', '-->', '<!-- Art. 10 GDPR -->', '<!-- clausewright-disable-next-line reference/not-in-force -- kept -->',
  '<!-- clausewright-disable', '<div>', '</div>', '<script>', '<pre>', '<?php', '?>', '<![CDATA[', '<!DOCTYPE html>', '<details><summary>GDPR</summary>',
  '| Law | Duty |', '|---|---|', '| --- |', '| GDPR | Article 35 |', '| | Article 22 |', '|', '| a \\| b | `|` |', '| Art. 9 | Art. 99 | Art. 999 |',
  '- The deployer must:', '  - keep logs (Article 26(6))', '* x', '+ y', '1. first', '2) second', '- [ ] check Article 9', '- [x] 完成第十七条评估', '-', '- - nested', '      deep', '\ttab',
  '> quoted GDPR', '>> twice', '>', '> - item in quote', '> ```', '[1]: https://example.org/ai-act', '[GDPR]: <https://example.org> "title"', '[^1]: Article 5',
  'policy:', '  effective: 2027-12-02', 'policy: { asOf: 2026-01-01 }', 'ai_act: ["Art. 27"]', 'key: [unclosed', '本办法所称（以下简称《办法》）', '第一条 为了规范', '第二条 本办法适用于', '第三条 应当', '第四条 不得',
];

/** Stretches of a line. */
export const WORDS: readonly string[] = [
  'EU AI Act', 'GDPR', 'AI Act', 'UK GDPR', 'Regulation (EU) 2024/1689', '(EU) 2024/1698', 'NIST AI RMF', 'ISO/IEC 42001:2023', 'EO 14110', 'SB 24-205', 'the Act', 'that Regulation', 'PIPL',
  '《生成式人工智能服务管理暂行办法》', '《人工智能法》', '欧盟《人工智能法》', '人工智能法律', '《办法》', '《个人信息保护法》', '《', '》', '生成式人工智能服务管理暂行办法',
  'Article 9', 'Articles 9-15', 'Art. 27(1)(a)', 'Article 999', 'Annex III', 'Annex III §5(b)', 'Recital 27', 'A.5.2', 'Clause 9.1', 'GOVERN 1.2', '§ 6-1-1702(1)', 'C.R.S.', 'Section 3.2', 'Chapter III, Section 2',
  '第十七条', '第17条第2款第（三）项', '第九、十条', '第9至15条', '附件三第5点', '第三章第四节', '第', '条', '条文 6.1.2 / 8.2', '见第3.2节',
  '(the “Act”)', '（以下简称《办法》）', '(hereinafter "the Regulation")', 'of the', 'and', 'under', 'in', 'to', ',', '.', ';', '—', '-', '、', '。', '；', '：', '(', ')', '（', '）', '"', '“', '”',
  '*', '**', '_', '__', '`', '``', '~~', '\\', '\\*', '[', ']', '](', '[x](https://e.org/GDPR)', '![GDPR](a.png)', '<b>', '</b>', '<br>', '&nbsp;', '&amp;', '<https://e.org/Article-9>', 'https://e.org/第九条',
  '\u00a0', '\u200b', '\ufeff', '\u3000', '\u2011', '🙂', '👩‍⚖️', '\ud800', '\udc00', 'é', 'e\u0301', '\u0000', '　', '\t', '  ',
  '[Organization]', '[24/48/72]', '{{name}}', '____', '【待定】', 'Article [X]', 'must', 'shall', 'requires', '应当', '要求', 'revoked', '已废止', '15 days', '2 August 2026', '2026年8月2日',
];

const BREAKS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n\n\n', '  \n', '\n \t\n'];

const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...BLOCKS) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap))) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', '> ', '| ', '# ', '    ', '1. '), fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const breaks = fc.oneof({ weight: 6, arbitrary: fc.constant('\n') }, { weight: 2, arbitrary: fc.constant('\n\n') }, { weight: 2, arbitrary: fc.constantFrom(...BREAKS) });

const lines = (maxLength: number) => fc.array(fc.tuple(line, breaks), { maxLength }).map((pairs) => pairs.map((pair) => pair.join('')).join(''));

const opening = fc.constantFrom('', '', '', '\ufeff', '---\npolicy:\n  asOf: 2026-08-02\n---\n', '\ufeff---\r\nai_act: ["Art. 27"]\r\n---\r\n', '---\nkey: [broken\n---\n', '---\nno: close\n');

/** A text of up to `maxLines` lines. */
export const soup = (maxLines = 24) => fc.tuple(opening, lines(maxLines)).map((parts) => parts.join(''));

/** A replacement at a place given as fractions of the text's length. */
export interface SoupEdit {
  at: number;
  remove: number;
  insert: string;
}

/** Edits as people make them: a few characters, a piece of Markdown, a line, a deletion. */
export const soupEdit: fc.Arbitrary<SoupEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 })),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...WORDS), fc.constantFrom(...BLOCKS).map((block) => `\n${block}\n`), fc.constantFrom(...BREAKS), fc.constantFrom('a', ' ', '第', '-', '|', '`', '<', '>')),
});

export function applyEdit(text: string, { at, remove, insert }: SoupEdit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}
