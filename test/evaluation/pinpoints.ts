/**
 * Annotated pinpoints in the catalogue's canonical form. This is a reader of its own, apart from the one that is measured:
 * it may be simple, because an annotation holds nothing but a pinpoint, and it may not share the other's faults.
 */

export type PinpointScheme = 'articles' | 'zh-articles' | 'clauses' | 'sections';

/** The scheme of an instrument by its catalogue scheme, or by its id where the catalogue knows it by name only. */
export function pinpointScheme(instrument: string, catalogued: string): PinpointScheme {
  if (catalogued === 'articles' || catalogued === 'zh-articles' || catalogued === 'clauses') return catalogued;
  if (/^(?:eu|coe|un)-/.test(instrument)) return 'articles';
  if (instrument.startsWith('cn-')) return 'zh-articles';
  return instrument.startsWith('iso-') ? 'clauses' : 'sections';
}

/** The provisions that a pinpoint's text names: `Art. 9-11` → 9, 10, 11; empty for a name without a pinpoint. */
export function provisionsOf(pinpoint: string, scheme: PinpointScheme): Set<string> {
  const text = numerals(pinpoint.normalize('NFKC').replace(/[–—‑]/g, '-'));
  const out = new Set<string>();
  let rest = text;
  for (const { pattern, read } of DIVISIONS[scheme]) {
    rest = rest.replace(pattern, (...found: string[]) => {
      for (const provision of read(found)) out.add(provision);
      return ' ';
    });
  }
  for (const provision of MEMBERS[scheme](rest)) out.add(provision);
  return out;
}

interface Division {
  pattern: RegExp;
  read(found: string[]): string[];
}

const romans = (text: string) => text.split('/').map((part) => part.trim().toUpperCase());
const roman = (text: string) => (/^\d+$/.test(text) ? toRoman(Number(text)) : text.toUpperCase());

const ANNEX: Division = {
  pattern: /annex ([ivx]+(?: ?\/ ?[ivx]+)*)(?:,? ?(?:§|points?|\.)? ?(\d+[a-z]?)((?:\([a-z0-9]+\))*))?/gi,
  read: ([, heads, point, subs]) => romans(heads!).map((head) => `annex-${head}${point ? `.${point}${subs}` : ''}`),
};

const CHAPTER: Division = {
  pattern: /(?:chapter ([ivx]+|\d+)|第 ?(\d+) ?章)(?:,? ?section (\d+)|第 ?(\d+) ?节)?/gi,
  read: ([, en, zh, section, zhSection]) => [`chapter-${roman((en ?? zh)!)}${(section ?? zhSection) ? `.section-${section ?? zhSection}` : ''}`],
};

const ZH_CHAPTER: Division = {
  ...CHAPTER,
  read: ([, en, zh, section, zhSection]) => [`chapter-${en ?? zh}${(section ?? zhSection) ? `.section-${section ?? zhSection}` : ''}`],
};

const DIVISIONS: Record<PinpointScheme, Division[]> = { articles: [ANNEX, CHAPTER], 'zh-articles': [ZH_CHAPTER], clauses: [], sections: [] };

const MEMBERS: Record<PinpointScheme, (text: string) => string[]> = {
  articles: (text) => articleMembers(text, (head, steps) => steps.reduce((at, step) => `${at}(${step})`, head)),
  'zh-articles': (text) => articleMembers(text, (head, steps) => [head, ...steps].join('.')),
  clauses: (text) => [...text.matchAll(/(?:A\.)?\d+(?:\.\d+)*/g)].map((found) => found[0]),
  sections: sectionMembers,
};

const MEMBER = /(-)? ?第? ?(\d+[a-z]?)((?:\([a-z0-9]{1,4}\))*) ?条?(?:第? ?\(?(\d+)\)? ?款)?(?:第? ?\(?(\d+)\)? ?项)?/gi;

/** Numbers one after the other; a hyphen before one fills the range. */
function articleMembers(text: string, write: (head: string, steps: string[]) => string): string[] {
  const out: string[] = [];
  let last = Number.NaN;
  for (const [, hyphen, head, brackets, paragraph, point] of text.matchAll(MEMBER)) {
    const steps = [...brackets!.matchAll(/\((\w+)\)/g)].map((found) => found[1]!);
    const value = Number(head);
    if (hyphen) for (let n = last + 1; n < value; n++) out.push(write(String(n), []));
    out.push(
      write(
        head!,
        [...steps, paragraph, point].filter((step) => step !== undefined),
      ),
    );
    last = steps.length === 0 ? value : Number.NaN;
  }
  return out;
}

/** The last section number of a citation of a code: `6 RCNY § 5-300 et seq.` → 5-300. */
function sectionMembers(text: string): string[] {
  const found = [...text.matchAll(/\d+[a-z]?(?:[-.]\d+[a-z]?)*(?:\(\w+\))*/gi)].at(-1);
  return found ? [found[0]] : [];
}

/** Han numerals of 第…条, 款, 项, 章, 节 as digits. */
function numerals(text: string): string {
  return text.replace(/[一二三四五六七八九十百零〇]+/g, (han) => String(numberOf(han)));
}

function numberOf(han: string): number {
  let total = 0;
  let digit = 0;
  for (const char of han) {
    const unit = char === '百' ? 100 : char === '十' ? 10 : 0;
    if (unit === 0) digit = '零一二三四五六七八九'.indexOf(char === '〇' ? '零' : char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

function toRoman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10];
}
