import { Button } from 'antd';
import { useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { SurveyFields } from '../../../shared/domain/surveys/survey.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { KindField, ReadingCells, RegionField } from './SurveyCells.tsx';

type Draft = Omit<SurveyFields, 'asked' | 'valid' | 'yes'> & {
  readonly asked: number | null;
  readonly valid: number | null;
  readonly yes: number | null;
};

const NO_FIGURES = { asked: null, valid: null, yes: null, notes: '' };

interface SurveyEntryProps {
  readonly campaign: Campaign;
  readonly today: string;
  readonly onClose: () => void;
}

/** A new survey in the first row of the table; kind, region and day stay for the next one. */
export function SurveyEntry({ campaign, today, onClose }: SurveyEntryProps) {
  const { t } = useTexts();
  const run = useRun();
  const [draft, setDraft] = useState<Draft>({ kind: 'participation', regionCode: '', day: today, ...NO_FIGURES });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { kind, regionCode, day, asked, valid, yes, notes } = draft;
  const isWhole = asked !== null && valid !== null && yes !== null && valid <= asked && yes <= valid;
  const enter = async () => {
    await flushPendingEdits();
    if (!isWhole) return;
    const row = { kind, regionCode, day, asked, valid, yes, notes };
    const created = await run(() => api.surveys.create({ campaignId: campaign.id, rows: [row] }));
    if (created) change(NO_FIGURES);
  };
  const figure = (field: 'asked' | 'valid' | 'yes', label: string, min: number, max: number | null) => (
    <NumberField
      label={label}
      hideLabel
      kind="count"
      optional
      value={draft[field]}
      min={min}
      {...(max === null ? {} : { max })}
      onDraft={(next) => change({ [field]: next })}
      onCommit={(next) => change({ [field]: next })}
    />
  );
  return (
    <tr className="surveys__edited">
      <th scope="row">
        <KindField kind={kind} onChange={(next) => change({ kind: next })} />
      </th>
      <td>
        <RegionField code={regionCode} onChange={(code) => change({ regionCode: code })} />
      </td>
      <td>
        <DayField label={t('surveys.day')} hideLabel value={day} onCommit={(next) => change({ day: next })} />
      </td>
      <td>{figure('asked', t('surveys.asked'), 1, null)}</td>
      <td>{figure('valid', t('surveys.valid'), 0, asked)}</td>
      <td>{figure('yes', t('surveys.yes'), 0, valid)}</td>
      <ReadingCells kind={kind} counts={isWhole ? { valid, yes } : null} />
      <td>
        <TextField label={t('surveys.notes')} hideLabel value={notes} onCommit={(next) => change({ notes: next })} />
      </td>
      <td>
        <Button type="primary" size="small" disabled={!isWhole} onClick={() => void enter()}>
          {t('surveys.add')}
        </Button>
        <Button type="link" size="small" onClick={onClose}>
          {t('surveys.close')}
        </Button>
      </td>
    </tr>
  );
}
