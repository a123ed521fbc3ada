/** The report as a page of the editor: it leads to the places that it names, and keeps the place of its reader when it is made anew. */
import type { CoverageReport } from '../core/index.js';
import { coverageHtml } from './coverage-html.js';

/** Runs in the page; the editor is told which line of the draft is asked for, 1-based. */
const SCRIPT = `
const editor = acquireVsCodeApi();
addEventListener('click', (event) => {
  const place = event.target.closest('[data-line]');
  if (place) editor.postMessage({ reveal: Number(place.dataset.line) });
});
addEventListener('scroll', () => editor.setState({ top: scrollY }), { passive: true });
const before = editor.getState();
if (before) scrollTo(0, before.top);
`;

/** @param nonce lets through the styles and the script of the page, and nothing that a draft has */
export function coveragePanel(report: CoverageReport, file: string, nonce: string): string {
  return coverageHtml(report, { for: 'panel', file, nonce, script: SCRIPT });
}
