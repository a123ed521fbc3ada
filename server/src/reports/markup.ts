/** HTML that is put together by templates: whatever is not markup already is text, and is escaped. */
import { printable } from './printable.js';

export class Markup {
  constructor(readonly source: string) {}
}

type Value = string | number | Markup | readonly Markup[] | null;

/** Marks up a template; texts lose control characters and marks that turn the direction of a line. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((string, i) => string + (i < values.length ? sourceOf(values[i]!) : '')).join(''));
}

function sourceOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(({ source }) => source).join('');
  return escaped(String(value));
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);
}
