import { Select } from 'antd';
import type { Rhythm } from '../../../shared/domain/meetings/rhythm.ts';
import { NTH_TEXTS, WEEKDAY_TEXTS } from '../../../shared/i18n/meetingText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { weekdayOf } from './monthGrid.ts';

type On = Rhythm['on'];
type Weekend = Extract<On, { kind: 'day' }>['weekend'];

const LONGEST_MONTHS = 24;
const LAST = 5;
const WEEKEND_TEXTS = {
  after: 'meetings.weekend-after',
  before: 'meetings.weekend-before',
  keep: 'meetings.weekend-keep',
} as const satisfies Record<Weekend, TextKey>;
const WEEKENDS = ['after', 'before', 'keep'] as const satisfies readonly Weekend[];

interface RhythmFieldsProps {
  readonly rhythm: Rhythm;
  readonly onChange: (patch: Partial<Rhythm>) => void;
}

/** Every how many months, and on which day of the month. */
export function RhythmFields({ rhythm: { everyMonths, on, firstDay }, onChange }: RhythmFieldsProps) {
  const { t } = useTexts();
  const chooseKind = (kind: On['kind']) => {
    if (kind === on.kind) return;
    const day = Number(firstDay.slice(8));
    // The same day said in the other way.
    if (kind === 'day') onChange({ on: { kind, day, weekend: 'after' } });
    else onChange({ on: { kind, nth: Math.min(LAST, Math.ceil(day / 7)), weekday: weekdayOf(firstDay) } });
  };
  return (
    <>
      <div className="series-dialog__pair">
        <NumberField
          label={t('meetings.every')}
          kind="count"
          unit={t('meetings.months-unit')}
          value={everyMonths}
          min={1}
          max={LONGEST_MONTHS}
          onCommit={(months) => onChange({ everyMonths: months })}
        />
        <label className="field">
          <span className="field__label">{t('meetings.on')}</span>
          <Select<On['kind']>
            aria-label={t('meetings.on')}
            value={on.kind}
            onChange={chooseKind}
            options={[
              { value: 'day', label: t('meetings.on-day') },
              { value: 'weekday', label: t('meetings.on-weekday') },
            ]}
          />
        </label>
      </div>
      {on.kind === 'day' ? (
        <div className="series-dialog__pair">
          <NumberField
            label={t('meetings.day-of-month')}
            kind="count"
            unit={t('meetings.day-unit')}
            value={on.day}
            min={1}
            max={31}
            onCommit={(day) => onChange({ on: { ...on, day } })}
          />
          <label className="field">
            <span className="field__label">{t('meetings.weekend')}</span>
            <Select<Weekend>
              aria-label={t('meetings.weekend')}
              popupMatchSelectWidth={false}
              value={on.weekend}
              onChange={(weekend) => onChange({ on: { ...on, weekend } })}
              options={WEEKENDS.map((value) => ({ value, label: t(WEEKEND_TEXTS[value]) }))}
            />
          </label>
        </div>
      ) : (
        <div className="series-dialog__pair">
          <label className="field">
            <span className="field__label">{t('meetings.which')}</span>
            <Select<number>
              aria-label={t('meetings.which')}
              value={on.nth}
              onChange={(nth) => onChange({ on: { ...on, nth } })}
              options={NTH_TEXTS.map((key, at) => ({ value: at + 1, label: t(key) }))}
            />
          </label>
          <label className="field">
            <span className="field__label">{t('meetings.weekday')}</span>
            <Select<number>
              aria-label={t('meetings.weekday')}
              value={on.weekday}
              onChange={(weekday) => onChange({ on: { ...on, weekday } })}
              options={WEEKDAY_TEXTS.map((key, at) => ({ value: at + 1, label: t(key) }))}
            />
          </label>
        </div>
      )}
    </>
  );
}
