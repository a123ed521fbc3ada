/** Compares counts, headings, units and figures of each version with the parsed text of that version. */

import { lastStep, parentOf } from '../../src/core/catalogue/provision.js';
import type { InstrumentRecord, Scheme, UnitRecord, VersionRecord } from '../../src/core/catalogue/record.js';
import { Structure } from '../../src/core/catalogue/structure.js';
import { expandUnits, fromRoman, toRoman } from '../../src/core/catalogue/unit-list.js';
import { hasFigure } from './figure-forms.js';
import { type Finding, judged, silent } from './finding.js';
import { bare, opensWith, type ParsedText, type TextUnit } from './parsed-text.js';
import type { TextSet } from './text-set.js';

/** All findings on the structure, version by version. */
export function compareStructure(record: InstrumentRecord, texts: TextSet): Finding[] {
  const versions = record.structure?.versions ?? [];
  const scheme = record.structure?.scheme ?? 'none';
  return versions.flatMap((version, index) => {
    const parsed = texts.byVersion.get(version.from)?.parsed;
    const structure = new Structure(scheme, versions.slice(lastWhole(versions, index), index + 1));
    const before = texts.byVersion.get(versions[index - 1]?.from ?? '')?.parsed;
    const found = parsed
      ? [
          ...compareCounts(record, versions.slice(0, index + 1), structure, parsed),
          ...[...structure.units].filter(([id]) => structure.existence(id).is !== 'repealed').flatMap(([id, unit]) => compareUnit(scheme, id, unit, parsed)),
        ]
      : withoutText(
          scheme,
          version,
          before ?? null,
          versions.slice(index + 1).some((later) => !later.whole && texts.byVersion.get(later.from)?.parsed),
        );
    return found.map((finding) => ({ ...finding, version: versions.length > 1 ? version.from : undefined }));
  });
}

function lastWhole(versions: readonly VersionRecord[], index: number): number {
  for (let at = index; at > 0; at--) if (versions[at]!.whole) return at;
  return 0;
}

/**
 * A version without a text of its own. Its counts are compared with the next version that builds on it.
 * One that only repeals may be foretold by the text before it: “this subsection is repealed, effective …”.
 */
function withoutText(scheme: Scheme, version: VersionRecord, before: ParsedText | null, compared: boolean): Finding[] {
  const repeals = Object.keys(version.repealed ?? {});
  const units = Object.entries(version.units ?? {});
  const narrowed = units.every(([id]) => repeals.some((gone) => parentOf(scheme, gone) === id));
  if (before && repeals.length > 0 && narrowed && !version.inserted && !version.counts && !version.renumbered) {
    const year = version.from.slice(0, 4);
    const left = new Map(before.units);
    for (const gone of repeals) {
      const parent = parentOf(scheme, gone) ?? '';
      const unit = left.get(parent);
      const stays = (label: string) => label !== lastStep(scheme, gone);
      if (unit) left.set(parent, { ...unit, paragraphs: unit.paragraphs?.filter(stays) ?? null, points: unit.points?.filter(stays) ?? null });
    }
    return [
      ...repeals.map((id) => judged('units', id, new RegExp(`repealed[^.]*${year}`, 'i').test(before.units.get(id)?.text ?? ''), `repealed ${version.from}`)),
      ...units.flatMap(([id, unit]) => compareUnit(scheme, id, unit, { ...before, units: left })),
    ];
  }
  const checks = [!compared && (version.counts || version.inserted) ? ('counts' as const) : null, version.units ? ('units' as const) : null];
  return checks.flatMap((check) => (check ? [silent(check, 'the version')] : []));
}

function compareCounts(record: InstrumentRecord, versions: readonly VersionRecord[], structure: Structure, parsed: ParsedText): Finding[] {
  const stated = versions[versions.length - 1]!.counts ?? {};
  if (parsed.extract) return Object.keys(stated).length > 0 ? [silent('counts', 'the version')] : [];
  const out: Finding[] = [];
  const count = (what: string, ours: number | undefined, theirs: number | null) => {
    if (ours === undefined) return;
    out.push(theirs === null ? silent('counts', what, String(ours)) : judged('counts', what, ours === theirs, String(ours), String(theirs)));
  };
  const heads = headsOf(record, parsed);
  count('recitals', stated.recitals, parsed.recitals ?? (stated.recitals === 0 ? 0 : null));
  count('chapters', stated.chapters, parsed.chapters && highest(parsed.chapters));
  const inserted = versions.flatMap(({ inserted }) => expandUnits(inserted ?? ''));
  const repealed = new Set(versions.flatMap(({ repealed }) => Object.keys(repealed ?? {})));
  const articles = versions
    .map(({ counts }) => counts?.articles ?? counts?.sections)
    .filter((n) => n !== undefined)
    .pop();
  if (articles !== undefined || inserted.length > 0) {
    const code = record.structure?.scheme === 'code-sections';
    const ours = new Set([
      ...(code ? [...structure.units.keys()].filter((id) => !id.includes('(') && !isStem(id, heads)) : range(articles ?? 0)),
      ...inserted.filter((id) => !/^[a-z]+-/.test(id) && parentOf('articles', id) === null),
    ]);
    const missing = [...ours].filter((id) => !heads.includes(id) && !repealed.has(id));
    const more = heads.filter((id) => !ours.has(id) && !repealed.has(id));
    if (code && articles !== undefined) count('sections', articles, heads.filter((id) => !inserted.includes(id)).length);
    out.push(
      judged(
        'counts',
        code || stated.sections !== undefined ? 'sections' : 'articles',
        missing.length + more.length === 0,
        `${ours.size}${list('not in the text', missing)}`,
        `${heads.length}${list('not with us', more)}`,
      ),
    );
  }
  const annexes = versions
    .map(({ counts }) => counts?.annexes)
    .filter((n) => n !== undefined)
    .pop();
  if (annexes !== undefined && parsed.annexes === null) out.push(silent('counts', 'annexes', String(annexes)));
  else if (annexes !== undefined) {
    const ours = [...range(annexes).map((n) => `annex-${toRoman(Number(n))}`), ...inserted.filter((id) => /^annex-[^.]+$/.test(id))];
    out.push(judged('counts', 'annexes', ours.join() === parsed.annexes!.join(), String(ours.length), String(parsed.annexes!.length)));
  }
  return out;
}

/** 22757 of 22757.11: not a section but the number that several sections share. */
function isStem(id: string, heads: readonly string[]): boolean {
  return !heads.includes(id) && heads.some((head) => head.startsWith(`${id}.`));
}

/** The heads of a text; of an act that touches several parts of a code, those of the part the record lists. */
function headsOf(record: InstrumentRecord, parsed: ParsedText): string[] {
  if (record.structure?.scheme !== 'code-sections') return parsed.heads;
  const first = record.codified?.[0]?.sections.split('..')[0]?.trim() ?? '';
  const part = first.replace(/\d{2}$/, '');
  return !/^\d+-\d+-\d+$/.test(first) ? parsed.heads : parsed.heads.filter((head) => head.startsWith(part) && head.length === first.length);
}

function highest(chapters: readonly string[]): number {
  const numbers = chapters.map((id) => id.replace(/^chapter-/, '')).map((id) => Number(id) || (fromRoman(id) ?? 0));
  return Math.max(0, ...numbers);
}

function range(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

function list(what: string, ids: readonly string[]): string {
  return ids.length > 0 ? ` (${what}: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ', …' : ''})` : '';
}

function compareUnit(scheme: Scheme, id: string, unit: UnitRecord, parsed: ParsedText): Finding[] {
  const recital = /^recital-(\d+)$/.exec(id);
  if (recital) return parsed.recitals === null ? [] : [judged('units', id, Number(recital[1]) <= parsed.recitals, id, `${parsed.recitals} recitals`)];
  const theirs = parsed.units.get(id);
  if (parsed.extract && (!theirs || unit.spans)) return [silent('units', id)];
  if (!theirs && lacksDivision(id, parsed)) return [silent('headings', id, unit.heading?.en ?? unit.heading?.zh)];
  if (!theirs) return [judged('units', id, false, 'exists', 'not in the text')];
  const out: Finding[] = [];
  const heading = compareHeading(id, unit, theirs, scheme === 'zh-articles');
  if (heading) out.push(heading);
  const differences = [
    ...listDifference('paragraphs', unit.paragraphs, theirs.paragraphs, parsed.extract),
    ...listDifference('points', unit.points, theirs.points, parsed.extract),
    ...listDifference('spans', unit.spans, theirs.spans ?? null),
  ];
  if (differences.length > 0)
    out.push(judged('units', id, false, differences.map(({ ours }) => ours).join('; '), differences.map((difference) => difference.theirs).join('; ')));
  else out.push(judged('units', id, true));
  for (const { value } of unit.figures ?? []) {
    const there = hasFigure(theirs.text, value) || hasFigure(leadOf(scheme, id, parsed), value);
    out.push(judged('figures', id, there, value, theirs.text.slice(0, 160)));
  }
  return out;
}

/** The words of the unit above that stand before its first point: they speak for each of them. */
function leadOf(scheme: Scheme, id: string, parsed: ParsedText): string {
  const parent = parentOf(scheme, id);
  const above = parent === null ? undefined : parsed.units.get(parent)?.text;
  if (above === undefined) return '';
  const first = [...parsed.units].find(([other]) => parentOf(scheme, other) === parent)?.[1].text.trim();
  return above.slice(0, Math.max(0, above.indexOf((first ?? above).slice(0, 60))));
}

/** A copy that prints no section headings at all, or not that of this chapter, though later ones are numbered. */
function lacksDivision(id: string, parsed: ParsedText): boolean {
  if (/^chapter-[^.]+\.section-/.test(id)) return ![...parsed.units.keys()].some((other) => /^chapter-[^.]+\.section-/.test(other));
  const chapter = /^chapter-(\w+)$/.exec(id);
  return chapter !== null && highest(parsed.chapters ?? []) > (Number(chapter[1]) || (fromRoman(chapter[1]!) ?? 99));
}

function compareHeading(id: string, unit: UnitRecord, theirs: TextUnit, chinese: boolean): Finding | null {
  const { heading } = unit;
  if (!heading) return null;
  if (theirs.heading === null) return silent('headings', id, heading.en ?? heading.zh);
  if (theirs.heading !== undefined) {
    if (chinese && !/\p{Script=Han}/u.test(theirs.heading)) return silent('headings', id, heading.zh);
    const ours = /\p{Script=Han}/u.test(theirs.heading) ? heading.zh : heading.en;
    if (ours === undefined) return silent('headings', id);
    const same =
      bare(ours) === bare(theirs.heading) ||
      // “Title (Chapter); Title (Chapter)” of what several chapters number alike
      (id.startsWith('MEASURE ') && bare(ours.replace(/ \([^)]*\)/g, '')) === bare(theirs.heading)) ||
      (bare(ours).startsWith(bare(theirs.heading)) && bare(theirs.heading + theirs.text).startsWith(bare(ours)));
    return judged('headings', id, same, ours, theirs.heading);
  }
  if (/\p{Script=Han}/u.test(theirs.text)) return null;
  const text = theirs.text.replace(/^[\s‘'"“]+/, '');
  return judged('headings', id, heading.en !== undefined && opensWith(text, heading.en), heading.en, text.slice(0, 100));
}

function listDifference(what: string, ours: string | number | undefined, theirs: string[] | null, extract = false): { ours: string; theirs: string }[] {
  if (ours === undefined || theirs === null) return [];
  const own = typeof ours === 'number' ? range(ours) : ours === '0' ? [] : expandUnits(ours);
  // an extract may leave some out, but has none that are not there
  const same = extract ? theirs.every((label) => own.includes(label)) : [...own].sort().join() === [...theirs].sort().join();
  if (same) return [];
  return [{ ours: `${what} ${own.join(' ') || '0'}`, theirs: `${what} ${theirs.join(' ') || '0'}` }];
}
