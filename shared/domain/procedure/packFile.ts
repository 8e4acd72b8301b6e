import { AppError } from '../../errors.ts';
import { invalidInput } from '../wage/inputIssues.ts';
import { type RulePack, rulePack } from './rulePack.ts';

export const LARGEST_PACK_BYTES = 1_000_000;

/** A pack as a file to hand on. */
export function writePackFile(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/**
 * A pack out of a file that anybody may have written.
 * @throws file-too-large, not-json, invalid-input with each field that is wrong
 */
export function readPackFile(bytes: Uint8Array): RulePack {
  if (bytes.length > LARGEST_PACK_BYTES) throw new AppError('file-too-large', `${bytes.length} bytes`);
  const json = parsed(bytes);
  const { success, data, error } = rulePack.safeParse(json);
  if (!success) throw invalidInput(error, json);
  return data;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    // A byte order mark in front is left out by the decoder.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new AppError('not-json', 'no JSON in UTF-8');
  }
}
