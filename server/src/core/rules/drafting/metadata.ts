import type { ProfileFault } from '../../coverage/profile-fault.js';
import { dateFaults, profileFaults, reviewDates } from '../../coverage/profile-faults.js';
import { PROFILE_MESSAGES } from '../../coverage/profile-messages.js';
import { placeAt, policyPlace, type Span } from '../../coverage/profile-places.js';
import { changeTo, defineRule } from '../../engine/rule.js';
import { type Metadatum, metadataOf } from '../../reading/metadata-table.js';
import type { Reading } from '../../reading/reading.js';

/** What a draft says of itself, in its front matter or in the table at its head, that cannot be read or cannot be so. */
export default defineRule({
  id: 'drafting/metadata',
  severity: 'warning',
  // It speaks of the head of the draft, which is no unit of its own.
  scope: 'draft',
  summary: {
    en: 'Front matter that cannot be read, unknown values, dates that cannot be so, an overdue review.',
    zh: '文首信息无法读取、值未知、日期有误或评审逾期。',
  },
  messages: {
    unreadable: {
      en: 'The front matter cannot be read: {reason}. Until it is mended, the profile in it has no effect.',
      zh: '文首信息无法读取（{reason}）。修正之前，其中的概况不起作用。',
    },
    ...PROFILE_MESSAGES,
  },
  check({ reading, view, languageAtOffset, report }) {
    const { draft } = reading;
    const [broken] = draft.frontMatter.faults;
    if (broken) report({ from: broken.from, to: broken.to, message: 'unreadable', values: { reason: broken.message.replace(/[.\s]+$/, '') } });
    const table = metadataOf(reading);
    const policy = draft.frontMatter.data?.['policy'];
    const own = typeof policy === 'object' && policy !== null ? policy : {};
    const dates = reviewDates({ ...Object.fromEntries(table.map(({ key, value }) => [key, value])), ...own });
    for (const fault of [...profileFaults(view.catalogue, policy), ...dateFaults(dates, view.date)]) {
      const place = placeOf(reading, fault, table);
      report({
        ...place,
        message: fault.says,
        values: fault.values(languageAtOffset(place.from)),
        fixes: fault.instead === null ? [] : [changeTo(place, fault.instead)],
        atMost: fault.severity,
      });
    }
  },
});

function placeOf({ draft }: Reading, { path, key }: ProfileFault, table: readonly Metadatum[]): Span {
  const place = placeAt(draft, path, key ? 'key' : 'value') ?? table.find((one) => one.key === path);
  if (place) return { from: place.from, to: place.to };
  // The interval stands nowhere by itself where the day of the review was given in words.
  return policyPlace(draft);
}
