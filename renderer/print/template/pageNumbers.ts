/** An element of a parsed Word file, as far as fields are concerned. */
interface WordElement {
  readonly type: string;
  children?: WordElement[];
  text?: string;
  /** Of a field of several runs: where it begins, where its last result begins, where it ends. */
  readonly charType?: string;
  readonly instruction?: string;
  /** The reader draws nothing of a run that has a part of a field. */
  fieldRun?: boolean;
}

/** Signs that stand for the page and for the pages until the sheets are known; no text has them. */
const [PAGE, PAGES] = ['\ue000', '\ue001'];

/** Puts signs in the place of the page numbers of headers and footers, which the reader of Word files does not count. */
export function markPageNumbers(parts: readonly { readonly rootElement?: unknown }[]): void {
  // Safe: the parts of a parsed file that are drawn have a root, and its elements have a type.
  for (const { rootElement } of parts)
    if (rootElement) markIn(rootElement as WordElement, { isResult: false, mark: null });
}

interface FieldState {
  /** The sign of the field that is being read. */
  mark: string | null;
  /** What stands here is what Word counted last. */
  isResult: boolean;
}

function markIn(element: WordElement, field: FieldState): void {
  if (!element.children) return;
  element.children = element.children.flatMap((child): WordElement[] => {
    if (child.type === 'complexField') {
      field.isResult = child.charType === 'separate' && field.mark !== null;
      if (child.charType !== 'separate') field.mark = null;
      return [];
    }
    if (child.type === 'instruction' || child.type === 'simpleField') {
      const mark = markOf(child.text ?? child.instruction ?? '');
      if (child.type === 'instruction') field.mark = mark;
      return mark === null ? [] : [{ type: 'text', text: mark }];
    }
    if (child.type === 'text' && field.isResult) return [];
    markIn(child, field);
    return [child];
  });
  if (element.fieldRun) element.fieldRun = false;
}

function markOf(instruction: string): string | null {
  const [name] = instruction.trim().toUpperCase().split(/\s+/);
  return name === 'PAGE' ? PAGE : name === 'NUMPAGES' || name === 'SECTIONPAGES' ? PAGES : null;
}

/** Writes the numbers of a sheet where the signs stand. */
export function numberSheet(sheet: HTMLElement, page: number, pages: number): void {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.includes(PAGE) || text.includes(PAGES)) {
      node.nodeValue = text.replaceAll(PAGE, String(page)).replaceAll(PAGES, String(pages));
    }
  }
}
