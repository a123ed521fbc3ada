/** What no report on coverage may say, in whichever form. */
import assert from 'node:assert/strict';
import { type CoverageReport, coverageReport } from '../../server/src/core/index.js';
import { coverageAsCsv } from '../../server/src/reports/coverage-csv.js';
import { coverageHtml } from '../../server/src/reports/coverage-html.js';
import { coverageAsJson } from '../../server/src/reports/coverage-json.js';
import { coverageAsMarkdown } from '../../server/src/reports/coverage-markdown.js';
import { coverageAsText } from '../../server/src/reports/coverage-text.js';
import type { FileCoverage } from '../../server/src/reports/coverage-words.js';
import { analyseText } from '../support/analyse.js';
import { HIRING, SERVICE } from '../support/covered-drafts.js';

const FORMS: Record<string, (of: FileCoverage) => string> = {
  text: (of) => coverageAsText(of, false),
  json: coverageAsJson,
  csv: coverageAsCsv,
  markdown: coverageAsMarkdown,
  html: ({ file, report }) => coverageHtml(report, { for: 'file', file }).replace(/<style>[\s\S]*<\/style>/, ''),
};

const PROMISES = /\b(?:complian(?:t|ce)|complies|certified|waived?|exempt|passed|score of)\b|合规|认证|豁免|得分|评分结果|\d ?%/i;

/** What the catalogue says of law and the draft of itself is theirs: the rest is ours. */
function ours(report: CoverageReport): CoverageReport {
  const theirs = new Set(['title', 'says', 'instrumentLabel', 'cites', 'words', 'topics', 'lacks', 'shared', 'means', 'heading']);
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) => (!theirs.has(key) ? value : Array.isArray(value) ? [] : typeof value === 'string' ? 'x' : value)),
  );
}

describe('reports on coverage', () => {
  const drafts = [HIRING, SERVICE].map((text) => coverageReport(analyseText(text), '2026-11-21'));

  for (const [form, print] of Object.entries(FORMS)) {
    it(`promise nothing (${form})`, () => {
      for (const report of drafts) {
        assert.equal(PROMISES.exec(print({ file: 'a.md', report: ours(report) }))?.[0], undefined);
      }
    });

    it(`say how old the catalogue is (${form})`, () => {
      const said = print({ file: 'a.md', report: coverageReport(analyseText(HIRING), '2027-12-01') });
      assert.match(said, form === 'json' ? /"old": true/ : form === 'csv' ? /,2027-12-02,\d{4}-\d{2}-\d{2}\r\n/ : /The catalogue is \d{3} days old/);
      if (form !== 'json' && form !== 'csv') assert.match(said, /Not legal advice/);
    });
  }
});
