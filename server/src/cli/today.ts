/** The clock, which the core does not have. */
import type { IsoDate } from '../core/index.js';

/** The calendar day where the command runs. */
export function today(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
