/** In a Node extension host, with a workspace of two folders. */
import { runSuites } from './run.js';

export function run(): Promise<void> {
  return runSuites(() => import('./multi-root.suite.js'), 3);
}
