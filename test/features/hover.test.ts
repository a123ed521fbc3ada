/** What the note on a citation says where a number has two meanings, and where the editor has links of its own. `‸` is the mouse. */
import assert from 'node:assert/strict';
import { hover, MARKDOWN, PLAIN } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';

interface Asked {
  showsLinks?: boolean;
  format?: typeof MARKDOWN;
}

function note(marked: string, { showsLinks = false, format = PLAIN }: Asked = {}): string {
  return hover(analyseText(marked.replace('‸', '')), marked.indexOf('‸'), format, showsLinks)?.note ?? '';
}

describe('hover on a renumbered provision', () => {
  const ZH = '# 日志\n\n依照《网络安全法》第二‸十一条落实网络安全等级保护制度，网络日志留存不少于六个月。\n';
  const EN = '# Logs\n\nNetwork logs are kept for six months under multi-level protection, as Article 2‸1 of China’s Cybersecurity Law asks.\n';

  it('tells of both in Chinese: what the number is today, and where the matter of the clause is now', () => {
    const text = note(ZH);
    assert.match(text, /第二十一条现为另一条款（修订前为第十九条）。\n.*网络安全宣教\n义务主体：公共机关\n/);
    assert.match(text, /\n\n此处所述大概是2026年1月1日前的第二十一条，现为第二十三条\n等级保护：.*日志.*\n(?:义务主体：.*\n)?数字：保存不少于6个月/);
  });

  it('tells of both in English', () => {
    const text = note(EN);
    assert.match(text, /Today Article 21 is another provision \(Article 19 before the renumbering\)\.\n.*cybersecurity education\n/);
    assert.match(text, /\n\nThis draft probably means what was Article 21 before 1 January 2026, now Article 23\nMulti-level protection: .*logs/);
  });

  it('stands out in Markdown', () => {
    assert.match(note(ZH, { format: MARKDOWN }), /\n\n\*\*此处所述大概是2026年1月1日前的第二十一条，现为第二十三条\*\* {2}\n等级保护/);
  });

  it('says it of a member of a range, in both languages', () => {
    const en = note('# Logs\n\nLogs are kept for six months under multi-level protection (Artic‸les 19-22 of China’s Cybersecurity Law).\n');
    assert.match(en, /^- Cybersecurity Law, Article 20\n- Cybersecurity Law, Article 21\. This draft probably means .* before 1 January 2026, now Article 23$/);
    const zh = note('# 日志\n\n落实网络安全等级保护制度，网络日志留存不少于六个月（《网络安全法》第十九条‸至第二十二条）。\n');
    assert.match(zh, /^- 《网络安全法》第二十条\n- 《网络安全法》第二十一条。此处所述大概是2026年1月1日前的第二十一条，现为第二十三条$/);
  });

  it('tells of one where the number is meant as it is today', () => {
    for (const today of [
      '# 宣传\n\n依照《网络安全法》第二‸十一条开展网络安全宣传教育。\n',
      '# 日志\n\n依照《网络安全法》第二十‸三条落实网络安全等级保护制度，网络日志留存不少于六个月。\n',
    ])
      assert.doesNotMatch(note(today), /大概|另一条款/, today);
  });

  it('tells of one where the draft says that it speaks of the past, names the older text, or cites the new number too', () => {
    for (const known of [
      '# 日志\n\n依照《网络安全法》（2016年）第二‸十一条落实网络安全等级保护制度，网络日志留存不少于六个月。\n',
      '# 日志\n\n落实网络安全等级保护制度，网络日志留存不少于六个月（《网络安全法》第二十三条，原《网络安全法》第二‸十一条）。\n',
    ]) {
      assert.match(note(known), /《网络安全法》第二十一条/, known);
      assert.doesNotMatch(note(known), /大概/, known);
    }
  });

  it('tells of both where the rule is off', () => {
    const analysis = analyseText(ZH.replace('‸', ''), { settings: { rules: { 'reference/renumbered': 'off' } } });
    assert.deepEqual(analysis.findings, []);
    assert.match(hover(analysis, ZH.indexOf('‸'), PLAIN)!.note, /大概/);
  });
});

describe('hover where the editor shows links', () => {
  const OFFICIAL = /Official page|官方页面/;

  it('leaves the official page to the link', () => {
    for (const linked of [
      '# Logs\n\nLogs are kept under Article 26‸(6) of the EU AI Act.\n',
      '# Logs\n\nLogs are kept under the EU AI A‸ct.\n',
      '# 日志\n\n依照《网络安全法》第二十‸三条留存日志。\n',
    ]) {
      assert.match(note(linked), OFFICIAL, linked);
      assert.doesNotMatch(note(linked, { showsLinks: true }), OFFICIAL, linked);
      assert.match(note(linked, { showsLinks: true }), /Checked on|核对/, linked);
    }
  });

  it('has the official page where no link leads there', () => {
    for (const unlinked of [
      '# Logs\n\nThe EU AI Act applies. Th‸at Regulation asks for logs.\n',
      '# Logs\n\nLogs are kept under [Article 26‸(6) of the EU AI Act](https://example.org/).\n',
    ])
      assert.match(note(unlinked, { showsLinks: true }), OFFICIAL, unlinked);
  });
});
