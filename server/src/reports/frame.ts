/** Code frames: the line of a finding with carets under its words, right for wide characters and within a width. */
import stringWidth from 'string-width';
import type { Lines } from '../core/index.js';
import { printable } from './printable.js';

/** A line of the draft as shown. */
export interface FrameLine {
  /** 1-based. */
  number: number;
  text: string;
  /** Where the words start, in columns of the terminal, and how many they take. */
  column: number;
  width: number;
}

/** Longer spans are cut: the start says where it is. */
const MOST_LINES = 3;

const ELLIPSIS = '…';

/** The lines that a span touches, each cut to `width` columns around the words. */
export function frameOf(lines: Lines, from: number, to: number, width: number): FrameLine[] {
  const first = lines.at(from).line;
  const last = Math.min(lines.at(Math.max(from, to - 1)).line, first + MOST_LINES - 1);
  const out: FrameLine[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines.textOf(line);
    const start = line === first ? from - lines.start(line) : text.length - text.trimStart().length;
    const end = Math.min(to - lines.start(line), text.trimEnd().length);
    if (end > start || line === first) out.push(frameLine(line + 1, text, start, Math.max(start, end), width));
  }
  return out;
}

function frameLine(number: number, line: string, start: number, end: number, width: number): FrameLine {
  // A line may be a megabyte long: only what can be shown is looked at. A BOM is part of the line, not of the picture.
  const reach = 4 * width;
  const words = printable(line.slice(start, Math.min(end, start + reach)).replace('\ufeff', ''));
  const left = printable(
    line
      .slice(Math.max(0, start - reach), start)
      .replace('\ufeff', '')
      .trimStart(),
  );
  const right = printable(line.slice(end, end + reach).trimEnd());
  const shown = takeStart(words, width);
  const room = width - stringWidth(shown);
  const rightRoom = Math.max(Math.ceil(room / 2), room - stringWidth(left));
  const after = takeStart(right, rightRoom);
  const before = takeEnd(left, room - stringWidth(after));
  return { number, text: `${before}${shown}${after}`, column: stringWidth(before), width: Math.max(1, stringWidth(shown)) };
}

/** As much of the start of a text as fits, with an ellipsis where something is left out. */
function takeStart(text: string, width: number): string {
  return stringWidth(text) <= width ? text : fit(graphemes(text), width - 1) + (width > 0 ? ELLIPSIS : '');
}

/** The same from the end. */
function takeEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const kept = [...graphemes(fit(graphemes(text).reverse(), width - 1))].reverse().join('');
  return (width > 0 ? ELLIPSIS : '') + kept;
}

function fit(parts: readonly string[], width: number): string {
  let used = 0;
  let out = '';
  for (const part of parts) {
    used += stringWidth(part);
    if (used > width) break;
    out += part;
  }
  return out;
}

const segmenter = new Intl.Segmenter();

/** Characters as a reader sees them, so that none is cut in two. */
function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
