import type { Node } from '@tiptap/pm/model';
import type { DocumentBody } from '../../../shared/domain/documents/documentBody.ts';

interface RawNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: unknown;
  readonly content?: readonly RawNode[];
}

/** What the editor holds as it is stored: columns without a width say nothing of it, and only words are bold. */
export function bodyOf(doc: Node): DocumentBody {
  // Safe: the nodes of the editor are those of the body, which the service parses once more.
  return storedNode(doc.toJSON()) as unknown as DocumentBody;
}

function storedNode({ type, text, attrs, marks, content }: RawNode): RawNode {
  if (text !== undefined) return { type, text, ...(marks !== undefined && { marks }) };
  const { colwidth, ...others } = attrs ?? {};
  return {
    type,
    ...(attrs && { attrs: Array.isArray(colwidth) ? attrs : others }),
    ...(content && { content: content.map(storedNode) }),
    // A row may be left without a cell of its own by one that reaches down into it.
    ...(type === 'tableRow' && !content && { content: [] }),
  };
}
