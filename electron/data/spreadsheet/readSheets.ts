import { readCsvSheet } from './csv.ts';
import { TableError, type TableSheet } from './table.ts';
import { readXlsxSheets } from './xlsx.ts';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** OLE container: an XLS file of before 2007, or a newer one behind a password. */
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
/** Name of the stream that holds a workbook behind a password, as the container's directory writes it. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is by its content; a name proves nothing. */
export function fileKindOf(bytes: Uint8Array): 'workbook' | 'text' | 'encrypted' | 'old-format' {
  if (startsWith(bytes, ZIP_START)) return 'workbook';
  if (!startsWith(bytes, OLE_START)) return 'text';
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM);
  return isEncrypted ? 'encrypted' : 'old-format';
}

/**
 * The sheets of an XLSX or CSV file.
 * @throws TableError
 */
export async function readSheets(bytes: Uint8Array): Promise<TableSheet[]> {
  const kind = fileKindOf(bytes);
  if (kind === 'workbook') return readXlsxSheets(bytes);
  if (kind !== 'text') throw new TableError(kind, 'an OLE container');
  return bytes.length === 0 ? [] : [readCsvSheet(bytes)];
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
