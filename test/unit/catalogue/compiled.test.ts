/** The file of the compiled catalogue: what is put into it can be found, and no more is read than is asked for. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalogue } from '../../../server/src/core/catalogue/catalogue.js';
import { compiled, writeCatalogue } from '../../../server/src/core/catalogue/compile.js';
import { HEAD_BYTES, readCatalogue } from '../../../server/src/core/catalogue/compiled.js';
import type { CatalogueData } from '../../../server/src/core/catalogue/data.js';
import { type CatalogueFile, inMemory } from '../../../server/src/core/catalogue/file.js';
import { FileWriter } from '../../../server/src/core/catalogue/file-writer.js';
import { Lines, putLines } from '../../../server/src/core/catalogue/lines.js';
import { List } from '../../../server/src/core/catalogue/list.js';
import { collectNames } from '../../../server/src/core/catalogue/names.js';
import { NO_PHRASES } from '../../../server/src/core/catalogue/phrases.js';
import { putPlanted, readPlanted } from '../../../server/src/core/catalogue/planted-place.js';
import { putRecords, Records } from '../../../server/src/core/catalogue/records.js';
import { putTable, Table } from '../../../server/src/core/catalogue/table.js';
import { plant } from '../../../server/src/core/text/planted.js';
import { compiledCatalogue } from '../../support/catalogue.js';
import { check } from '../../support/properties.js';
import { record } from '../../support/small-catalogue.js';

const KEY = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '人', '__proto__'), maxLength: 3 });

/** Records of any shape, with texts of any kind. */
const TEXT = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', 'é', '人', '\ud83d', ','), maxLength: 4 });
const TEXTS = fc.oneof(TEXT, fc.array(TEXT, { maxLength: 3 }), fc.array(fc.array(TEXT, { maxLength: 2 }), { maxLength: 2 }));
const RECORD = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, tie('simple'), tie('spoken'), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(KEY, tie('value'), { maxKeys: 3 })),
  spoken: fc.record({ en: TEXTS, zh: TEXTS, other: TEXT }, { requiredKeys: [] }),
  simple: fc.oneof(TEXT, fc.integer(), fc.constantFrom(0, '0', true, null)),
})).value;

describe('lines', () => {
  it('are what was put, each by its number and all together, in letters of both kinds', () => {
    check(
      200,
      fc.property(fc.array(RECORD, { maxLength: 5 }), fc.constantFrom('ascii', 'utf16'), (items, letters) => {
        const writer = new FileWriter(8);
        const place = putLines(writer, items, letters);
        const lines = new Lines<unknown>(inMemory(writer.under({})), place);
        const put = JSON.parse(JSON.stringify(items)) as unknown[];
        assert.deepEqual(lines.all(), put);
        for (const [number, item] of put.entries()) assert.deepEqual(lines.at(number), item);
      }),
    );
  });
});

describe('records', () => {
  it('have their texts back where they were, each by its number and all together', () => {
    check(
      400,
      fc.property(fc.array(RECORD, { maxLength: 5 }), (items) => {
        const writer = new FileWriter(8);
        const place = putRecords(writer, items);
        const records = new Records<unknown>(inMemory(writer.under({})), place);
        const put = JSON.parse(JSON.stringify(items)) as unknown[];
        assert.equal(JSON.stringify(records.all()), JSON.stringify(put));
        for (const [number, item] of put.entries()) assert.equal(JSON.stringify(records.at(number)), JSON.stringify(item));
      }),
    );
  });

  it('leave out what is not defined, as JSON does', () => {
    const writer = new FileWriter(8);
    const place = putRecords(writer, [{ en: undefined, zh: '人', from: undefined }]);
    assert.deepEqual(new Records(inMemory(writer.under({})), place).all(), [{ zh: '人' }]);
  });

  it('have nothing but texts under a language', () => {
    for (const en of [0, null, { a: 'b' }, [1]]) assert.throws(() => putRecords(new FileWriter(8), [{ en }]), /Under en stands/);
  });
});

describe('a table', () => {
  it('has what was put into it under each key, and nothing under another', () => {
    check(
      200,
      fc.property(fc.uniqueArray(KEY, { maxLength: 40 }), fc.array(KEY), (keys, others) => {
        const entries = keys.map((key) => [key, { key, says: '§ “第一条”\u2028', title: { en: `§ ${key}`, zh: [`第${key}条`] } }] as const);
        const writer = new FileWriter(8);
        const place = putTable(writer, entries);
        const table = new Table<{ key: string }>(inMemory(writer.under({})), place);
        const known = new Map(entries);
        for (const key of [...keys, ...others]) assert.deepEqual(table.get(key), known.get(key), key);
        assert.deepEqual(table.values(), [...known.values()]);
        for (const [index, value] of table.values().entries()) assert.equal(table.get(keys[index]!), value);
      }),
    );
  });

  it('finishes each value once', () => {
    const writer = new FileWriter(8);
    const place = putTable(writer, [
      ['a', { times: 0 }],
      ['b', { times: 0 }],
    ]);
    const table = new Table<{ times: number }>(inMemory(writer.under({})), place, (value) => value.times++);
    table.get('b');
    assert.deepEqual(table.values(), [{ times: 1 }, { times: 1 }]);
    assert.deepEqual(table.get('a'), { times: 1 });
  });
});

describe('a list', () => {
  it('has its items by number, each unpacked once', () => {
    const writer = new FileWriter(8);
    const items = ['one', ['二', 2], null, { four: 4 }];
    const place = putLines(writer, items);
    const list = new List<unknown, { item: unknown; name: string }>(inMemory(writer.under({})), place, (item, name) => ({ item, name }));
    assert.deepEqual(
      [3, 0, 2, 1].map((number) => list.at(number, `n${number}`)),
      [3, 0, 2, 1].map((number) => ({ item: items[number], name: `n${number}` })),
    );
    assert.equal(list.at(1, 'n1'), list.at(1, 'n1'));
  });
});

describe('planted expressions', () => {
  it('come back as they were put, of any number and shape', () => {
    const expression = fc
      .array(fc.constantFrom('risk ', '(a|b) ', 'log*', ' … ', ' …… ', '人工', '(es)?'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    check(
      200,
      fc.property(fc.array(fc.tuple(KEY, fc.array(expression, { maxLength: 4 })), { maxLength: 6 }), (entries) => {
        const sound = entries.map(([label, expressions]) => ({
          label,
          expressions: expressions.filter(isSound),
          except: expressions.slice(1).filter(isSound),
        }));
        const planted = plant(sound);
        const writer = new FileWriter(8);
        const place = putPlanted(writer, planted);
        assert.deepEqual(readPlanted(inMemory(writer.under({})), place), planted);
      }),
    );
  });
});

function isSound(expression: string): boolean {
  try {
    plant([{ label: 'x', expressions: [expression] }]);
    return true;
  } catch {
    return false;
  }
}

describe('the compiled catalogue', () => {
  const data = (count: number): CatalogueData => {
    const instruments = Array.from({ length: count }, (_, i) =>
      record({
        id: `law-${i}`,
        title: { en: `Data Law ${i}`, zh: `数据法第${i}号` },
        structure: { scheme: 'articles', versions: [{ from: '2020-01-01', counts: { articles: i + 1 } }] },
        codified: [{ code: 'us-code', sections: `${i}` }],
        relations: i > 0 ? [{ type: 'draft-of', to: `law-${i - 1}` }] : [],
      }),
    );
    return {
      date: '2026-01-01',
      instruments,
      obligations: [],
      names: collectNames(instruments, []),
      phrasings: {},
      demands: {},
      lexicon: compiledCatalogue().lexicon,
      phrases: NO_PHRASES,
    };
  };

  it('is the same bytes for the same data', () => assert.deepEqual(writeCatalogue(data(20)), writeCatalogue(data(20))));

  it('gives back the records that were put into it', () => {
    const { instruments } = data(20);
    const catalogue = new Catalogue(compiled(data(20)));
    assert.equal(JSON.stringify([...catalogue.instruments]), JSON.stringify(instruments));
    assert.deepEqual(catalogue.instrument('law-7')?.structure?.versions, instruments[7]!.structure!.versions);
    assert.equal(catalogue.instrument('law-20'), undefined);
    assert.equal(catalogue.at('2026-01-01').existence('law-7', '8').is, 'exists');
    assert.equal(catalogue.at('2026-01-01').existence('law-7', '9').is, 'unknown-unit');
    assert.equal(catalogue.at('2026-01-01').codified('us-code', '7'), 'law-7');
    assert.deepEqual(catalogue.draftsOf('law-7'), ['law-8']);
    assert.equal(catalogue.named('the Data Law 7'), 'law-7');
  });

  it('reads its head when it is opened, and of the rest what a draft needs, however much there is', () => {
    const load = (size: number) => {
      const { file, count: read } = counting(inMemory(writeCatalogue(data(size))));
      const catalogue = new Catalogue(readCatalogue(file));
      catalogue.at('2026-01-01');
      const opened = read();
      catalogue.named('Data Law 7');
      const named = read();
      catalogue.at('2026-01-01').existence('law-7', '8');
      return { opened, looked: read() - named };
    };
    const [few, many] = [load(20), load(2000)];
    assert.deepEqual([few.opened, many.opened], [HEAD_BYTES, HEAD_BYTES]);
    // Some keys share a slot.
    assert.ok(few.looked > 0 && many.looked < few.looked + 200, `${many.looked} bytes, ${few.looked} of the few`);
  });

  it('is refused where the file is another', () => {
    assert.throws(() => readCatalogue(inMemory(new TextEncoder().encode('id: eu-ai-act'.repeat(1000)))), SyntaxError);
    assert.throws(() => readCatalogue(inMemory(new Uint8Array(0))), SyntaxError);
  });
});

describe('names that a workspace adds', () => {
  const bundle = compiled({
    date: '2026-01-01',
    instruments: [record({ id: 'a', names: { en: ['Data Act'] } })],
    obligations: [],
    phrasings: {},
    demands: {},
    names: collectNames([record({ id: 'a', names: { en: ['Data Act'] } })], []),
    lexicon: { ...compiledCatalogue().lexicon, words: { 'pin-article': ['article'], other: ['standard'] } },
    phrases: NO_PHRASES,
  });
  const own = record({ id: 'own', names: { en: ['Data Act', 'Data Act Standard', 'Standard'] } });
  const found = (catalogue: Catalogue, text: string) => {
    const out: [string, string[], readonly string[]][] = [];
    catalogue.scan(text, (from, to, { names, words }) => out.push([text.slice(from, to), names?.bearers.map(({ instrument }) => instrument) ?? [], words]));
    return out.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  };

  it('are found beside those of the bundle, and join those that are the same', () => {
    assert.deepEqual(found(new Catalogue(bundle, [own]), 'article 1 data act standard'), [
      ['article', [], ['pin-article']],
      ['data act', ['a', 'own'], []],
      ['data act standard', ['own'], []],
      ['standard', ['own'], ['other']],
    ]);
  });

  it('are nobody else’s', () => {
    assert.deepEqual(found(new Catalogue(bundle), 'data act standard'), [
      ['data act', ['a'], []],
      ['standard', [], ['other']],
    ]);
  });
});

/** A file, and how many of its bytes have been read. */
function counting(file: CatalogueFile): { file: CatalogueFile; count: () => number } {
  let count = 0;
  const counted =
    <Content>(read: (from: number, to: number) => Content) =>
    (from: number, to: number) => {
      count += to - from;
      return read(from, to);
    };
  return { file: { bytes: counted(file.bytes), text: counted(file.text) }, count: () => count };
}
