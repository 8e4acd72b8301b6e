import './holidays.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { HolidayYear, HolidayYearFields } from '../../../shared/domain/procedure/holidays.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import { YearCalendar } from './YearCalendar.tsx';

type Standing = 'shipped' | 'own' | 'begun' | 'none';

const STANDING_TEXTS = {
  shipped: 'holidays.standing-shipped',
  own: 'holidays.standing-own',
  begun: 'holidays.standing-begun',
  none: 'holidays.standing-none',
} as const satisfies Record<Standing, TextKey>;

/** The years that the State Council has arranged, to read and to put right, and those that it has yet to. */
export function HolidaysPage() {
  const { t } = useTexts();
  const known = useQuery(api.holidays.list, {});
  const thisYear = dayjs().year();
  const [chosen, setChosen] = useState(thisYear);
  const [isPasting, setIsPasting] = useState(false);
  const run = useRun();
  const offerUndo = useUndoOffer();
  if (known.state !== 'ready') return <QueryState of={known} />;
  const byYear = new Map(known.value.map((each) => [each.year, each]));
  const years = yearsAround([...byYear.keys()], thisYear);
  const take = async (fields: HolidayYearFields) => {
    const isStored = await run(async () => {
      await api.holidays.setYear(fields);
      return true;
    });
    if (isStored !== true) return;
    setIsPasting(false);
    setChosen(fields.year);
    offerUndo({ step: 'holidays.setYear', text: t('holidays.taken', { year: fields.year }) });
  };

  return (
    <div className="holidays-page">
      <nav className="holidays-page__years" aria-label={t('holidays.years')}>
        <ul>
          {years.map((year) => (
            <li key={year}>
              <button type="button" aria-current={year === chosen ? 'true' : undefined} onClick={() => setChosen(year)}>
                {year}
                <small data-standing={standingOf(byYear.get(year))}>
                  {t(STANDING_TEXTS[standingOf(byYear.get(year))])}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <OpenYear key={chosen} year={chosen} known={byYear.get(chosen)} onPaste={() => setIsPasting(true)} />
      {isPasting && (
        <NoticeDialog year={chosen} onTake={(fields) => void take(fields)} onClose={() => setIsPasting(false)} />
      )}
    </div>
  );
}

function standingOf(known: HolidayYear | undefined): Standing {
  if (!known) return 'none';
  if (!known.isComplete) return 'begun';
  return known.origin;
}

/** Every year from the first that is known to the next, the latest first. */
function yearsAround(known: readonly number[], thisYear: number): number[] {
  const first = Math.min(thisYear, ...known);
  const last = Math.max(thisYear + 1, ...known);
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}

interface OpenYearProps {
  readonly year: number;
  readonly known: HolidayYear | undefined;
  readonly onPaste: () => void;
}

function OpenYear({ year, known, onPaste }: OpenYearProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const { days, source, isComplete, origin, isShipped } = known ?? {
    days: [],
    source: '',
    isComplete: false,
    origin: 'own' as const,
    isShipped: false,
  };
  const count = (kind: 'holiday' | 'workday') => format.count(days.filter((each) => each.kind === kind).length);
  const save = (change: Partial<HolidayYearFields>) =>
    run(() => api.holidays.setYear({ year, days, source, isComplete, ...change }));
  const remove = () =>
    run(async () => {
      await api.holidays.removeYear({ year });
      const text = isShipped ? t('holidays.restored', { year }) : t('holidays.cleared', { year });
      offerUndo({ step: 'holidays.removeYear', text });
    });

  return (
    <section className="holidays-page__year" aria-label={t('holidays.year', { year })}>
      <header>
        <h2>{t('holidays.year', { year })}</h2>
        {days.length > 0 && (
          <small>{t('holidays.counts', { holidays: count('holiday'), workdays: count('workday') })}</small>
        )}
        <div>
          <Button type={known ? 'default' : 'primary'} onClick={onPaste}>
            {t('holidays.paste')}
          </Button>
          {known && origin === 'own' && (
            <Button onClick={() => void remove()}>{isShipped ? t('holidays.restore') : t('holidays.clear')}</Button>
          )}
        </div>
      </header>
      {!isComplete && (
        <p className="holidays-page__doubt" role="status">
          {known ? t('holidays.begun-note', { year }) : t('holidays.none-note', { year })}
          {known && (
            <button type="button" className="text-button" onClick={() => void save({ isComplete: true })}>
              {t('holidays.complete')}
            </button>
          )}
        </p>
      )}
      {known && (
        <TextField
          label={t('holidays.source')}
          value={source}
          maxLength={500}
          placeholder={t('holidays.source-example', { year })}
          onCommit={(text) => save({ source: text })}
        />
      )}
      <p className="holidays-page__hint">{t('holidays.hint')}</p>
      <YearCalendar year={year} days={days} onSet={(day, kind) => void run(() => api.holidays.setDay({ day, kind }))} />
    </section>
  );
}
