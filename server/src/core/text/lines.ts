/** Lines of a text and the offsets where they start. CRLF, LF and CR end a line and belong to none. */

export interface Position {
  /** Zero-based. */
  line: number;
  /** UTF-16 units from the start of the line. */
  character: number;
}

export class Lines {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    // Searching for line feeds is native and quick; carriage returns on their own are rare.
    if (/\r(?!\n)/.test(text)) for (const end of text.matchAll(/\r\n|\n|\r/g)) this.starts.push(end.index + end[0].length);
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.starts[low]! };
  }

  /** The offset of a position, held inside the text and its line. */
  offset({ line, character }: Position): number {
    if (line >= this.starts.length) return this.text.length;
    const start = this.starts[Math.max(0, line)]!;
    return Math.min(start + Math.max(0, character), this.end(line));
  }

  /** The text of a line, without its end. */
  textOf(line: number): string {
    return this.text.slice(this.starts[line], this.end(line));
  }

  start(line: number): number {
    return this.starts[line]!;
  }

  /** Where a line's text ends, before its line break. */
  end(line: number): number {
    let end = line + 1 < this.starts.length ? this.starts[line + 1]! : this.text.length;
    const start = this.starts[line]!;
    if (line + 1 < this.starts.length) {
      if (end > start && this.text.charCodeAt(end - 1) === 10) end--;
      if (end > start && this.text.charCodeAt(end - 1) === 13) end--;
    }
    return end;
  }
}

/** The line break that a text uses. */
export function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
