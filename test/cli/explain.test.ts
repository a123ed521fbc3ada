import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES, SUPPRESSION_RULES } from '../../server/src/core/index.js';
import { clausewright, folderWith, PROJECT, removeFolders } from './command.js';

function explain(...args: string[]): string {
  const { status, stdout, stderr } = clausewright(['explain', ...args], { cwd: folderWith({}) });
  assert.deepEqual([status, stderr], [0, ''], args.join(' '));
  return stdout;
}

describe('explain', () => {
  after(removeFolders);

  it('prints what the catalogue has on a provision', () => {
    const text = explain('AI Act 26(6)', '--as-of', '2026-11-20');
    assert.match(text, /^AI Act, Article 26\(6\)\n/);
    for (const part of [
      /Obligations of deployers/,
      /six months/,
      /deployer/,
      /2027-12-02 \(Annex III\), moved from 2026-08-02/,
      /in force, partly applicable {2}← on 20 November 2026/,
      /Checked/,
    ])
      assert.match(text, part);
  });

  it('understands ids, names, citations and Chinese', () => {
    for (const written of ['eu-ai-act 26(6)', 'AI Act, Article 26(6)', 'Article 26(6) of the EU AI Act', 'Regulation (EU) 2024/1689 26(6)']) {
      assert.match(explain(written), /^AI Act, Article 26\(6\)\n/, written);
    }
    const zh = explain('《网络安全法》第二十一条', '--as-of', '2026-11-20');
    assert.match(zh, /^《网络安全法》第二十一条\n/);
    assert.match(zh, /2026年1月1日前的此条现为第二十三条/);
    assert.match(explain('us-nist-ai-rmf', 'GOVERN 1.2'), /^NIST AI RMF, GOVERN 1\.2\n/);
    assert.match(explain('PIPL 24', '--language', 'zh'), /^《个人信息保护法》第二十四条\n/);
  });

  it('tells an instrument at a date', () => {
    const status = (date: string) => /^ {2}\S+ {2}(.*) {2}←/m.exec(explain('us-eo-14110', '--as-of', date))?.[1];
    assert.match(status('2024-06-01')!, /^in force/);
    assert.match(status('2025-06-01')!, /^revoked/);
  });

  it('tells what became of a provision that is gone, and of one that never was', () => {
    assert.match(explain('AI Act 10(5)', '--as-of', '2026-11-20'), /deleted on 27 July 2026 .*see Article 4a/);
    assert.match(explain('AI Act 10(5)', '--as-of', '2026-01-01'), /Yes, as of 1 January 2026/);
    assert.match(explain('GDPR 99(9)'), /no such provision/);
  });

  it('prints the page of each rule, by its id or its name', () => {
    for (const { id } of [...RULES, ...SUPPRESSION_RULES]) {
      for (const [language, ending] of [
        ['en', '.md'],
        ['zh', '.zh.md'],
      ] as const) {
        const page = join(PROJECT, 'docs/rules', id + ending);
        assert.ok(existsSync(page), `${page} is missing`);
        assert.equal(explain(id, '--language', language), readFileSync(page, 'utf8'));
      }
    }
    assert.equal(explain('not-in-force'), explain('reference/not-in-force'));
  });

  it('names the candidates of a name that several instruments share', () => {
    const { status, stderr } = clausewright(['explain', '人工智能法'], { cwd: folderWith({}) });
    assert.equal(status, 2);
    assert.match(stderr, /eu-ai-act[\s\S]*kz-ai-law/);
  });
});
