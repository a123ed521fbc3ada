/** Findings where a drafter sees them. */
import { commands, DiagnosticSeverity, DiagnosticTag, Uri, window, workspace } from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, codeOf, extension, fileOf, findings, newDraft, openDraft, rest, shows, until, write } from './workbench.js';

const ENGLISH = ['reference/not-in-force', 'reference/unknown-provision', 'reference/misnamed-instrument'];

describe('findings', () => {
  afterEach(closeAll);

  it('show in an English draft, with severity, link and words', async () => {
    const { document } = await openDraft('policy.en.md');
    const [dead, missing, misnamed] = await shows(document, ENGLISH);
    equal(
      [dead, missing, misnamed].map((one) => DiagnosticSeverity[one!.severity]),
      ['Warning', 'Error', 'Warning'],
    );
    equal(document.getText(misnamed!.range), 'EU AI Directive');
    equal(dead!.tags, [DiagnosticTag.Deprecated]);
    match(dead!.message, /revoked on 20 January 2025/);
    const { target } = dead!.code as { target: Uri };
    equal([target.scheme, target.path], ['command', 'clausewright.openRulePage']);
  });

  it('show in a Chinese draft, in Chinese', async () => {
    const { document } = await openDraft('policy.zh.md');
    const [renumbered] = await shows(document, ['reference/renumbered', 'reference/misnamed-instrument']);
    match(renumbered!.message, /第二十三条/);
  });

  it('follow the typing', async () => {
    const editor = await newDraft('We report as Executive Order 14110 requires.\n');
    await shows(editor.document, ['reference/not-in-force']);
    await write(editor, 'We report as the EU AI Act requires.\n');
    await shows(editor.document, []);
    await write(editor, 'We keep logs under AI Act Article 120.\n');
    await shows(editor.document, ['reference/unknown-provision']);
  });

  it('go when the draft is closed', async () => {
    const { document } = await openDraft('policy.en.md');
    await shows(document, ENGLISH);
    await closeAll();
    await until(
      'no findings',
      () => findings(document.uri).length,
      (count) => count === 0,
    );
  });

  it('are for Markdown only', async () => {
    await openDraft('policy.en.md').then(({ document }) => shows(document, ENGLISH));
    const text = await workspace.openTextDocument(fileOf('notes.txt'));
    await window.showTextDocument(text);
    await rest(500);
    equal(findings(text.uri), []);
  });
});

describe('rule pages', () => {
  afterEach(closeAll);

  it('show no findings, whose examples are wrong on purpose', async () => {
    const page = Uri.joinPath(extension().extensionUri, 'docs/rules/reference/not-in-force.md');
    const { document } = await window.showTextDocument(await workspace.openTextDocument(page));
    const other = await newDraft('Executive Order 14110 requires it.\n');
    await shows(other.document, ['reference/not-in-force']);
    equal(findings(document.uri).map(codeOf), []);
  });

  it('are shown as previews', async () => {
    await commands.executeCommand('clausewright.openRulePage', 'reference/not-in-force', true);
    const tab = await until(
      'the preview',
      () => window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => label.includes('not-in-force'),
    );
    ok(tab.includes('not-in-force.zh.md'), tab);
  });
});
