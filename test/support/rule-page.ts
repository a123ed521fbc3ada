/** Reads a rule's page: its parts, and the drafts it shows as bad and good. */
import type { Language, Severity } from '../../server/src/core/index.js';

export const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['What it finds', 'Why it matters', 'Examples', 'How to fix it', 'Options', 'Limits'],
  zh: ['查什么', '为什么', '示例', '怎么改', '设置', '边界'],
};

/** The headings over the examples of each language, on the pages of each language. */
export const SHOWN_IN: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'In English', zh: 'In Chinese' },
  zh: { zh: '中文', en: '英文' },
};

const SEVERITY_ZH: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '信息', hint: '提示' };

export function severityWord(severity: Severity, language: Language): string {
  return language === 'zh' ? SEVERITY_ZH[severity] : severity;
}

/** The line below a page's title: rule id, severity, the page in the other language. */
export function factsLine(id: string, severity: Severity, language: Language): string {
  const name = id.split('/')[1]!;
  const other = language === 'en' ? `[中文](${name}.zh.md)` : `[English](${name}.md)`;
  return `\`${id}\` · ${severityWord(severity, language)} · ${other}`;
}

export interface Example {
  kind: 'bad' | 'good';
  /** The heading it stands under. */
  under: string;
  draft: string;
  /** What the page says that Clausewright says of it: the quotation behind a bad example. */
  quoted: readonly string[];
  /** The stretch of the page that this quotation takes up. */
  quotedFrom: number;
  quotedTo: number;
}

const EXAMPLE = /^```markdown (bad|good)\n([\s\S]*?\n)```\n((?:\n(?:>.*\n)+)?)/gm;

/** The examples of a page, in order. */
export function examplesOf(page: string): Example[] {
  return [...page.matchAll(EXAMPLE)].map((match) => {
    const quotation = match[3]!;
    const quotedTo = match.index + match[0].length;
    return {
      kind: match[1] as Example['kind'],
      under: /(?:^|\n)### (.+)\n(?![\s\S]*\n### )/.exec(page.slice(0, match.index))?.[1] ?? '',
      draft: match[2]!,
      quoted: quotation
        .split(/^>$/m)
        .map((part) => part.replace(/^> ?/gm, '').trim())
        .filter((part) => part !== ''),
      quotedFrom: quotedTo - quotation.length,
      quotedTo,
    };
  });
}

/** How a page quotes messages behind a bad example. */
export function quotation(messages: readonly string[]): string {
  return `\n${messages.map((message) => `> ${message}\n`).join('>\n')}`;
}

/** The second-level headings of a page; fences are not read. */
export function headingsOf(page: string): string[] {
  const bare = page.replace(/^```[\s\S]*?^```$/gm, '');
  return [...bare.matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
}
