/** The profile as `.clausewright.yml` may give it, as a JSON schema: for completion and hovers in editors of YAML. Its values are checked by the server. */
import type { Lexicon } from '../src/core/catalogue/data.js';
import type { ProfileKeyRecord, Spoken } from '../src/core/catalogue/obligation.js';

type Schema = Record<string, unknown>;

export function policySchema(lexicon: Lexicon): Schema {
  return {
    type: 'object',
    description: inBoth({
      en: 'The profile that policy drafts inherit; the keys of a draft come first.',
      zh: '制度草案继承的概况；文稿自己的键优先。',
    }),
    additionalProperties: false,
    properties: keysBelow('', lexicon),
  };
}

/** The keys right below a key, those of the profile itself below the empty one. */
function keysBelow(above: string, lexicon: Lexicon): Schema {
  const own = Object.entries(lexicon.profileKeys).filter(([name]) => name.startsWith(above) && !name.slice(above.length).includes('.'));
  return Object.fromEntries(own.map(([name, record]) => [name.slice(above.length), { ...holding(name, record, lexicon), description: inBoth(record.means) }]));
}

function holding(name: string, { holds, values }: ProfileKeyRecord, lexicon: Lexicon): Schema {
  const entry = { type: 'object', additionalProperties: false, properties: keysBelow(`${name}.`, lexicon) };
  switch (holds) {
    case 'entries':
      return { type: 'array', items: entry };
    case 'systems':
      return oneOrMore({ anyOf: [{ $ref: '#/definitions/systems' }, entry] });
    case 'words':
      return oneOrMore(values ? word(values) : { $ref: `#/definitions/${LISTED[name] ?? name}` });
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    default:
      return { type: ['string', 'number'] };
  }
}

const LISTED: Readonly<Record<string, string>> = { 'systems.use': 'systems', 'systems.class': 'risk', 'systems.route': 'route', 'suppress.rules': 'words' };

/** The lists of values, each once; of frameworks and rules there are too many to list. */
export function policyDefinitions({ profile, jurisdictions, topics }: Lexicon): Schema {
  const lists: Record<string, Named> = { ...profile, jurisdictions, scope: topics, frameworks: {}, words: {} };
  return Object.fromEntries(Object.entries(lists).map(([name, listed]) => [name, word(listed)]));
}

type Named = Readonly<Record<string, { title: { en?: string; zh?: string } }>>;

/** Words besides those listed are understood too, so the list only proposes. */
function word(listed: Named): Schema {
  const ids = Object.keys(listed);
  if (ids.length === 0) return { type: 'string' };
  const titles = Object.values(listed).map(({ title }) => `${title.en} ${title.zh}`);
  return { anyOf: [{ enum: ids, enumDescriptions: titles }, { type: 'string' }] };
}

function oneOrMore(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'array', items: schema }] };
}

function inBoth({ en, zh }: Spoken): string {
  return `${en}\n\n${zh}`;
}
