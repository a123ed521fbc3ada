/** Front matter for a new draft: data as YAML between its fences. */
import { Document, isSeq, visit } from 'yaml';

/** The block with its line end. Lists stand on one line, as people write short ones. */
export function frontMatterText(data: Readonly<Record<string, unknown>>): string {
  const document = new Document(data);
  visit(document, { Seq: (_, node) => void (node.flow = node.items.every((item) => !isSeq(item))) });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
