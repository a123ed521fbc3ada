/** What the catalogue counts is what it lists: “no such article” rests on it. */
import assert from 'node:assert/strict';
import { lastStep, lineage } from '../../server/src/core/catalogue/provision.js';
import type { InstrumentRecord, VersionRecord } from '../../server/src/core/catalogue/record.js';
import { versionsOf } from '../../server/src/core/catalogue/structure.js';
import { expandUnits } from '../../server/src/core/catalogue/unit-list.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';
import { compiledFiles } from '../support/catalogue-files.js';

/** Instruments that are listed whole, and how many articles their first text has. */
const WHOLE: Record<string, number> = {
  'eu-ai-act': 113,
  'eu-gdpr': 99,
  'coe-ai-convention': 36,
  'cn-genai-measures': 24,
  'cn-deep-synthesis': 25,
  'cn-algo-rec': 35,
  'cn-ai-labelling': 14,
  'cn-pipl': 74,
  'cn-csl': 79,
};

describe('structures', () => {
  const { instruments } = compiledFiles();
  const versions = instruments.flatMap((record) => versionsOf(record.structure ?? {}).map((version) => ({ record, version })));

  it('list no article beyond their count', () => {
    const beyond = versions.flatMap(({ record, version }) => {
      const inserted = new Set((record.structure!.versions ?? []).flatMap((other) => expandUnits(other.inserted ?? '')));
      const count = countAt(record, version);
      return count === undefined
        ? []
        : headsOf(version)
            .filter((head) => /^\d+[a-z]?$/.test(head) && !(Number(head) >= 1 && Number(head) <= count) && !inserted.has(head))
            .map((head) => `${record.id} ${head} of ${count}`);
    });
    assert.deepEqual(beyond, []);
  });

  it('count the chapters that they list', () => {
    const wrong = versions.flatMap(({ record, version }) => {
      const listed = headsOf(version).filter((head) => head.startsWith('chapter-')).length;
      const count = version.counts?.chapters;
      return listed === 0 || count === undefined || listed === count ? [] : [`${record.id}: ${listed} of ${count}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('have known instruments of every annex that they count', () => {
    for (const { record, version } of versions) {
      const heads = headsOf(version).filter((head) => /^annex-[IVX]+$/.test(head));
      if (version.counts?.annexes && heads.length > 0) assert.equal(heads.length, version.counts.annexes, record.id);
    }
  });

  for (const [id, count] of Object.entries(WHOLE)) {
    it(`${id} is listed whole`, () => {
      const first = instruments.find((record) => record.id === id)!.structure!.versions![0]!;
      assert.equal(first.counts?.articles, count);
      assert.deepEqual(
        headsOf(first)
          .filter((head) => /^\d+$/.test(head))
          .map(Number)
          .sort((a, b) => a - b),
        Array.from({ length: count }, (_, i) => i + 1),
      );
    });
  }

  it('have below every listed unit what the unit above it counts', () => {
    const lost = instruments.flatMap((record) => {
      const structure = bundledCatalogue().structureAt(record.id, TODAY);
      const scheme = structure.scheme;
      return [...structure.units.keys()]
        .filter((unit) => lineage(scheme, unit).some((above) => ['unknown-unit', 'repealed'].includes(structure.existence(above).is)))
        .map((unit) => `${record.id} ${unit}`);
    });
    assert.deepEqual(lost, []);
  });

  it('have points and paragraphs under every unit whose children are listed', () => {
    const unlisted = instruments.flatMap((record) => {
      const structure = bundledCatalogue().structureAt(record.id, TODAY);
      // The points of Article 113 are cited with and without its unnumbered third paragraph.
      const units = [...structure.units.keys()].filter((unit) => unit !== '113(3)');
      return units.filter((unit) => isForeignChild(structure.scheme, unit, (above) => structure.childrenOf(above))).map((unit) => `${record.id} ${unit}`);
    });
    assert.deepEqual(unlisted, []);
  });

  it('have a gist in both languages or none', () => {
    const single = versions.flatMap(({ record, version }) =>
      Object.entries(version.units ?? {})
        .filter(([, { gist }]) => gist && !(gist.en && gist.zh))
        .map(([unit]) => `${record.id} ${unit}`),
    );
    assert.deepEqual(single, []);
  });
});

/** A unit listed as 26(6) where the paragraphs of 26 are given and do not have a 6. */
function isForeignChild(
  scheme: Parameters<typeof lineage>[0],
  unit: string,
  childrenOf: (above: string) => { paragraphs: Set<string> | null; points: Set<string> | null },
): boolean {
  const [, above] = lineage(scheme, unit);
  if (above === undefined || /^(?:chapter|title)-/.test(unit)) return false;
  const { paragraphs, points } = childrenOf(above);
  if (paragraphs === null && points === null) return false;
  const step = lastStep(scheme, unit);
  return !step.startsWith('section-') && !paragraphs?.has(step) && !points?.has(step);
}

function headsOf({ units }: VersionRecord): string[] {
  return Object.keys(units ?? {}).filter((unit) => !/[.( ]/.test(unit));
}

/** The article count that holds in a version: its own, or the last one before it. */
function countAt({ structure }: InstrumentRecord, version: VersionRecord): number | undefined {
  const upTo = structure!.versions!.filter(({ from }) => from <= version.from);
  const counts = upTo.map((one) => one.counts?.articles).filter((count) => count !== undefined);
  return counts.at(-1);
}
