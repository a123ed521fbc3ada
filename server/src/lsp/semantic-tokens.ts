/** Semantic tokens in the protocol's encoding. Types that every theme knows, close to those of the grammar. */
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { semanticTokens, type TokenKind } from '../core/index.js';
import type { Analysed } from './analyses.js';

const TYPE: Record<TokenKind, string> = { instrument: 'type', provision: 'number', name: 'variable' };

const DEFINITION = 'definition';

export const TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: Object.values(TYPE), tokenModifiers: [DEFINITION] };

export function tokensAnswer({ analysis }: Analysed): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { from, to, kind, definition } of semanticTokens(analysis)) {
    const { line, character } = analysis.lines.at(from);
    builder.push(line, character, to - from, TOKENS_LEGEND.tokenTypes.indexOf(TYPE[kind]), definition ? 1 : 0);
  }
  return builder.build();
}
