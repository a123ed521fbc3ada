/** Sections of codes: `C.R.S. § 6-1-1702(1)`, `15 U.S.C. 9401(3)`, `29 CFR § 1607`, `N.Y.C. Admin. Code § 20-870`. */
import type { Prose } from '../text/prose.js';
import type { CodeCitation, Signal } from './local.js';

const SECTION =
  /,? ?(?:title \d{1,2},? ?)?(?:§{1,2}|sections?|sec\.|part|pt\.)? ?(\d{1,5}[a-z]?(?:[-.]\d{1,5}[a-z]?){0,3})((?:\((?:\d{1,2}[a-z]?|[a-z]{1,2}|[ivx]{1,4})\)){0,5})/y;

/** Reads what follows each code word. */
export function readCodes(prose: Prose, signals: readonly Signal[]): CodeCitation[] {
  const out: CodeCitation[] = [];
  for (const { list, from, to } of signals) {
    if (!list.startsWith('code-')) continue;
    SECTION.lastIndex = to;
    const found = SECTION.exec(prose.folded);
    if (!found) continue;
    const volume = /(?:^|[^\w])(\d{1,2}) $/.exec(prose.folded.slice(Math.max(0, from - 4), from));
    const steps = [found[1]!, ...[...found[2]!.matchAll(/[0-9a-z]+/g)].map((part) => part[0])];
    const etSeq = /^,? et seq\.?/.exec(prose.folded.slice(to + found[0].length));
    const code = list.slice('code-'.length);
    const title = (code === 'us-code' || code === 'us-cfr') && volume ? `${volume[1]}-` : '';
    out.push({
      from: volume ? from - volume[1]!.length - 1 : from,
      to: to + found[0].length + (etSeq?.[0].length ?? 0),
      code,
      section: title + found[1]!,
      pin: { kind: 'section', steps },
    });
  }
  return out;
}
