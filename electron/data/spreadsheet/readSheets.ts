import { readCsvSheet } from './csv.ts';
import { TableError, type TableSheet } from './table.ts';
import { readXlsxSheets } from './xlsx.ts';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** OLE container: an XLS file of before 2007, or a newer one behind a password. */
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
/** Name of the stream that holds a workbook behind a password, as the container's directory writes it. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The sheets of an XLSX or CSV file, told apart by content; a name proves nothing.
 * @throws TableError
 */
export async function readSheets(bytes: Uint8Array): Promise<TableSheet[]> {
  if (startsWith(bytes, ZIP_START)) return readXlsxSheets(bytes);
  if (startsWith(bytes, OLE_START)) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM);
    throw new TableError(isEncrypted ? 'encrypted' : 'old-format', 'an OLE container');
  }
  return bytes.length === 0 ? [] : [readCsvSheet(bytes)];
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
