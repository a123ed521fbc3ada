/** Checks the lexicon by schema, and by what it refers to: topics, roles, jurisdictions, instruments, provisions, and expressions that can be read. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { Catalogue } from '../src/core/catalogue/catalogue.js';
import { compiled } from '../src/core/catalogue/compile.js';
import { mergeParts } from '../src/core/catalogue/merge.js';
import { broaderTopics, type PhraseLists, plantList } from '../src/core/catalogue/phrases.js';
import { LEXICON_FILES, lexiconFile, readLexicon } from './lexicon.js';
import { INSTRUMENT_FILES } from './obligations.js';

/** What is wrong, one line each. The instruments must be sound. */
export function lexiconFaults(): string[] {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('server/lexicon/schema.json', 'utf8')));
  if (!validate(Object.fromEntries(LEXICON_FILES.map((name) => [name, lexiconFile(name)]))))
    return validate.errors!.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  const { lexicon, phrases } = readLexicon();
  const instruments = mergeParts(
    globSync(INSTRUMENT_FILES)
      .sort()
      .map((file) => parse(readFileSync(file, 'utf8'), { schema: 'core' })),
  );
  const catalogue = new Catalogue(compiled({ date: '', instruments, obligations: [], names: [], phrasings: {}, demands: {}, lexicon, phrases }));
  return [
    ...expressionFaults(phrases),
    ...topicFaults(phrases),
    ...sectionFaults(catalogue),
    ...roleFaults(catalogue),
    ...termFaults(catalogue),
    ...practiceFaults(phrases),
  ];
}

/** Expressions that cannot be read, or that stand twice under one label. */
function expressionFaults(phrases: PhraseLists): string[] {
  return (Object.keys(phrases) as (keyof PhraseLists)[]).flatMap((list) => {
    try {
      plantList(phrases[list]);
      return [];
    } catch (error) {
      return [`${list}: ${(error as Error).message}`];
    }
  });
}

function topicFaults({ topics }: PhraseLists): string[] {
  const out: string[] = [];
  const wider = broaderTopics(topics);
  for (const [topic, { includes = [] }] of Object.entries(topics)) {
    for (const part of includes) if (!topics[part]) out.push(`topics/${topic} includes ${part}, which is no topic`);
    for (const part of includes) if (topics[part] && wider.get(topic)!.includes(part)) out.push(`topics/${topic} and ${part} include each other`);
  }
  return out;
}

/** Every topic has a home, and one only. */
function sectionFaults({ lexicon, phrases }: Catalogue): string[] {
  const homes = Object.entries(lexicon.sections).flatMap(([section, { topics }]) => topics.map((topic) => ({ section, topic })));
  const { topics } = phrases.lists;
  return [
    ...homes.flatMap(({ section, topic }) => (topics[topic] ? [] : [`sections/${section}: no topic ${topic}`])),
    ...homes.flatMap(({ section, topic }, i) =>
      homes.findIndex((other) => other.topic === topic) < i ? [`sections/${section}: ${topic} has a home already`] : [],
    ),
    ...Object.keys(topics).flatMap((topic) => (homes.some((home) => home.topic === topic) ? [] : [`sections: ${topic} has no home`])),
  ];
}

function practiceFaults({ practices, topics }: PhraseLists): string[] {
  return Object.entries(practices).flatMap(([id, { near = [], room = [] }]) =>
    [...near, ...room].flatMap((topic) => (topics[topic] ? [] : [`practices/${id}: no topic ${topic}`])),
  );
}

function roleFaults(catalogue: Catalogue): string[] {
  const { roles, roleWords } = catalogue.phrases.lists;
  const { profile, jurisdictions } = catalogue.lexicon;
  const out: string[] = [];
  for (const [role, { title }] of Object.entries(roles))
    if ((title !== undefined) === (profile.roles[role] !== undefined)) out.push(`roles/${role}: a title, unless the profile has the role`);
  for (const role of Object.keys(profile.roles)) if (!roles[role]) out.push(`roles: ${role} of the profile has no words`);
  for (const [word, { means, proposal = {}, basis = {} }] of Object.entries(roleWords)) {
    for (const [code, role] of [...Object.entries(means), ...Object.entries(proposal)]) {
      if (!jurisdictions[code]) out.push(`roleWords/${word}: no jurisdiction ${code}`);
      if (!roles[role]) out.push(`roleWords/${word}: no role ${role}`);
    }
    for (const [instrument, provision] of Object.values(basis)) out.push(...missing(catalogue, `roleWords/${word}`, instrument, provision));
  }
  return out;
}

function termFaults(catalogue: Catalogue): string[] {
  return Object.entries(catalogue.phrases.lists.terms).flatMap(([id, { instrument, was, now }]) => [
    ...missing(catalogue, `terms/${id}`, instrument, now?.provision),
    ...(was ? missing(catalogue, `terms/${id}`, was.instrument, was.provision) : []),
  ]);
}

/** A provision has to exist in the newest version. */
function missing(catalogue: Catalogue, where: string, instrument: string, provision?: string): string[] {
  const record = catalogue.instrument(instrument);
  if (!record) return [`${where}: no instrument ${instrument}`];
  const existence = provision === undefined ? null : catalogue.at(record.checked?.on ?? '').existence(instrument, provision).is;
  return existence === null || existence === 'exists' || existence === 'not-checked' ? [] : [`${where}: ${instrument} ${provision}: ${existence}`];
}
