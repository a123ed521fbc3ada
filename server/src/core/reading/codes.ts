/**
 * Sections of codes: `C.R.S. § 6-1-1702(1)`, `15 U.S.C. 9401(3)`, `N.Y.C. Admin. Code § 20-870`, `775 ILCS 5/2-102(L)`,
 * “Sections 22757.12 and 22757.13 of the California Business and Professions Code”.
 */
import { type Prose, withCapitals } from '../text/prose.js';
import type { CodeCitation, Signal } from './local.js';
import { bracketAt, sectionNumber, sectionsBetween } from './section-numbers.js';

/** Between a code and its first section. */
const KEYWORD = /,? ?(?:title \d{1,2},? ?)?(§{1,2}|sections?|secs?\.|parts?|pts?\.)? ?/y;
/** Between a section and the code behind it: “of the”, “of title 15 of the”, “, ”. */
const OF = /^(?:,? (?:of|in|under) (?:title (\d{1,2})(?:,? of)?,? )?(?:the )?|,? (?:title (\d{1,2}),? )?)$/;
const BEFORE = /(?:sections?|secs?\.|§{1,2}) ?/g;
/** Codes of which a section is known only with the number of its title or chapter before it. */
const WITH_TITLE = new Set(['us-code', 'us-cfr', 'us-il-ilcs']);
/** How far before a code its sections may stand. */
const REACH = 120;

interface Section {
  from: number;
  to: number;
  /** As the code counts it, without its title. */
  number: string;
  steps: string[];
}

/** Reads what stands beside each code word. */
export function readCodes(prose: Prose, signals: readonly Signal[]): CodeCitation[] {
  const out: CodeCitation[] = [];
  let end = -1;
  for (const signal of signals) {
    // The longest of several code words at one place comes first.
    if (!signal.list.startsWith('code-') || signal.from < end) continue;
    const read = behind(prose, signal) ?? before(prose, signal);
    if (!read) continue;
    end = Math.max(signal.to, read.at(-1)!.to);
    out.push(...read);
  }
  return out;
}

function behind(prose: Prose, { list, from, to }: Signal): CodeCitation[] | null {
  const { folded } = prose;
  const code = list.slice('code-'.length);
  const keyword = execAt(KEYWORD, folded, to)!;
  const sections = readSections(prose, to + keyword[0].length, code, /^(?:§§|.*s\.?)$/.test(keyword[1] ?? ''));
  if (!sections) return null;
  const volume = /(?:^|[^\w])(\d{1,3}) $/.exec(folded.slice(Math.max(0, from - 5), from))?.[1];
  const start = volume ? from - volume.length - 1 : from;
  const last = sections.at(-1)!;
  last.to += /^,? et seq\.?/.exec(folded.slice(last.to))?.[0].length ?? 0;
  return sections.map((section, index) => cited({ ...section, from: index === 0 ? start : section.from }, code, volume));
}

function before(prose: Prose, { list, from, to }: Signal): CodeCitation[] | null {
  const code = list.slice('code-'.length);
  const start = Math.max(0, from - REACH);
  const words = prose.folded.slice(start, from);
  for (const keyword of [...words.matchAll(BEFORE)].reverse()) {
    const at = start + keyword.index;
    const sections = readSections(prose, at + keyword[0].length, code, /s|§§/.test(keyword[0].slice(1)));
    const between = sections && OF.exec(prose.folded.slice(sections.at(-1)!.to, from));
    if (!sections || !between) continue;
    sections[0]!.from = at;
    sections.at(-1)!.to = to;
    return sections.map((section) => cited(section, code, between[1] ?? between[2]));
  }
  return null;
}

function cited({ from, to, number, steps }: Section, code: string, volume: string | undefined): CodeCitation {
  const title = WITH_TITLE.has(code) && volume ? `${volume}-` : '';
  return { from, to, code, section: title + number, pin: { kind: 'section', steps } };
}

/** Reads `1681m(a)`, `1681b and 1681m`, `552.051-552.057`. */
function readSections(prose: Prose, at: number, code: string, plural: boolean): Section[] | null {
  const first = readSection(prose, at, code);
  if (!first) return null;
  const out = [first];
  for (;;) {
    const last = out.at(-1)!;
    const range = execAt(/ ?(?:-|to(?= )|through(?= )) ?(?:§ ?)?/y, prose.folded, last.to);
    const join = range ?? execAt(/(?:,? (?:and|or|&) |, ?)(?:§{1,2} ?)?/y, prose.folded, last.to);
    const next = join && readSection(prose, last.to + join[0].length, code);
    if (!next || !isAlike(last, next, plural || join[0].includes('§'))) return out;
    if (range) {
      const between = last.steps.length === 1 ? sectionsBetween(last.number, next.number) : null;
      if (!between) return out;
      for (const number of between) out.push({ from: last.from, to: next.to, number, steps: [number] });
    }
    out.push(next);
  }
}

/** “15 U.S.C. § 45, 30 days” and “§ 22757.12 and 2026” are no lists. */
function isAlike(last: Section, next: Section, plural: boolean): boolean {
  const shape = (number: string) => number.replace(/[^.:-]+/g, '');
  return shape(last.number) === shape(next.number) ? plural || shape(next.number) !== '' : plural && /[a-z.-]/.test(next.number);
}

function readSection(prose: Prose, at: number, code: string): Section | null {
  // 5/2-102: the act before the section
  const act = code === 'us-il-ilcs' ? execAt(/\d{1,4}\//y, prose.folded, at)?.[0] : '';
  if (act === undefined) return null;
  const start = at + act.length;
  const ranged = code === 'us-code' || code === 'us-cfr';
  const length = sectionNumber(prose.folded, start, ranged);
  if (length === 0) return null;
  let to = start + length;
  const steps = [withCapitals(prose, start, to)];
  for (let bracket = bracketAt(prose, to); bracket; bracket = bracketAt(prose, to)) {
    steps.push(bracket.step);
    to = bracket.to;
  }
  // Codes are listed in small letters where drafts write 2000E-2.
  return { from: at, to, number: act + steps[0]!.toLowerCase(), steps };
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
