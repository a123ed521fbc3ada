/** A code of practice in chapters: `Commitment 2 Title`, `Measure 2.1 Title`, each chapter numbered from 1; cited as MEASURE 2.1. */
import { emptyText, type ParsedText } from './parsed-text.js';

const COMMITMENT = /^Commitment (\d{1,2}) (?=\p{Lu})(.*)$/u;
const MEASURE = /^Measure (\d{1,2}\.\d{1,2}) (?=\p{Lu})(.*)$/u;

/** Whether a text is a chapter of such a code. */
export const CODE_OF_PRACTICE = /^Commitment 1 [A-Z][\s\S]*^Measure 1\.1 [A-Z]/m;

/** Reads one chapter. */
export function readCodeOfPractice(body: string): ParsedText {
  const parsed = emptyText('code-of-practice');
  parsed.heads.push('MEASURE');
  parsed.units.set('MEASURE', { heading: null, paragraphs: null, points: [], text: '' });
  let open: string | null = null;
  const begin = (parent: string, id: string, label: string, heading: string) => {
    if (parsed.units.has(id) || !parsed.units.has(parent)) return false;
    parsed.units.get(parent)!.points!.push(label);
    parsed.units.set(id, { heading, paragraphs: null, points: parent === 'MEASURE' ? [] : null, text: '' });
    open = id;
    return true;
  };
  for (const line of body.split('\n').map((raw) => raw.trim())) {
    const commitment = COMMITMENT.exec(line);
    const measure = MEASURE.exec(line);
    if (commitment && begin('MEASURE', `MEASURE ${commitment[1]}`, commitment[1]!, `Commitment ${commitment[1]}: ${commitment[2]}`)) continue;
    if (measure && begin(`MEASURE ${measure[1]!.split('.')[0]}`, `MEASURE ${measure[1]}`, measure[1]!.split('.')[1]!, measure[2]!)) continue;
    if (/^Appendix 1\b/.test(line)) open = null;
    const unit = open === null ? undefined : parsed.units.get(open)!;
    // a heading that fills its line goes on in a short one
    if (unit && unit.text === '' && unit.heading!.length > 40 && /^[\p{L} -]{3,50}$/u.test(line)) unit.heading += ` ${line}`;
    else if (unit) unit.text += `${line} `;
  }
  return parsed;
}

/** The chapters of a code as one text: what several of them number alike stands side by side. */
export function joinChapters(chapters: readonly ParsedText[]): ParsedText {
  const joined = emptyText('code-of-practice');
  joined.heads.push('MEASURE');
  for (const { units } of chapters) {
    for (const [id, unit] of units) {
      const here = joined.units.get(id);
      if (!here) joined.units.set(id, { ...unit });
      else {
        if (unit.heading) here.heading = `${here.heading}; ${unit.heading.replace(/^Commitment \d+: /, '')}`;
        here.points = here.points && [...new Set([...here.points, ...(unit.points ?? [])])];
        here.text += ` ${unit.text}`;
      }
    }
  }
  return joined;
}
