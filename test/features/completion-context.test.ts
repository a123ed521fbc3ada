import assert from 'node:assert/strict';
import { type CompletionContext, contextAt } from '../../server/src/core/features/completion-context.js';

/** The context at the mark `|`, with what it would replace or where it could begin. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const context = contextAt(text, offset);
  return context ? shortly(context, text, offset) : 'nothing';
}

function shortly(context: CompletionContext, text: string, offset: number): string {
  const rest = (from: number) => `“${text.slice(from, offset)}”`;
  switch (context.is) {
    case 'title':
      return `title ${rest(context.from)}`;
    case 'provision':
      return `${context.keyword} ${rest(context.from)}`;
    case 'below':
      return `below ${context.keyword} ${context.steps.join('/')} ${rest(context.from)}`;
    case 'name':
      return `name ${context.starts.map(rest).join(' ')}`.trim();
  }
}

const CASES: [marked: string, context: string][] = [
  ['依照《|', 'title “”'],
  ['依照《生成|》', 'title “生成”'],
  ['依照《办法》第|', 'zh-article “”'],
  ['依照《办法》第十|', 'zh-article “十”'],
  ['第十七条第|', 'below zh-article 十七 “”'],
  ['第17条第2款第|', 'below zh-article 17/2 “”'],
  ['第十七条第一款第（|', 'below zh-article 十七/一 “”'],
  ['under Article |', 'article “”'],
  ['under Art. 2|', 'article “2”'],
  ['under Article human over|', 'article “human over”'],
  ['Article 26(|', 'below article 26 “”'],
  ['Article 5(1)(|', 'below article 5/1 “”'],
  ['Annex III|', 'annex “III”'],
  ['C.R.S. §|', 'section “”'],
  ['§ 6-1-17|', 'section “6-1-17”'],
  ['§ 6-1-1704(|', 'below section 6-1-1704 “”'],
  ['Clause 6.|', 'clause “6.”'],
  ['NIST GOVERN 1.|', 'function “GOVERN 1.”'],
  ['see the EU AI|', 'name “see the EU AI” “the EU AI” “EU AI” “AI”'],
  ['依照生成|', 'name “依照生成” “照生成” “生成” “成”'],
  ['see (|', 'name “see (” “(”'],
  ['one.\n|', 'name'],
  ['Article 26(6)|', 'name “Article 26(6)” “26(6)”'],
];

describe('what is being written', () => {
  for (const [marked, context] of CASES) it(`at ${JSON.stringify(marked)} is ${context}`, () => assert.equal(at(marked), context));
});
