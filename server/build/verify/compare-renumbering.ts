/** Compares `renumbered` and `former` with the wordings on both sides. */
import { parentOf } from '../../src/core/catalogue/provision.js';
import type { InstrumentRecord } from '../../src/core/catalogue/record.js';
import { type Finding, judged, silent } from './finding.js';
import { bare, type ParsedText } from './parsed-text.js';
import { containment, likeness, piecesOf } from './similarity.js';
import type { TextSet } from './text-set.js';

/** All findings on numbers that changed: by version, and from the draft that `former` is about. */
export function compareRenumbering(record: InstrumentRecord, texts: TextSet): Finding[] {
  const versions = record.structure?.versions ?? [];
  const out: Finding[] = [];
  versions.forEach((version, index) => {
    if (!version.renumbered) return;
    const before = texts.byVersion.get(versions[index - 1]?.from ?? '')?.parsed;
    const after = texts.byVersion.get(version.from)?.parsed;
    if (!before || !after) out.push(silent('renumbering', 'the map'));
    else {
      const gone = new Set(Object.keys(version.repealed ?? {}));
      const kept = before.heads.filter((id) => !(id in version.renumbered!) && !gone.has(id)).map((id): [string, string] => [id, id]);
      out.push(...matchAll([...Object.entries(version.renumbered), ...kept], before, after));
    }
  });
  const former = Object.entries(record.structure?.former ?? {});
  const draft = texts.named.find((source) => !texts.own.includes(source) && source.parsed?.layout === 'proposal')?.parsed;
  const text = texts.byVersion.get(versions[0]?.from ?? '')?.parsed;
  if (former.length > 0 && draft && text) out.push(...matchAll(former, draft, text));
  return out;
}

/** Whether the wording of each unit is nearest to, or largely found in, the unit it is mapped to. */
function matchAll(map: readonly [string, string][], before: ParsedText, after: ParsedText): Finding[] {
  const known = new Map<string, Set<string>>();
  const pieces = (id: string) => {
    if (!known.has(id)) known.set(id, piecesOf(wording(after, id)));
    return known.get(id)!;
  };
  return map.map(([old, now]) => {
    const unit = `${old} → ${now}`;
    if (!before.units.has(old)) return silent('renumbering', unit);
    if (!after.units.has(now)) return judged('renumbering', unit, false, now, 'not in the text');
    const from = piecesOf(wording(before, old));
    const nearest = rivalsOf(now, after)
      .map((id) => ({ id, like: likeness(from, pieces(id)) }))
      .sort((a, b) => b.like - a.like)[0]!;
    const like = likeness(from, pieces(now));
    const [older, newer] = [before.units.get(old)!.heading, after.units.get(now)!.heading];
    const sameHeading = older && newer ? bare(older) === bare(newer) : false;
    const agrees = now === nearest.id || sameHeading || like >= 0.5 || containment(from, pieces(now)) >= 0.6;
    return judged('renumbering', unit, agrees, `${now} (${like.toFixed(2)})`, `${nearest.id} (${nearest.like.toFixed(2)})`);
  });
}

function wording(text: ParsedText, id: string): string {
  const { heading, text: words } = text.units.get(id)!;
  return `${heading ?? ''} ${words}`;
}

/** The units a wording could have gone to instead: divisions, articles, or the other units beside the one it is mapped to. */
function rivalsOf(id: string, text: ParsedText): string[] {
  if (text.units.get(id)!.spans) return [...text.units].filter(([, { spans }]) => spans).map(([other]) => other);
  const parent = parentOf(text.layout === 'chinese' ? 'zh-articles' : 'articles', id);
  return parent === null
    ? text.heads
    : [...text.units.keys()].filter((other) => parentOf(text.layout === 'chinese' ? 'zh-articles' : 'articles', other) === parent);
}
