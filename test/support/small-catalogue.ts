/** A catalogue of a few invented instruments with the bundled lexicon, for tests that should not change when the law does. */
import { readLexicon } from '../../server/build/lexicon.js';
import { Catalogue } from '../../server/src/core/catalogue/catalogue.js';
import { compiled } from '../../server/src/core/catalogue/compile.js';
import { collectNames } from '../../server/src/core/catalogue/names.js';
import type { InstrumentRecord, SharedName } from '../../server/src/core/catalogue/record.js';
import { compiledCatalogue } from './catalogue.js';

/** A record with the fields a test does not care about filled in. */
export function record(fields: Partial<InstrumentRecord> & { id: string }): InstrumentRecord {
  return {
    jurisdiction: 'EU',
    kind: 'regulation',
    force: 'binding',
    binds: 'everyone',
    title: { en: `Title of ${fields.id}`, zh: `${fields.id}标题` },
    status: [{ from: '2020-01-01', is: 'in-force' }],
    ...fields,
  };
}

/** Read once. */
let lexicon: ReturnType<typeof readLexicon> | undefined;

export function smallCatalogue(instruments: InstrumentRecord[], shared: SharedName[] = [], extra: InstrumentRecord[] = []): Catalogue {
  const { date } = compiledCatalogue();
  lexicon ??= readLexicon();
  return new Catalogue(
    compiled({ date, instruments, obligations: [], names: collectNames(instruments, shared), phrasings: {}, demands: {}, ...lexicon }),
    extra,
  );
}
