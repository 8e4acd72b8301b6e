import { Select } from 'antd';
import type { Demand, DemandFields } from '../../../shared/domain/demands/demand.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { meetingOpened } from '../meetings/meetingView.ts';

interface DemandSourceProps {
  readonly demand: Demand;
  readonly negotiationId: string;
  readonly onChange: (patch: Partial<DemandFields>) => Promise<unknown>;
}

const LONGEST = 300;

/** Where the demand was raised: at a meeting, or as written. A deleted meeting is still named and can be taken off. */
export function DemandSource({ demand, negotiationId, onChange }: DemandSourceProps) {
  const { t } = useTexts();
  const list = useQuery(api.meetings.list, { negotiationId });
  const meetings = list.state === 'ready' ? list.value.meetings : [];
  const { meetingId, source } = demand;
  const isDeleted = meetingId !== null && list.state === 'ready' && !meetings.some(({ id }) => id === meetingId);
  const options = meetings
    .map(({ id, title, day }) => ({ value: id, label: t('demands.meeting-option', { day, title }) }))
    .reverse();
  if (isDeleted || (meetingId !== null && list.state !== 'ready')) {
    options.unshift({ value: meetingId, label: isDeleted ? t('demands.deleted-name', { name: source }) : source });
  }
  return (
    <>
      <label className="demand-pane__field demand-pane__wide">
        <span className="field__label">
          {t('demands.meeting')}
          {meetingId !== null && !isDeleted && (
            <button
              type="button"
              className="demand-pane__link"
              onClick={() => {
                meetingOpened(meetingId);
                tabChosen('meetings');
              }}
            >
              {t('demands.open-meeting')}
            </button>
          )}
        </span>
        <Select<string | null>
          aria-label={t('demands.meeting')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('demands.meeting-none')}
          status={isDeleted ? 'warning' : ''}
          value={meetingId}
          onChange={(chosen) => void onChange({ meetingId: chosen ?? null })}
          options={options}
        />
      </label>
      {meetingId === null && (
        <div className="demand-pane__wide">
          <TextField
            label={t('demands.source')}
            value={source}
            maxLength={LONGEST}
            onCommit={(text) => onChange({ source: text })}
          />
        </div>
      )}
    </>
  );
}
