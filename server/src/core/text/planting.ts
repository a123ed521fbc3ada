/** Spells expressions out: all wordings of a piece at once, letter by letter. Done when the catalogue is compiled. */
import { foldCode } from './fold.js';

/** Hears each wording of a piece, and whether its last word may go on; one that a piece has twice, twice. */
export type Ended = (piece: number, wording: string, open: boolean) => void;

/** How many wordings one piece may stand for; more is a slip of the pen. */
const MOST = 200;

const GAP = '…'.charCodeAt(0);
const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);
const OR = '|'.charCodeAt(0);
const MAYBE = '?'.charCodeAt(0);
const ESCAPE = '\\'.charCodeAt(0);
const STAR = '*'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);
/** Behind the last letter. */
const END = 0;
const SIGNS = new Set([END, GAP, OPEN, CLOSE, OR, MAYBE, ESCAPE]);

/**
 * Reads expressions from left to right. At every moment it has the wordings of what has been read. These are on a stack: every step puts
 * those behind it on top of those before it.
 */
export class Planter {
  private expression = '';
  /** Its letters, folded. */
  private codes = new Uint16Array(256);
  private at = 0;
  private readonly stack: string[] = [''];
  private top = 1;

  constructor(private readonly ended: Ended) {}

  /**
   * Plants an expression, and returns for each of its gaps how many `…` it has.
   * Throws where it cannot be read, may say nothing or has too many wordings.
   */
  plant(expression: string): readonly number[] {
    this.open(expression);
    const gaps: number[] = [];
    for (;;) {
      this.top = 1;
      this.choice(0, 1);
      for (let i = 1; i < this.top; i++) this.end(gaps.length, this.stack[i]!);
      if (this.at === expression.length) return gaps;
      const from = this.at;
      while (this.codes[this.at] === GAP) this.at++;
      gaps.push(this.at > from ? this.at - from : this.fail('a bracket is not opened'));
    }
  }

  /** Hyphens count as spaces. */
  private open(expression: string): void {
    const { length } = expression;
    if (length >= this.codes.length) this.codes = new Uint16Array(2 * length);
    for (let i = 0; i < length; i++) {
      const code = foldCode(expression.charCodeAt(i));
      this.codes[i] = code === HYPHEN ? SPACE : code;
    }
    this.codes[length] = END;
    this.expression = expression;
    this.at = 0;
  }

  /** From the wordings of a stretch of the stack, as are the following. */
  private choice(from: number, to: number): void {
    this.sequence(from, to);
    while (this.codes[this.at] === OR) {
      this.at++;
      this.sequence(from, to);
    }
  }

  private sequence(from: number, to: number): void {
    const start = this.top;
    for (let i = from; i < to; i++) this.stack[this.top++] = this.stack[i]!;
    for (;;) {
      const code = this.codes[this.at]!;
      if (code === END || code === OR || code === CLOSE || code === GAP) return;
      if (code === OPEN) this.group(start);
      else this.letters(start);
      if (this.top - start > MOST) this.fail(`more than ${MOST} wordings`);
    }
  }

  private group(from: number): void {
    const to = this.top;
    this.at++;
    this.choice(from, to);
    if (this.codes[this.at] !== CLOSE) this.fail('a bracket is not closed');
    this.at++;
    if (this.codes[this.at] === MAYBE) this.at++;
    else this.drop(from, to);
  }

  /** Takes a stretch out of the stack. */
  private drop(from: number, to: number): void {
    const { stack } = this;
    for (let i = to; i < this.top; i++) stack[from + i - to] = stack[i]!;
    this.top -= to - from;
  }

  private letters(from: number): void {
    const start = this.at;
    while (!SIGNS.has(this.codes[this.at]!)) this.at++;
    if (this.at === start) this.fail(`${this.expression[start]} means nothing here`);
    for (let i = from; i < this.top; i++) this.stack[i] = this.along(this.stack[i]!, start, this.at);
  }

  /** A wording with some letters more. None begins with a space or has two in a row, and nothing follows a star. */
  private along(start: string, from: number, to: number): string {
    let wording = start;
    let last = wording.charCodeAt(wording.length - 1);
    for (let i = from; i < to; i++) {
      const code = this.codes[i]!;
      if (last === STAR && code !== SPACE) this.fail('* ends a wording');
      if (code === SPACE && (last === SPACE || last === STAR || wording === '')) continue;
      wording += String.fromCharCode(code);
      last = code;
    }
    return wording;
  }

  private end(piece: number, last: string): void {
    const trimmed = last.endsWith(' ') ? last.slice(0, -1) : last;
    const open = trimmed.endsWith('*');
    const wording = open ? trimmed.slice(0, -1) : trimmed;
    if (wording === '') this.fail('may say nothing');
    this.ended(piece, wording, open);
  }

  private fail(why: string): never {
    throw new Error(`“${this.expression}”: ${why}`);
  }
}
