/** In a Node extension host, with one folder. */
import { runSuites } from './run.js';

export function run(): Promise<void> {
  return runSuites(async () => {
    await import('./activation.suite.js');
    await import('./findings.suite.js');
    await import('./notes.suite.js');
    await import('./fixes.suite.js');
    await import('./clauses.suite.js');
    await import('./new-draft.suite.js');
    await import('./coverage.suite.js');
    await import('./citations.suite.js');
    await import('./commands.suite.js');
    await import('./settings.suite.js');
    await import('./killed.suite.js');
  }, 45);
}
