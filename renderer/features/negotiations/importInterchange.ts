import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../api/bridge.ts';

/** A scenario with 10,000 groups takes some 5 MB. */
const LARGEST_BYTES = 20_000_000;

/**
 * Reads the model's interchange JSON into a negotiation named after the file; answers its id.
 * @throws file-too-large, not-json, or invalid-input with the path of each field that is wrong
 */
export async function importInterchange(file: File): Promise<string> {
  if (file.size > LARGEST_BYTES) throw new AppError('file-too-large', `${file.size} bytes`);
  const text = await file.text();
  const title = file.name.replace(/\.json$/i, '').slice(0, NAME_LENGTH);
  const { id } = await api.negotiations.importJson({ title, input: parse(text) });
  return id;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('not-json', 'the file is not JSON');
  }
}
