/** TypeScript source as tokens, exact enough to find imports and the ends of functions. */

export interface Token {
  kind: 'word' | 'string' | 'mark';
  /** A string without its quotes. */
  text: string;
  /** One-based. */
  line: number;
}

const SKIP = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/y;
const STRING = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"/y;
const WORD = /[\p{L}\p{N}_$#]+/uy;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const TEMPLATE_PART = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;
const BEFORE_REGEX = /^(?:return|typeof|case|in|of|do|else|void|delete|await|yield|=>)$/;

/** Reads the tokens of a file. */
export function tokensOf(source: string): Token[] {
  return new Lexer(source).read();
}

class Lexer {
  private readonly tokens: Token[] = [];
  private at = 0;
  private line = 1;
  /** For each open template hole, how many braces are open in it. */
  private readonly holes: number[] = [];

  constructor(private readonly source: string) {}

  read(): Token[] {
    while (this.at < this.source.length) this.step();
    return this.tokens;
  }

  private step(): void {
    if (this.take(SKIP)) return;
    const line = this.line;
    const string = this.take(STRING);
    if (string) this.tokens.push({ kind: 'string', text: string[1] ?? string[2] ?? '', line });
    else if (this.source[this.at] === '`') this.template(1);
    else if (this.source[this.at] === '/' && this.mayBeRegex() && this.take(REGEX)) this.tokens.push({ kind: 'string', text: '', line });
    else {
      const word = this.take(WORD);
      if (word) this.tokens.push({ kind: 'word', text: word[0], line });
      else this.mark();
    }
  }

  private mark(): void {
    const text = this.source.startsWith('=>', this.at) ? '=>' : this.source[this.at]!;
    if (this.holes.length > 0 && text === '}' && this.holes.at(-1) === 0) {
      this.holes.pop();
      this.template(1);
      return;
    }
    if (this.holes.length > 0 && (text === '{' || text === '}')) this.holes[this.holes.length - 1]! += text === '{' ? 1 : -1;
    this.tokens.push({ kind: 'mark', text, line: this.line });
    this.at += text.length;
  }

  /** Reads on in a template behind its opening or behind a hole, to its end or the next hole. */
  private template(skip: number): void {
    const line = this.line;
    this.at += skip;
    const part = this.take(TEMPLATE_PART)!;
    this.tokens.push({ kind: 'string', text: part[0], line });
    if (this.source[this.at] === '`') this.at++;
    else {
      this.at += 2;
      this.holes.push(0);
    }
  }

  private mayBeRegex(): boolean {
    const last = this.tokens.at(-1);
    if (!last) return true;
    if (last.kind === 'string') return false;
    return last.kind === 'word' ? BEFORE_REGEX.test(last.text) : !/^[)\]}]$/.test(last.text);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) {
      this.at += found[0].length;
      for (const char of found[0]) if (char === '\n') this.line++;
    }
    return found;
  }
}

export interface Import {
  from: string;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
  line: number;
}

/** Every module a file names: imports, re-exports, dynamic imports, `require`. */
export function importsOf(source: string): Import[] {
  const tokens = tokensOf(source);
  const out: Import[] = [];
  tokens.forEach(({ kind, text, line }, i) => {
    if (kind !== 'word' || tokens[i - 1]?.text === '.') return;
    const next = tokens[i + 1];
    if ((text === 'import' || text === 'require') && next?.text === '(' && tokens[i + 2]?.kind === 'string')
      out.push({ from: tokens[i + 2]!.text, typeOnly: false, line });
    else if (text === 'import' && next?.kind === 'string') out.push({ from: next.text, typeOnly: false, line });
    else if (text === 'from' && next?.kind === 'string') {
      const start = statementOf(tokens, i);
      if (start >= 0) out.push({ from: next.text, typeOnly: tokens[start + 1]!.text === 'type' && start + 2 < i, line });
    }
  });
  return out;
}

/** Where the import or export starts that a `from` belongs to; -1 where it is just a word. */
function statementOf(tokens: readonly Token[], from: number): number {
  for (let i = from - 1; i >= 0; i--) {
    const { kind, text } = tokens[i]!;
    if (kind === 'word' && /^(?:import|export)$/.test(text)) return i;
    if (kind === 'string' || (kind === 'mark' && !/^[{},*]$/.test(text))) return -1;
  }
  return -1;
}

/** Where each function body starts and ends. */
export function functionsOf(source: string): { from: number; to: number }[] {
  const tokens = tokensOf(source);
  const open: { from: number; isFunction: boolean }[] = [];
  const out: { from: number; to: number }[] = [];
  tokens.forEach(({ kind, text, line }, i) => {
    if (kind !== 'mark') return;
    if (text === '{') open.push({ from: line, isFunction: opensFunction(tokens, i) });
    else if (text === '}') {
      const block = open.pop();
      if (block?.isFunction) out.push({ from: block.from, to: line });
    }
  });
  return out;
}

function opensFunction(tokens: readonly Token[], brace: number): boolean {
  let i = brace - 1;
  if (tokens[i]?.text === '=>') return true;
  if (tokens[i]?.text !== ')') i = beforeReturnType(tokens, i);
  if (tokens[i]?.text !== ')') return false;
  const head = tokens[openingOf(tokens, i) - 1];
  return head !== undefined && !/^(?:if|for|while|switch|catch|with)$/.test(head.text);
}

/** Goes back over `: Type` to the bracket that closes the parameters; -1 where there is none. */
function beforeReturnType(tokens: readonly Token[], end: number): number {
  for (let i = end; i > 0 && end - i < 80; i--) {
    const { text, kind } = tokens[i]!;
    if (kind === 'mark' && /^[)\]}]$/.test(text)) i = openingOf(tokens, i);
    else if (text === ':' && tokens[i - 1]!.text === ')') return i - 1;
    else if (/^(?:[;{(=]|class|interface|enum|namespace|type|return)$/.test(text)) return -1;
  }
  return -1;
}

function openingOf(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (tokens[i]!.kind !== 'mark') continue;
    if (/^[)\]}]$/.test(tokens[i]!.text)) depth++;
    else if (/^[([{]$/.test(tokens[i]!.text) && --depth === 0) return i;
  }
  return 0;
}
