import canonicalize from 'canonicalize';
import { create } from 'zustand';
import type { DocumentBody } from '../../../shared/domain/documents/documentBody.ts';
import { type AppError, fromPlainError, toPlainError } from '../../../shared/errors.ts';
import { api, subscribe } from '../../api/bridge.ts';
import { registerPendingEdit } from '../../api/pendingEdits.ts';

/** A pause this long in typing ends the gesture: what stands there is stored as one step. */
const PAUSE_MS = 800;

/** A text on its way into the file. It outlives the page, and a service that is being started again. */
interface Waiting {
  readonly read: () => DocumentBody;
  pause: ReturnType<typeof setTimeout> | undefined;
}

const waiting = new Map<string, Waiting>();
/** What was sent and will come back as what is stored, by document. */
const underWay = new Map<string, string[]>();
const ends = new Map<string, () => void>();

type SavingState = 'waiting' | AppError;

/** How the saving of each document stands; without an entry all of it is stored. */
export const useBodySaving = create<Readonly<Record<string, SavingState>>>(() => ({}));
const standsAs = (id: string, state: SavingState) => useBodySaving.setState({ [id]: state });
const standsStored = (id: string) => useBodySaving.setState(({ [id]: _stored, ...others }) => others, true);

const jsonOf = (body: DocumentBody): string => canonicalize(body) ?? '';

/** The text of a document that was typed and is not stored yet, or null. */
export const unsavedBody = (id: string): DocumentBody | null => waiting.get(id)?.read() ?? null;

/** Something was typed; `read` says what the text is then. It is stored after a pause. */
export function bodyTyped(id: string, read: () => DocumentBody): void {
  clearTimeout(waiting.get(id)?.pause);
  waiting.set(id, { read, pause: setTimeout(() => void settleBody(id), PAUSE_MS) });
  if (!ends.has(id))
    ends.set(
      id,
      registerPendingEdit(() => settleBody(id)),
    );
  standsAs(id, 'waiting');
}

/** Stores what was typed. What cannot be stored now is kept, and tried again with the next key and the next start. */
export async function settleBody(id: string): Promise<void> {
  const typed = waiting.get(id);
  if (!typed) return;
  clearTimeout(typed.pause);
  waiting.delete(id);
  const body = typed.read();
  const json = jsonOf(body);
  underWay.set(id, [...(underWay.get(id) ?? []), json]);
  try {
    await api.documents.update({ id, patch: { body } });
  } catch (error) {
    forget(id, json);
    const problem = fromPlainError(toPlainError(error));
    // A document that is gone has no place for its text; the step back brings it whole.
    if (problem.code !== 'not-found') {
      if (!waiting.has(id)) waiting.set(id, { read: () => body, pause: undefined });
      standsAs(id, problem);
      return;
    }
  }
  if (waiting.has(id)) return;
  ends.get(id)?.();
  ends.delete(id);
  standsStored(id);
}

function forget(id: string, json: string): void {
  const sent = underWay.get(id) ?? [];
  const at = sent.indexOf(json);
  if (at >= 0) underWay.set(id, sent.slice(at + 1));
}

/** Whether a stored text came from the editor itself, so that nothing need be shown anew. */
export const isOwnBody = (id: string, body: DocumentBody): boolean => underWay.get(id)?.includes(jsonOf(body)) === true;

/** The stored text was read: what was sent before it will not come any more. */
export function bodyArrived(id: string, body: DocumentBody): void {
  forget(id, jsonOf(body));
}

subscribe((event) => {
  if (event.kind !== 'service' || event.state !== 'restarted') return;
  for (const id of waiting.keys()) void settleBody(id);
});
