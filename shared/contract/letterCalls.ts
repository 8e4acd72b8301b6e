import { z } from 'zod';
import { recorder } from '../domain/campaign/targetEvent.ts';
import {
  letterChoice,
  type LetterBatch,
  type LetterBatchResult,
  type LetterPlan,
  type LetterRow,
} from '../domain/letters/letterBatch.ts';
import { recordId } from '../domain/negotiation/texts.ts';
import { unitSelection } from '../domain/units/unitList.ts';
import type { DocumentModel } from '../reports/documentModel.ts';
import { lazily, query, task } from './define.ts';
import { LANGUAGES } from './settings.ts';

const campaignId = recordId;
const wish = () => letterChoice.extend({ campaignId, selection: unitSelection });
const place = z.number().int().min(1);

/** Letters to many targets at once (批量文书): issued together, frozen as they were issued, printed again from that. */
export const letterCalls = {
  letters: {
    /**
     * What a batch would be, and whom it would leave out. Example: `{"campaignId":"…","selection":{"query":
     * {"campaignId":"…"}},"kind":"offer-letter","day":"2021-04-01"}`.
     */
    preview: query<LetterPlan>('campaigns', 'targets', 'units', 'letters', 'holidays')(lazily(wish)),
    /** The letter that would stand at a place of the batch, 1 first; null behind the last. */
    draft: query<DocumentModel | null>(
      'campaigns',
      'targets',
      'units',
      'letters',
      'templates',
      'holidays',
    )(lazily(() => wish().extend({ at: place }))),
    /** The same in the user's template that is used for its kind; null where none is. */
    draftFile: task<Uint8Array | null>()(lazily(() => wish().extend({ at: place }))),
    /**
     * Writes and freezes the letters in one transaction, and enters for each target what follows: an offer that has no
     * number gets its number, a reminder and a request to the authority are entered with the day on the letter. Those
     * for which that cannot be are left out and named.
     */
    issue: task<LetterBatchResult>('targets', 'letters')(lazily(() => wish().extend({ by: recorder }))),
    /** The newest first. */
    batches: query<LetterBatch[]>('letters')(lazily(() => z.strictObject({ campaignId }))),
    /** The letters of a batch in their order, with the addresses of the ledger as it is now. */
    list: query<LetterRow[]>('letters', 'units', 'targets')(lazily(() => z.strictObject({ batchId: recordId }))),
    /** Frozen letters by their places, in the order asked for. */
    models: query<DocumentModel[]>('letters')(
      lazily(() => z.strictObject({ batchId: recordId, places: z.array(place).min(1).max(100) })),
    ),
    /** Frozen letters as Word files of the user's template that they were issued in; none for another batch. */
    files: task<Uint8Array[]>()(
      lazily(() => z.strictObject({ batchId: recordId, places: z.array(place).min(1).max(100) })),
    ),
    /** Writes the delivery list (送达清单) of a batch as a table. */
    exportDeliveryList: task<{ rows: number }>()(
      lazily(() =>
        z.strictObject({
          batchId: recordId,
          path: z.string().min(1).max(4096),
          format: z.enum(['xlsx', 'csv']),
          language: z.enum(LANGUAGES),
          /** All of them where it is left out. */
          places: z.array(place).max(100_000).exactOptional(),
        }),
      ),
    ),
  },
};
