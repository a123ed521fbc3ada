/** What the status bar opens: what can be done about coverage, and the open duties by name. */
import { commands, l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import { stateIcon } from './states.js';
import type { CoverageView } from './view.js';

interface ActionItem extends QuickPickItem {
  run?: () => Thenable<unknown>;
}

export async function coverageActions(view: CoverageView, uri: unknown): Promise<void> {
  const { coverage } = view.shown;
  const part = (label: string): ActionItem => ({ label, kind: QuickPickItemKind.Separator });
  const duties = (coverage?.items ?? [])
    .filter(({ isOpen }) => isOpen)
    .map(({ obligation, title, stateLabel, state, cites }): ActionItem => {
      const description = [stateLabel, cites].join(' · ');
      return { label: title, description, iconPath: stateIcon(state), run: () => view.reveal(uri, [obligation]) };
    });
  const action = (label: string, icon: string, command: string): ActionItem => ({
    label,
    iconPath: new ThemeIcon(icon),
    run: () => commands.executeCommand(`clausewright.${command}`),
  });
  const questions = (coverage?.questions ?? []).length > 0 ? [action(l10n.t('Answer what the profile leaves open…'), 'question', 'answerQuestions')] : [];
  const actions = [
    ...questions,
    ...(coverage?.status ? [] : [action(l10n.t('Suggest a profile from what the draft says'), 'lightbulb', 'suggestProfile')]),
    action(l10n.t('Show the coverage tree'), 'list-tree', 'showCoverage'),
    action(l10n.t('Open the coverage report'), 'graph', 'showCoverageReport'),
    action(l10n.t('Insert a clause…'), 'law', 'insertClause'),
    action(l10n.t('Select the day at which law is read…'), 'calendar', 'selectAsOfDate'),
  ];
  const items = [...actions, ...(duties.length > 0 ? [part(l10n.t('To be acted on')), ...duties] : [])];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Coverage'),
    placeHolder: coverage?.status?.summary ?? l10n.t('The front matter of this draft does not say what it is for: jurisdictions, roles, systems.'),
    matchOnDescription: true,
  });
  await chosen?.run?.();
}
