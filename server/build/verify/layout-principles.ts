/** Texts of a few named parts: `Principle 3: You know …`, `Pillar II: …`, 第三點, or a short numbered list of names in any order. */
import { fromRoman } from '../../src/core/catalogue/unit-list.js';
import { fromChinese } from '../../src/core/text/numerals.js';
import { emptyText, type ParsedText } from './parsed-text.js';

/** Names in the boxes of a figure, which a copy gives in any order; in order they are headings. */
const BOXES = /^(\d)\. (\p{Lu}[\p{Ll}I]+[\p{L} &,()-]{0,60})$/u;

const FORMS: RegExp[] = [/^(?:#+ )?(?:Principle|Pillar) (\d+|[IVX]+): (.+)$/i, /^第([一二三四五六七八九十]+)點[\s\u3000]*(.*)$/, BOXES];

/** Whether a text names at least three parts, numbered from 1 without a gap. */
export function isByPrinciples(body: string): boolean {
  return readPrinciples(body).heads.length >= 3;
}

/** Reads the parts; where a list of contents gives them too, the first heading is taken and all wording. */
export function readPrinciples(body: string): ParsedText {
  const best = FORMS.map((form) => ({ form, parsed: readForm(body, form) })).find(
    ({ form, parsed: { heads, units } }) =>
      heads.length >= 3 && heads.every((id, index) => id === String(index + 1)) && (form !== BOXES || heads.join() !== [...units.keys()].join()),
  )?.parsed;
  return best ?? emptyText('principles');
}

function readForm(body: string, form: RegExp): ParsedText {
  const parsed = emptyText('principles');
  let current: string | null = null;
  for (const raw of body.split('\n')) {
    const line = raw.trim();
    const [, label, heading] = form.exec(line) ?? [];
    if (label) {
      current = String(Number(label) || (fromRoman(label) ?? fromChinese(label) ?? label));
      const han = /\p{Script=Han}/u.test(heading!);
      const unit = parsed.units.get(current) ?? {
        heading: han ? undefined : heading!.replace(/\s*\.{2}.*|\s\d{1,3}(?:\s.*)?$/, ''),
        paragraphs: null,
        points: null,
        text: '',
      };
      parsed.units.set(current, { ...unit, text: `${unit.text}${parsed.units.has(current) || han ? ` ${heading}` : ''}` });
    } else if (current) parsed.units.get(current)!.text += ` ${line}`;
  }
  parsed.heads.push(...[...parsed.units.keys()].sort((a, b) => Number(a) - Number(b)));
  return parsed;
}
