import type { LetterOrder } from '../../../shared/domain/letters/letterBatch.ts';
import type { LabelFormatId } from '../../../shared/domain/letters/labels.ts';
import type { SenderRule } from '../../../shared/domain/letters/letterSettings.ts';
import type { SenderKind } from '../../../shared/domain/letters/sender.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const SENDER_RULE_TEXTS = {
  'by-union': 'letters.sender-by-union',
  upper: 'letters.sender-always-upper',
} as const satisfies Record<SenderRule, TextKey>;

export const SENDER_KIND_TEXTS = {
  own: 'letters.sender-own',
  joint: 'letters.sender-joint',
  upper: 'letters.sender-upper',
} as const satisfies Record<SenderKind, TextKey>;

export const ORDER_TEXTS = {
  shown: 'letters.order-shown',
  region: 'letters.order-region',
  number: 'letters.order-number',
} as const satisfies Record<LetterOrder, TextKey>;

export const LABEL_FORMAT_TEXTS = {
  '3x8': 'letters.labels-3x8',
  '2x7': 'letters.labels-2x7',
} as const satisfies Record<LabelFormatId, TextKey>;
