import './countPair.css';
import type { Count, RateId } from '../../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import type { UnitKind } from '../../../shared/domain/units/unit.ts';
import { useTexts } from '../../app/texts.ts';
import { type NumberBehind, partText } from './behind.ts';

interface CountPairProps {
  readonly rate: RateId;
  readonly count: Count;
  readonly region: string | null;
  readonly kind?: UnitKind;
  readonly onOpen: (number: NumberBehind) => void;
}

/** Numerator and denominator; each leads to its units. */
export function CountPair({ rate, count, region, kind, onOpen }: CountPairProps) {
  const { t, format } = useTexts();
  if (rate === 'task') {
    return (
      <span>
        {format.count(count.numerator)} / {format.count(count.denominator)}
      </span>
    );
  }
  const link = (part: 'numerator' | 'denominator') => {
    const number: NumberBehind = { rate, part, region, ...(kind === undefined ? {} : { kind }) };
    const words = { rate: t(RATE_TEXTS[rate]), part: partText(t, number), count: format.count(count[part]) };
    return (
      <button
        type="button"
        className={`number-link number-link--${part}`}
        aria-label={t('dashboard.number-of', words)}
        onClick={() => onOpen(number)}
      >
        {format.count(count[part])}
      </button>
    );
  };
  return (
    <span className="count-pair">
      {link('numerator')} / {link('denominator')}
    </span>
  );
}
