/** What the place that the output goes to can show. */

const WIDTH_OF_FILES = 100;
const WIDEST = 120;

/** Colours on a terminal only, unless the environment asks for them or against them. */
export function wantsColour(): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** Columns for code frames; the same everywhere where the output is no terminal. */
export function widthOf(): number {
  return process.stdout.isTTY ? Math.min(WIDEST, process.stdout.columns || WIDTH_OF_FILES) : WIDTH_OF_FILES;
}
