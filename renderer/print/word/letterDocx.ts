import { Document, Packer, Paragraph } from 'docx';
import { bodyText } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';

/** A document as a Word file in the layout of GB/T 9704. */
export async function letterDocx(model: DocumentModel): Promise<Uint8Array> {
  const children = bodyText(model.body)
    .split('\n')
    .map((text) => new Paragraph(text));
  const blob = await Packer.toBlob(new Document({ title: model.title, sections: [{ children }] }));
  return new Uint8Array(await blob.arrayBuffer());
}
