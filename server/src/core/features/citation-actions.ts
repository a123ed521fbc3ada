/** What a person may do about the form of citations: of the one at hand, or of the whole draft. None of it changes which law is cited. */

import { draftLanguage } from '../draft/language.js';
import type { Analysis } from '../engine/analyse.js';
import type { Edit } from '../engine/finding.js';
import { languageAt } from '../engine/run-rules.js';
import type { Language } from '../text/characters.js';
import { citationAsFootnote } from './footnotes.js';
import { citationInHouseStyle, draftInHouseStyle } from './house-style.js';
import { linkCitation } from './link-citation.js';
import { updateReferences } from './references-markdown.js';

export interface CitationAction {
  kind: 'house-style' | 'footnote' | 'link' | 'draft-house-style' | 'references';
  title: string;
  edits: readonly Edit[];
}

const TITLES: Record<'house-style' | 'footnote' | 'link', Record<Language, string>> = {
  'house-style': { en: 'Write in house style', zh: '按本单位格式书写此引用' },
  footnote: { en: 'Turn into a footnote', zh: '改为脚注' },
  link: { en: 'Link to the official page', zh: '链接到官方页面' },
};

/** What may be done with the citation that a range touches. */
export function citationActions(analysis: Analysis, from: number, to: number): CitationAction[] {
  const cited = analysis.reading.citations.find((citation) => citation.form !== 'anaphor' && citation.from <= to && from <= citation.to);
  if (!cited) return [];
  const at = Math.max(from, cited.from);
  const language = languageAt(analysis.reading, analysis.settings, at);
  const action = (kind: keyof typeof TITLES, edits: readonly Edit[] | null): CitationAction[] =>
    edits ? [{ kind, title: TITLES[kind][language], edits }] : [];
  const link = linkCitation(analysis, at);
  return [
    ...action('house-style', citationInHouseStyle(analysis, from, to)),
    ...action('footnote', citationAsFootnote(analysis, at)),
    ...action('link', link && [link]),
  ];
}

/** All citations in house style; null where there is nothing to change. The title says how many are written otherwise. */
export function houseStyleAction(analysis: Analysis, language: Language): CitationAction | null {
  const { edits, citations } = draftInHouseStyle(analysis);
  const title = language === 'zh' ? `按本单位格式书写引用：改动 ${citations} 处` : `Citations in house style: ${citations} changed`;
  return edits.length === 0 ? null : { kind: 'draft-house-style', title, edits };
}

/**
 * The references list, new or updated; null where there is nothing to change. The title says what it names.
 * @param language that of the title, and of the list where nothing is written yet
 */
export function referencesAction(analysis: Analysis, language: Language): CitationAction | null {
  const update = updateReferences(analysis, draftLanguage(analysis, language));
  if (!update || update.edits.length === 0) return null;
  const { texts, notChecked, edits } = update;
  const title =
    language === 'zh'
      ? `参考文献列表：${texts} 份文件，${notChecked} 处未核对`
      : `References list: ${texts} ${texts === 1 ? 'text' : 'texts'}, ${notChecked} not checked`;
  return { kind: 'references', title, edits };
}
