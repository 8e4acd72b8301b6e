import type { Language } from '../../../shared/contract/settings.ts';
import type { LetterRow } from '../../../shared/domain/letters/letterBatch.ts';
import { DELIVERY_COLUMNS, deliveryHeads, deliveryCell } from '../../../shared/i18n/deliveryText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import type { RunningCall, Service } from '../serve.ts';
import { writeTable } from '../spreadsheet/writeTable.ts';
import { selectLetters } from './letterRows.ts';
import { letterBatchKey } from './queries.ts';

interface DeliveryWish {
  readonly batchId: string;
  readonly path: string;
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
  readonly places?: readonly number[];
}

const SLICE = 500;

/**
 * Writes the delivery list (送达清单) of a batch, or of some of its letters, as a table file.
 * @throws not-found, cancelled, disk-full, file-read-only
 */
export async function exportDeliveryList(
  { db }: Pick<Service, 'db'>,
  { batchId, places, ...file }: DeliveryWish,
  { signal, report }: RunningCall,
): Promise<{ rows: number }> {
  const wanted = places === undefined ? null : new Set(places);
  const letters = selectLetters(db, letterBatchKey(db, batchId)).filter(
    ({ place }: LetterRow) => wanted === null || wanted.has(place),
  );
  const { t } = createTexts(file.language);
  async function* table() {
    yield deliveryHeads(t);
    for (const [at, letter] of letters.entries()) {
      if (at % SLICE === 0) {
        await new Promise(setImmediate);
        signal.throwIfAborted();
        report({ done: at, total: letters.length });
      }
      yield DELIVERY_COLUMNS.map((column) => deliveryCell(letter, column));
    }
  }
  await writeTable(table(), { ...file, sheet: t('letters.delivery-list'), signal });
  return { rows: letters.length };
}
