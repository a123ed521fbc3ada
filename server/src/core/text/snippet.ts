/**
 * Snippets as editors read them: text with tab stops, `${1:default}`. In text and in defaults, `$`, `}` and `\` stand behind a backslash.
 * Choice lists, variables and stops inside stops are not used, and not read.
 */

/** A stretch of plain text, or a tab stop with its default. */
export type SnippetPart = string | { stop: number; text: string };

/** Takes a snippet apart; throws an Error that quotes what it cannot read. */
export function readSnippet(body: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let rest = body;
  while (rest !== '') {
    const stop = /^\$\{([1-9]\d*):((?:[^$}\\]|\\[$}\\])+)\}/.exec(rest);
    const plain = stop ? null : /^(?:[^$}\\]|\\[$}\\])+/.exec(rest);
    if (stop) parts.push({ stop: Number(stop[1]), text: unescaped(stop[2]!) });
    else if (plain) parts.push(unescaped(plain[0]));
    else throw new Error(`“${rest.slice(0, 20)}” is not a tab stop, nor text with $ and } escaped`);
    rest = rest.slice((stop ?? plain)![0].length);
  }
  return parts;
}

/** The text that a snippet leaves where every default is kept; throws as `readSnippet` does. */
export function snippetText(body: string): string {
  return readSnippet(body)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

function unescaped(text: string): string {
  return text.replace(/\\([$}\\])/g, '$1');
}
