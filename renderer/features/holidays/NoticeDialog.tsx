import { Button, Input, Modal } from 'antd';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { readHolidayNotice } from '../../../shared/domain/procedure/holidayNotice.ts';
import type { HolidayYearFields, MovedDay } from '../../../shared/domain/procedure/holidays.ts';
import { useTexts } from '../../app/texts.ts';
import { stretches } from './calendarYear.ts';

interface NoticeDialogProps {
  readonly year: number;
  readonly onTake: (fields: HolidayYearFields) => void;
  readonly onClose: () => void;
}

/** The text of a notice, and beside it what is read of it before anything is stored. */
export function NoticeDialog({ year, onTake, onClose }: NoticeDialogProps) {
  const { t, format } = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const read = useDeferredValue(text);
  const reading = useMemo(() => readHolidayNotice(read, year), [read, year]);
  const listed = (days: readonly MovedDay[], kind: MovedDay['kind']) =>
    stretches(days.filter((each) => each.kind === kind).map(({ day }) => day))
      .map(({ from, to }) =>
        from === to
          ? format.shortDay(from)
          : t('holidays.stretch', { from: format.shortDay(from), to: format.shortDay(to) }),
      )
      .join(t('units.and'));
  const take = () =>
    onTake({
      year: reading.year,
      days: [...reading.days],
      source: titleIn(text),
      isComplete: reading.unread.length === 0,
    });

  return (
    <Modal
      open
      title={t('holidays.paste')}
      footer={null}
      width={760}
      onCancel={onClose}
      // Once it is open: the kit's focus trap would take the focus from an `autoFocus`.
      afterOpenChange={() => document.getElementById(id)?.focus()}
    >
      <div className="notice-dialog">
        <label htmlFor={id}>{t('holidays.paste-label')}</label>
        <Input.TextArea
          id={id}
          value={text}
          rows={9}
          placeholder={t('holidays.paste-example')}
          onChange={({ target }) => setText(target.value)}
        />
        <div role="status">
          {read.trim() !== '' && (
            <dl>
              <dt>{t('holidays.read-year')}</dt>
              <dd>{reading.year}</dd>
              <dt>{t('holidays.read-holidays')}</dt>
              <dd>{listed(reading.days, 'holiday') || '—'}</dd>
              <dt>{t('holidays.read-workdays')}</dt>
              <dd>{listed(reading.days, 'workday') || '—'}</dd>
              {reading.ofOtherYears.length > 0 && (
                <>
                  <dt>{t('holidays.read-others')}</dt>
                  <dd>
                    {reading.ofOtherYears
                      .map(({ day, kind }) =>
                        t(kind === 'holiday' ? 'holidays.other-holiday' : 'holidays.other-workday', {
                          day: format.day(day),
                        }),
                      )
                      .join(t('units.and'))}
                    <small>{t('holidays.read-others-note')}</small>
                  </dd>
                </>
              )}
              {reading.unread.length > 0 && (
                <>
                  <dt className="notice-dialog__doubt">{t('holidays.unread')}</dt>
                  <dd className="notice-dialog__doubt">
                    <ul>
                      {reading.unread.map((part) => (
                        <li key={part}>{part}</li>
                      ))}
                    </ul>
                    <small>{t('holidays.unread-note')}</small>
                  </dd>
                </>
              )}
            </dl>
          )}
        </div>
        <div className="notice-dialog__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" disabled={reading.days.length === 0} onClick={take}>
            {t('holidays.take', { year: reading.year })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** The notice by its own name and number, where the text has them. */
function titleIn(text: string): string {
  const title = /国务院办公厅关于\d{4}年部分节假日安排的通知/.exec(text.replaceAll(/\s/g, ''))?.[0] ?? '';
  const number = /国办发明电〔\d{4}〕\d+号/.exec(text.replaceAll(/\s/g, ''))?.[0];
  return number === undefined ? title : `${title}（${number}）`;
}
