/** Coverage in the editor: code lenses, what the tree shows as the draft is edited, model clauses, and the page of the report. */
import { type CodeLens, commands, Range, type TextDocument, type TextEditor, type Uri, window } from 'vscode';
import { equal, match, ok } from './assert.js';
import { closeAll, extension, newDraft, until, write } from './workbench.js';

const LOGS = 'eu-aia-26-6-logs';
const FRONT = '---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, asOf: 2027-12-02 }\n---\n';
const EMPTY = `${FRONT}\n# Hiring\n\n## Logs and records\n\nVisitors sign in at the desk.\n`;
const ANSWER =
  'IT must keep the logs that each high-risk AI system generates and that are under our control for as long as its purpose calls for and at least six months, unless other law sets a different period (Article 26(6) of the EU AI Act).';
const ANSWERED = `${FRONT}\n# Hiring\n\n## Logs and records\n\n- ${ANSWER}\n`;

const shown = () => extension().exports?.coverage() ?? null;
const stateOfLogs = () => shown()?.items.find(({ obligation }) => obligation === LOGS)?.state;

function lenses(uri: Uri): Thenable<CodeLens[]> {
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
}

async function openWith(text: string, state: string): Promise<TextEditor> {
  const editor = await newDraft(text);
  await until('the state of the logs', stateOfLogs, (seen) => seen === state);
  return editor;
}

const reportTabs = () => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => /^Coverage: /.test(label));

describe('coverage', () => {
  afterEach(closeAll);

  it('has lenses above the title and the sections that answer', async () => {
    const { document } = await openWith(ANSWERED, 'cited');
    const found = await until(
      'lenses',
      () => lenses(document.uri),
      (list) => list.length > 1,
    );
    const titles = found.map(({ range, command }) => `${document.lineAt(range.start.line).text} → ${command?.title}`);
    match(titles[0]!, /^# Hiring → \d+ dut(?:y|ies) /);
    ok(
      titles.some((title) => title.startsWith('## Logs and records → Answers: Logs kept by the deployer')),
      titles.join('\n'),
    );
    ok(
      found.every(({ command }) => command?.command.startsWith('clausewright.')),
      'a lens without a command',
    );
  });

  it('follows edits, and other files in front', async () => {
    const editor = await openWith(EMPTY, 'missing');
    await write(editor, ANSWERED);
    await until('the duty to be answered', stateOfLogs, (state) => state === 'cited');
    await newDraft('# Notes\n\nThe EU AI Act applies.\n');
    await until('nothing shown', shown, (coverage) => coverage === null);
    await window.showTextDocument(editor.document);
    await until('the draft to be shown again', stateOfLogs, (state) => state === 'cited');
  });

  it('says that a draft has no profile', async () => {
    const editor = await newDraft('---\npolicy: { title: Hiring }\n---\n\n# Hiring\n');
    const coverage = await until('coverage', shown, (seen) => seen !== null);
    equal([coverage!.status, coverage!.items], [null, []]);
    await write(editor, EMPTY);
    await until('a profile', shown, (seen) => seen?.status?.profile === 'EU · Deployer · Hiring');
  });

  it('suggests a profile from what the draft cites and says', async () => {
    const { document } = await newDraft(
      '---\npolicy: { title: Hiring }\n---\n\n# Hiring\n\nUnder the EU AI Act we are a deployer of a high-risk AI system for recruitment.\n',
    );
    await until('coverage', shown, (seen) => seen !== null);
    await commands.executeCommand('clausewright.suggestProfile');
    await until('a profile', shown, (seen) => seen?.status != null);
    match(document.getText(), /jurisdictions/);
  });

  it('shows the tree, grouped in three ways, and what a lens speaks of in it', async () => {
    const { document } = await openWith(ANSWERED, 'cited');
    await commands.executeCommand('clausewright.showCoverage');
    for (const grouping of ['Topic', 'Section', 'Instrument']) await commands.executeCommand(`clausewright.groupCoverageBy${grouping}`);
    await commands.executeCommand('clausewright.revealCoverage', document.uri.toString(), [LOGS]);
    const [, records] = await lenses(document.uri);
    await commands.executeCommand(records!.command!.command, ...records!.command!.arguments!);
    equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});

describe('what is done about coverage', () => {
  afterEach(closeAll);

  it('inserts a model clause into the section that it belongs to', async () => {
    const { document } = await openWith(`${EMPTY}\n## Contacts\n\nCall the desk.\n`, 'missing');
    await commands.executeCommand('clausewright.insertModelClause', LOGS);
    await until(
      'the clause',
      () => document.getText(),
      (text) => text.includes('must keep the logs'),
    );
    match(sectionOf(document, 'Logs and records'), /must keep the logs/);
    await until('the duty to be answered', stateOfLogs, (state) => state === 'cited');
  });

  it('goes to the clause that answers', async () => {
    const editor = await openWith(ANSWERED, 'cited');
    await commands.executeCommand('clausewright.goToClause', LOGS);
    equal(editor.document.getText(editor.selection).replace(/^- /, ''), ANSWER);
  });

  it('opens one report, which stays when it is asked for again', async () => {
    const { document } = await openWith(ANSWERED, 'cited');
    await commands.executeCommand('clausewright.showCoverageReport');
    await until('the report', reportTabs, (tabs) => tabs.length === 1);
    ok(shown() !== null, 'nothing is shown behind the report');
    await window.showTextDocument(document);
    await commands.executeCommand('clausewright.showCoverageReport');
    equal(reportTabs().length, 1);
  });
});

function sectionOf(document: TextDocument, heading: string): string {
  const text = document.getText(new Range(0, 0, document.lineCount, 0));
  return text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
}
