/** The coverage of the draft that a person works on: asked for when another draft comes to the front, and when the server says that it has changed. */
import { commands, Disposable, EventEmitter, type TabInputText, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import type { DraftCoverage } from '../../../server/src/protocol/index.js';
import type { Server } from '../client.js';
import { isDraft } from '../drafts.js';

/** Edits come in bursts; what is shown follows when they pause. */
const REST_MS = 200;

export class ShownCoverage implements Disposable {
  /** The draft that is shown; null where none is. */
  document: TextDocument | null = null;
  /** Null where the draft is no policy draft, or nothing is known yet. */
  coverage: DraftCoverage | null = null;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked, so that an answer which comes late is not taken for the last. */
  private asked = 0;

  constructor(private readonly server: Server) {
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.tabGroups.onDidChangeTabs(() => this.follow(window.activeTextEditor)),
      server.onDidChange(() => void this.refresh()),
      server.onCoverageChanged(({ uri }) => this.heard(uri)),
    );
    this.follow(window.activeTextEditor);
  }

  /** Resolves once what is shown is what the server says now. */
  async refresh(): Promise<void> {
    clearTimeout(this.waiting);
    const turn = ++this.asked;
    const { document } = this;
    const coverage = document && this.server.state === 'running' ? await this.ask(document) : null;
    // Undefined: the draft has moved on, and its own turn is coming.
    if (turn === this.asked && coverage !== undefined) this.show(coverage);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.subscriptions.dispose();
    this.changed.dispose();
  }

  private async ask(document: TextDocument): Promise<DraftCoverage | null | undefined> {
    try {
      return await this.server.ask('clausewright/coverage', { textDocument: { uri: document.uri.toString() } });
    } catch {
      return undefined;
    }
  }

  private show(coverage: DraftCoverage | null): void {
    if (JSON.stringify(coverage) === JSON.stringify(this.coverage)) return;
    this.coverage = coverage;
    // A view that was there does not go away again while other files are open.
    if (coverage) void commands.executeCommand('setContext', 'clausewright.showsCoverage', true);
    void commands.executeCommand('setContext', 'clausewright.policyDraft', coverage !== null);
    void commands.executeCommand('setContext', 'clausewright.hasProfile', coverage?.status != null);
    this.changed.fire();
  }

  /** The draft in front; a page of another kind in front of it, such as its report, changes nothing while its tab is open. */
  private follow(editor: TextEditor | undefined): void {
    // Outputs and inputs are editors without a column.
    if (editor && editor.viewColumn === undefined) return;
    const next = editor ? (isDraft(editor.document) ? editor.document : null) : this.document && hasTab(this.document) ? this.document : null;
    if (next === this.document) return;
    this.document = next;
    this.coverage = null;
    this.changed.fire();
    void this.refresh();
  }

  private heard(uri: string): void {
    if (!this.document || Uri.parse(uri).toString() !== this.document.uri.toString()) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.refresh(), REST_MS);
  }
}

function hasTab({ uri, isClosed }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return !isClosed && workspace.textDocuments.length > 0 && tabs.some(({ input }) => (input as TabInputText | undefined)?.uri?.toString() === uri.toString());
}
