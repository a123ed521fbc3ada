/** Drafts labelled by hand: which obligations each answers, and how well. Half of them stay unseen while the matching is worked on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverageState } from '../../server/src/core/coverage/coverage.js';
import type { ProfileData } from '../../server/src/core/coverage/profile.js';
import type { Language } from '../../server/src/core/index.js';
import { readRows } from './corpus.js';

export type Half = 'seen' | 'unseen';

/** What a reader says of an obligation of a draft. */
export interface Label {
  file: string;
  obligation: string;
  state: CoverageState;
  /** How the draft goes about it: plainly, in other words, in a table, with words that only look like an answer … */
  kind: string;
  /** The rule of obligation/ that should speak; null where none should. */
  finding: string | null;
  /** The words that are the evidence. */
  quotes: readonly string[];
}

export interface LabelledDraft {
  /** Relative to where it lies. */
  file: string;
  language: Language;
  /** Written for the set, or somebody's real draft. */
  origin: 'own' | 'corpus';
  text: string;
  /** Of a draft that says nothing of it itself. */
  profile: ProfileData | null;
  labels: readonly Label[];
}

export const LANGUAGES = ['en', 'zh'] as const;

/** Where the set lies. */
export const SET = fileURLToPath(new URL('./coverage/', import.meta.url));

/** The drafts that were written for the set. */
export function ownDrafts(half: Half, set = SET): LabelledDraft[] {
  return LANGUAGES.flatMap((language) => {
    const folder = join(set, language, half);
    return byFile(readRows<Label>(join(folder, 'labels.jsonl'))).map(([file, labels]) => ({
      file,
      language,
      origin: 'own' as const,
      text: readFileSync(join(folder, file), 'utf8'),
      profile: null,
      labels,
    }));
  });
}

interface CorpusLabel extends Label {
  half: Half;
  /** What the reader took the draft to be for: it has no front matter of ours. */
  profile: ProfileData;
}

/** The labelled drafts of a corpus, which stay where they lie. */
export function corpusDrafts(half: Half, corpus: string, set = SET): LabelledDraft[] {
  return LANGUAGES.flatMap((language) => {
    const rows = readRows<CorpusLabel>(join(set, language, 'corpus-labels.jsonl')).filter((row) => row.half === half);
    return byFile(rows).map(([file, labels]) => ({
      file,
      language,
      origin: 'corpus' as const,
      text: readFileSync(join(corpus, 'drafts', file), 'utf8'),
      profile: labels[0]!.profile,
      labels,
    }));
  });
}

function byFile<Row extends Label>(rows: readonly Row[]): [string, Row[]][] {
  const files = new Map<string, Row[]>();
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  return [...files];
}
