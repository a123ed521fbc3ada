/** The page of the editor that shows the coverage report beside the draft, and leads to the places that it names. */
import { type Disposable, l10n, Selection, TextEditorRevealType, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Server } from '../client.js';
import { columnOf } from './go-to-clause.js';
import type { ShownCoverage } from './shown-coverage.js';

/** The page says which line is meant, 1-based; it is a page of ours, but what it holds comes from a draft. */
interface Message {
  reveal?: unknown;
}

export class ReportPanel implements Disposable {
  private panel: WebviewPanel | null = null;
  /** The draft that the page is about, which stays when another draft comes to the front. */
  private uri = '';
  /** What the page shows, without its nonce. */
  private html = '';
  private readonly subscription: Disposable;

  constructor(
    private readonly shown: ShownCoverage,
    private readonly server: Server,
  ) {
    this.subscription = shown.onDidChange(() => void this.update());
  }

  /** Shows the report on the draft in front. */
  async show(): Promise<void> {
    if (!this.shown.document) return;
    this.uri = this.shown.document.uri.toString();
    if (this.panel) this.panel.reveal(undefined, true);
    else this.open();
    await this.update();
  }

  dispose(): void {
    this.panel?.dispose();
    this.subscription.dispose();
  }

  private open(): void {
    const panel = window.createWebviewPanel(
      'clausewright.coverageReport',
      l10n.t('Coverage'),
      { viewColumn: ViewColumn.Beside, preserveFocus: false },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [] },
    );
    panel.webview.onDidReceiveMessage((message: Message) => void this.goTo(message));
    panel.onDidDispose(() => {
      this.panel = null;
      this.html = '';
    });
    this.panel = panel;
  }

  /** Asks anew where the draft in front is the one shown; a page that would be the same is left as the reader has it. */
  private async update(): Promise<void> {
    if (!this.panel || this.shown.document?.uri.toString() !== this.uri) return;
    const nonce = newNonce();
    const page = await this.server.ask('clausewright/coverageReport', { textDocument: { uri: this.uri }, for: 'panel', nonce }).catch(() => null);
    if (!page || !this.panel) return;
    const html = page.html.replaceAll(nonce, '');
    this.panel.title = page.title;
    if (html === this.html) return;
    this.html = html;
    this.panel.webview.html = page.html;
  }

  private async goTo({ reveal }: Message): Promise<void> {
    const { document } = this.shown;
    if (typeof reveal !== 'number' || !Number.isInteger(reveal) || reveal < 1 || document?.uri.toString() !== this.uri) return;
    const editor = await window.showTextDocument(document, { viewColumn: columnOf(this.uri) ?? ViewColumn.One });
    const { range } = document.lineAt(Math.min(reveal, document.lineCount) - 1);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Lets through what this extension has put into the page, and nothing that a draft has. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
