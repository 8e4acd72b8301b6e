import './seriesDialog.css';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { caseRhythm } from '../../../shared/domain/meetings/caseRhythm.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { MEETING_KIND_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ChairsField } from './ChairsField.tsx';
import { RhythmPreview } from './RhythmPreview.tsx';
import { TimeField } from './TimeField.tsx';

interface RhythmDialogProps {
  readonly negotiationId: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** The three series of the newspaper case at once; each can be changed afterwards. */
export function RhythmDialog({ negotiationId, today, onClose }: RhythmDialogProps) {
  const { t } = useTexts();
  const run = useRun();
  const id = useId();
  const [firstDay, setFirstDay] = useState(today);
  const [time, setTime] = useState('14:00');
  const [place, setPlace] = useState('');
  const [unionChair, setUnionChair] = useState('');
  const [departmentHeads, setDepartmentHeads] = useState<readonly string[]>([]);
  const titles = {
    forum: t(MEETING_KIND_TEXTS.forum),
    enlargedForum: t(MEETING_KIND_TEXTS['enlarged-forum']),
    congress: t(MEETING_KIND_TEXTS.congress),
  };
  const series = caseRhythm({
    firstDay,
    time,
    place: place.trim(),
    departmentHeads,
    unionChair: unionChair.trim(),
    titles,
  });

  const plan = async () => {
    const answer = await run(() => api.meetings.createSeries({ negotiationId, series }));
    if (answer) onClose();
  };
  return (
    <Modal open width={640} title={t('meetings.rhythm-title')} footer={null} onCancel={onClose}>
      <form
        className="series-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <p className="series-dialog__wide series-dialog__note">{t('meetings.rhythm-note')}</p>
        <DayField label={t('meetings.first-day')} value={firstDay} onCommit={setFirstDay} />
        <TimeField label={t('meetings.time')} value={time} onCommit={setTime} />
        <div className="field">
          <label className="field__label" htmlFor={`${id}-place`}>
            {t('meetings.place')}
          </label>
          <Input
            id={`${id}-place`}
            value={place}
            maxLength={NAME_LENGTH}
            onChange={({ target }) => setPlace(target.value)}
          />
        </div>
        <div className="field">
          <label className="field__label" htmlFor={`${id}-chair`}>
            {t('meetings.union-chair')}
          </label>
          <Input
            id={`${id}-chair`}
            value={unionChair}
            maxLength={NAME_LENGTH}
            onChange={({ target }) => setUnionChair(target.value)}
          />
        </div>
        <div className="series-dialog__wide">
          <ChairsField label={t('meetings.department-heads')} chairs={departmentHeads} onChange={setDepartmentHeads} />
        </div>
        <RhythmPreview series={series} today={null} />
        <div className="series-dialog__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('meetings.plan')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
