import { InputNumber } from 'antd';
import { useId } from 'react';
import type { LetterRange, LetterRow } from '../../../shared/domain/letters/letterBatch.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';

type Choice = 'all' | LetterRange['by'];
const CHOICES = ['all', 'number', 'place'] as const satisfies readonly Choice[];
const TEXTS = {
  all: 'letters.range-all',
  number: 'letters.range-number',
  place: 'letters.range-place',
} as const satisfies Record<Choice, TextKey>;

interface LetterRangeFieldProps {
  readonly letters: readonly LetterRow[];
  /** Null for all of them. */
  readonly range: LetterRange | null;
  /** How many the range holds. */
  readonly count: number;
  readonly isBusy: boolean;
  readonly onChange: (range: LetterRange | null) => void;
}

/** Which letters of a batch are meant: all, or those from one number or place to another. */
export function LetterRangeField({ letters, range, count, isBusy, onChange }: LetterRangeFieldProps) {
  const { t, format } = useTexts();
  const id = useId();
  const spanOf = (by: LetterRange['by']): LetterRange => {
    const values = letters.map((letter) => letter[by]);
    return {
      by,
      from: values.reduce((a, b) => Math.min(a, b), Infinity),
      to: values.reduce((a, b) => Math.max(a, b), 0),
    };
  };
  const end = (which: 'from' | 'to', label: string) =>
    range && (
      <InputNumber
        aria-label={label}
        size="small"
        min={1}
        precision={0}
        value={range[which]}
        disabled={isBusy}
        onChange={(value) => value !== null && onChange({ ...range, [which]: value })}
      />
    );
  const span = range && spanOf(range.by);
  return (
    <fieldset className="letter-range">
      <legend>{t('letters.range')}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={`${id}-range`}
            checked={(range?.by ?? 'all') === choice}
            disabled={isBusy}
            onChange={() => onChange(choice === 'all' ? null : spanOf(choice))}
          />
          {t(TEXTS[choice])}
        </label>
      ))}
      {range && (
        <span className="letter-range__ends">
          {end('from', t('letters.range-from'))}
          <span>{t('letters.range-to-word')}</span>
          {end('to', t('letters.range-to'))}
        </span>
      )}
      <output>
        {count === 0 && span
          ? t('letters.range-empty', { from: span.from, to: span.to })
          : t('letters.count-value', { count: format.count(count) })}
      </output>
    </fieldset>
  );
}
