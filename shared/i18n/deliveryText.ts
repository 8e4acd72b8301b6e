import type { LetterRow } from '../domain/letters/letterBatch.ts';
import type { TextKey, Translate } from './texts.ts';

/** Columns of a delivery list (送达清单), on paper and as a table. */
export const DELIVERY_COLUMNS = [
  'place',
  'number',
  'name',
  'addressee',
  'address',
  'telephone',
  'sentBy',
  'receivedOn',
  'signature',
] as const;
export type DeliveryColumn = (typeof DELIVERY_COLUMNS)[number];

const HEADS = {
  place: 'letters.column-place',
  number: 'letters.column-number',
  name: 'letters.column-name',
  addressee: 'letters.column-addressee',
  address: 'letters.column-address',
  telephone: 'letters.column-telephone',
  sentBy: 'letters.column-sent-by',
  receivedOn: 'letters.column-received-on',
  signature: 'letters.column-signature',
} as const satisfies Record<DeliveryColumn, TextKey>;

export const deliveryHeads = (t: Translate): string[] => DELIVERY_COLUMNS.map((column) => t(HEADS[column]));

/** A cell; what is to be written by hand is empty. */
export function deliveryCell(letter: LetterRow, column: DeliveryColumn): string | number {
  switch (column) {
    case 'place':
      return letter.place;
    case 'number':
      return letter.documentNumber === '' ? String(letter.number) : letter.documentNumber;
    case 'address':
      return [letter.postcode, letter.address].filter((part) => part !== '').join(' ');
    case 'name':
    case 'addressee':
    case 'telephone':
    case 'sentBy':
    case 'receivedOn':
      return letter[column];
    case 'signature':
      return '';
  }
}
