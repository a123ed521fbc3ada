/** Whether a draft itself gives a date where it cites something. */
import { type IsoDate, namesDate } from '../text/dates.js';
import { statementAt } from './local.js';
import type { Citation, Reading } from './reading.js';

/** Whether the sentence of a citation (in a table its row), the line that leads in to it or a heading above it names the date. */
export function isDateSaid(reading: Reading, citation: Citation, date: IsoDate): boolean {
  const { draft, units } = reading;
  const { unit, local } = units[citation.unit]!;
  const { folded } = unit.body.prose;
  const [from, to] = statementAt(local, folded, citation.proseFrom);
  if (namesDate(folded.slice(from, to), date)) return true;
  const above = [unit.leadIn, unit.header];
  for (let at = unit.section; at >= 0; at = draft.sections[at]!.parent) above.push(draft.sections[at]!.heading);
  return above.some((index) => index >= 0 && namesDate(units[index]!.unit.body.prose.folded, date));
}
