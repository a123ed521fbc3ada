/** The commands of the extension by their ids, as the manifest has them. */
import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, l10n } from 'vscode';
import type { Server } from '../client.js';
import { answerQuestions } from '../coverage/answer-questions.js';
import { coverageActions } from '../coverage/coverage-actions.js';
import { goToClause } from '../coverage/go-to-clause.js';
import { insertModelClause } from '../coverage/insert-clause.js';
import { saveCoverageReport } from '../coverage/save-report.js';
import { setAside } from '../coverage/set-aside.js';
import type { CoverageView } from '../coverage/view.js';
import { citationToFootnote } from './citation-to-footnote.js';
import { explainCitation } from './explain-citation.js';
import { fixAll } from './fix-all.js';
import { applyHouseStyle } from './house-style.js';
import { ignoreFinding } from './ignore-finding.js';
import { insertClause } from './insert-clause.js';
import { newDraft } from './new-draft.js';
import { openRulePage } from './open-rule-page.js';
import { selectAsOfDate } from './select-as-of-date.js';
import { showActions } from './show-actions.js';
import { showNotChecked } from './show-not-checked.js';
import { suggestProfile } from './suggest-profile.js';
import { updateReferences } from './update-references.js';

/** What commands may use. */
export interface Host {
  context: ExtensionContext;
  server: Server;
  log: LogOutputChannel;
  coverage: CoverageView;
}

export function registerCommands(host: Host): Disposable[] {
  const { coverage, server } = host;
  const register = (name: string, run: (...args: unknown[]) => unknown) =>
    commands.registerCommand(`clausewright.${name}`, async (...args: unknown[]) => {
      try {
        await run(...args);
      } catch (error) {
        host.log.error(`${name} failed.`, error);
        await host.server.tell(l10n.t('Clausewright could not do that; its log says why.'));
      }
    });
  return [
    register('newDraft', () => newDraft(host)),
    register('insertClause', () => insertClause(host)),
    register('explainCitation', () => explainCitation(host)),
    register('ignoreFinding', ignoreFinding),
    register('fixAll', fixAll),
    register('applyHouseStyle', applyHouseStyle),
    register('updateReferences', updateReferences),
    register('citationToFootnote', citationToFootnote),
    register('selectAsOfDate', selectAsOfDate),
    register('showNotChecked', () => showNotChecked(host)),
    register('openRulePage', (rule, chinese) => openRulePage(host, rule, chinese)),
    register('showCoverage', () => coverage.focus()),
    register('showCoverageReport', () => coverage.report.show()),
    register('saveCoverageReport', () => saveCoverageReport(coverage, server)),
    register('coverageActions', (uri) => coverageActions(coverage, uri)),
    register('suggestProfile', suggestProfile),
    register('revealCoverage', (uri, obligations) => coverage.reveal(uri, obligations as string[])),
    register('groupCoverageByInstrument', () => coverage.groupBy('instrument')),
    register('groupCoverageByTopic', () => coverage.groupBy('topic')),
    register('groupCoverageBySection', () => coverage.groupBy('section')),
    register('goToClause', (about) => goToClause(coverage, coverage.nodeFor(about))),
    register('insertModelClause', (about) => insertModelClause(coverage, server, coverage.nodeFor(about))),
    register('answerQuestions', (about) => answerQuestions(coverage, server, about)),
    register('setAside', (about) => setAside(coverage, server, coverage.nodeFor(about))),
    register('restartServer', () => host.server.restart()),
    register('showLog', () => host.log.show()),
    register('showActions', () => showActions(host)),
  ];
}
