import type { Block, DocumentBody, Inline, Paragraph } from '../../../shared/domain/documents/documentBody.ts';

/**
 * The text of a document as WordprocessingML, one piece for each block, to stand in a template of the user: it takes
 * its fonts and sizes from there, so lists are numbered in the text and nothing names a style.
 */
export function bodyXml({ content }: DocumentBody): string[] {
  // Word joins tables that follow each other, and wants a paragraph behind the last one of a cell.
  return content.map((block, at) => {
    const next = content[at + 1]?.type;
    const xml = blockXml(block);
    return block.type === 'table' && (next === undefined || next === 'table') ? `${xml}<w:p/>` : xml;
  });
}

function blockXml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphXml(block.attrs, runs(block.content));
    case 'heading':
      return paragraphXml(
        { align: block.attrs.level === 1 ? 'center' : 'start', isIndented: block.attrs.level > 1 },
        runs(block.content, true),
      );
    case 'bulletList':
      return block.content.map(({ content }) => itemXml('•', content)).join('');
    case 'orderedList':
      return block.content.map(({ content }, at) => itemXml(`${(block.attrs?.start ?? 1) + at}.`, content)).join('');
    case 'taskList':
      return block.content.map(({ attrs, content }) => itemXml(attrs.checked ? '☑' : '☐', content)).join('');
    case 'table':
      return tableXml(block);
    case 'signature':
    case 'slip':
      return block.content.map(({ attrs, content }) => paragraphXml(attrs, runs(content))).join('');
  }
}

const JUSTIFICATION = { start: 'left', center: 'center', end: 'right' } as const;

function paragraphXml({ align, isIndented }: Paragraph['attrs'], content: string): string {
  // Who does not count in characters takes two of 三号.
  const indent = isIndented ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : '';
  return `<w:p><w:pPr>${indent}<w:jc w:val="${JUSTIFICATION[align]}"/></w:pPr>${content}</w:p>`;
}

function itemXml(sign: string, [first, ...others]: readonly Paragraph[]): string {
  const head = paragraphXml({ align: 'start', isIndented: true }, `${run(`${sign} `)}${runs(first?.content)}`);
  return head + others.map(({ content }) => paragraphXml({ align: 'start', isIndented: true }, runs(content))).join('');
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function tableXml({ content: rows }: Extract<Block, { type: 'table' }>): string {
  /** By their columns: cells from above that go on. The editor names one once, Word in each of its rows. */
  const above = new Map<number, { readonly colspan: number; rowsLeft: number }>();
  let columns = 1;
  const xml = rows.map(({ content: cells }) => {
    const row: string[] = [];
    let column = 0;
    const goOn = () => {
      for (let cell = above.get(column); cell && cell.rowsLeft > 0; cell = above.get(column)) {
        row.push(cellXml(cell.colspan, '<w:vMerge/>', '<w:p/>'));
        cell.rowsLeft -= 1;
        column += cell.colspan;
      }
    };
    for (const { attrs, content: lines } of cells) {
      goOn();
      const { colspan, rowspan } = attrs;
      const text = lines.map((line) => paragraphXml(line.attrs, runs(line.content))).join('');
      row.push(cellXml(colspan, rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '', text));
      above.set(column, { colspan, rowsLeft: rowspan - 1 });
      column += colspan;
    }
    goOn();
    columns = Math.max(columns, column);
    return `<w:tr>${row.length === 0 ? cellXml(1, '', '<w:p/>') : row.join('')}</w:tr>`;
  });
  const properties = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${xml.join('')}</w:tbl>`;
}

function cellXml(colspan: number, merge: string, content: string): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`;
}

function runs(nodes: readonly Inline[] = [], isBold = false): string {
  return nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '<w:r><w:br/></w:r>';
      if (node.type === 'blank') return run('　'.repeat(node.attrs.width), '<w:u w:val="single"/>');
      const marks = new Set((node.marks ?? []).map(({ type }) => type));
      const bold = isBold || marks.has('bold') ? '<w:b/>' : '';
      return run(node.text, `${bold}${marks.has('underline') ? '<w:u w:val="single"/>' : ''}`);
    })
    .join('');
}

/** Signs that XML cannot hold. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function run(text: string, properties = ''): string {
  const safe = text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${safe}</w:t></w:r>`;
}
