/** The view that shows the tree, and how it is led to. */
import { commands, Disposable, type ExtensionContext, l10n, type TreeView, Uri, window, workspace } from 'vscode';
import type { CoverageGrouping } from '../../../server/src/protocol/index.js';
import type { Server } from '../client.js';
import { ReportPanel } from './report-panel.js';
import { ShownCoverage } from './shown-coverage.js';
import { showInStatusBar } from './status-bar.js';
import { type CoverageNode, CoverageTree } from './tree.js';

const VIEW = 'clausewright.coverage';
const GROUPING = 'clausewright.coverageGrouping';

/** What commands and tests may ask of what is shown. */
export class CoverageView implements Disposable {
  readonly shown: ShownCoverage;
  readonly tree: CoverageTree;
  readonly report: ReportPanel;
  private readonly view: TreeView<CoverageNode>;
  private readonly subscriptions: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    server: Server,
  ) {
    this.shown = new ShownCoverage(server);
    this.tree = new CoverageTree(this.shown, context.workspaceState.get<CoverageGrouping>(GROUPING) ?? 'instrument');
    this.report = new ReportPanel(this.shown, server);
    this.view = window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true });
    void commands.executeCommand('setContext', GROUPING, this.tree.grouping);
    this.subscriptions = Disposable.from(
      this.shown,
      this.tree,
      this.report,
      this.view,
      showInStatusBar(this.shown),
      this.shown.onDidChange(() => this.describe()),
    );
    this.describe();
  }

  async groupBy(grouping: CoverageGrouping): Promise<void> {
    this.tree.grouping = grouping;
    await commands.executeCommand('setContext', GROUPING, grouping);
    await this.context.workspaceState.update(GROUPING, grouping);
  }

  async focus(): Promise<void> {
    await commands.executeCommand('setContext', 'clausewright.showsCoverage', true);
    await commands.executeCommand(`${VIEW}.focus`);
  }

  /** Shows obligations: one of them itself, several as the section that answers them. */
  async reveal(uri: unknown, obligations: readonly string[]): Promise<void> {
    await this.bringToFront(uri);
    await this.focus();
    if (obligations.length > 1) await this.groupBy('section');
    const node = obligations.length > 1 ? this.tree.groupOf(obligations) : this.tree.nodeOf(obligations[0] ?? '');
    if (node) await this.view.reveal(node, { select: true, focus: true, expand: true });
  }

  /** What a command is about: a node of the tree, or an obligation by its id. */
  nodeFor(about: unknown): CoverageNode | null {
    return typeof about === 'string' ? this.tree.nodeOf(about) : ((about as CoverageNode | undefined) ?? this.view.selection[0] ?? null);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Of a draft that is behind others, nothing would be shown. */
  private async bringToFront(uri: unknown): Promise<void> {
    const { document } = this.shown;
    if (typeof uri !== 'string' || document?.uri.toString() === Uri.parse(uri).toString()) return;
    await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)));
    await this.shown.refresh();
  }

  private describe(): void {
    const { coverage, document } = this.shown;
    this.view.description = coverage ? document?.uri.path.split('/').at(-1) : undefined;
    this.view.message = coverage?.status ? `${coverage.status.summary} · ${l10n.t('Law as of {0}', coverage.date)}` : undefined;
  }
}
