/** A profile suggested from what a draft cites and says, with its reasons. */
import assert from 'node:assert/strict';
import { suggestProfile, wantsProfile } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';

const BODY = `# Hiring software

As deployer we keep the logs for twelve months (Article 26(6) of the AI Act). The deployer names a person for oversight under Article 26(2).
The deployer tells applicants about hiring software. We follow the NIST AI RMF. Hiring software is reviewed each year.

## Hiring

- HR lists all hiring tools; hiring without a person is out of the question.
- The provider of the AI system gives instructions.
- Compare Article 55 of the PIPL of China.
- Executive Order 14110 was revoked.
`;

function suggested(text: string, settings = {}): string | null {
  const suggestion = suggestProfile(analyseText(text, { settings }), 'en');
  if (!suggestion) return null;
  return [...suggestion.edits].reverse().reduce((now, { from, to, text: by }) => now.slice(0, from) + by + now.slice(to), text);
}

const LINES = `  jurisdictions: [EU]  # cited: AI Act ×2
  # jurisdictions: CN? cited: PIPL ×1
  frameworks: [us-nist-ai-rmf]  # cited: NIST AI RMF ×1
  roles: [deployer]  # named: deployer ×3
  # roles: provider? named: the provider ×1
  systems: [hiring]  # named: hiring ×6
`;

describe('a suggested profile', () => {
  it('stands in new front matter, what is not plain as comments', () => {
    assert.equal(suggested(BODY), `---\npolicy:\n${LINES}---\n\n${BODY}`);
  });

  it('stands in the front matter that is there, and keeps the rest of it', () => {
    assert.equal(suggested(`---\ntitle: Hiring # ours\n---\n${BODY}`), `---\ntitle: Hiring # ours\npolicy:\n${LINES}---\n${BODY}`);
  });

  it('adds only what the profile lacks, here or by inheritance', () => {
    const whole = suggested(`---\npolicy:\n  jurisdictions: [DE]\n  owner: HR\n---\n${BODY}`)!;
    assert.ok(whole.startsWith('---\npolicy:\n  jurisdictions: [DE]\n  owner: HR\n'), whole);
    for (const line of [
      'frameworks: [us-nist-ai-rmf]  # cited: NIST AI RMF ×1',
      'roles: [deployer]  # named: deployer ×3',
      'systems: [hiring]  # named: hiring ×6',
    ])
      assert.ok(whole.includes(`  ${line}\n`), whole);
    const inherited = suggested(`---\npolicy: { owner: HR }\n---\n${BODY}`, { policy: { jurisdictions: ['EU'], systems: ['hiring'] } })!;
    assert.ok(!inherited.includes('jurisdictions') && inherited.includes('roles: [deployer]'), inherited);
  });

  it('is read as a profile', () => {
    const { coverage, findings } = analyseText(suggested(BODY)!);
    assert.deepEqual(coverage?.profile.jurisdictions, ['EU']);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'drafting/metadata'),
      [],
    );
  });

  it('speaks Chinese in a Chinese draft', () => {
    const text =
      '# 生成式人工智能服务管理制度\n\n依照《生成式人工智能服务管理暂行办法》第十七条办理备案。提供者应当依照该办法第九条签订协议。提供者应当建立投诉机制。提供者应当公布规则。\n';
    const said = suggested(text)!;
    assert.match(said, /jurisdictions: \[CN\] {2}# 引用：/);
    assert.match(said, /roles: \[provider\] {2}# 提及：提供者 ×3/);
  });

  it('is not there without signs, over broken front matter, or where nothing lacks', () => {
    assert.equal(suggested('# Canteen\n\nLunch is at noon.\n'), null);
    assert.equal(suggested(`---\npolicy: [\n---\n${BODY}`), null);
    assert.equal(suggested(`---\npolicy: { jurisdictions: [EU], frameworks: [], roles: [deployer], systems: [hiring] }\n---\n${BODY}`), null);
  });

  it('is offered at the head of a draft that lacks it', () => {
    const analysis = analyseText(BODY);
    assert.ok(wantsProfile(analysis, 3));
    assert.ok(!wantsProfile(analysis, BODY.indexOf('HR lists')));
    const whole = `---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring] }\n---\n${BODY}`;
    assert.ok(!wantsProfile(analyseText(whole), 3));
  });
});
