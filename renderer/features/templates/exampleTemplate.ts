import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { BODY_FIELD } from '../../../shared/domain/templates/templateValues.ts';

const FONTS = { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
const centred = (text: string, size: number) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size, bold: true })] });
const atEnd = (text: string) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(text)] });

/** A small letter with named fields to begin from: a letterhead, the text of the document, the sender. */
export async function exampleTemplate(): Promise<Uint8Array> {
  const file = new Document({
    styles: { default: { document: { run: { font: FONTS, size: 32 } } } },
    sections: [
      {
        children: [
          centred('{发文单位}', 44),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun('{文号}')] }),
          new Paragraph({ children: [new TextRun(`{${BODY_FIELD}}`)] }),
          atEnd('{发文单位}'),
          atEnd('{日期}'),
        ],
      },
    ],
  });
  const blob = await Packer.toBlob(file);
  return new Uint8Array(await blob.arrayBuffer());
}
