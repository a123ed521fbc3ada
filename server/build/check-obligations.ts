/** Checks files of obligations by schema, and by what they refer to: provisions, topics, profile values, one another. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { Catalogue } from '../src/core/catalogue/catalogue.js';
import { compiled } from '../src/core/catalogue/compile.js';
import type { Lexicon } from '../src/core/catalogue/data.js';
import { mergeParts } from '../src/core/catalogue/merge.js';
import type { Applies } from '../src/core/catalogue/obligation.js';
import { NO_PHRASES } from '../src/core/catalogue/phrases.js';
import { readSnippet, type SnippetPart } from '../src/core/text/snippet.js';
import { INSTRUMENT_FILES, readObligations, type WrittenObligation } from './obligations.js';

type Fault = (file: string, text: string) => void;
type Look = (fault: (text: string) => void, obligation: WrittenObligation) => void;

const read = (file: string) => parse(readFileSync(file, 'utf8'), { schema: 'core' });

/** A file of obligations with what it holds. */
export interface ObligationFile {
  file: string;
  data: unknown;
}

/** Reads the law once, which must be sound, and makes the check: it reports what is wrong in files of obligations. */
export function obligationCheck(): (files: readonly ObligationFile[], fault: Fault) => void {
  const schema = JSON.parse(readFileSync('server/catalogue/obligation-schema.json', 'utf8'));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const topics = read('server/lexicon/topics.yaml').topics;
  const lexicon = { words: {}, topics, jurisdictions: {}, ...read('server/lexicon/profile.yaml'), sections: {} };
  const instruments = mergeParts(globSync(INSTRUMENT_FILES).sort().map(read));
  const catalogue = new Catalogue(
    compiled({ date: '', instruments, obligations: readObligations(), names: [], phrasings: {}, demands: {}, lexicon, phrases: NO_PHRASES }),
  );
  const looks: Look[] = [provisions(catalogue), force(catalogue), words(lexicon), references(catalogue), clauses];
  return (files, fault) => {
    for (const { file, data } of files) {
      const sound = validate(data);
      if (!sound) for (const { instancePath, message, params } of validate.errors!) fault(file, `${instancePath} ${message} ${JSON.stringify(params)}`);
      else lookAt(file, data as WrittenObligation[], looks, fault);
    }
  };
}

function lookAt(file: string, obligations: readonly WrittenObligation[], looks: readonly Look[], fault: Fault): void {
  const main = file.replace('.obligations.yaml', '.yaml');
  const beside = existsSync(main) ? read(main).id : null;
  for (const obligation of obligations) {
    const say = (text: string) => fault(file, `${obligation.id}: ${text}`);
    if (obligation.instrument !== beside) say(`${main} is not ${obligation.instrument}`);
    else for (const look of looks) look(say, obligation);
  }
}

/** A provision exists on the later of the day it applies from and the day it was checked, and applies from then. */
function provisions(catalogue: Catalogue): Look {
  return (fault, { instrument, provision, penalty, from, checked, figures }) => {
    const view = catalogue.at(from > checked.on ? from : checked.on);
    const bases = (figures ?? []).flatMap(({ basis }) => (basis ? [[basis.instrument, basis.provision] as const] : []));
    const named = [[instrument, provision] as const, ...(penalty ? [[instrument, penalty] as const] : []), ...bases];
    for (const [id, unit] of named) {
      const known = catalogue.instrument(id) ? view.existence(id, unit).is : 'unknown-instrument';
      if (known !== 'exists' && known !== 'not-checked') fault(`${id} ${unit}: ${known} on ${view.date}`);
    }
    const entry = catalogue.applicationOf(instrument, provision);
    const dates = [entry?.from, ...(entry?.routes ?? []).map((route) => route.from)].filter((date) => date !== undefined);
    if (dates.length > 0 && !dates.includes(from)) fault(`from ${from}, but ${provision} applies from ${dates.join(' or ')}`);
  };
}

/** Only binding law that reaches its readers lays down duties. */
function force(catalogue: Catalogue): Look {
  return (fault, { instrument, duty }) => {
    const record = catalogue.instrument(instrument)!;
    const binds = record.force === 'binding' && record.binds !== 'states' && record.binds !== 'parties';
    if (!binds && duty.startsWith('must')) fault(`${instrument} lays no duty on those who draft: should or may`);
    if (binds && duty === 'should') fault(`${instrument} is binding: must, must-not or may`);
  };
}

function words({ topics, profile }: Lexicon): Look {
  const valueFaults = (fault: (text: string) => void, applies: Applies): void => {
    for (const [key, value] of Object.entries(applies)) {
      if (key === 'not') valueFaults(fault, value as Applies);
      else if (Array.isArray(value)) for (const inner of value as Applies[]) valueFaults(fault, inner);
      else if (!profile[key as keyof typeof profile]?.[value as string]) fault(`applies: no ${key} ${value} in the profile`);
    }
  };
  return (fault, { elements, actor, applies }) => {
    for (const topic of elements) if (!topics[topic]) fault(`unknown topic ${topic}`);
    for (const role of [actor].flat()) if (role !== 'anyone' && !profile.roles[role]) fault(`actor: no role ${role} in the profile`);
    valueFaults(fault, applies);
  };
}

function references({ obligations }: Catalogue): Look {
  const count = (test: (other: (typeof obligations)[number]) => boolean) => obligations.filter(test).length;
  return (fault, { id, title, partOf, replaces, related }) => {
    if (count((other) => other.id === id || other.replaces?.includes(id) === true) > 1) fault('the id stands twice');
    for (const language of ['en', 'zh'] as const)
      if (count((other) => other.id !== id && other.title[language] === title[language]) > 0) fault(`the title “${title[language]}” stands twice`);
    for (const old of replaces ?? []) if (count((other) => other.id === old) > 0) fault(`replaces ${old}, which is still there`);
    for (const to of [...(partOf ? [partOf] : []), ...(related ?? []).map((link) => link.to)])
      if (count((other) => other.id === to) === 0) fault(`no obligation ${to}`);
  };
}

/** A needed clause is there in both languages, with the same tab stops, numbered as they come first. */
const clauses: Look = (fault, { needsClause, clause }) => {
  if (needsClause && !clause) fault('needs a clause and has none');
  const stops = (['en', 'zh'] as const).map((language) => {
    let parts: SnippetPart[] = [];
    try {
      parts = readSnippet(clause?.[language] ?? '');
    } catch (error) {
      fault(`clause ${language}: ${(error as Error).message}`);
    }
    return parts.flatMap((part) => (typeof part === 'string' ? [] : [part.stop])).sort((a, b) => a - b);
  });
  if (stops.some((list) => list.some((stop, i) => stop !== i + 1))) fault(`tab stops are not numbered 1, 2, …`);
  if (stops[0]!.length !== stops[1]!.length) fault('the two languages have different tab stops');
};
