/** What of coverage is read otherwise than it is labelled, and what rules say wrongly or without a label, one by one. */
import { readOf, wantedOf } from './answer-score.js';
import type { Answers } from './answered.js';

export function answerListing({ answered, judged }: Answers): string[] {
  const read = answered
    .filter((one) => readOf(one) !== wantedOf(one))
    .map(({ draft, label, state, evidence }) =>
      ['read', draft.language, draft.file, label.obligation, `${label.state} (${label.kind})`, state ?? 'not of the profile', evidence].join('\t'),
    );
  const unsaid = answered
    .filter(({ rule, isSaid }) => rule !== null && !isSaid)
    .map(({ draft, label, rule, state }) => ['unsaid', draft.language, draft.file, label.obligation, rule, `${label.state} (${label.kind})`, state].join('\t'));
  const said = judged
    .filter(({ isRight }) => !isRight)
    .map(({ draft, finding, isRight }) =>
      [isRight === null ? 'unlabelled' : 'wrong', draft.language, draft.file, finding.basis.obligation, finding.rule, oneLine(finding.words)].join('\t'),
    );
  return [...read, ...unsaid, ...said];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80);
