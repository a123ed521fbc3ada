/** Shows beside the draft what the clause chosen in the list would say, and what it rests on: it is read before it is taken. */
import { type Disposable, EventEmitter, languages, type TextEditor, Uri, ViewColumn, window, workspace } from 'vscode';
import type { ListedClause } from '../../../server/src/protocol/index.js';

const SCHEME = 'clausewright-clause';

/** The list lies over the left part of the page: so many spaces keep its words clear of it. Lines that wrap keep the indent. */
const INDENT = ' '.repeat(22);

export class ClausePreview implements Disposable {
  private readonly page: Uri;
  private text = '';
  private readonly changed = new EventEmitter<Uri>();
  private readonly provider: Disposable;
  private shown: Promise<unknown> | null = null;

  /** @param title of the page: it is on its tab */
  constructor(
    private readonly editor: TextEditor,
    title: string,
  ) {
    this.page = Uri.from({ scheme: SCHEME, path: `/${title}` });
    this.provider = workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: this.changed.event, provideTextDocumentContent: () => this.text });
  }

  show({ text, cites, duty, says }: ListedClause): void {
    this.text = [text, '', `${cites} · ${duty}`, says, ''].map((line) => line && INDENT + line).join('\n');
    this.changed.fire(this.page);
    this.shown ??= this.open();
  }

  dispose(): void {
    void this.shown?.finally(() => this.close());
    if (!this.shown) this.forget();
  }

  private async open(): Promise<void> {
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(this.page), 'markdown');
    const beside = (this.editor.viewColumn ?? ViewColumn.One) + 1;
    await window.showTextDocument(document, { viewColumn: beside, preserveFocus: true, preview: true });
    // What was chosen while it opened was not heard.
    this.changed.fire(this.page);
  }

  private async close(): Promise<void> {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(
      tabs.filter(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === this.page.toString()),
      true,
    );
    this.forget();
  }

  private forget(): void {
    this.provider.dispose();
    this.changed.dispose();
  }
}
