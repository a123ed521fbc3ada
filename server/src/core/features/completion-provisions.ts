/** Provisions of the instrument that the place is about. */
import { provisionLabel } from '../catalogue/labels.js';
import { below, lastStep, parentOf } from '../catalogue/provision.js';
import type { InstrumentRecord, Scheme } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import type { Structure } from '../catalogue/structure.js';
import type { Analysis } from '../engine/analyse.js';
import type { Language } from '../text/characters.js';
import { readNumber, toChinese } from '../text/numerals.js';
import type { CompletionItem } from './completion.js';
import type { CompletionContext, Keyword } from './completion-context.js';
import { instrumentsNear } from './instruments-near.js';
import { said } from './note.js';

type Context<Is extends CompletionContext['is']> = Extract<CompletionContext, { is: Is }>;

const SCHEMES: Record<Keyword, readonly Scheme[]> = {
  article: ['articles', 'zh-articles'],
  'zh-article': ['zh-articles', 'articles'],
  annex: ['articles', 'clauses'],
  chapter: ['articles', 'zh-articles'],
  section: ['sections', 'code-sections', 'clauses'],
  clause: ['clauses'],
  function: ['functions'],
};

/** Which units stand behind a keyword. */
const TOP: Record<Keyword, RegExp> = {
  article: /^\d+[a-z]*(?:-\d+)?$/i,
  'zh-article': /^\d+[a-z]*(?:-\d+)?$/i,
  annex: /^annex-[^.]+$/,
  chapter: /^chapter-/,
  section: /^(?!annex-|chapter-|recital-|title-)[\w.-]+$/,
  clause: /^(?!annex-)[\w.]+$/,
  function: /^[A-Z]+ /,
};

interface Target {
  record: InstrumentRecord;
  scheme: Scheme;
  structure: Structure;
}

/** The nearest instrument that has provisions of the kind. */
function target(analysis: Analysis, offset: number, keyword: Keyword): Target | null {
  for (const id of instrumentsNear(analysis, offset)) {
    const record = analysis.view.catalogue.instrument(id)!;
    const scheme = schemeOf(record);
    const structure = analysis.view.structure(id);
    if (SCHEMES[keyword].includes(scheme) && topUnits(structure, keyword).length > 0) return { record, scheme, structure };
  }
  return null;
}

function topUnits(structure: Structure, keyword: Keyword): string[] {
  const units = new Set([...structure.units.keys()].filter((unit) => TOP[keyword].test(unit)));
  if (/article|section/.test(keyword) && structure.scheme !== 'code-sections') for (let n = 1; n <= (structure.articleCount ?? 0); n++) units.add(String(n));
  return [...units].filter((unit) => structure.existence(unit).is === 'exists').sort(byNumber);
}

/** 4 before 4a before 5 before 10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** What may stand behind `Article `, `§ `, 第. */
export function provisions(analysis: Analysis, { from, keyword }: Context<'provision'>, offset: number, language: Language): CompletionItem[] {
  const near = target(analysis, offset, keyword);
  if (!near) return [];
  const after = analysis.draft.text[offset];
  return topUnits(near.structure, keyword).map((unit, index) => {
    const label = provisionLabel(near.scheme, unit, keyword === 'zh-article' ? 'zh' : 'en');
    const text =
      keyword === 'zh-article'
        ? label.replace(/^第/, '').replace(/条$/, after === '条' ? '' : '条')
        : unit.replace(/^(?:annex|chapter)-/, '').replace('.section-', ', Section ');
    return item(near, unit, index, language, { label, text, from, to: offset });
  });
}

/** What may stand behind `Article 26(`, 第二十六条第. */
export function provisionsBelow(analysis: Analysis, context: Context<'below'>, offset: number, language: Language): CompletionItem[] {
  const { keyword, steps, from, opened } = context;
  const near = target(analysis, offset, keyword);
  if (!near) return [];
  const parent = parentUnit(near.scheme, keyword, steps);
  if (parent === null) return [];
  const after = analysis.draft.text[offset];
  return childrenOf(near, parent).map((unit, index) => {
    const step = lastStep(near.scheme, unit);
    const label = provisionLabel(near.scheme, unit, keyword === 'zh-article' ? 'zh' : 'en');
    const text = keyword === 'zh-article' ? inChinese(step, opened, steps.length, after) : step + (after === ')' ? '' : ')');
    return item(near, unit, index, language, { label, text, from, to: offset });
  });
}

function parentUnit(scheme: Scheme, keyword: Keyword, steps: readonly string[]): string | null {
  const [head, ...rest] = steps as [string, ...string[]];
  if (keyword === 'annex') return rest.reduce((at, step) => below(scheme, at, step), `annex-${head}`);
  if (keyword !== 'zh-article') return rest.reduce((at, step) => below(scheme, at, step), head);
  const numbers = steps.map(readNumber);
  if (numbers.includes(null)) return null;
  return numbers.slice(1).reduce((at: string, step) => below(scheme, at, String(step)), String(numbers[0]));
}

function childrenOf({ scheme, structure }: Target, parent: string): string[] {
  const { paragraphs, points } = structure.childrenOf(parent);
  const listed = [...(paragraphs ?? []), ...(points ?? [])].map((step) => below(scheme, parent, step));
  const units = [...structure.units.keys()].filter((unit) => parentOf(scheme, unit) === parent);
  return [...new Set([...listed, ...units])].filter((unit) => structure.existence(unit).is === 'exists').sort(byNumber);
}

/** 六款 behind 第; （三）项 behind 第 below a paragraph; 三） behind （. */
function inChinese(step: string, opened: '(' | '（' | '第', depth: number, after: string | undefined): string {
  const numeral = /^\d+$/.test(step) ? toChinese(Number(step)) : step;
  if (opened !== '第') return numeral + (after === ')' || after === '）' ? '' : opened === '（' ? '）' : ')');
  return depth === 1 ? `${numeral}款` : `（${numeral}）项`;
}

type Item = Pick<CompletionItem, 'label' | 'text' | 'from' | 'to'>;

function item({ record, structure }: Target, unit: string, index: number, language: Language, own: Item): CompletionItem {
  const known = structure.units.get(unit);
  const [heading, gist] = [known?.heading, known?.gist].map((words) => (words ? said(words, language) : ''));
  const note = heading || gist!;
  return {
    ...own,
    kind: 'provision',
    note,
    filter: `${own.text} ${unit.replace(/^(?:annex|chapter)-/, '')} ${heading} ${gist}`,
    ended: false,
    sort: String(index).padStart(4, '0'),
    instrument: record.id,
    provision: unit,
    clause: null,
  };
}
