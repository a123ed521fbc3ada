/** What an editor says beside the words: hovers, completions, links, colours. */
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentLink,
  type Hover,
  type MarkdownString,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, newDraft, openDraft, placeOf, shows, until } from './workbench.js';

async function noteOn(document: TextDocument, words: string): Promise<MarkdownString> {
  const ask = () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, words));
  const hovers = await until(`a hover on ${words}`, ask, (found) => found.length > 0);
  return hovers[0]!.contents[0] as MarkdownString;
}

function completionsAt(document: TextDocument, words: string, trigger?: string): Thenable<CompletionList> {
  return commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, placeOf(document, words, words.length), trigger);
}

describe('hovers', () => {
  after(closeAll);

  it('are notes on the law, in the language of the draft', async () => {
    const english = (await openDraft('policy.en.md')).document;
    match((await noteOn(english, 'Article 26(2)')).value, /\*\*.*AI Act.*26\(2\)/);
    match((await noteOn(english, 'Executive Order 14110')).value, /revoked/);
    const chinese = (await openDraft('policy.zh.md')).document;
    match((await noteOn(chinese, '第26条第2款')).value, /欧盟《人工智能法》第26条第2款/);
  });

  it('leave the official page to the link beside them', async () => {
    const { document } = await openDraft('policy.en.md');
    const { value } = await noteOn(document, 'Article 26(2)');
    match(value, /Checked on/);
    ok(!/Official page/.test(value), value);
  });

  it('are neither trusted nor HTML, and hold no command', async () => {
    const note = await noteOn((await openDraft('policy.en.md')).document, 'Article 26(2)');
    ok(!note.isTrusted && !note.supportHtml);
    // A link's address stands in angle brackets.
    ok(!/command:|<(?!https:)[a-z]/i.test(note.value), note.value);
  });

  it('take nothing that a draft says for markup', async () => {
    const { document } = await newDraft('We meet Regulation (EU) 2031/555 and the 《[x](command:y)<b>办法》.\n');
    const note = await noteOn(document, '2031/555');
    ok(!/command:|<b>/.test(note.value), note.value);
  });
});

describe('completions', () => {
  after(closeAll);

  it('come with the characters that begin a citation', async () => {
    const { document } = await newDraft('依照《\n\n依照《网络安全法》第\n');
    await shows(document, []);
    const titles = await completionsAt(document, '依照《', '《');
    ok(
      titles.items.some(({ label }) => JSON.stringify(label).includes('网络安全法')),
      'no title',
    );
    const articles = await completionsAt(document, '《网络安全法》第', '第');
    ok(
      articles.items.some(({ label }) => JSON.stringify(label).includes('第二十三条')),
      'no article',
    );
  });

  it('offer each clause once: behind its trigger character, by name, and on an empty line', async () => {
    const { document } = await newDraft('# Duties\n\nThe deployer keeps logs.\n\n- /\n\nclause-\n\n## Rest\n\n');
    await shows(document, []);
    const slash = await clausesAt(document, '- /', '/');
    ok(slash.length >= 40, `${slash.length} clauses`);
    ok(
      slash.some((text) => /must keep .* logs/.test(text)),
      'no clause on logs',
    );
    equal(await clausesAt(document, '- /'), slash);
    equal(await clausesAt(document, 'clause-'), slash);
    equal(await clausesAt(document, '## Rest\n\n'), slash);
    equal(await clausesAt(document, 'The deployer keeps'), []);
  });

  it('offer clauses in the language of the draft alone', async () => {
    const { document } = await newDraft('# 职责\n\n部署者应当保存日志。\n\n、\n');
    await shows(document, []);
    const clauses = await clausesAt(document, '\n、', '、');
    ok(clauses.length >= 40, `${clauses.length} clauses`);
    equal(
      clauses.filter((text) => !/\p{Script=Han}/u.test(text)),
      [],
    );
  });
});

/** The texts of all clauses that the editor offers, whoever brings them; none twice. */
async function clausesAt(document: TextDocument, words: string, trigger?: string): Promise<string[]> {
  const { items } = await completionsAt(document, words, trigger);
  const called = ({ filterText, label }: CompletionItem) => filterText ?? (typeof label === 'string' ? label : label.label);
  const clauses = items.filter((item) => /^(?:[/、]|clause-|条款-)/.test(called(item)));
  const texts = clauses.map(({ insertText }) => (typeof insertText === 'string' ? insertText : (insertText?.value ?? '')));
  equal(
    texts.filter((text, i) => texts.indexOf(text) !== i),
    [],
  );
  return texts.sort();
}

describe('links and colours', () => {
  after(closeAll);

  it('lead to official pages by https', async () => {
    const { document } = await openDraft('policy.en.md');
    await shows(document, ['reference/not-in-force', 'reference/unknown-provision', 'reference/misnamed-instrument']);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const ours = links.filter(({ tooltip }) => tooltip?.startsWith('Official page'));
    ok(ours.length > 0);
    for (const { target } of ours) equal(target?.scheme, 'https');
  });

  it('mark what is resolved', async () => {
    const { document } = await openDraft('policy.en.md');
    const { tokenTypes } = await until(
      'the legend',
      () => commands.executeCommand<SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri),
      (legend) => legend !== undefined,
    ).then((legend) => legend!);
    const { data } = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const types = new Set([...data].filter((_, i) => i % 5 === 3).map((type) => tokenTypes[type]));
    equal([...types].sort(), ['number', 'type']);
  });
});
