/** `clausewright explain`: what a rule is about, or what the catalogue has on a reference to law. */
import { Command } from 'commander';
import {
  Catalogue,
  type CatalogueView,
  explain as explainReference,
  findReference,
  type IsoDate,
  type Language,
  nameOf,
  RULES,
  SUPPRESSION_RULES,
} from '../core/index.js';
import { explanationAsText } from '../reports/explanation-text.js';
import { Misuse } from './misuse.js';
import { asOfOption, languageOption } from './options.js';
import { shippedCatalogue, shippedRulePage } from './shipped.js';
import { wantsColour } from './terminal.js';
import { today } from './today.js';

interface ExplainOptions {
  asOf?: IsoDate;
  language?: Language;
}

export function explainCommand(): Command {
  return new Command('explain')
    .summary('explain a rule, an instrument or a provision')
    .description('Explains a rule, or says what the catalogue has on an instrument or a provision of it at a date.')
    .argument('<what...>', 'a rule (reference/not-in-force), the id of an instrument (eu-ai-act), or a reference ("AI Act 26(6)", 《网络安全法》第二十一条)')
    .addOption(asOfOption())
    .addOption(languageOption())
    .action((words: string[], options: ExplainOptions) => {
      process.stdout.write(explain(words.join(' '), options));
    });
}

function explain(what: string, options: ExplainOptions): string {
  const rule = ruleOf(what);
  return rule === null ? explainLaw(what, options) : shippedRulePage(rule, options.language ?? 'en');
}

/** The id of a rule that is named in full or without its group; null where there is none. */
function ruleOf(what: string): string | null {
  const ids = [...RULES, ...SUPPRESSION_RULES].map(({ id }) => id);
  return ids.find((id) => id === what || id.endsWith(`/${what}`)) ?? null;
}

function explainLaw(what: string, options: ExplainOptions): string {
  const date = options.asOf ?? today();
  const catalogue = new Catalogue(shippedCatalogue());
  const view = catalogue.at(date);
  const language = options.language ?? (/\p{Script=Han}/u.test(what) ? 'zh' : 'en');
  const found = findReference(what, catalogue, date);
  if (found.is === 'open') throw new Misuse(openLine(what, found.candidates, view, language));
  const { instrument, provision } = found.reference;
  const nameOfId = (id: string) => name(view, id, language);
  return explanationAsText(explainReference(view, instrument, provision)!, { language, colour: wantsColour(), nameOfId });
}

function openLine(what: string, candidates: readonly string[], view: CatalogueView, language: Language): string {
  if (candidates.length === 0)
    return `“${what}” is neither a rule nor anything the catalogue knows. Name a rule such as reference/not-in-force, or a law such as "AI Act 26(6)".`;
  return `“${what}” may mean ${candidates.map((id) => `${name(view, id, language)} (${id})`).join(', ')}. Name one of them by its id.`;
}

function name(view: CatalogueView, id: string, language: Language): string {
  const record = view.catalogue.instrument(id);
  return record ? nameOf(record, language) : id;
}
