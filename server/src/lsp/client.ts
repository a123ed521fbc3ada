/** What the client at the other end can do, as far as the server asks. */
import type { InitializeParams } from 'vscode-languageserver';
import type { Language } from '../core/index.js';
import type { InitializationOptions } from '../protocol/index.js';

export interface Client {
  /** It asks for diagnostics; else they are sent to it. */
  pulls: boolean;
  /** It can be asked to ask again. */
  refreshes: boolean;
  /** It can be asked to colour anew. */
  refreshesTokens: boolean;
  /** It can be asked to ask for code lenses anew. */
  refreshesLenses: boolean;
  /** It answers `workspace/configuration`. */
  configuration: boolean;
  registersConfiguration: boolean;
  registersWatchers: boolean;
  folders: boolean;
  /** Edits may name the version that they are for. */
  versionedEdits: boolean;
  snippetEdits: boolean;
  /** It takes code actions that are not commands. */
  codeActions: boolean;
  labelDetails: boolean;
  /** Completions may have tab stops. */
  snippets: boolean;
  /** It shows where a link leads, also beside a hover. */
  linkTooltips: boolean;
  markdownHover: boolean;
  markdownCompletion: boolean;
  relatedInformation: boolean;
  /** Of the editor itself: for what belongs to no draft. */
  language: Language;
  options: InitializationOptions;
}

export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const markdown = (formats: readonly string[] | undefined) => formats?.includes('markdown') ?? false;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    markdownHover: markdown(textDocument?.hover?.contentFormat),
    markdownCompletion: markdown(textDocument?.completion?.completionItem?.documentationFormat),
    relatedInformation: (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    language: locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    options: (initializationOptions ?? {}) as InitializationOptions,
  };
}
