import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The parts of a Word document by name, as another program than the one that wrote it finds them. */
export async function partsOfDocx(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The paragraphs that have a text, in the order of the document, those of table cells among them. */
export function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity))
        .join(''),
    )
    .filter((text) => text.trim() !== '');
}
