/** The page of a rule: a file of the package, shown as a preview. Findings link to it by a command, which works without a network and in a browser. */
import { type Diagnostic, Uri } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';

export const OPEN_RULE_PAGE = 'clausewright.openRulePage';

/** Null where the id is none that a rule may have. */
export function rulePage(extension: Uri, rule: string, chinese: boolean): Uri | null {
  return /^[a-z]+\/[a-z-]+$/.test(rule) ? Uri.joinPath(extension, 'docs/rules', `${rule}${chinese ? '.zh' : ''}.md`) : null;
}

/** The rule of a finding, and the language of its page as the server links to it. */
export function ruleOf({ code }: Diagnostic): { rule: string; chinese: boolean } | null {
  if (typeof code !== 'object') return null;
  return { rule: String(code.value), chinese: /\.zh\.md$|,true\]$/.test(code.target.toString(true)) };
}

/** Makes the links of findings commands; and shows no findings in the pages themselves, whose examples are wrong on purpose. */
export function linkedToPages(extension: Uri): DiagnosticProviderMiddleware {
  const pages = `${Uri.joinPath(extension, 'docs/rules').toString()}/`;
  return {
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, previous, token);
      if (!report || !('items' in report)) return report;
      const uri = document instanceof Uri ? document : document.uri;
      if (uri.toString().startsWith(pages)) return { ...report, items: [] };
      for (const item of report.items) link(item);
      return report;
    },
  };
}

function link(item: Diagnostic): void {
  const page = ruleOf(item);
  if (!page) return;
  const query = encodeURIComponent(JSON.stringify([page.rule, page.chinese]));
  item.code = { value: page.rule, target: Uri.parse(`command:${OPEN_RULE_PAGE}?${query}`) };
}
