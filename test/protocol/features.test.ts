import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver/node';
import { CAPABLE, type ScriptedClient, withClient } from '../support/scripted-client.js';

const URI = 'file:///w/policy.md';

async function note(client: ScriptedClient, words: string, plus = 1): Promise<string> {
  const found = await client.hover(URI, words, plus);
  return found ? (found.contents as MarkupContent).value : '';
}

describe('hover', () => {
  it('is a note on the provision in English', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Logs\n\nUnder the EU AI Act, Article 26(6) asks deployers to keep logs.\n');
      const text = await note(client, 'Article 26');
      for (const part of [
        'AI Act, Article 26(6)',
        '人工智能法',
        'European Union',
        'binding',
        'at least 6 months',
        'Who must act: deployer',
        '2 December 2027',
        'was 2 August 2026',
        'Checked on',
      ]) {
        assert.ok(text.includes(part), `${part} in:\n${text}`);
      }
      assert.match(text, /\[Official page\]\(<https:\/\//);
      assert.ok(text.split('\n').length <= 14, text);
      assert.equal(await note(client, 'asks deployers', 5), '');
    });
  });

  it('is a note in Chinese in a Chinese draft', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# 日志\n\n依照《生成式人工智能服务管理暂行办法》第十七条办理备案。\n');
      const text = await note(client, '第十七条');
      for (const part of ['《生成式人工智能服务管理暂行办法》第十七条', 'Interim Measures', '中国', '现行有效（自2023年8月15日起）', '核对'])
        assert.ok(text.includes(part), `${part} in:\n${text}`);
    });
  });

  it('says since when and by what a text is no longer law', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Reports\n\nExecutive Order 14110 asks for reports.\n');
      assert.match(await note(client, 'Executive Order'), /revoked on 20 January 2025 by Executive Order 14148/);
    });
  });

  it('reads the law at the draft’s date', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '---\npolicy:\n  asOf: 2024-06-01\n---\n\nExecutive Order 14110 asks for reports.\n');
      assert.match(await note(client, 'Executive Order'), /on 1 June 2024: in force since 30 October 2023/);
    });
  });

  it('names the candidates of what is not resolved, and says what the catalogue does not have', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Privacy\n\nThe Privacy Act applies. So does Regulation (EU) 2024/9999.\n');
      const candidates = await note(client, 'Privacy Act');
      assert.match(candidates, /Privacy Act 1988 \(Australia\)/);
      assert.match(candidates, /Privacy Act of 1974 \(United States\)/);
      assert.match(await note(client, '2024/9999'), /does not have/);
    });
  });

  it('is plain text for a client that shows no Markdown', async () => {
    const capabilities = { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, hover: { contentFormat: ['plaintext' as const] } } };
    await withClient({ capabilities }, async (client) => {
      await client.open(URI, '# Logs\n\nUnder the EU AI Act, Article 26(6) asks deployers to keep logs.\n');
      const found = (await client.hover(URI, 'Article 26'))!.contents as MarkupContent;
      assert.equal(found.kind, 'plaintext');
      assert.doesNotMatch(found.value, /\*\*|\\|\]\(/);
      assert.match(found.value, /Official page: https:\/\//);
    });
  });

  it('leaves the official page to a client that shows where links lead', async () => {
    const draft = '# Logs\n\nUnder the EU AI Act, Article 26(6) asks deployers to keep logs.\n';
    for (const tooltipSupport of [true, false]) {
      const capabilities = { ...CAPABLE, textDocument: { ...CAPABLE.textDocument, documentLink: { tooltipSupport } } };
      await withClient({ capabilities }, async (client) => {
        await client.open(URI, draft);
        const shown = [await note(client, 'Article 26'), ...((await client.links(URI)) ?? []).map(({ tooltip }) => (tooltipSupport ? tooltip : ''))];
        assert.equal(shown.join('\n').match(/Official page/g)?.length, 1);
      });
    }
  });

  it('takes nothing in a catalogue file for markup', async () => {
    const evil = `id: evil
jurisdiction: INTL
kind: standard
force: voluntary
title: { en: "Evil Standard <img src=x> [a](command:run) \`b\` https://evil.example" }
names: { en: [Evil Standard] }
status: [{ from: 2025-01-01, is: current, note: { en: "# see\\n<script>alert(1)</script> ![x](https://evil.example/p.png)" } }]
`;
    const files = { 'file:///w/.clausewright.yml': 'catalogues: [evil.yaml]\n', 'file:///w/evil.yaml': evil };
    await withClient({ folders: ['file:///w'], files }, async (client) => {
      await client.open(URI, '# Evil\n\nWe follow the Evil Standard.\n');
      const text = await note(client, 'Evil Standard');
      assert.match(text, /Evil Standard/);
      assert.doesNotMatch(text, /(?<!\\)[<>[\]`]|https:\/\/evil/);
    });
  });
});

describe('links', () => {
  it('lead from citations to official pages, by https only, and leave the draft’s own links alone', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, '# Law\n\nThe EU AI Act, Article 9. See [the GDPR](https://example.org/).\n');
      const links = (await client.links(URI)) ?? [];
      assert.ok(links.length > 0);
      assert.ok(links.every(({ target }) => target?.startsWith('https://')));
      assert.ok(links.some(({ target, tooltip }) => /eur-lex/.test(target ?? '') && /AI Act/.test(tooltip ?? '')));
      const gdpr = client.at(URI, 'the GDPR');
      assert.ok(links.every(({ range }) => range.start.character < gdpr.character));
    });
  });
});

describe('completion', () => {
  const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label);

  async function at(client: ScriptedClient, marked: string, trigger?: string) {
    const text = marked.replace('|', '');
    await client.open(URI, text);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    return client.completion(URI, { line: before.length - 1, character: before.at(-1)!.length }, trigger);
  }

  it('is triggered by the characters that begin a citation, and by those that ask for a clause', async () => {
    await withClient({}, async (client) => {
      const triggerCharacters = ['《', '第', '§', '(', '[', '/', '、'];
      assert.deepEqual(client.answer.capabilities.completionProvider, { triggerCharacters, resolveProvider: true });
    });
  });

  it('offers each instrument once behind 《, with its closing mark', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, '依照《|', '《');
      const found = labels(items);
      assert.equal(new Set(items.map(({ data }) => (data as { instrument: string }).instrument)).size, items.length);
      assert.ok(found.includes('生成式人工智能服务管理暂行办法'));
      const item = items.find(({ label }) => label === '个人信息保护法')!;
      assert.deepEqual(item.textEdit, { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, newText: '个人信息保护法》' });
    });
  });

  it('offers the articles of the law that the sentence is about behind 第', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, '依照《个人信息保护法》第|', '第');
      assert.equal(items.length, 74);
      const item = items.find(({ data }) => (data as { provision: string }).provision === '17')!;
      assert.equal((item.textEdit as { newText: string }).newText, '十七条');
      assert.match(item.labelDetails?.description ?? '', /告知/);
    });
  });

  it('offers paragraphs behind an opening bracket, and nothing behind a bracket in prose', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, 'Under the EU AI Act, Article 26(|', '(');
      assert.equal(items.length, 12);
      assert.equal((items[5]!.textEdit as { newText: string }).newText, '6)');
      await client.close(URI);
      assert.deepEqual((await at(client, 'Under the EU AI Act, we (|', '(')).items, []);
    });
  });

  it('offers sections behind §', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, 'Colorado SB 24-205, § |', '§');
      assert.ok(items.some(({ textEdit }) => (textEdit as { newText: string }).newText === '6-1-1704'));
    });
  });

  it('finds an instrument by any of its names and replaces all their words', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, 'as the Generative AI Mea|');
      assert.deepEqual(labels(items), ['Interim Measures for Generative AI Services']);
      assert.deepEqual((items[0]!.textEdit as { range: unknown }).range, { start: { line: 0, character: 7 }, end: { line: 0, character: 24 } });
    });
  });

  it('marks what is no longer law, and puts what the draft cites first', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, 'The GDPR applies.\n\n|');
      const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
      assert.equal(sorted[0]?.label, 'GDPR');
      const dead = items.find(({ data }) => (data as { instrument: string }).instrument === 'us-eo-14110');
      assert.deepEqual(dead?.tags, [1]);
    });
  });

  it('has no notes until one is asked for', async () => {
    await withClient({}, async (client) => {
      const { items } = await at(client, 'Under the EU AI Act, Article |');
      const item = items.find(({ data }) => (data as { provision: string }).provision === '26')!;
      assert.equal(item.documentation, undefined);
      const resolved = await client.resolve(item);
      assert.match((resolved.documentation as MarkupContent).value, /\*\*AI Act, Article 26\*\*/);
    });
  });

  it('is silent in code', async () => {
    await withClient({}, async (client) => {
      assert.deepEqual((await at(client, 'The GDPR. `《|`', '《')).items, []);
    });
  });
});

describe('what was not checked', () => {
  const DRAFT = '# Law\n\nThe Privacy Act, Regulation (EU) 2024/9999 and the EU AI Act.\n';

  it('is listed: unknown law, open citations, the day of the catalogue', async () => {
    await withClient({}, async (client) => {
      await client.open(URI, DRAFT);
      const report = await client.connection.sendRequest<Record<string, { words: string }[]> & { catalogue: { date: string; notice: string | null } }>(
        'clausewright/notChecked',
        { textDocument: { uri: URI } },
      );
      assert.deepEqual(
        report.unknown?.map(({ words }) => words),
        ['Regulation (EU) 2024/9999'],
      );
      assert.deepEqual(
        report.unresolved?.map(({ words }) => words),
        ['Privacy Act'],
      );
      assert.match(report.catalogue.date, /^\d{4}-\d{2}-\d{2}$/);
      assert.equal(report.catalogue.notice, null);
    });
  });

  it('includes a notice once the catalogue is over ninety days old', async () => {
    await withClient({ today: '2027-06-01', locale: 'zh-cn' }, async (client) => {
      await client.open(URI, DRAFT);
      const report = await client.connection.sendRequest<{ catalogue: { age: number; notice: string } }>('clausewright/notChecked', {
        textDocument: { uri: URI },
      });
      assert.ok(report.catalogue.age > 90);
      assert.match(report.catalogue.notice, /法规库截至/);
    });
  });
});
