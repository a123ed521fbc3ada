/** docs/catalogue.md is what the catalogue says, whole and as it stands. */
import assert from 'node:assert/strict';
import { catalogueReport, REPORT_FILE } from '../../server/build/catalogue-report.js';
import type { CatalogueData } from '../../server/src/core/catalogue/data.js';
import { compiledFiles } from '../support/catalogue-files.js';
import { readProjectFile } from '../support/project.js';

const data = compiledFiles();

/** The rows of all tables that have a row per instrument, cell by cell. */
function rowsOf(page: string): string[][] {
  const cells = page.split('\n').map((line) => line.split(/(?<!\\)\|/).map((text) => text.trim()));
  return cells.filter((row) => row.length === 9 && /<br>`[a-z0-9-]+`/.test(row[1]!)).map((row) => row.slice(1, -1));
}

describe('the index of the catalogue', () => {
  const page = readProjectFile(REPORT_FILE);

  it('is up to date: else run npm run catalogue:report', () => assert.ok(page === catalogueReport(data), `${REPORT_FILE} is old`));

  it('has a row for every record, and only those', () => {
    const shown = rowsOf(page).map(([instrument]) => /<br>`([a-z0-9-]+)`/.exec(instrument!)![1]!);
    assert.deepEqual(shown.sort(), data.instruments.map(({ id }) => id).sort());
  });

  it('says of each in both languages what it is, where it stands and what it rests on', () => {
    const rows = rowsOf(page);
    for (const { id, title, checked } of data.instruments) {
      const row = rows.find(([instrument]) => instrument!.includes(`\`${id}\``))!;
      assert.ok(row[0]!.includes(title.en!.trim()) && row[0]!.includes(title.zh!.trim()), id);
      assert.match(row[1]!, /, (?:not )?(?:binding|voluntary)/, id);
      assert.ok(row[6]!.includes(checked!.on) && checked!.what.every((part) => row[6]!.includes(part)), id);
    }
  });

  it('tells every contested point and every note', () => {
    for (const { id, contested, checked } of data.instruments) {
      const line = page.split('\n').find((text) => text.startsWith(`- \`${id}\``)) ?? '';
      for (const { what } of contested ?? []) assert.ok(line.includes(`contested, ${what}`), id);
      if (checked?.note) assert.ok(line.includes(checked.note.replace(/\.$/, '')), id);
    }
  });

  it('counts what it lists', () => {
    const column = (index: number) => rowsOf(page).reduce((sum, row) => sum + Number(row[index]), 0);
    assert.equal(column(4), data.obligations.length);
    assert.equal(column(5), data.obligations.filter(({ clause }) => clause).length);
    for (const [what, count] of [
      ['Instruments', data.instruments.length],
      ['Obligations and recommendations', data.obligations.length],
      ['Model clauses, each in both languages', column(5)],
    ])
      assert.ok(page.includes(`| ${what} | ${count} |`), String(what));
  });

  it('names texts, not the folders they lie in', () => {
    const sources = data.instruments.flatMap(({ checked }) => checked?.sources ?? []);
    assert.ok(sources.length > 50);
    for (const source of sources) assert.ok(!page.includes(source), source);
    assert.doesNotMatch(page, /\/work\/|shared\/|\/tmp\/|\/home\//);
  });

  it('keeps its cells whole where a record holds what would end one', () => {
    const [record] = data.instruments;
    const odd = { ...record!, title: { en: 'A | B\nC', zh: '甲|乙' } };
    const small: CatalogueData = { ...data, instruments: [odd], obligations: [] };
    assert.equal(rowsOf(catalogueReport(small))[0]![0]!.split('<br>')[0], 'A \\| B C');
  });
});
