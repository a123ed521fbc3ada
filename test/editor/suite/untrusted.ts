/** In a Node extension host, with a folder that is not trusted. */
import { runSuites } from './run.js';

export function run(): Promise<void> {
  return runSuites(() => import('./untrusted.suite.js'), 3);
}
