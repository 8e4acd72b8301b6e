import { AppError } from '../../../shared/errors.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { toInterchange } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api, shell } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';

/** A scenario with 10,000 groups takes some 5 MB. */
const LARGEST_BYTES = 20_000_000;

/**
 * Reads the model's interchange JSON into a negotiation named after the file; answers its id.
 * @throws file-too-large, not-json, or invalid-input with the path of each field that is wrong
 */
export async function importInterchange(file: File): Promise<string> {
  if (file.size > LARGEST_BYTES) throw new AppError('file-too-large', `${file.size} bytes`);
  const text = await file.text();
  const title = file.name.replace(/\.json$/i, '').slice(0, 200);
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

/** Asks where and writes a scenario's interchange JSON; answers the path, or null where the user left the dialog. */
export async function exportInterchange(detail: NegotiationDetail, scenario: StoredScenario): Promise<string | null> {
  await flushPendingEdits();
  return shell.files.save({
    suggestedName: `${detail.negotiation.title} ${scenario.title}`.slice(0, 120).trim(),
    kind: 'json',
    content: `${JSON.stringify(toInterchange(detail, scenario), null, 2)}\n`,
  });
}
