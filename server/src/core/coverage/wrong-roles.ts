/** Duties that a clause takes up in a role of the profile although the provision it cites lays them on another. */
import type { ObligationRecord } from '../catalogue/obligation.js';
import { lineage } from '../catalogue/provision.js';
import { featuresIn } from '../catalogue/said.js';
import type { Clause } from '../reading/clauses.js';
import type { Citation, Reading } from '../reading/reading.js';
import { wordsIn } from '../reading/topics.js';
import { answersOf } from './answers.js';
import { separateClauses } from './clause-places.js';
import type { Profile } from './profile.js';

export interface WrongRole {
  clause: Clause;
  citation: Citation;
  /** As which the clause binds the one who writes. */
  role: string;
  /** The duty that the clause speaks of, which is another's. */
  obligation: ObligationRecord;
}

/** Roles of one chain: what is laid on one of them is not laid on the others. A public authority may be any of them. */
const CHAINS: readonly ReadonlySet<string>[] = [
  new Set(['provider', 'deployer', 'importer', 'distributor', 'authorised-representative', 'product-manufacturer', 'gpai-provider']),
  new Set(['controller', 'processor']),
];

export function wrongRoles(reading: Reading, profile: Profile): WrongRole[] {
  return separateClauses(reading).flatMap((clause) => {
    const { unit, span } = clause;
    const own = reading.units[unit]!.citations.filter(({ proseFrom }) => proseFrom >= span.from && proseFrom < span.to);
    const role = own.length > 0 && clause.strength === 'must' && !clause.negated ? ownRole(reading, clause, profile) : null;
    if (role === null || OTHERS.test(clause.words)) return [];
    const found = own.flatMap((citation) => {
      const obligation = dutyOfOther(reading, clause, citation, role, profile);
      return obligation ? [{ clause, citation, role, obligation }] : [];
    });
    // One finding for a clause, and none where it cites a provision of its own too.
    return found.length > 0 && found.length === own.length ? found.slice(0, 1) : [];
  });
}

/** Who gets, checks or passes on what another does is not doing it. */
const OTHERS =
  /\b(?:obtain|request|ask|receiv|collect|check|verif|confirm|make sure|requir|review|read|rely|relies|follow|cooperat|assist|support|help|forward|pass|contract|supplier|vendor|instead of|rather than|not)|索取|索要|要求|核实|查验|核验|确认|取得|获取|接收|检查|审阅|督促|配合|协助|转交|供应商|而非|代替/;

const AS_ROLE =
  /(?:^|[,;:] ?|\bwe,? )(?:acting )?(?:as|in (?:our|its|the) (?:role|capacity) (?:as|of)) (?:an? |the )?$|(?:^|[，,；;：:])(?:公司|本公司|我司|我们|我方|本单位|本机构)?作为$/;
const AS_SUBJECT = /^(?:the |an? |each |every |all |our |任何|各|全体|本|该)?$/;
const BOUND = /^s?,? ?(?:must|shall|has to|have to|is required|are required|will|应当|应|必须|须|负责)/;

/** The role of the profile as which a clause binds the one who writes: “as deployer we …”, “the deployer must …”. */
function ownRole(reading: Reading, { words }: Clause, { groups }: Profile): string | null {
  const named = wordsIn('roles', words, reading.view.catalogue);
  const ids = new Set(named.map(({ id }) => id));
  const [found] = named;
  if (!found || ids.size > 1 || !groups.roles.has(found.id)) return null;
  const before = words.slice(0, found.from);
  return AS_ROLE.test(before) || (AS_SUBJECT.test(before) && BOUND.test(words.slice(found.to))) ? found.id : null;
}

/** How much of a duty the clause must say. */
const PART = 0.1;

/** The duty of the cited provision that the clause speaks of, where all that the provision asks is asked of other roles of the same chain. */
function dutyOfOther(
  reading: Reading,
  clause: Clause,
  { instrument, provision, form, certainty }: Citation,
  role: string,
  { groups }: Profile,
): ObligationRecord | null {
  const { catalogue } = reading.view;
  const chain = CHAINS.find((roles) => roles.has(role));
  if (!chain || !instrument || !provision || form === 'anaphor' || certainty === 'inferred' || catalogue.instrument(instrument)?.force !== 'binding')
    return null;
  const scheme = catalogue.scheme(instrument);
  const asked = catalogue
    .obligationsOf(instrument)
    .filter((one) => lineage(scheme, one.provision).includes(provision) || lineage(scheme, provision).includes(one.provision));
  const isOthers = ({ duty, actor }: ObligationRecord) =>
    duty !== 'should' && duty !== 'may' && actor.every((one) => chain.has(one) && one !== role && !groups.roles.has(one));
  if (asked.length === 0 || !asked.every(isOthers)) return null;
  // The provision itself before what stands under it, and what every draft of that role owes before the rare case.
  const rankOf = ({ provision: own, needsClause, partOf }: ObligationRecord) => (own === provision ? 2 : 0) + (needsClause && !partOf ? 1 : 0);
  const answers = answersOf(catalogue);
  const { language } = reading.units[clause.unit]!.unit.body;
  const said = new Map([...featuresIn(`${clause.words} ${clause.context}`, catalogue.phrases)].map((feature) => [feature, 1]));
  const { near } = answers.weigh(said, 'answers', language);
  const [best] = asked
    .map((obligation) => ({ obligation, place: answers.placeOf(obligation.id) }))
    .map(({ obligation, place }) => ({ obligation, part: near[place]! }))
    .filter(({ part }) => part >= PART)
    .sort((a, b) => rankOf(b.obligation) - rankOf(a.obligation) || b.part - a.part);
  return best?.obligation ?? null;
}
