/** Completion and hover of the profile in the front matter. `‸` is the cursor. */
import assert from 'node:assert/strict';
import { completionNote, completions, hover, MARKDOWN, PLAIN } from '../../server/src/core/index.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue } from '../support/catalogue.js';

const { profile, profileKeys, topics, jurisdictions } = bundledCatalogue().lexicon;

function offered(marked: string, trigger: string | null = null) {
  const analysis = analyseText(marked.replace('‸', ''));
  return { ...completions(analysis, marked.indexOf('‸'), trigger, 'en'), analysis };
}

function values(marked: string, trigger: string | null = null): string[] {
  return offered(marked, trigger).items.map(({ label }) => label);
}

function front(yaml: string, title = '# Hiring'): string {
  return `---\n${yaml}\n---\n\n${title}\n`;
}

describe('completion in the profile', () => {
  it('offers the keys that are not there yet, in their order', () => {
    const keys = values(front('policy:\n  roles: [deployer]\n  ‸'));
    assert.deepEqual(
      keys,
      Object.keys(profileKeys).filter((key) => !key.includes('.') && key !== 'roles'),
    );
    assert.deepEqual(values(front('policy:\n  systems:\n    - { use: hiring, ‸ }')), ['use', 'class', 'route', 'placed']);
    assert.deepEqual(values(front('‸')), ['policy']);
    assert.ok(!values(front('policy: {}\n‸')).includes('policy'));
  });

  it('offers the values of each key', () => {
    assert.deepEqual(values(front('policy: { roles: [‸] }')), [...Object.keys(profile.roles), 'none']);
    assert.deepEqual(values(front('policy:\n  systems: [{ use: hiring, class: ‸')), [...Object.keys(profile.risk), 'none']);
    assert.deepEqual(values(front('policy:\n  scope:\n    - ‸')), Object.keys(topics));
    const places = values(front('policy: { jurisdictions: ‸ }'));
    assert.deepEqual(places.slice(0, Object.keys(jurisdictions).length), Object.keys(jurisdictions));
    assert.ok(places.includes('FR') && new Set(places).size === places.length);
    const frameworks = values(front('policy: { frameworks: ‸ }'));
    assert.ok(frameworks.includes('iso-42001') && frameworks.includes('us-nist-ai-rmf') && !frameworks.includes('eu-gdpr'));
    assert.deepEqual(values(front('policy:\n  setAside:\n    - kind: ‸')), ['not-applicable', 'answered-elsewhere', 'not-adopted']);
  });

  it('offers what the profile brings in for setting aside, by title', () => {
    const yaml =
      'policy:\n  jurisdictions: [EU]\n  roles: [deployer]\n  systems: [hiring]\n  risk: high\n  effective: 2027-12-02\n  setAside:\n    - obligation: ‸';
    const { items } = offered(front(yaml));
    const logs = items.find(({ text }) => text === 'eu-aia-26-6-logs')!;
    assert.match(logs.note, /^Logs kept by the deployer · AI Act, Article 26\(6\)$/);
    assert.ok(!items.some(({ text }) => text.startsWith('cn-')));
  });

  it('finds a value by its titles and near-synonyms, and replaces what is typed', () => {
    const marked = front('policy:\n  roles: [使用‸]');
    const { items } = offered(marked);
    const deployer = items.find(({ label }) => label === 'deployer')!;
    assert.ok(['Deployer', '部署者', '使用者', 'user'].every((word) => deployer.filter.includes(word)));
    assert.equal(marked.slice(deployer.from, deployer.to), '使用');
  });

  it('explains keys and values in both languages', () => {
    const explained = (marked: string, label: string) => {
      const { items, language, analysis } = offered(marked);
      const { instrument, provision, profile: of } = items.find((one) => one.label === label)!;
      return completionNote(analysis.view, { instrument, provision, clause: null, profile: of, language }, PLAIN);
    };
    assert.equal(explained(front('policy: { roles: [‸] }'), 'deployer'), `Deployer\n\n${profile.roles['deployer']!.means.en}`);
    assert.equal(explained(front('policy: { roles: [‸] }', '# 招聘'), 'deployer'), `部署者\n\n${profile.roles['deployer']!.means.zh}`);
    assert.equal(explained(front('policy: { ‸ }', '# 招聘'), 'entity'), `主体性质\n\n${profileKeys['entity']!.means.zh}`);
    assert.match(explained(front('policy: { jurisdictions: ‸ }'), 'US-NYC'), /New York City\n\n.*United States, New York/);
    assert.match(explained(front('policy: { frameworks: ‸ }'), 'us-nist-ai-rmf'), /NIST/);
  });

  it('comes when a list is opened, and leaves the text alone', () => {
    assert.ok(values(front('policy:\n  roles: [‸]'), '[').length > 0);
    assert.deepEqual(values('# T\n\nSee [‸', '['), []);
    assert.deepEqual(values(front('title: [‸]'), '['), []);
  });
});

describe('hover in the profile', () => {
  const note = (marked: string, format = PLAIN) => hover(analyseText(marked.replace('‸', '')), marked.indexOf('‸'), format)?.note ?? null;

  it('tells what keys and values mean, in the language of the draft', () => {
    assert.match(note(front('policy:\n  ro‸les: [deployer]'))!, /^Roles\n\nWhat the organisation is/);
    assert.equal(note(front('policy:\n  roles: [dep‸loyer]')), `Deployer\n\n${profile.roles['deployer']!.means.en}`);
    assert.equal(note(front('policy:\n  roles: [dep‸loyer]', '# 招聘')), `部署者\n\n${profile.roles['deployer']!.means.zh}`);
    assert.equal(note(front('policy:\n  roles: ["us‸er"]')), `Deployer\n\n${profile.roles['deployer']!.means.en}`);
    assert.match(note(front('policy: { jurisdictions: [US-N‸YC] }'))!, /New York City\n\nBrings in the law of these too/);
    assert.match(note(front('policy: { systems: [{ use: hi‸ring }] }'))!, /^Hiring/);
    assert.match(
      note(front('policy: { setAside: [{ obligation: eu-aia-26-6‸-logs, kind: not-applicable }] }'))!,
      /^Logs kept by the deployer\n\nAI Act, Article 26\(6\): /,
    );
    assert.match(note(front('policy: { setAside: [{ kind: not-app‸licable }] }'))!, /^Does not apply/);
    assert.match(note(front('pol‸icy: {}'))!, /For whom/);
  });

  it('says nothing of what it does not know, and nothing beside the profile', () => {
    for (const marked of [front('policy: { roles: [wiz‸ard] }'), front('policy: { owner: Le‸gal }'), front('co‸lour: blue'), front('policy: {}', '# H‸iring')])
      assert.equal(note(marked), null, marked);
  });

  it('lets no markup through', () => {
    assert.equal(note(front('policy: { roles: ["<b>us‸er</b>"] }'), MARKDOWN), null);
  });
});
