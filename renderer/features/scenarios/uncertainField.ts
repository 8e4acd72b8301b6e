import type { Translate } from '../../../shared/i18n/texts.ts';
import type { UncertainMeasure } from '../../../shared/i18n/uncertainText.ts';
import type { NumberKind } from '../../ui/parseNumber.ts';

const KINDS: Readonly<Record<UncertainMeasure, NumberKind>> = {
  yuan: 'yuan',
  percent: 'percent',
  points: 'points',
  months: 'number',
  // An average or a spread of heads need not be whole.
  count: 'number',
  number: 'number',
  factor: 'percent',
};

export interface UncertainField {
  readonly kind: NumberKind;
  readonly unit?: string;
}

/** How a value of an uncertain input is typed; a unit only where it is not that of the kind. */
export function uncertainField(t: Translate, measure: UncertainMeasure): UncertainField {
  const kind = KINDS[measure];
  switch (measure) {
    case 'months':
      return { kind, unit: t('uncertain.unit-months') };
    case 'count':
      return { kind, unit: t('scenarios.unit-people') };
    case 'points':
      return { kind, unit: t('uncertain.unit-points') };
    default:
      return { kind };
  }
}
