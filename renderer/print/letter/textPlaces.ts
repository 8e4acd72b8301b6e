import type { LetterInline } from './letterFlow.ts';

/** A place between two signs of a text: before sign `sign` of its node `node`. */
export interface TextPlace {
  readonly node: number;
  readonly sign: number;
}

/** The signs of a text from one place to another; null is its beginning or its end. */
export function contentBetween(
  content: readonly LetterInline[],
  from: TextPlace | null,
  to: TextPlace | null,
): readonly LetterInline[] {
  return content.flatMap((node, at): LetterInline[] => {
    if ((from && at < from.node) || (to && at > to.node)) return [];
    if (node.type === 'blank') {
      const { label, width } = node.attrs;
      const end = to?.node === at ? to.sign : width;
      const left = end - (from?.node === at ? from.sign : 0);
      return left > 0 ? [{ type: 'blank', attrs: { label, width: left } }] : [];
    }
    if (node.type !== 'text') return to && at === to.node ? [] : [node];
    const start = from?.node === at ? from.sign : 0;
    const text = to?.node === at ? node.text.slice(start, to.sign) : node.text.slice(start);
    return text === '' ? [] : [{ ...node, text }];
  });
}

/** Where line `number` of a text begins; null for its first line and for the end. */
export function lineStart(element: Element, number: number, line: number): TextPlace | null {
  if (number === 0) return null;
  const top = element.getBoundingClientRect().top;
  const lineOf = (rect: DOMRect) => Math.floor((rect.top + rect.height / 2 - top) / line);
  for (const node of element.querySelectorAll('[data-node]')) {
    const at = Number(node.getAttribute('data-node'));
    const text = textIn(node);
    if (!text) {
      const cells = node.tagName === 'SPAN' ? [...node.children] : [node];
      const sign = cells.findIndex((cell) => lineOf(cell.getBoundingClientRect()) >= number);
      // What a line end follows begins the next line: the end itself stands on the one before.
      if (sign !== -1 && node.tagName !== 'BR') return { node: at, sign };
      continue;
    }
    const sign = firstSignFrom(text, (rect) => lineOf(rect) >= number);
    if (sign < text.data.length) return { node: at, sign };
  }
  return null;
}

function textIn(node: Element): Text | null {
  let inner: Node | null = node;
  while (inner instanceof HTMLElement) inner = inner.firstChild;
  return inner instanceof Text ? inner : null;
}

/** The first sign of a text whose place meets a condition that holds for all after it. */
function firstSignFrom(text: Text, isThere: (rect: DOMRect) => boolean): number {
  const starts = signStarts(text.data);
  const range = document.createRange();
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(text, starts[middle] ?? 0);
    range.setEnd(text, starts[middle + 1] ?? text.data.length);
    const rects = range.getClientRects();
    const rect = rects[rects.length - 1];
    if (rect && isThere(rect)) high = middle;
    else low = middle + 1;
  }
  return starts[low] ?? text.data.length;
}

/** Where the signs of a text begin: none is cut in two. */
function signStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const sign of text) {
    starts.push(at);
    at += sign.length;
  }
  return starts;
}
