/** Settings of the editor and of the workspace hold at once. */
import { languages, workspace } from 'vscode';
import { equal, match } from './assert.js';
import { closeAll, fileOf, newDraft, openDraft, shows, until } from './workbench.js';

const ENGLISH = ['reference/not-in-force', 'reference/unknown-provision', 'reference/misnamed-instrument'];

const set = (key: string, value: unknown) => workspace.getConfiguration('clausewright').update(key, value);

describe('settings', () => {
  afterEach(async () => {
    for (const key of ['rules', 'asOf', 'language']) await set(key, undefined);
    await closeAll();
  });

  it('switch a rule off, and on again', async () => {
    const { document } = await openDraft('policy.en.md');
    await shows(document, ENGLISH);
    await set('rules', { 'reference/not-in-force': 'off' });
    await shows(document, ENGLISH.slice(1));
    await set('rules', undefined);
    await shows(document, ENGLISH);
  });

  it('read the law at another day', async () => {
    const { document } = await newDraft('Reports follow as Executive Order 14110 requires.\n');
    await shows(document, ['reference/not-in-force']);
    await set('asOf', '2024-06-01');
    await shows(document, []);
  });

  it('choose the language of findings', async () => {
    const { document } = await newDraft('Reports follow as Executive Order 14110 requires.\n');
    await shows(document, ['reference/not-in-force']);
    await set('language', 'zh');
    await until(
      'a finding in Chinese',
      () => languages.getDiagnostics(document.uri)[0]?.message ?? '',
      (message) => /已撤销/.test(message),
    );
  });

  it('stand in a file of the workspace too, whose faults are shown at their places', async () => {
    const config = fileOf('.clausewright.yml');
    const { document } = await openDraft('policy.en.md');
    await shows(document, ENGLISH);
    try {
      await workspace.fs.writeFile(config, new TextEncoder().encode('rules:\n  reference/not-in-force: off\n  reference/no-such-rule: off\n'));
      await shows(document, ENGLISH.slice(1));
      const [fault] = await until(
        'the fault',
        () => languages.getDiagnostics(config),
        (list) => list.length > 0,
      );
      equal(fault!.range.start.line, 2);
      match(fault!.message, /no-such-rule/);
    } finally {
      await workspace.fs.delete(config);
    }
    await shows(document, ENGLISH);
    await until(
      'no fault',
      () => languages.getDiagnostics(config).length,
      (count) => count === 0,
    );
  });
});
