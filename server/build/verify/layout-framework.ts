/** The NIST AI RMF: functions, categories and subcategories in tables (`GOVERN 1.2: …`). */
import { emptyText, type ParsedText } from './parsed-text.js';

const ENTRY = /^\s*(GOVERN|MAP|MEASURE|MANAGE) (\d+)(?:\.(\d+))?:\s*(.*)$/;

/** Reads functions, categories and subcategories; the wording of a category may mix with its neighbours in the table. */
export function readFramework(body: string): ParsedText {
  const parsed = emptyText('framework');
  let current: string | null = null;
  for (const line of body.split('\n')) {
    const [, name, category, sub, rest] = ENTRY.exec(line) ?? [];
    if (!name) {
      if (current) parsed.units.get(current)!.text += `${line} `;
      continue;
    }
    current = `${name} ${category}${sub ? `.${sub}` : ''}`;
    unitOf(parsed, name, name).heading = name;
    const parent = unitOf(parsed, sub ? `${name} ${category}` : name, name);
    const label = sub ?? category!;
    if (!parent.points!.includes(label)) parent.points!.push(label);
    unitOf(parsed, current, name).text += `${rest} `;
  }
  return parsed;
}

function unitOf(parsed: ParsedText, id: string, head: string) {
  let unit = parsed.units.get(id);
  if (!unit) parsed.units.set(id, (unit = { paragraphs: [], points: [], text: '' }));
  if (!parsed.heads.includes(head)) parsed.heads.push(head);
  return unit;
}
