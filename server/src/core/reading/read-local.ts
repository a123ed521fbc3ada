/** Reads one unit by its own words. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Body } from '../draft/draft.js';
import { isWordCode } from '../text/characters.js';
import { CELL, type Prose } from '../text/prose.js';
import { datedAnaphors } from './anaphors.js';
import { attach } from './attach.js';
import { readCodes } from './codes.js';
import { readDefinitions } from './definitions.js';
import { likelyTitle, readLawLikes } from './law-likes.js';
import { type LawLike, type LocalReading, type Mention, outerSpans, type PinGroup, type Signal } from './local.js';
import { type NameHit, readMentions } from './mentions.js';
import { isInternal, isOfOtherLaw, isSeen } from './not-law.js';
import { withLeads } from './pinpoint-leads.js';
import { ENGLISH_KEYWORDS, type ReadGroup, readEnglishPinpoints } from './pinpoints-en.js';
import { readChinesePinpoints } from './pinpoints-zh.js';
import { placeFinder } from './places.js';
import { sentenceStarts } from './sentences.js';
import { overlapsAny } from './spans.js';

/** Reads a body; the result depends on nothing else. */
export function readLocal(body: Body, catalogue: Catalogue): LocalReading {
  const { prose } = body;
  const { hits, signals } = scan(prose, catalogue);
  const mentions = readMentions(prose, hits, placeFinder(prose, catalogue.lexicon));
  const likes = readLawLikes(prose, mentions);
  const lawLikes = likes.filter((like) => !takeLikeness(like, mentions, catalogue) && !takeNumber(prose, like, mentions));
  mentions.sort((a, b) => a.from - b.from);
  const codes = readCodes(prose, signals);
  const groups = readGroups(prose, signals, mentions, codes);
  const outers = outerSpans(mentions);
  const pointing = [...signals.filter(({ list }) => list.startsWith('anaphor-')), ...datedAnaphors(prose.folded)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
  const anaphors = longestOnly(pointing.filter((signal) => !overlapsAny(outers, signal) && !isInWord(prose, signal)));
  attach(prose, groups, mentions, anaphors);
  return {
    sentences: sentenceStarts(prose),
    mentions,
    groups,
    anaphors,
    definitions: readDefinitions(prose, mentions),
    signals: signals.filter(({ list }) => !/^(?:pin|code|anaphor)-/.test(list)),
    lawLikes,
    codes,
    shortTitles: [...prose.folded.matchAll(/《(?:办法|规定|条例|公约|指南|意见|细则|决定|通知|标准)》/g)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
    })),
    ownArticle: ownArticle(prose, groups),
  };
}

function scan(prose: Prose, catalogue: Catalogue): { hits: NameHit[]; signals: Signal[] } {
  const hits: NameHit[] = [];
  const signals: Signal[] = [];
  const { folded } = prose;
  catalogue.scan(folded, (from, to, { names, words }) => {
    if (names) hits.push({ from, to, names });
    if (words.length === 0 || !isWhole(folded, from, to)) return;
    for (const list of words) signals.push({ list, from, to });
  });
  signals.sort((a, b) => a.from - b.from || b.to - a.to);
  return { hits, signals };
}

/** 劳动合同法 holds no 同法. */
function isInWord({ folded }: Prose, { from }: Signal): boolean {
  return folded[from] === '同' && /[合协共等相]/.test(folded[from - 1] ?? '');
}

/** Signals in order, without those inside or overlapping one before. */
function longestOnly(signals: readonly Signal[]): Signal[] {
  let end = -1;
  return signals.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function isWhole(folded: string, from: number, to: number): boolean {
  if (isWordCode(folded.charCodeAt(from)) && isWordCode(folded.charCodeAt(from - 1))) return false;
  const last = folded.charCodeAt(to - 1);
  return !(isWordCode(last) && isWordCode(folded.charCodeAt(to)));
}

/** A bracketed name that nearly is a title becomes a mention of that instrument. */
function takeLikeness(like: LawLike, mentions: Mention[], catalogue: Catalogue): boolean {
  const likeness = like.number ? null : likelyTitle(like.text, catalogue);
  if (!likeness) return false;
  mentions.push({
    from: like.from + 1,
    to: like.to - 1,
    outerFrom: like.from,
    outerTo: like.to,
    names: { folded: '', listed: like.text, bearers: [{ instrument: likeness.instrument, kind: 'misnomer' }] },
    likeness,
    place: null,
    weak: false,
    draftForm: false,
    inner: [],
  });
  return true;
}

/** `Regulation (EU) 2024/1698 (AI Act)`: a number that is nobody's, right before a name, is said to be its number. */
function takeNumber(prose: Prose, like: LawLike, mentions: readonly Mention[]): boolean {
  const mention = like.number ? mentions.find(({ outerFrom }) => outerFrom > like.to && outerFrom - like.to < 12) : undefined;
  if (!mention || !/^ ?\((?:the )?["']?$/.test(prose.folded.slice(like.to, mention.outerFrom))) return false;
  mention.inner = [...mention.inner, { from: like.from, to: like.to, names: null, text: like.text }];
  mention.outerFrom = like.from;
  const close = /^["']?\)/.exec(prose.folded.slice(mention.outerTo, mention.outerTo + 2));
  mention.outerTo += close?.[0].length ?? 0;
  return true;
}

/** Pinpoints at their keywords, outside names and codes, none inside another. */
function readGroups(prose: Prose, signals: readonly Signal[], mentions: readonly Mention[], codes: readonly { from: number; to: number }[]): PinGroup[] {
  const groups: PinGroup[] = [];
  const laws = signals.filter(({ list }) => list === 'other-law');
  const taken = (from: number) => overlapsAny(mentions, { from, to: from + 1 }) || overlapsAny(codes, { from, to: from + 1 });
  let end = -1;
  for (const { list, from, to } of signals) {
    if (!list.startsWith('pin-') || from < end || taken(from)) continue;
    const kind = ENGLISH_KEYWORDS[list];
    const found: ReadGroup | null = kind ? readEnglishPinpoints(prose, kind, from, to) : readChinesePinpoints(prose, list, from, to);
    if (!found || crossesCell(prose, found)) continue;
    // “Section 2 of Chapter III” has been read as a section before the chapter comes.
    const section = kind === 'chapter' ? groups.at(-1) : undefined;
    const read = kind ? withLeads(prose, found, section?.from ?? end) : found;
    if (section && read.from <= section.from) groups.pop();
    end = read.to;
    const internal = isInternal(prose, read, mentions, groups.at(-1));
    const foreign = isOfOtherLaw(prose, read, laws, mentions);
    const seen = isSeen(prose, read, mentions, groups.at(-1));
    groups.push({ from: read.from, to: read.to, items: read.items, mention: -1, joined: false, anaphor: -1, internal, foreign, seen });
  }
  return groups;
}

function crossesCell(prose: Prose, { from, to }: ReadGroup): boolean {
  return prose.text.slice(from, to).includes(CELL);
}

/** 第三条 or Article 3 at the very start, followed by its text and not by 的 or “of”. */
function ownArticle({ folded }: Prose, groups: readonly PinGroup[]): number {
  const group = groups[0];
  if (group?.from !== 0 || group.items.length !== 1 || group.mention >= 0) return 0;
  const { kind, steps } = group.items[0]!.pin;
  if (kind !== 'article' || steps.length !== 1 || !/^\d+$/.test(steps[0]!)) return 0;
  const after = folded.slice(group.to, group.to + 4);
  if (/^(?:的|规定|所|要求|、|和|及|,| of| and|\()/.test(after)) return 0;
  return Number(steps[0]);
}
