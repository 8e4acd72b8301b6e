import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';

/** A table file, by its place or as its bytes. */
export type TableSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** Small enough that what is made of one piece is forgotten before the collector has to move it. */
const PIECE_BYTES = 64 * 1024;

/** @throws `file-missing` or `file-not-readable` where the file is gone or locked */
export async function sizeOf(source: TableSource): Promise<number> {
  if ('bytes' in source) return source.bytes.byteLength;
  return (await readable(stat(source.path))).size;
}

export async function firstBytes(source: TableSource, count: number): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes.subarray(0, count);
  const file = await readable(open(source.path));
  try {
    const { buffer, bytesRead } = await readable(file.read(new Uint8Array(count), 0, count, 0));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export async function allBytes(source: TableSource): Promise<Uint8Array> {
  return 'bytes' in source ? source.bytes : readable(readFile(source.path));
}

/** The file piece by piece, so that a large one is never held whole. */
export async function* piecesOf(source: TableSource): AsyncGenerator<Buffer> {
  if ('bytes' in source) {
    const { buffer, byteOffset, byteLength } = source.bytes;
    for (let from = 0; from < byteLength; from += PIECE_BYTES) {
      yield Buffer.from(buffer, byteOffset + from, Math.min(PIECE_BYTES, byteLength - from));
    }
    return;
  }
  try {
    // Safe: a stream of a file without encoding gives buffers.
    for await (const piece of createReadStream(source.path, { highWaterMark: PIECE_BYTES })) yield piece as Buffer;
  } catch (error) {
    throw nameFileError(error);
  }
}

async function readable<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw nameFileError(error);
  }
}

function nameFileError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new AppError('file-missing', 'no such file');
  return typeof code === 'string' ? new AppError('file-not-readable', code) : error;
}
