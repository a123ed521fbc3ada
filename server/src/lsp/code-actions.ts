/** Code actions: answered from the analysis of the draft as it is; nothing is linted for them. */
import { CodeActionKind, type CodeActionParams, type Diagnostic, type CodeAction as LspCodeAction, type Range } from 'vscode-languageserver';
import {
  type Analysis,
  type CitationAction,
  type CodeAction,
  citationActions,
  fixAll,
  houseStyleAction,
  ignores,
  type Language,
  type ProfileSuggestion,
  quickFixes,
  referencesAction,
  suggestProfile,
  wantsProfile,
} from '../core/index.js';
import type { Analysed } from './analyses.js';
import type { Client } from './client.js';
import type { DiagnosticData } from './diagnostics.js';
import { type EditTarget, workspaceEdit } from './edits.js';
import { rangeOf, textEdit } from './ranges.js';

export const IGNORE = `${CodeActionKind.QuickFix}.ignore.clausewright`;

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.clausewright`;

/** What concerns the form of one citation, and of all of them. */
const CITATION_KIND: Record<CitationAction['kind'], string> = {
  'house-style': `${CodeActionKind.RefactorRewrite}.houseStyle.clausewright`,
  footnote: `${CodeActionKind.RefactorRewrite}.footnote.clausewright`,
  link: `${CodeActionKind.RefactorRewrite}.link.clausewright`,
  'draft-house-style': `${CodeActionKind.Source}.houseStyle.clausewright`,
  references: `${CodeActionKind.Source}.references.clausewright`,
};

/** A profile from what the draft cites and says. */
export const SUGGEST_PROFILE = `${CodeActionKind.RefactorRewrite}.profile.clausewright`;

export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, ...Object.values(CITATION_KIND), SUGGEST_PROFILE];

const KIND: Record<CodeAction['kind'], string> = { fix: CodeActionKind.QuickFix, ignore: IGNORE, 'fix-all': FIX_ALL };

const FIX_ALL_TITLE: Record<Language, string> = { en: 'Apply all safe fixes of Clausewright', zh: '应用 Clausewright 的全部安全修正' };

/** The actions for a range, of the kinds that the client asks for. */
export function codeActions({ analysis, version }: Analysed, params: CodeActionParams, client: Client): LspCodeAction[] {
  if (!client.codeActions) return [];
  const { only, diagnostics } = params.context;
  const { lines } = analysis;
  const from = lines.offset(params.range.start);
  const to = lines.offset(params.range.end);
  const actions: CodeAction[] = [];
  if (wanted(KIND.fix, only)) actions.push(...quickFixes(analysis, from, to));
  if (wanted(KIND.ignore, only)) actions.push(...ignores(analysis, from, to));
  if (wanted(FIX_ALL, only)) {
    const all = fixAll(analysis, FIX_ALL_TITLE[analysis.settings.language ?? client.language]);
    if (all) actions.push(all);
  }
  const target = { uri: params.textDocument.uri, version, client, diagnostics };
  const ofCitations = formActions(analysis, from, to, only, client).map(({ kind, title, edits }) => ({
    title,
    kind: CITATION_KIND[kind],
    edit: workspaceEdit(
      edits.map((edit) => textEdit(lines, edit)),
      target,
    ),
  }));
  const suggestion = profileSuggestion(analysis, from, only, client);
  const ofProfile = suggestion
    ? [
        {
          title: suggestion.title,
          kind: SUGGEST_PROFILE,
          edit: workspaceEdit(
            suggestion.edits.map((edit) => textEdit(lines, edit)),
            target,
          ),
        },
      ]
    : [];
  return [...actions.map((action) => toLsp(action, analysis, target)), ...ofCitations, ...ofProfile];
}

/** Beside the head of a draft that lacks a profile, and wherever it is asked for by its kind: it reads the whole draft. */
function profileSuggestion(analysis: Analysis, from: number, only: readonly string[] | undefined, client: Client): ProfileSuggestion | null {
  const asked = only?.includes(SUGGEST_PROFILE) ?? false;
  if (!asked && !(wanted(SUGGEST_PROFILE, only) && wantsProfile(analysis, from))) return null;
  return suggestProfile(analysis, analysis.settings.language ?? client.language);
}

/** What takes in the whole draft is made only for those who ask for it, not at each move of the cursor. */
function formActions(analysis: Analysis, from: number, to: number, only: readonly string[] | undefined, client: Client): CitationAction[] {
  const language = analysis.settings.language ?? client.language;
  const asked = (kind: CitationAction['kind']) => wanted(CITATION_KIND[kind], only);
  const here = asked('house-style') || asked('footnote') || asked('link') ? citationActions(analysis, from, to) : [];
  const all = [
    only && asked('draft-house-style') ? houseStyleAction(analysis, language) : null,
    only && asked('references') ? referencesAction(analysis, language) : null,
  ];
  return [...here.filter(({ kind }) => asked(kind)), ...all.filter((action) => action !== null)];
}

/** Kinds are hierarchical: `source` asks for `source.fixAll.clausewright` too. */
function wanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

interface Target extends EditTarget {
  diagnostics: readonly Diagnostic[];
}

function toLsp(action: CodeAction, { lines, findings }: Analysis, target: Target): LspCodeAction {
  const { finding } = action;
  const index = finding ? findings.indexOf(finding) : -1;
  const about =
    finding &&
    target.diagnostics.filter((one) => isAbout(one, target.version, index) ?? (one.code === finding.rule && sameRange(one.range, rangeOf(lines, finding))));
  const edits = action.edits.map((edit) => {
    const plain = textEdit(lines, edit);
    const blank = action.blank !== undefined && target.client.snippetEdits && edit.text.includes(action.blank);
    return blank ? { range: plain.range, snippet: { kind: 'snippet' as const, value: snippet(edit.text, action.blank!) } } : plain;
  });
  return {
    title: action.title,
    kind: KIND[action.kind],
    ...(about && about.length > 0 ? { diagnostics: about } : {}),
    ...(action.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(edits, target),
  };
}

/** Whether a diagnostic says that it shows a finding of this version; null where it says nothing of this version. */
function isAbout({ data }: Diagnostic, version: number, index: number): boolean | null {
  const { version: of, finding } = (data ?? {}) as Partial<DiagnosticData>;
  return of === version ? finding === index : null;
}

function sameRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}

/** The text with its blank as the one place to type over. */
function snippet(text: string, blank: string): string {
  const at = text.lastIndexOf(blank);
  const plain = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  return `${plain(text.slice(0, at))}\${1:${plain(blank)}}${plain(text.slice(at + blank.length))}`;
}
