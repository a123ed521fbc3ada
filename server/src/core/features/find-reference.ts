/** What a person means who types a reference on its own: `eu-ai-act`, `AI Act 26(6)`, `《网络安全法》第二十一条`. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { InstrumentRecord, Scheme } from '../catalogue/record.js';
import { schemeOf } from '../catalogue/scheme.js';
import { createDraft } from '../draft/create.js';
import { read } from '../reading/read.js';
import type { Citation } from '../reading/reading.js';
import type { IsoDate } from '../text/dates.js';

export interface Reference {
  instrument: string;
  /** Canonical; null where the whole instrument is meant. */
  provision: string | null;
}

/** One reference; or the instruments it may mean, none where nothing is recognised. */
export type FoundReference = { is: 'found'; reference: Reference } | { is: 'open'; candidates: readonly string[] };

/** Reads a reference: an id of the catalogue, a citation as drafts write it, or a name with a bare number behind it. */
export function findReference(text: string, catalogue: Catalogue, date: IsoDate): FoundReference {
  const [, id = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(text.trim()) ?? [];
  const byId = catalogue.instrument(id);
  if (byId && rest === '') return found(id, null);
  const cited = byId ? [] : citationsOf(text, catalogue, date);
  const whole = cited.find(({ instrument, provision }) => instrument !== null && provision !== null);
  if (whole) return found(whole.instrument!, whole.provision);
  const named = cited.find(({ instrument }) => instrument !== null);
  const record = byId ?? (named ? catalogue.instrument(named.instrument!) : undefined);
  if (!record) return { is: 'open', candidates: [...new Set(cited.flatMap(({ candidates }) => candidates))] };
  const bare = (byId ? rest : text.slice(named!.to)).replace(/^[\s,:]+/, '').trim();
  return found(record.id, bare === '' ? null : (pinpoint(bare, record, catalogue, date) ?? bare));
}

function found(instrument: string, provision: string | null): FoundReference {
  return { is: 'found', reference: { instrument, provision } };
}

/** A Chinese title that is an ordinary word in a draft is a title in 《》. */
function citationsOf(text: string, catalogue: Catalogue, date: IsoDate): readonly Citation[] {
  const cited = citationsIn(text, catalogue, date);
  return cited.length === 0 && /\p{Script=Han}/u.test(text) && !text.includes('《') ? citationsIn(`《${text}》`, catalogue, date) : cited;
}

function citationsIn(text: string, catalogue: Catalogue, date: IsoDate): readonly Citation[] {
  return read(createDraft(text), catalogue.at(date)).citations;
}

/** What a draft would write before a bare number. */
const KEYWORDS: Partial<Record<Scheme, string>> = {
  articles: 'Article ',
  'zh-articles': 'Article ',
  sections: 'Section ',
  'code-sections': 'Section ',
  clauses: 'Clause ',
};

/** A bare number, read as if it stood behind the instrument's title; null where that gives nothing. */
function pinpoint(bare: string, record: InstrumentRecord, catalogue: Catalogue, date: IsoDate): string | null {
  const name = record.title.en ?? record.title.zh ?? record.id;
  const keyword = KEYWORDS[schemeOf(record)] ?? '';
  for (const written of [`${name}, ${keyword}${bare}`, `${name}, ${bare}`]) {
    const cited = citationsIn(written, catalogue, date).find(({ instrument, provision }) => instrument === record.id && provision !== null);
    if (cited) return cited.provision;
  }
  return null;
}
