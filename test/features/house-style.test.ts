/** Citations in house style: the form changes, the law does not; and much is left alone. */
import assert from 'node:assert/strict';
import type { HouseStyle } from '../../server/src/core/catalogue/house-style.js';
import { DEFAULT_HOUSE_STYLES } from '../../server/src/core/catalogue/house-style.js';
import { citationInHouseStyle, draftInHouseStyle } from '../../server/src/core/features/house-style.js';
import { withEdits } from '../../server/src/core/features/same-law.js';
import { analyseText, citedIn } from '../support/analyse.js';

/** A draft in house style; what it cites must not have changed. */
function styled(text: string, style: Partial<HouseStyle> = {}): string {
  const houseStyle = { en: { ...DEFAULT_HOUSE_STYLES.en, ...style }, zh: { ...DEFAULT_HOUSE_STYLES.zh, ...style } };
  const { edits } = draftInHouseStyle(analyseText(text, { settings: { houseStyle } }));
  const out = withEdits(text, edits);
  assert.deepEqual(citedIn(out), citedIn(text), out);
  return out;
}

const same = (text: string, style?: Partial<HouseStyle>) => assert.equal(styled(text, style), text);

describe('house style', () => {
  it('writes title and number where the draft names an instrument first, and the short name after that', () => {
    assert.equal(
      styled('We keep to the GDPR.\n\nThe General Data Protection Regulation applies.\n'),
      'We keep to the General Data Protection Regulation (Regulation (EU) 2016/679).\n\nThe GDPR applies.\n',
    );
    assert.equal(styled('依照网络安全法备案。\n\n网络安全法适用于网络运营者。\n'), '依照《网络安全法》备案。\n\n《网络安全法》适用于网络运营者。\n');
  });

  it('knows titles, numbers and short names as the setting asks for them', () => {
    const text = 'We keep to the GDPR.\n\nThe GDPR applies.\n';
    assert.equal(styled(text, { first: 'full' }), 'We keep to the General Data Protection Regulation.\n\nThe GDPR applies.\n');
    assert.equal(
      styled(text, { first: 'defined' }),
      'We keep to the General Data Protection Regulation (Regulation (EU) 2016/679, the “GDPR”).\n\nThe GDPR applies.\n',
    );
    assert.equal(styled(text, { first: 'short' }), text);
    assert.equal(styled(text, { first: 'keep', after: 'full' }), 'We keep to the GDPR.\n\nThe General Data Protection Regulation applies.\n');
    same('We keep to General Data Protection Regulation.\n\nThe EU AI Act (Regulation (EU) 2024/1689).\n', { first: 'keep', after: 'keep', pinpoint: 'keep' });
    assert.equal(
      styled('依照《生成式人工智能服务管理暂行办法》备案。\n', { first: 'numbered' }),
      '依照《生成式人工智能服务管理暂行办法》（国家互联网信息办公室等七部门令第15号）备案。\n',
    );
  });

  it('sets and takes away the article', () => {
    assert.equal(
      styled('Deployers meet the EU AI Act.\n'),
      'Deployers meet Regulation (EU) 2024/1689 laying down harmonised rules on artificial intelligence (Artificial Intelligence Act).\n',
    );
    assert.equal(styled('The GDPR applies.\n\nRegulation (EU) 2016/679 applies.\n', { first: 'keep' }), 'The GDPR applies.\n\nThe GDPR applies.\n');
    assert.equal(styled('The GDPR.\n\nDuties under Regulation (EU) 2016/679 stay.\n', { first: 'keep' }), 'The GDPR.\n\nDuties under the GDPR stay.\n');
  });

  it('writes pinpoints long or short', () => {
    assert.equal(styled('GDPR Art. 22 (1) and Arts. 5 and 6 GDPR.\n', { first: 'keep' }), 'GDPR Article 22(1) and Articles 5 and 6 GDPR.\n');
    assert.equal(
      styled('Article 22(1) of the GDPR, and Articles 5 and 6 of the GDPR.\n', { first: 'keep', pinpoint: 'abbreviated' }),
      'Art. 22(1) of the GDPR, and Arts. 5 and 6 of the GDPR.\n',
    );
  });

  it('writes Chinese numerals or digits, by custom those of the law that is cited', () => {
    const mixed = '《网络安全法》第23条和《通用数据保护条例》第二十二条第一款。\n';
    assert.equal(styled(mixed), '《网络安全法》第二十三条和《通用数据保护条例》第22条第1款。\n');
    assert.equal(styled(mixed, { pinpoint: 'han' }), '《网络安全法》第二十三条和《通用数据保护条例》第二十二条第一款。\n');
    assert.equal(styled(mixed, { pinpoint: 'digits' }), '《网络安全法》第23条和《通用数据保护条例》第22条第1款。\n');
    assert.equal(styled('《个人信息保护法》第51条至第53条。\n'), '《个人信息保护法》第五十一条至第五十三条。\n');
  });

  it('uses the short name that the draft defines, behind its definition', () => {
    const english = 'We keep to the EU AI Act (Regulation (EU) 2024/1689, the “Act”).\n\nArticle 26(6) of the EU AI Act asks for logs.\n';
    assert.match(styled(english), /\(Regulation \(EU\) 2024\/1689, the “Act”\)\.\n\nArticle 26\(6\) of the Act asks/);
    const chinese = '依照《生成式人工智能服务管理暂行办法》（以下简称《暂行办法》）。\n\n《生成式人工智能服务管理暂行办法》第四条规定原则。\n';
    assert.match(styled(chinese), /（以下简称《暂行办法》）。\n\n《暂行办法》第四条/);
  });

  it('leaves headings, quotations, code, comments, front matter and lists of texts alone', () => {
    for (const text of [
      '# Duties under the General Data Protection Regulation, Art. 22\n',
      '> The GDPR, Art. 22(1), applies.\n',
      'It says “see Art. 22(1) GDPR”.\n',
      'It says "see Art. 22(1) GDPR".\n',
      '`GDPR Art. 22(1)`\n',
      '```\nGDPR Art. 22(1) applies.\n```\n',
      '```markdown\nThe GDPR, Art. 22(1), applies.\n```\n',
      '<!-- GDPR Art. 22(1) -->\n',
      '---\npolicy:\n  title: Duties of GDPR Art. 22(1)\n---\n\nText.\n',
      '## References\n\n- GDPR\n',
      '[^1]: GDPR, Art. 22(1).\n',
    ])
      same(text);
  });

  it('leaves to the rules what is dead, misnamed, misnumbered or not there', () => {
    for (const text of [
      'We keep to EO 14110.\n',
      '依照《网络数据安全条例》处理数据。\n',
      'The EU AI Act (Regulation (EU) 2024/1698) applies.\n',
      'EU AI Act, Art. 12(4).\n',
      'EU AI Act, Art. 10(5).\n',
      'Under the Digital Omnibus, Art. 3.\n',
    ])
      same(text, { first: 'keep' });
    same('We keep to EO 14110.\n');
    same('依照《网络数据安全条例》处理数据。\n');
    same('The EU AI Act (Regulation (EU) 2024/1698) applies.\n');
  });

  it('leaves a name alone that an adjective’s place, an edition or another law’s name holds fast', () => {
    same('Our GDPR compliance programme.\n');
    same('We hold a certificate (ISO/IEC 42001:2023).\n');
    same('The UK GDPR mirrors the EU GDPR.\n', { first: 'keep' });
    same("We keep to China's Personal Information Protection Law.\n");
  });

  it('keeps marks, tables and links whole', () => {
    assert.equal(
      styled('The GDPR.\n\n| Law | Since |\n| --- | --- |\n| **General Data Protection Regulation** | 2018 |\n', { first: 'keep' }),
      'The GDPR.\n\n| Law | Since |\n| --- | --- |\n| **GDPR** | 2018 |\n',
    );
    assert.equal(
      styled('The GDPR.\n\nThe [General Data Protection Regulation](https://x.example).\n', { first: 'keep' }),
      'The GDPR.\n\nThe [GDPR](https://x.example).\n',
    );
    same('The GDPR.\n\nThe [General Data Protection Regulation].\n\n[General Data Protection Regulation]: https://x.example\n', { first: 'keep' });
    same('The GDPR.\n\nThe General **Data Protection** Regulation.\n', { first: 'keep' });
  });

  it('is written once: what is in house style stays', () => {
    for (const text of ['We keep to the GDPR, Art. 22.\n\nThe General Data Protection Regulation (GDPR) applies.\n', '依照网络安全法第23条备案。\n']) {
      for (const first of ['numbered', 'full', 'defined', 'short'] as const) {
        const once = styled(text, { first });
        assert.equal(styled(once, { first }), once);
      }
    }
  });

  it('may be written for one citation alone', () => {
    const text = 'GDPR, Art. 22(1).\n\nGDPR, Art. 35.\n';
    const at = text.indexOf('Art. 35');
    const edits = citationInHouseStyle(analyseText(text), at, at);
    assert.equal(withEdits(text, edits!), 'GDPR, Art. 22(1).\n\nGDPR, Article 35.\n');
    assert.equal(citationInHouseStyle(analyseText('No law here.\n'), 3, 3), null);
  });

  it('counts citations, not edits', () => {
    const { edits, citations } = draftInHouseStyle(analyseText('The EU AI Act.\n\nSee GDPR, Art. 22(1).\n'));
    assert.deepEqual([edits.length, citations], [3, 2]);
  });
});
