/** What is being written at a place of the front matter: a key or a value, and below which keys; also in YAML that is not whole yet. */
import type { Draft } from './draft.js';

export interface FrontMatterPlace {
  /** The keys above, outermost first; those of a value with its own. Numbers of list members are left out. */
  keys: readonly string[];
  is: 'key' | 'value';
  /** Where what is written so far begins. */
  from: number;
  typed: string;
}

interface Level {
  indent: number;
  key: string;
}

/** Reads the YAML before an offset; null outside the front matter, in comments and where a block of text goes on. */
export function frontMatterPlace({ text, frontMatter }: Draft, offset: number): FrontMatterPlace | null {
  const base = frontMatter.to > frontMatter.from ? frontMatter.yamlFrom : startOfOpen(text);
  if (base === null || offset < base || (frontMatter.to > frontMatter.from && offset > frontMatter.yamlTo)) return null;
  const cursor = new Cursor(base);
  const yaml = text.slice(base, offset);
  let at = 0;
  for (const line of yaml.split(/(?<=\n)/)) {
    cursor.line(line, at);
    at += line.length;
  }
  if (yaml === '' || yaml.endsWith('\n')) cursor.line('', at);
  return cursor.place;
}

/** Front matter that is begun and not closed yet, if it has a profile; else a rule at the top of a text would be one. */
function startOfOpen(text: string): number | null {
  const open = /^\ufeff?---[ \t]*\r?\n(?=(?:.*\n){0,60}?policy:)/.exec(text);
  return open ? open[0].length : null;
}

const LINE = /^( *)((?:- +|-$)*)/;
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#:,[\]{}"'-][^:#]*?))\s*:(?=\s|$)/;

/** Follows the lines of YAML; `place` is where the last one ends. */
class Cursor {
  place: FrontMatterPlace | null = null;
  private levels: Level[] = [];
  /** Brackets that are open; of `{` the key that a value is written for. */
  private readonly brackets: { opened: '{' | '['; key: string | null }[] = [];

  constructor(private readonly base: number) {}

  line(line: string, at: number): void {
    const words = line.replace(/\r?\n$/, '');
    if (this.brackets.length > 0) {
      this.flow(words, 0, at);
      return;
    }
    const [all, blanks, dashes] = LINE.exec(words)! as unknown as [string, string, string];
    if (words.slice(all.length).startsWith('#')) {
      this.place = null;
      return;
    }
    if (words.trim() === '' && line !== words) return;
    const indent = all.length;
    // A list may stand right below its key.
    this.levels = this.levels.filter((level) => (dashes === '' ? level.indent < indent : level.indent <= blanks.length && level.indent < indent));
    const key = KEY.exec(words.slice(indent));
    if (!key) {
      const typed = words.slice(indent);
      if (/^[[{]/.test(typed)) this.flow(words, indent, at);
      else this.put(this.levels, dashes === '' ? 'key' : 'value', at + indent, typed);
      return;
    }
    this.levels.push({ indent, key: key[1] ?? key[2] ?? key[3]! });
    this.flow(words, indent + key[0].length, at);
  }

  /** The rest of a line from a value or inside brackets on. */
  private flow(words: string, start: number, at: number): void {
    let from = start;
    for (let i = start; i < words.length; i++) {
      const char = words[i]!;
      const top = this.brackets.at(-1);
      if (char === '#' && /\s/.test(words[i - 1] ?? ' ')) {
        this.place = null;
        return;
      }
      if ((char === '[' || char === '{') && (top || words.slice(start, i).trim() === '')) this.brackets.push({ opened: char, key: null });
      else if (top && (char === ']' || char === '}')) this.brackets.pop();
      else if (top && char === ',') top.key = top.opened === '{' ? null : top.key;
      else if (top?.opened === '{' && top.key === null && char === ':')
        top.key = words
          .slice(from, i)
          .trim()
          .replace(/^["']|["']$/g, '');
      else continue;
      from = i + 1;
    }
    const rest = words.slice(from);
    const typed = rest.trimStart();
    const inner = this.brackets.flatMap(({ key }, depth) => (key === null ? [] : [{ indent: depth, key }]));
    const top = this.brackets.at(-1);
    this.put([...this.levels, ...inner], top?.opened === '{' && top.key === null ? 'key' : 'value', at + from + rest.length - typed.length, typed);
  }

  private put(levels: readonly Level[], is: FrontMatterPlace['is'], at: number, typed: string): void {
    this.place = { keys: levels.map(({ key }) => key), is, from: this.base + at, typed };
  }
}
