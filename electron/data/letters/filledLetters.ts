import type { Database } from 'better-sqlite3';
import type { RunningCall, Service } from '../serve.ts';
import { selectTemplateBytes, selectUsedTemplate } from '../templates/queries.ts';
import { templateData } from '../templates/templateData.ts';
import { fillTemplate } from '../templates/templateFile.ts';
import type { LetterKind } from '../../../shared/domain/documents/documentKind.ts';
import { letterBatchKey, selectBatchTemplate, selectLetterFields, selectLetterModels } from './queries.ts';
import type { WrittenLetter } from './writing.ts';

/**
 * A letter that is being written, in the template that is used for its kind; null where none is.
 * @throws template-refused
 */
export async function filledDraft(
  db: Database,
  kind: LetterKind,
  { model, fields }: WrittenLetter,
): Promise<Uint8Array | null> {
  const template = selectUsedTemplate(db, kind);
  if (!template || !fields) return null;
  return fillTemplate(selectTemplateBytes(db, template), templateData(fields, model.body), template.name);
}

/**
 * Frozen letters in the template that their batch was issued in, whatever became of it since.
 * @throws not-found, cancelled
 */
export async function filledLetters(
  { db }: Pick<Service, 'db'>,
  { batchId, places }: { readonly batchId: string; readonly places: readonly number[] },
  { signal }: Pick<RunningCall, 'signal'>,
): Promise<Uint8Array[]> {
  const batchKey = letterBatchKey(db, batchId);
  const sha256 = selectBatchTemplate(db, batchKey);
  if (sha256 === null) return [];
  const template = selectTemplateBytes(db, { sha256 });
  const filled: Uint8Array[] = [];
  for (const [at, { body }] of selectLetterModels(db, batchKey, places).entries()) {
    // Others get their turn between two letters.
    await new Promise(setImmediate);
    signal.throwIfAborted();
    const fields = selectLetterFields(db, batchKey, places[at] ?? 0);
    filled.push(await fillTemplate(template, templateData(fields, body)));
  }
  return filled;
}
