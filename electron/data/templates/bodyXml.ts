import type { Block, DocumentBody, Inline, Paragraph } from '../../../shared/domain/documents/documentBody.ts';

/**
 * The text of a document as WordprocessingML, one piece for each block, to stand in a template of the user: it takes
 * its fonts and sizes from there, so lists are numbered in the text and nothing names a style.
 */
export function bodyXml({ content }: DocumentBody): string[] {
  return content.map(blockXml);
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
  const indent = isIndented ? '<w:ind w:firstLineChars="200"/>' : '';
  return `<w:p><w:pPr>${indent}<w:jc w:val="${JUSTIFICATION[align]}"/></w:pPr>${content}</w:p>`;
}

function itemXml(sign: string, [first, ...others]: readonly Paragraph[]): string {
  const head = paragraphXml({ align: 'start', isIndented: true }, `${run(`${sign} `)}${runs(first?.content)}`);
  return head + others.map(({ content }) => paragraphXml({ align: 'start', isIndented: true }, runs(content))).join('');
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function tableXml({ content }: Extract<Block, { type: 'table' }>): string {
  const rows = content.map(({ content: cells }) => {
    const each = cells.map(({ attrs, content: lines }) => {
      const span = attrs.colspan > 1 ? `<w:gridSpan w:val="${attrs.colspan}"/>` : '';
      const text = lines.map((line) => paragraphXml(line.attrs, runs(line.content))).join('');
      return `<w:tc><w:tcPr>${span}</w:tcPr>${text}</w:tc>`;
    });
    return `<w:tr>${each.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
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
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function run(text: string, properties = ''): string {
  const safe = text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${safe}</w:t></w:r>`;
}
