/**
 * The coverage tree: the questions that the profile leaves open, then groups, the duties and recommendations in them, and below each the clauses,
 * questions and reasons that make its state. Of what calls for nothing now, many of one state stand folded together.
 */
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
import type { CoverageGroup, CoverageGrouping, CoverageItem, CoverageQuestion, ReportedState } from '../../../server/src/protocol/index.js';
import { rangeOf } from '../drafts.js';
import type { ShownCoverage } from './shown-coverage.js';
import { stateIcon } from './states.js';

export interface GroupNode {
  kind: 'group';
  id: string;
  parent: null;
  group: CoverageGroup;
}

/** Many of one state, in a group. */
export interface FoldNode {
  kind: 'fold';
  id: string;
  parent: GroupNode;
  items: readonly CoverageItem[];
}

export interface ItemNode {
  kind: 'item';
  id: string;
  parent: GroupNode | FoldNode;
  item: CoverageItem;
}

/** All that the profile leaves open. */
export interface QuestionsNode {
  kind: 'questions';
  id: string;
  parent: null;
}

export interface QuestionNode {
  kind: 'question';
  id: string;
  parent: QuestionsNode;
  question: CoverageQuestion;
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

export type CoverageNode = QuestionsNode | QuestionNode | GroupNode | FoldNode | ItemNode | WhyNode;

const GROUP_ICON: Record<CoverageGrouping, string> = { instrument: 'law', topic: 'tag', section: 'symbol-field' };

/** What is open or answered calls for no clause; and what is set aside is not set aside again. */
const TAKES_CLAUSE = new Set(['missing', 'partial', 'not-taken-up', 'undetermined', 'not-yet-applicable', 'contradicted']);
const CAN_BE_SET_ASIDE = new Set(['missing', 'partial', 'not-taken-up', 'undetermined', 'not-yet-applicable']);

/** What calls for nothing as long as a question is open, a day has not come or a framework is not taken up. */
const FOLDED: readonly ReportedState[] = ['undetermined', 'not-yet-applicable', 'not-taken-up'];
/** Fewer stand among the others. */
const FOLD_FROM = 4;
/** With more open duties than a tree can show at once, the groups stand closed, each with its number. */
const MOST_UNFOLDED = 24;

const QUESTIONS: QuestionsNode = { kind: 'questions', id: 'questions', parent: null };

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
    const questions = this.shown.coverage?.questions ?? [];
    switch (node?.kind) {
      case undefined:
        return questions.length > 0 ? [QUESTIONS, ...this.groups] : [...this.groups];
      case 'questions':
        return questions.map((question) => ({ kind: 'question', id: `questions/${question.group}`, parent: QUESTIONS, question }));
      case 'group':
        return this.inGroup(node);
      case 'fold':
        return node.items.map((item) => itemNode(node, item));
      case 'item':
        return whysOf(node);
      default:
        return [];
    }
  }

  getParent({ parent }: CoverageNode): CoverageNode | null {
    return parent;
  }

  getTreeItem(node: CoverageNode): TreeItem {
    switch (node.kind) {
      case 'questions':
        return this.questionsItem(node);
      case 'question':
        return questionItem(node);
      case 'group':
        return this.groupItem(node);
      case 'fold':
        return foldItem(node);
      case 'item':
        return this.dutyItem(node);
      default:
        return this.whyItem(node);
    }
  }

  /** The first group that holds all of these obligations, or else any of them. */
  groupOf(obligations: readonly string[]): GroupNode | null {
    const holds = (node: GroupNode, id: string) => this.itemsOf(node).some(({ obligation }) => obligation === id);
    return (
      this.groups.find((node) => obligations.every((id) => holds(node, id))) ?? this.groups.find((node) => obligations.some((id) => holds(node, id))) ?? null
    );
  }

  nodeOf(obligation: string): ItemNode | null {
    const nodes = this.groups
      .flatMap((node) => this.inGroup(node))
      .flatMap((node) => (node.kind === 'fold' ? node.items.map((item) => itemNode(node, item)) : node));
    return nodes.find(({ item }) => item.obligation === obligation) ?? null;
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

  private itemsOf({ group }: GroupNode): CoverageItem[] {
    return group.items.flatMap((index) => this.shown.coverage?.items[index] ?? []);
  }

  private inGroup(parent: GroupNode): (ItemNode | FoldNode)[] {
    const items = this.itemsOf(parent);
    const folds = FOLDED.map((state): FoldNode => ({ kind: 'fold', id: `${parent.id}/${state}`, parent, items: items.filter((item) => item.state === state) }));
    // A group that is all of one state is a fold itself.
    const kept = folds.filter((fold) => fold.items.length >= FOLD_FROM && fold.items.length < items.length);
    const rest = items.filter((item) => !kept.some((fold) => fold.items.includes(item)));
    return [...rest.map((item) => itemNode(parent, item)), ...kept];
  }

  private questionsItem({ id }: QuestionsNode): TreeItem {
    const { questions = [] } = this.shown.coverage ?? {};
    const decided = new Set(questions.flatMap(({ items }) => items)).size;
    const item = new TreeItem(l10n.t('Open questions'), TreeItemCollapsibleState.Expanded);
    item.id = id;
    item.iconPath = new ThemeIcon('question');
    item.description = l10n.t('decide on {0}', decided);
    item.contextValue = 'questions';
    return item;
  }

  private groupItem(node: GroupNode): TreeItem {
    const open = this.itemsOf(node).filter(({ isOpen }) => isOpen).length;
    const isFull = (this.shown.coverage?.items ?? []).filter(({ isOpen }) => isOpen).length > MOST_UNFOLDED;
    const item = new TreeItem(node.group.label, open > 0 && !isFull ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
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

function itemNode(parent: GroupNode | FoldNode, item: CoverageItem): ItemNode {
  return { kind: 'item', id: `${parent.id}/${item.obligation}`, parent, item };
}

function foldItem({ id, items }: FoldNode): TreeItem {
  const { stateLabel, state } = items[0]!;
  const item = new TreeItem(stateLabel, TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.iconPath = stateIcon(state);
  item.description = String(items.length);
  return item;
}

function questionItem(node: QuestionNode): TreeItem {
  const { id, question } = node;
  const item = new TreeItem(question.text);
  item.id = id;
  item.iconPath = new ThemeIcon('comment-unresolved');
  item.description = l10n.t('decides on {0}', question.items.length);
  item.tooltip = plain([question.text, question.options.map(({ title }) => title).join(' · ')].join('\n\n'));
  item.contextValue = 'question';
  item.command = { command: 'clausewright.answerQuestions', title: l10n.t('Answer'), arguments: [node] };
  return item;
}

function whysOf(parent: ItemNode): WhyNode[] {
  const { answers, unsaid, questions, setAside } = parent.item;
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
    ...(unsaid ? [why(unsaid, 'edit')] : []),
    ...questions.map((question) => why(question, 'comment-unresolved')),
    ...(setAside ? [why(setAside, 'note')] : []),
  ];
  return all.map((node, index) => ({ ...node, id: `${parent.id}/${index}` }));
}

/** Text of drafts and of the catalogue is never taken as markup. */
function plain(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}

function noteOn({ title, cites, says, stateLabel, answers, unsaid, questions, setAside }: CoverageItem): MarkdownString {
  const note = new MarkdownString('**').appendText(title).appendMarkdown('** — ').appendText(cites).appendMarkdown('\n\n').appendText(says);
  const lines = [stateLabel, setAside, unsaid, ...questions, ...answers.flatMap(({ lacks }) => lacks ?? [])].filter((line) => line !== '');
  note.appendMarkdown('\n\n');
  for (const [index, line] of lines.entries())
    note
      .appendMarkdown(index === 0 ? '*' : '\n- ')
      .appendText(line)
      .appendMarkdown(index === 0 ? '*\n' : '');
  return note;
}
