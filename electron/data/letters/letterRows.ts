import type { Database } from 'better-sqlite3';
import { countyName } from '../../../shared/domain/documents/assembleFacts.ts';
import type { LetterKind } from '../../../shared/domain/documents/documentKind.ts';
import type { LetterRow } from '../../../shared/domain/letters/letterBatch.ts';
import { labourAuthorityName } from '../../../shared/domain/letters/sender.ts';
import { selectCampaign } from '../campaigns/queries.ts';

/** In the order of the batch. */
export function selectLetters(db: Database, batchKey: number): LetterRow[] {
  interface Row extends LetterRow {
    readonly region: string;
  }
  const batch = db
    .prepare<[number], { kind: LetterKind; campaignId: string }>(
      `SELECT b.kind, c.id AS campaignId FROM letter_batches b JOIN campaigns c ON c.key = b.campaign_key
       WHERE b.key = ?`,
    )
    .get(batchKey);
  if (!batch) return [];
  const { letters } = selectCampaign(db, batch.campaignId);
  return db
    .prepare<[number], Row>(
      `SELECT u.region_code AS region, l.place, l.number, l.model_json ->> '$.documentNumber' AS documentNumber, u.id AS unitId, u.name,
         iif(u.addressee <> '', u.addressee, u.legal_representative) AS addressee, u.address, u.postcode, u.telephone,
         ifnull((SELECT e.details ->> '$.by' FROM target_events e
           WHERE e.unit_key = l.unit_key AND e.campaign_key = b.campaign_key AND e.kind = 'offer-sent'
             AND NOT EXISTS (SELECT 1 FROM target_events c WHERE c.corrects_id = e.id)
           ORDER BY e.key DESC LIMIT 1), '') AS sentBy,
         ifnull(t.received_on, '') AS receivedOn
       FROM issued_letters l
       JOIN letter_batches b ON b.key = l.batch_key
       JOIN units u ON u.key = l.unit_key
       LEFT JOIN targets t ON t.unit_key = l.unit_key AND t.campaign_key = b.campaign_key
       WHERE l.batch_key = ? ORDER BY l.place`,
    )
    .all(batchKey)
    .map(({ region, ...row }) => ({
      ...row,
      ...deliveryOf(batch.kind, labourAuthorityName(letters, countyName(region))),
    }));
}

/** What of a row is otherwise than that of an offer: its receipt is not theirs, and a request goes to the authority. */
function deliveryOf(kind: LetterKind, authority: string): Partial<LetterRow> {
  switch (kind) {
    case 'offer-letter':
      return {};
    case 'reminder-letter':
      return { sentBy: '', receivedOn: '' };
    case 'authority-request':
      return { addressee: authority, address: '', postcode: '', telephone: '', sentBy: '', receivedOn: '' };
  }
}
