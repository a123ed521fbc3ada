import { isMap } from '../../coverage/profile-fault.js';
import { placeAt, policyPlace } from '../../coverage/profile-places.js';
import { setAsideFaults } from '../../coverage/set-aside-faults.js';
import { SET_ASIDE_MESSAGES } from '../../coverage/set-aside-messages.js';
import { changeTo, defineRule } from '../../engine/rule.js';

/** An obligation set aside without what makes that stand: a kind, a reason, a document, a date that has not passed. */
export default defineRule({
  id: 'obligation/set-aside',
  severity: 'warning',
  // It speaks of the front matter, which is no unit of its own.
  scope: 'draft',
  summary: { en: 'An obligation set aside without a kind or a reason, or past its date.', zh: '搁置义务未写明类别或理由，或者已过期限。' },
  messages: SET_ASIDE_MESSAGES,
  check({ reading, view, languageAtOffset, report }) {
    const { draft } = reading;
    const policy = draft.frontMatter.data?.['policy'];
    const entries = isMap(policy) ? policy : null;
    for (const { path, says, values, instead } of setAsideFaults(view.catalogue, entries, view.date)) {
      const place = placeAt(draft, path, 'value') ?? policyPlace(draft);
      const obligation = obligationAt(entries, path);
      report({
        ...place,
        message: says,
        values: values(languageAtOffset(place.from)),
        fixes: instead === null ? [] : [changeTo(place, instead)],
        basis: obligation === undefined ? {} : { obligation },
      });
    }
  },
});

/** The obligation of the entry that a path leads into. */
function obligationAt(policy: Readonly<Record<string, unknown>> | null, path: string): string | undefined {
  const list = policy?.['setAside'] as readonly { obligation?: unknown }[] | undefined;
  const { obligation } = list?.[Number(path.split('.')[1])] ?? {};
  return typeof obligation === 'string' ? obligation : undefined;
}
