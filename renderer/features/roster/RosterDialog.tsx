import './rosterDialog.css';
import { App, Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useId, useState } from 'react';
import { mergeRoster } from '../../../shared/domain/negotiation/rosterGroups.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { ReadingBar } from '../../ui/ReadingBar.tsx';
import { TableFileField } from '../../ui/TableFileField.tsx';
import { usePickerValue } from '../../ui/usePickerValue.ts';
import { useRun } from '../../ui/useRun.ts';
import { RosterColumnsForm } from './RosterColumnsForm.tsx';
import { RosterResult } from './RosterResult.tsx';
import { rosterProblemText, shortList } from './rosterTexts.ts';
import { type RosterQuestion, useRosterReading } from './useRosterReading.ts';

interface RosterDialogProps {
  readonly negotiationId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

const DAY = 'YYYY-MM-DD';

/** Builds workforce groups from a roster of heads; nothing is stored before the groups were looked at and taken. */
export function RosterDialog(props: RosterDialogProps) {
  // A new opening starts anew: no file of the last one stays in memory.
  return props.open ? <OpenRosterDialog {...props} /> : null;
}

function OpenRosterDialog({ negotiationId, onClose }: RosterDialogProps) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const dayId = useId();
  const detail = useQuery(api.negotiations.get, { id: negotiationId });
  const [asOf, setAsOf] = useState(() => dayjs().format(DAY));
  const shownDay = usePickerValue(asOf);
  const [isStoring, setIsStoring] = useState(false);
  const { reading, read, stop } = useRosterReading();
  const { question, startedAtMs, answer: summary, error } = reading;

  const existing = detail.state === 'ready' ? detail.value.groups : [];
  const groups = summary?.groups ?? [];
  const removed = existing.filter(({ name }) => !groups.some((group) => group.name === name));
  const isReady = groups.length > 0 && startedAtMs === null && error === null && detail.state === 'ready' && !isStoring;

  const readAgain = (change: Partial<RosterQuestion>) => {
    if (question) read({ ...question, ...change });
  };
  const store = async (command: () => Promise<unknown>) => {
    setIsStoring(true);
    const isStored = await run(async () => {
      await command();
      return true;
    });
    setIsStoring(false);
    if (!isStored) return;
    void message.success(t('roster.done', { count: format.count(groups.length) }));
    onClose();
  };
  const add = () => store(() => api.groups.insert({ negotiationId, rows: groups.map(({ fields }) => fields) }));
  const replace = () =>
    store(async () => {
      if (summary) await api.groups.replace({ negotiationId, rows: mergeRoster(existing, summary) });
    });

  const count = format.count(groups.length);
  return (
    <Modal
      open
      width={880}
      title={t('roster.title')}
      onCancel={onClose}
      maskClosable={false}
      footer={
        <div className="roster-dialog__footer">
          <p>{t('roster.privacy')}</p>
          {groups.length > 0 && existing.length > 0 && (
            <Button disabled={!isReady} onClick={() => void add()}>
              {t('roster.add', { count })}
            </Button>
          )}
          {groups.length > 0 && (
            <Button type="primary" disabled={!isReady} onClick={() => void (existing.length > 0 ? replace() : add())}>
              {existing.length > 0
                ? t('roster.replace', { count: format.count(existing.length) })
                : t('roster.use', { count })}
            </Button>
          )}
        </div>
      }
    >
      <div className="roster-dialog">
        <TableFileField
          drop={t('roster.drop')}
          intro={t('roster.intro')}
          file={question?.file ?? null}
          sheet={summary?.sheet ?? null}
          onChosen={(file) => read({ file, asOf, columns: undefined })}
        >
          <label htmlFor={dayId} title={t('roster.as-of-help')}>
            {t('roster.as-of')}
          </label>
          <DatePicker
            id={dayId}
            allowClear={false}
            format={DAY}
            value={shownDay}
            maxDate={dayjs()}
            minDate={dayjs('1950-01-01')}
            onChange={(day) => {
              if (!day) return;
              setAsOf(day.format(DAY));
              readAgain({ asOf: day.format(DAY) });
            }}
          />
        </TableFileField>
        {question && startedAtMs !== null && (
          <ReadingBar file={question.file} startedAtMs={startedAtMs} onStop={stop} />
        )}
        {error !== null && (
          <p className="roster-dialog__problem" role="alert">
            {rosterProblemText(t, error)}
          </p>
        )}
        {summary && (
          <>
            <RosterColumnsForm
              summary={summary}
              columns={question?.columns ?? summary.columns}
              onChosen={(columns) => readAgain({ columns })}
            />
            {error === null && (
              <RosterResult summary={summary} knownNames={new Set(existing.map(({ name }) => name))} />
            )}
            {error === null && groups.length > 0 && existing.length > 0 && (
              <p className="roster-dialog__replacing">
                {t('roster.replace-keeps')}{' '}
                {removed.length > 0 &&
                  t('roster.replace-removes', {
                    names: shortList(
                      t,
                      format,
                      removed.map(({ name }) => name),
                    ),
                  })}
              </p>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}
