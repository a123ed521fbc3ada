/** The coverage tree: groups, the duties and recommendations in them, and below each the clauses, questions and reasons that make its state. */
import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import type { CoverageGroup, CoverageGrouping, CoverageItem } from '../../../server/src/protocol/index.js';
import { rangeOf } from '../drafts.js';
import type { ShownCoverage } from './shown-coverage.js';
import { stateIcon } from './states.js';

export interface GroupNode {
  kind: 'group';
  id: string;
  parent: null;
  group: CoverageGroup;
}

export interface ItemNode {
  kind: 'item';
  id: string;
  parent: GroupNode;
  item: CoverageItem;
}

/** A clause that counts, with its place; a question or a reason without one. */
interface WhyNode {
  kind: 'why';
  id: string;
  parent: ItemNode;
  label: string;
  description: string;
  icon: string;
  range: Range | null;
}

export type CoverageNode = GroupNode | ItemNode | WhyNode;

const GROUP_ICON: Record<CoverageGrouping, string> = { instrument: 'law', topic: 'tag', section: 'symbol-field' };

/** What is open or answered calls for no clause; and what is set aside is not set aside again. */
const TAKES_CLAUSE = new Set(['missing', 'partial', 'not-taken-up', 'undetermined', 'not-yet-applicable', 'contradicted']);
const CAN_BE_SET_ASIDE = new Set(['missing', 'partial', 'not-taken-up', 'undetermined', 'not-yet-applicable']);

export class CoverageTree implements TreeDataProvider<CoverageNode>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;
  private groups: readonly GroupNode[] = [];

  constructor(
    private readonly shown: ShownCoverage,
    private by: CoverageGrouping,
  ) {
    this.subscription = shown.onDidChange(() => this.update());
    this.update();
  }

  get grouping(): CoverageGrouping {
    return this.by;
  }

  set grouping(by: CoverageGrouping) {
    this.by = by;
    this.update();
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    if (!node) return [...this.groups];
    if (node.kind === 'group') return this.itemsOf(node);
    return node.kind === 'item' ? whysOf(node) : [];
  }

  getParent({ parent }: CoverageNode): CoverageNode | null {
    return parent;
  }

  getTreeItem(node: CoverageNode): TreeItem {
    if (node.kind === 'group') return this.groupItem(node);
    return node.kind === 'item' ? this.dutyItem(node) : this.whyItem(node);
  }

  /** The first group that holds all of these obligations, or else any of them. */
  groupOf(obligations: readonly string[]): GroupNode | null {
    const holds = (node: GroupNode, id: string) => this.itemsOf(node).some(({ item }) => item.obligation === id);
    return (
      this.groups.find((node) => obligations.every((id) => holds(node, id))) ?? this.groups.find((node) => obligations.some((id) => holds(node, id))) ?? null
    );
  }

  nodeOf(obligation: string): ItemNode | null {
    return this.groups.flatMap((node) => this.itemsOf(node)).find(({ item }) => item.obligation === obligation) ?? null;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private update(): void {
    const groups = this.shown.coverage?.groups[this.by] ?? [];
    this.groups = groups.map((group): GroupNode => ({ kind: 'group', id: `${this.by}/${group.label}`, parent: null, group }));
    this.changed.fire();
  }

  private itemsOf(parent: GroupNode): ItemNode[] {
    const { coverage } = this.shown;
    return parent.group.items.flatMap((index): ItemNode[] => {
      const item = coverage?.items[index];
      return item ? [{ kind: 'item', id: `${parent.id}/${item.obligation}`, parent, item }] : [];
    });
  }

  private groupItem(node: GroupNode): TreeItem {
    const open = this.itemsOf(node).filter(({ item }) => item.isOpen).length;
    const item = new TreeItem(node.group.label, open > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
    item.id = node.id;
    item.iconPath = new ThemeIcon(GROUP_ICON[this.by]);
    if (open > 0) item.description = l10n.t('{0} open', open);
    item.contextValue = node.group.range ? 'section' : 'group';
    item.accessibilityInformation = { label: [node.group.label, item.description].filter(Boolean).join(', ') };
    return item;
  }

  private dutyItem({ id, item: duty }: ItemNode): TreeItem {
    const { title, cites, provision, state, stateLabel, answers, questions, setAside, hasClause, recommendation } = duty;
    const inner = answers.length + questions.length + (setAside ? 1 : 0);
    const item = new TreeItem(title, inner > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
    item.id = id;
    item.iconPath = stateIcon(state);
    item.description = this.by === 'instrument' ? provision : cites;
    item.tooltip = noteOn(duty);
    const kind = recommendation ? l10n.t('recommendation') : l10n.t('duty');
    item.accessibilityInformation = { label: [title, stateLabel, kind, cites].join(', ') };
    item.contextValue = [
      ...(answers.length > 0 ? ['reveal'] : []),
      ...(hasClause && TAKES_CLAUSE.has(state) ? ['insert'] : []),
      ...(CAN_BE_SET_ASIDE.has(state) ? ['setAside'] : []),
    ].join(' ');
    return item;
  }

  private whyItem({ id, label, description, icon, range }: WhyNode): TreeItem {
    const item = new TreeItem(label);
    item.id = id;
    item.iconPath = new ThemeIcon(icon);
    item.description = description;
    item.tooltip = plain([label, description].filter(Boolean).join(' — '));
    const uri: Uri | undefined = this.shown.document?.uri;
    if (range && uri) item.command = { command: 'vscode.open', title: l10n.t('Go to Clause'), arguments: [uri, { selection: range, preserveFocus: true }] };
    return item;
  }
}

function whysOf(parent: ItemNode): WhyNode[] {
  const { answers, questions, setAside } = parent.item;
  const why = (label: string, icon: string, description = '', range: Range | null = null) => ({
    kind: 'why' as const,
    parent,
    label,
    icon,
    description,
    range,
  });
  const all = [
    ...answers.map(({ words, lacks, range }) => why(words, lacks === null ? 'quote' : 'edit', lacks ?? '', rangeOf(range))),
    ...questions.map((question) => why(question, 'comment-unresolved')),
    ...(setAside ? [why(setAside, 'note')] : []),
  ];
  return all.map((node, index) => ({ ...node, id: `${parent.id}/${index}` }));
}

/** Text of drafts and of the catalogue is never taken as markup. */
function plain(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}

function noteOn({ title, cites, says, stateLabel, answers, questions, setAside }: CoverageItem): MarkdownString {
  const note = new MarkdownString('**').appendText(title).appendMarkdown('** — ').appendText(cites).appendMarkdown('\n\n').appendText(says);
  const lines = [stateLabel, setAside, ...questions, ...answers.flatMap(({ lacks }) => lacks ?? [])].filter((line) => line !== '');
  note.appendMarkdown('\n\n');
  for (const [index, line] of lines.entries())
    note
      .appendMarkdown(index === 0 ? '*' : '\n- ')
      .appendText(line)
      .appendMarkdown(index === 0 ? '*\n' : '');
  return note;
}
