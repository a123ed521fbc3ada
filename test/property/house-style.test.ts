/** The form of citations: changed in any draft, it leaves the law as it was, and is not changed again. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HouseStyle } from '../../server/src/core/catalogue/house-style.js';
import { HOUSE_STYLES } from '../../server/src/core/catalogue/house-style.js';
import { citationAsFootnote } from '../../server/src/core/features/footnotes.js';
import { draftInHouseStyle } from '../../server/src/core/features/house-style.js';
import { updateReferences } from '../../server/src/core/features/references-markdown.js';
import { withEdits } from '../../server/src/core/features/same-law.js';
import { analyseText, citedIn } from '../support/analyse.js';
import { check } from '../support/properties.js';
import { soup } from '../support/soup.js';

const CITED = [
  'the GDPR, Art. 22(1)',
  'GDPR',
  'Regulation (EU) 2016/679',
  'the EU AI Act (Regulation (EU) 2024/1689)',
  'the EU AI Act (Regulation (EU) 2024/1689, the “Act”)',
  'Articles 9 to 15 of the EU AI Act',
  'Arts. 5, 6 and 9 GDPR',
  'PIPL',
  'China’s Cybersecurity Law',
  'EO 14110',
  'NIST AI RMF',
  '**General Data Protection Regulation** Article 35',
  '网络安全法第23条',
  '《个人信息保护法》第五十一条至第五十三条',
  '欧盟AI法案第二十六条第六款',
  '《生成式人工智能服务管理暂行办法》（以下简称《暂行办法》）',
  '《暂行办法》第4条',
];

const draft = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('', 'Under ', '(', '| ', '“', 'per ', '依照', '见'),
        fc.constantFrom(...CITED),
        fc.constantFrom('. ', ') and ', ' |\n', '”\n\n', '\n- ', '。', ' requires it.\n\n'),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    soup(6),
  )
  .map(([parts, tail]) => `EU AI Act, GDPR.\n\n${parts.map((part) => part.join('')).join('')}\n\n${tail}`);

const styleOf = <L extends 'en' | 'zh'>(language: L): fc.Arbitrary<HouseStyle> =>
  fc.record({
    first: fc.constantFrom(...HOUSE_STYLES[language].first),
    after: fc.constantFrom(...HOUSE_STYLES[language].after),
    pinpoint: fc.constantFrom<HouseStyle['pinpoint']>(...HOUSE_STYLES[language].pinpoint),
  });

const houseStyle = fc.record({ en: styleOf('en'), zh: styleOf('zh') });

describe('the form of citations', () => {
  it('changes apart from each other, leaves what is cited, and settles', () => {
    check(
      120,
      fc.property(draft, houseStyle, (text, style) => {
        let current = text;
        for (let round = 0; ; round++) {
          const { edits } = draftInHouseStyle(analyseText(current, { settings: { houseStyle: style } }));
          if (edits.length === 0) break;
          assert.ok(round < 3, `still changing after ${round} rounds: ${JSON.stringify(current)}`);
          for (const [i, edit] of edits.entries()) assert.ok(i === 0 || edits[i - 1]!.to <= edit.from, `edits overlap: ${JSON.stringify(edits)}`);
          current = withEdits(current, edits);
        }
        assert.deepEqual(citedIn(current), citedIn(text), current);
      }),
    );
  });

  it('of a footnote takes no citation away', () => {
    check(
      60,
      fc.property(draft, fc.nat(), (text, n) => {
        const analysis = analyseText(text);
        const cited = analysis.reading.citations;
        const edits = cited.length === 0 ? null : citationAsFootnote(analysis, cited[n % cited.length]!.from);
        if (!edits) return;
        const after = citedIn(withEdits(text, edits));
        for (const one of citedIn(text)) assert.ok(after.includes(one), `${one} is gone`);
      }),
    );
  });

  it('of a references list is the same when it is updated', () => {
    check(
      60,
      fc.property(draft, (text) => {
        const update = updateReferences(analyseText(text), 'en');
        if (!update) return;
        const once = withEdits(text, update.edits);
        assert.deepEqual(updateReferences(analyseText(once), 'en')?.edits, []);
        assert.deepEqual(citedIn(once).slice(0, citedIn(text).length), citedIn(text));
      }),
    );
  });
});
