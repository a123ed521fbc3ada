/** New drafts: what their profile asks for is answered by name, nothing is found in them, and they ask what they cannot know. */
import assert from 'node:assert/strict';
import type { DraftChoices } from '../../server/src/core/coverage/choices.js';
import { choiceOf, type DraftQuestion, nextQuestion } from '../../server/src/core/features/draft-questions.js';
import { type NewDraft, newDraft } from '../../server/src/core/features/new-draft.js';
import { analyseText } from '../support/analyse.js';
import { bundledCatalogue, TODAY } from '../support/catalogue.js';

const catalogue = bundledCatalogue();

function draftOf(choices: DraftChoices): NewDraft {
  const { effective = TODAY } = choices;
  return newDraft(catalogue.at(effective > TODAY ? effective : TODAY), choices);
}

const HIRING: DraftChoices = {
  language: 'en',
  jurisdictions: ['EU'],
  roles: ['deployer', 'controller'],
  systems: ['hiring'],
  risk: ['high'],
  entity: ['employer'],
  effective: '2027-12-02',
};

const PROFILES: Record<string, Omit<DraftChoices, 'language'>> = {
  'an EU employer that hires with AI': HIRING,
  'an EU provider of high-risk systems': {
    jurisdictions: ['EU'],
    roles: ['provider'],
    systems: ['education'],
    risk: ['high'],
    size: ['sme'],
    effective: '2027-12-02',
  },
  'an EU bank': {
    jurisdictions: ['EU'],
    roles: ['deployer', 'controller', 'financial-institution'],
    systems: ['credit'],
    risk: ['high'],
    effective: '2028-09-01',
  },
  'a provider of large models': {
    jurisdictions: ['EU'],
    roles: ['gpai-provider'],
    systems: ['generative'],
    models: ['gpai-systemic'],
    frameworks: ['eu-gpai-code'],
  },
  'a Chinese generative service': {
    jurisdictions: ['CN'],
    roles: ['provider', 'controller'],
    systems: ['generative', 'public-opinion', 'deep-synthesis', 'chatbot', 'minors'],
    entity: ['none'],
  },
  'a Chinese platform': { jurisdictions: ['CN'], roles: ['platform', 'controller'], systems: ['recommendation', 'minors'], entity: ['platform'] },
  'employers in three American places': {
    jurisdictions: ['US-CO', 'US-NYC', 'US-IL'],
    roles: ['deployer', 'employer'],
    systems: ['hiring'],
    risk: ['high'],
    effective: '2027-07-01',
  },
  'a company in China and Europe': {
    jurisdictions: ['CN', 'EU'],
    roles: ['deployer', 'controller'],
    systems: ['chatbot', 'workplace'],
    risk: ['high'],
    entity: ['employer'],
  },
  'an adopter of ISO': { frameworks: ['iso-23894', 'iso-42005'] },
};

describe('a new draft', () => {
  for (const [name, choices] of Object.entries(PROFILES)) {
    for (const language of ['en', 'zh'] as const) {
      it(`for ${name} answers all by name, and nothing is found in it (${language})`, () => {
        const { text, answered } = draftOf({ ...choices, language });
        const { findings, coverage } = analyseText(text);
        assert.deepEqual(
          findings.filter(({ rule }) => rule !== 'obligation/undetermined').map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
        const owed = coverage!.covered.filter(({ obligation, state }) => obligation.needsClause && !['undetermined', 'not-yet-applicable'].includes(state));
        assert.ok(owed.length >= 5, `${owed.length}`);
        assert.deepEqual(
          owed.filter(({ state }) => state !== 'cited').map(({ obligation, state }) => `${obligation.id}: ${state}`),
          [],
        );
        assert.deepEqual(answered.map(({ id }) => id).sort(), owed.map(({ obligation }) => obligation.id).sort());
      });
    }
  }

  it('has its profile in front, and the sections in their order, numbered', () => {
    const { text } = draftOf({ ...HIRING, title: 'AI in hiring: what we do', owner: 'Chief People Officer' });
    const { draft } = analyseText(text);
    assert.deepEqual(draft.frontMatter.data, {
      policy: {
        title: 'AI in hiring: what we do',
        jurisdictions: ['EU'],
        roles: ['deployer', 'controller'],
        systems: ['hiring'],
        risk: 'high',
        entity: ['employer'],
        effective: '2027-12-02',
        owner: 'Chief People Officer',
        review: '12 months',
      },
    });
    const headings = draft.units.filter(({ body }) => body.level === 2).map(({ body }) => body.prose.text);
    assert.deepEqual(headings.slice(0, 5), ['1. Purpose', '2. Scope', '3. Definitions', '4. Roles and responsibilities', '5. What we do not do']);
    assert.deepEqual(
      headings.map((heading) => Number.parseInt(heading, 10)),
      headings.map((_, i) => i + 1),
    );
    assert.match(headings.at(-1)!, /Review$/);
  });

  it('names what is to come with its day, and has a clause for it once that is before the draft', () => {
    const today = draftOf({ ...HIRING, effective: undefined });
    assert.match(today.text, /- From 2 December 2027: Logs kept by the deployer \(AI Act, Article 26\(6\)\)\./);
    assert.ok(!today.answered.some(({ id }) => id === 'eu-aia-26-6-logs'));
    const then = draftOf(HIRING);
    assert.ok(then.answered.some(({ id }) => id === 'eu-aia-26-6-logs'));
    assert.doesNotMatch(then.text, /to come/);
  });

  it('keeps prohibitions of a kind together, whatever else they are about', () => {
    const { text } = draftOf(HIRING);
    const section = /## \d+\. What we do not do\n([\s\S]*?)\n## /.exec(text)![1]!;
    assert.match(section, /Article 5\(1\)\(d\)/);
    assert.match(section, /Article 5\(1\)\(f\)/);
  });

  it('takes a title for words, whatever is in it', () => {
    const { text } = draftOf({ ...HIRING, title: 'A: "b" # [c]\n---\n# d' });
    const { frontMatter, units } = analyseText(text).draft;
    assert.equal((frontMatter.data!['policy'] as { title: string }).title, 'A: "b" # [c] --- # d');
    assert.equal(units.filter(({ body }) => body.level === 1).length, 1);
  });
});

describe('the questions before a new draft', () => {
  function asked(answers: Partial<Record<DraftQuestion['key'], readonly string[]>>): { questions: DraftQuestion[]; choices: DraftChoices } {
    const view = catalogue.at('2027-12-02');
    const questions: DraftQuestion[] = [];
    let choices: DraftChoices = { language: 'en', effective: '2027-12-02' };
    for (let question = nextQuestion(view, choices); question; question = nextQuestion(view, choices)) {
      questions.push(question);
      choices = { ...choices, [question.key]: answers[question.key] ?? ['none'] };
    }
    return { questions, choices };
  }

  it('go on until nothing is open', () => {
    const { questions, choices } = asked({ jurisdictions: ['EU'], frameworks: [], roles: ['deployer'], systems: ['hiring'], risk: ['high'] });
    assert.deepEqual(
      questions.map(({ key }) => key),
      ['jurisdictions', 'frameworks', 'roles', 'systems', 'risk', 'entity'],
    );
    assert.deepEqual(draftOf(choices).open, []);
  });

  it('offer what decides something, each with what it means', () => {
    const { questions } = asked({ jurisdictions: ['US-NYC'], frameworks: [], roles: ['employer'], systems: ['hiring'] });
    const [places, frameworks, roles] = questions;
    assert.ok(places!.options.some(({ value, title, means }) => value === 'US-NYC' && title === 'New York City' && /Local Law 144/.test(means)));
    assert.ok(frameworks!.options.some(({ value }) => value === 'us-nist-ai-rmf') && !frameworks!.options.some(({ value }) => value === 'none'));
    const values = roles!.options.map(({ value }) => value);
    assert.ok(values.includes('employer') && values.includes('none') && !values.includes('importer'), values.join());
  });

  it('know values by their names', () => {
    const view = catalogue.at(TODAY);
    assert.equal(choiceOf(view, 'roles', 'user'), 'deployer');
    assert.equal(choiceOf(view, 'systems', 'None'), 'none');
    assert.equal(choiceOf(view, 'jurisdictions', 'none'), null);
    assert.equal(choiceOf(view, 'frameworks', 'NIST AI RMF'), 'us-nist-ai-rmf');
    assert.equal(choiceOf(view, 'frameworks', 'eu-gdpr'), null);
  });
});
