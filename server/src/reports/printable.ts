/** Text of a draft as it may be sent to a terminal. */

/**
 * Control characters (escape sequences among them) and marks that turn the direction of the line become `·`,
 * so that a draft cannot write over the report. Tabs become one space; the length in UTF-16 units stays the same.
 */
export function printable(text: string): string {
  return text.replace(/[\t\u00a0\u2028\u2029]/g, ' ').replace(CONTROLS, '·');
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
