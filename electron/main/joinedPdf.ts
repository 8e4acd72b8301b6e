import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const CATALOG = 1;
const PAGES = 2;
const INFO = 3;
/** Of A4, in points. */
const A4 = '[0 0 595.28 841.89]';
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((name) => PDFName.of(name));
const PARENT = PDFName.of('Parent');
const LENGTH = PDFName.of('Length');

/**
 * A PDF on disk to which finished PDFs are added one after the other. Only one of them is in memory at a time, and what
 * stands in several of them, such as the glyphs of their faces, is written once.
 */
export class JoinedPdf {
  readonly #file: number;
  readonly #startsOdd: boolean;
  /** Where each object begins, by its number. */
  readonly #offsets: number[] = [];
  /** The number of what was written, by its bytes. */
  readonly #written = new Map<string, number>();
  /** The page trees of the parts. */
  readonly #parts: number[] = [];
  #numbers = INFO;
  #end = 0;
  #pages = 0;

  /** With `startsOdd` each part begins on an odd page: an empty one goes before it where it must. */
  constructor(path: string, startsOdd: boolean) {
    this.#file = openSync(path, 'w');
    this.#startsOdd = startsOdd;
    this.#append(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** @throws an error that names the part, 1 first, where it is no PDF that can be read */
  async add(pdf: Uint8Array): Promise<void> {
    const { source, pages: found } = await this.#read(pdf);
    const tree = this.#newNumber();
    const copies = new Copies(this, source);
    const pages: number[] = [];
    if (this.#startsOdd && this.#pages % 2 === 1) {
      const empty = `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${A4} /Resources << >> >>`;
      pages.push(this.write(Buffer.from(empty), this.#newNumber()));
    }
    for (const page of found) {
      pages.push(this.write(copies.pageBelow(page, tree), this.#newNumber()));
    }
    this.#pages += pages.length;
    this.#parts.push(this.write(Buffer.from(pageTree(pages, pages.length, PAGES)), tree));
  }

  async #read(pdf: Uint8Array): Promise<{ source: PDFDocument; pages: PDFPage[] }> {
    try {
      const source = await PDFDocument.load(pdf, { updateMetadata: false });
      return { source, pages: source.getPages() };
    } catch (cause) {
      throw new Error(`part ${this.#parts.length + 1} cannot be read`, { cause });
    }
  }

  /** Closes it whole. */
  finish(title: string): void {
    this.write(Buffer.from(pageTree(this.#parts, this.#pages)), PAGES);
    this.write(Buffer.from(`<< /Type /Catalog /Pages ${PAGES} 0 R >>`), CATALOG);
    const made = PDFString.fromDate(new Date()).toString();
    const info = `<< /Title ${PDFHexString.fromText(title).toString()} /CreationDate ${made} >>`;
    this.write(Buffer.from(info), INFO);
    const table = this.#end;
    const entries = Array.from(
      { length: this.#numbers },
      (_, at) => `${String(this.#offsets[at + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
    );
    const size = this.#numbers + 1;
    const trailer = `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
    this.#append(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}${trailer}`));
    closeSync(this.#file);
  }

  /** Writes an object under a number, or under any where it has none yet; answers the number. */
  write(bytes: Buffer, number?: number): number {
    const hash = createHash('sha256').update(bytes).digest('base64');
    const known = number === undefined ? this.#written.get(hash) : undefined;
    if (known !== undefined) return known;
    const own = number ?? this.#newNumber();
    if (number === undefined) this.#written.set(hash, own);
    this.#offsets[own] = this.#end;
    this.#append(Buffer.concat([Buffer.from(`${own} 0 obj\n`), bytes, Buffer.from('\nendobj\n')]));
    return own;
  }

  #newNumber(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  #append(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#file, bytes, from);
    this.#end += bytes.length;
  }
}

function pageTree(kids: readonly number[], count: number, parent?: number): string {
  const above = parent === undefined ? '' : ` /Parent ${parent} 0 R`;
  return `<< /Type /Pages${above} /Count ${count} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
}

/** What the pages of one PDF refer to, written into another before they are. */
class Copies {
  readonly #target: JoinedPdf;
  readonly #source: PDFDocument;
  readonly #numbers = new Map<PDFRef, number>();
  /** What is on its way to be written. */
  readonly #open = new Set<PDFRef>();

  constructor(target: JoinedPdf, source: PDFDocument) {
    this.#target = target;
    this.#source = source;
  }

  pageBelow({ node }: PDFPage, tree: number): Buffer {
    const page = this.#dictOf(node, PARENT);
    for (const name of INHERITED) {
      const value = node.getInheritableAttribute(name);
      if (value !== undefined) page.set(name, this.#copyOf(value));
    }
    page.set(PARENT, PDFRef.of(tree));
    return Buffer.from(page.toString(), 'latin1');
  }

  #copyOf(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.#refOf(value);
    if (value instanceof PDFArray) {
      const copy = PDFArray.withContext(this.#source.context);
      for (const one of value.asArray()) copy.push(this.#copyOf(one));
      return copy;
    }
    return value instanceof PDFDict ? this.#dictOf(value) : value;
  }

  #dictOf(dict: PDFDict, ...left: readonly PDFName[]): PDFDict {
    const copy = PDFDict.withContext(this.#source.context);
    for (const [name, value] of dict.entries()) if (!left.includes(name)) copy.set(name, this.#copyOf(value));
    return copy;
  }

  /** What refers back to where it is referred from, or to a page, is left out: paper has no use for it. */
  #refOf(ref: PDFRef): PDFObject {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return PDFRef.of(known);
    if (this.#open.has(ref) || this.#source.context.lookup(ref) instanceof PDFPageLeaf) return PDFNull;
    this.#open.add(ref);
    const number = this.#target.write(this.#bytesOf(ref));
    this.#open.delete(ref);
    this.#numbers.set(ref, number);
    return PDFRef.of(number);
  }

  #bytesOf(ref: PDFRef): Buffer {
    const value = this.#source.context.lookup(ref);
    if (value instanceof PDFRawStream) {
      const dict = this.#dictOf(value.dict, LENGTH);
      const contents = value.getContents();
      dict.set(LENGTH, PDFNumber.of(contents.length));
      const head = Buffer.from(`${dict.toString()}\nstream\n`, 'latin1');
      return Buffer.concat([head, contents, Buffer.from('\nendstream')]);
    }
    return Buffer.from(value === undefined ? 'null' : this.#copyOf(value).toString(), 'latin1');
  }
}
