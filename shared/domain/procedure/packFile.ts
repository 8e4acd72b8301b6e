import { AppError } from '../../errors.ts';
import { invalidInput } from '../wage/inputIssues.ts';
import { type RulePack, rulePack } from './rulePack.ts';

export const LARGEST_PACK_BYTES = 1_000_000;

/** A pack as a file to hand on. */
export function writePackFile(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/**
 * A pack out of the text of a file that anybody may have written.
 * @throws file-too-large, not-json, invalid-input with each field that is wrong
 */
export function readPackFile(text: string): RulePack {
  if (text.length > LARGEST_PACK_BYTES) throw new AppError('file-too-large', `${text.length} characters`);
  return checkedPack(parsed(text));
}

/** @throws invalid-input with each field that is wrong */
export function checkedPack(raw: unknown): RulePack {
  const { success, data, error } = rulePack.safeParse(raw);
  if (!success) throw invalidInput(error, raw);
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('not-json', 'no JSON');
  }
}
