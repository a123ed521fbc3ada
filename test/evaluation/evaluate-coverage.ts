/**
 * Measures coverage on the labelled drafts, without the rest of the evaluation: `npm run evaluate:coverage -- [CORPUS] [--unseen] [--list] [--set FOLDER]`.
 * CORPUS is the folder of the corpus, for the real drafts. The unseen half is only measured at the end, and never listed.
 */
import { parseArgs } from 'node:util';
import { answerListing } from './answer-listing.js';
import { answerTables } from './answer-tables.js';
import { answersIn } from './answered.js';
import { corpusDrafts, ownDrafts } from './labelled.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { unseen: { type: 'boolean' }, list: { type: 'boolean' }, set: { type: 'string' } },
});
const [corpus] = positionals;
const half = values.unseen ? 'unseen' : 'seen';
const answers = answersIn([...ownDrafts(half, values.set), ...(corpus ? corpusDrafts(half, corpus, values.set) : [])]);
console.log(`Coverage on the ${half} half: ${answerTables(answers)}`);
if (values.list && half === 'seen') console.log(`\n${answerListing(answers).join('\n')}`);
