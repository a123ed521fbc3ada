/** `clausewright new`: a policy draft with the sections and model clauses that a profile needs. */
import { existsSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import {
  Catalogue,
  type CatalogueView,
  type ChoiceKey,
  choiceOf,
  choicesOf,
  type DraftChoices,
  type IsoDate,
  type Language,
  type NewDraft,
  newDraft,
} from '../core/index.js';
import { Misuse, orMisuse } from './misuse.js';
import { asOfOption, readDate } from './options.js';
import { shippedCatalogue } from './shipped.js';
import { today } from './today.js';

/** The keys of the profile by the options that fill them. */
const KEYS = {
  jurisdiction: 'jurisdictions',
  framework: 'frameworks',
  role: 'roles',
  system: 'systems',
  risk: 'risk',
  route: 'route',
  model: 'models',
  entity: 'entity',
  size: 'size',
} as const satisfies Record<string, ChoiceKey>;

type Flag = keyof typeof KEYS;

interface NewOptions extends Partial<Record<Flag, string[]>> {
  title?: string;
  owner?: string;
  effective?: IsoDate;
  asOf?: IsoDate;
  language: Language;
  output?: string;
  force?: boolean;
}

export function newCommand(): Command {
  return new Command('new')
    .summary('write a new policy draft')
    .description(
      'Writes a policy draft in Markdown: a profile, the usual sections, and a model clause for every duty and adopted recommendation that the profile brings in.\nSeveral values are parted by spaces or commas. Exit status: 0, or 2 for misuse.',
    )
    .option('--jurisdiction <places...>', 'where it applies: EU, CN, US-CO, …', collect)
    .option('--framework <texts...>', 'texts that are followed by choice: us-nist-ai-rmf, iso-42001, …', collect)
    .option('--role <roles...>', 'what the organisation is in law: provider, deployer, controller, …', collect)
    .option('--system <uses...>', 'kinds of AI system: hiring, chatbot, generative, …', collect)
    .option('--risk <classes...>', 'risk classes: high, limited, minimal', collect)
    .option('--route <routes...>', 'why systems are high-risk: annex-I, annex-III, …', collect)
    .option('--model <kinds...>', 'models that are provided: gpai, gpai-systemic; none', collect)
    .option('--entity <kinds...>', 'public-body, public-service, employer, …; none', collect)
    .option('--size <size...>', 'sme, smc or large', collect)
    .option('--title <title>', 'the title of the policy')
    .option('--owner <owner>', 'who answers for it')
    .option('--effective <date>', 'the day it takes effect; law is read at this day if it is later than today', readDate)
    .addOption(asOfOption())
    .addOption(new Option('--language <language>', 'language of the draft').choices(['en', 'zh']).default('en'))
    .option('--output <file>', 'write to this file; otherwise to standard output')
    .option('--force', 'overwrite the file')
    .action((options: NewOptions) => write(options));
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',').map((one) => one.trim())].filter((one) => one !== '');
}

function write(options: NewOptions): void {
  const now = options.asOf ?? today();
  const { effective } = options;
  const view = new Catalogue(shippedCatalogue()).at(effective && effective > now ? effective : now);
  const choices = choicesFrom(options, view);
  if (!choices.jurisdictions && !choices.frameworks)
    throw new Misuse(
      'say where the policy applies or what it adopts, such as “--jurisdiction EU --role deployer --system hiring” or “--framework us-nist-ai-rmf”.',
    );
  const draft = newDraft(view, choices);
  if (options.output === undefined) process.stdout.write(draft.text);
  else save(draft.text, options.output, options.force === true);
  for (const line of notes(draft, options.output)) process.stderr.write(`clausewright new: ${line}\n`);
}

function choicesFrom({ language, title, owner, effective, ...options }: NewOptions, view: CatalogueView): DraftChoices {
  const given = (Object.keys(KEYS) as Flag[]).flatMap((flag) => {
    const words = options[flag];
    return words ? [[KEYS[flag], [...new Set(words.map((word) => known(flag, word, view)))]] as const] : [];
  });
  return { language, ...Object.fromEntries(given), ...(title ? { title } : {}), ...(owner ? { owner } : {}), ...(effective ? { effective } : {}) };
}

function known(flag: Flag, word: string, view: CatalogueView): string {
  const value = choiceOf(view, KEYS[flag], word);
  if (value !== null) return value;
  throw new Misuse(`--${flag}: “${word}” is not known. Known: ${choicesOf(view, KEYS[flag]).join(', ')}.`);
}

function save(text: string, file: string, force: boolean): void {
  if (!force && existsSync(file)) throw new Misuse(`${file}: this file is there already. Name another one, or add --force to overwrite it.`);
  orMisuse(() => writeFileSync(file, text), file, 'Check the path and the permissions.');
}

/** What the person who asked should know: how much was written, and what nobody has decided. */
function notes({ answered, open }: NewDraft, output: string | undefined): string[] {
  const written = output === undefined ? [] : [`${output}: ${answered.length} model ${answered.length === 1 ? 'clause' : 'clauses'}. Not legal advice.`];
  const flagOf = (key: ChoiceKey) => (Object.keys(KEYS) as Flag[]).find((flag) => KEYS[flag] === key)!;
  return [
    ...written,
    ...open.map(({ group, values, obligations }) => {
      const add = `--${flagOf(group)}`;
      return `nothing decides yet whether the policy needs ${named(obligations.map(({ title }) => `“${title.en}”`))}. Add ${add} ${values.join(' or ')}, or ${add} none.`;
    }),
  ];
}

/** As many as one can take in. */
const MOST = 3;

function named(titles: readonly string[]): string {
  const more = titles.length - MOST;
  return more > 0 ? `${titles.slice(0, MOST).join(', ')} and ${more} more` : titles.join(', ');
}
