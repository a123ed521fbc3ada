/** How the states of coverage look: by shape first, by colour too. */
import { ThemeColor, ThemeIcon } from 'vscode';
import type { ReportedState } from '../../../server/src/protocol/index.js';

const LOOK: Record<ReportedState, readonly [icon: string, color: string]> = {
  cited: ['pass-filled', 'testing.iconPassed'],
  addressed: ['pass', 'testing.iconPassed'],
  partial: ['color-mode', 'problemsWarningIcon.foreground'],
  missing: ['circle-large-outline', 'problemsWarningIcon.foreground'],
  contradicted: ['error', 'problemsErrorIcon.foreground'],
  undetermined: ['question', 'problemsInfoIcon.foreground'],
  'not-yet-applicable': ['history', 'descriptionForeground'],
  'set-aside': ['circle-slash', 'descriptionForeground'],
  'not-taken-up': ['circle-small', 'descriptionForeground'],
  'no-clause-needed': ['circle-small', 'descriptionForeground'],
};

export function stateIcon(state: ReportedState): ThemeIcon {
  const [icon, color] = LOOK[state];
  return new ThemeIcon(icon, new ThemeColor(color));
}
