/** Short names that a draft defines: `(the “Act”)`, （以下简称《办法》）. */
import { CELL, type Prose } from '../text/prose.js';
import type { Definition, Mention } from './local.js';

const CHINESE = /^\(?(?:以下|下|后)?(?:统称|简称|称)(?:为|:)?[《"]?([^《》"()]{2,20})[》"]?\)?/;
const ENGLISH =
  /^[ ,]{0,2}\(?(?:(?:hereinafter|hereafter|herein|referred to as|collectively|each|also known as|or),? ?(?:referred to as )?){0,3}(?:the )?["']([^"'()]{2,40})["'](?: or "[^"]{2,40}")?\)?/;

/** The definitions that follow the mentions of a unit. */
export function readDefinitions(prose: Prose, mentions: readonly Mention[]): Definition[] {
  const out: Definition[] = [];
  mentions.forEach((mention, index) => {
    const found = definitionAt(prose.folded, mention.outerTo) ?? definitionInside(prose.folded, mention) ?? definitionBefore(prose.folded, mention);
    if (found) out.push({ ...found, mention: index });
  });
  return out;
}

function definitionAt(folded: string, at: number): { from: number; to: number; alias: string; bracketed: boolean } | null {
  const rest = folded.slice(at, at + 90);
  const bracket = /^[ ,]{0,2}\(/.exec(rest);
  const zh = CHINESE.exec(rest.replace(/^[ ,，]+/, ''));
  if (zh?.[1]) return place(folded, at, zh[1]);
  if (!bracket) return null;
  const en = ENGLISH.exec(rest);
  return en?.[1] ? place(folded, at, en[1].replace(/^the /, '')) : null;
}

/** `(Regulation (EU) 2024/1689, the “Act”)`: inside the parenthesis that the mention has taken in. */
function definitionInside(folded: string, mention: Mention): { from: number; to: number; alias: string; bracketed: boolean } | null {
  const inside = folded.slice(mention.to, mention.outerTo);
  const found =
    /(?:简称|称为|下称)[《"]?([^《》"()]{2,20})/.exec(inside) ?? /[(,;] ?(?:(?:hereinafter|hereafter|or),? )?(?:the )?"([^"()]{2,40})"/.exec(inside);
  return found?.[1] ? place(folded, mention.to, found[1].replace(/^the /, '')) : null;
}

/** `"the Act" means …`, `“生成式办法”是指《…》`, and the first cell of a row in quotes. */
const BEFORE = new RegExp(
  `"(?:the )?([^"()]{2,40})"(?: \\([^()]{1,40}\\))?(?: (?:means?|shall mean|refers? to|stands for|is)(?: the)?:? (?:the )?|,? ?(?:是指|系指|指的是|指|即|:)|: ?(?:the )?|${CELL}(?:the )?)$`,
);

function definitionBefore(folded: string, mention: Mention): { from: number; to: number; alias: string; bracketed: boolean } | null {
  const start = Math.max(0, mention.outerFrom - 90);
  const found = BEFORE.exec(folded.slice(start, mention.outerFrom));
  return found ? place(folded, start + found.index, found[1]!) : null;
}

function place(folded: string, at: number, alias: string): { from: number; to: number; alias: string; bracketed: boolean } {
  const from = folded.indexOf(alias, at);
  return { from, to: from + alias.length, alias, bracketed: folded[from - 1] === '《' };
}
