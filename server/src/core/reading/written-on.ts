/** When a draft was written, as its front matter says it. */
import type { Draft } from '../draft/draft.js';
import { type IsoDate, readDate } from '../text/dates.js';

/** The day the draft says it was written: a date in its front matter. */
export function writtenOn(draft: Draft): IsoDate | null {
  for (const { path, from, to } of draft.frontMatter.values) {
    if (!/(?:^|[._])(?:date|published|created|publish_?date|发布日期|日期|时间)$/i.test(path)) continue;
    const date = readDate(draft.text.slice(from, to).replace(/^["']|["']$/g, ''));
    if (date) return date;
  }
  return null;
}
