import { Button } from 'antd';
import { memo } from 'react';
import { regionName, regionPath } from '../../../shared/domain/enterprise/regions.ts';
import type { Survey, SurveyFields } from '../../../shared/domain/surveys/survey.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { KindField, ReadingCells, RegionField } from './SurveyCells.tsx';
import { SURVEY_KIND_TEXTS } from './surveyTexts.ts';

interface SurveyRowProps {
  readonly survey: Survey;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

/** A survey; its cells turn into fields while it is put right. */
export const SurveyRow = memo(function SurveyRow(props: SurveyRowProps) {
  return props.isEdited ? <EditedRow {...props} /> : <RestingRow {...props} />;
});

function RestingRow({ survey, onEdit, onRemove }: SurveyRowProps) {
  const { t, format } = useTexts();
  const { kind, regionCode, day, asked, valid, yes, notes } = survey;
  return (
    <tr onDoubleClick={onEdit}>
      <th scope="row">{t(SURVEY_KIND_TEXTS[kind])}</th>
      <td className="surveys__region" title={regionName(regionCode) ?? ''}>
        {regionCode === '' ? t('surveys.whole') : (regionPath(regionCode).at(-1)?.name ?? regionCode)}
      </td>
      <td>{day}</td>
      <td>{format.count(asked)}</td>
      <td>{format.count(valid)}</td>
      <td>{format.count(yes)}</td>
      <ReadingCells kind={kind} counts={{ valid, yes }} />
      <td className="surveys__notes" title={notes}>
        {notes}
      </td>
      <td>
        <Button type="link" size="small" onClick={onEdit}>
          {t('surveys.edit')}
        </Button>
        <Button type="link" size="small" danger onClick={onRemove}>
          {t('negotiations.delete')}
        </Button>
      </td>
    </tr>
  );
}

function EditedRow({ survey, onDone, onRemove }: SurveyRowProps) {
  const { t } = useTexts();
  const run = useRun();
  const { id, kind, regionCode, day, asked, valid, yes, notes } = survey;
  const save = (patch: Partial<SurveyFields>) => run(() => api.surveys.update({ id, patch }));
  return (
    <tr className="surveys__edited">
      <th scope="row">
        <KindField kind={kind} onChange={(next) => void save({ kind: next })} />
      </th>
      <td>
        <RegionField code={regionCode} onChange={(code) => void save({ regionCode: code })} />
      </td>
      <td>
        <DayField label={t('surveys.day')} hideLabel value={day} onCommit={(next) => save({ day: next })} />
      </td>
      <td>
        <NumberField
          label={t('surveys.asked')}
          hideLabel
          kind="count"
          value={asked}
          min={Math.max(1, valid)}
          onCommit={(next) => save({ asked: next })}
        />
      </td>
      <td>
        <NumberField
          label={t('surveys.valid')}
          hideLabel
          kind="count"
          value={valid}
          min={yes}
          max={asked}
          onCommit={(next) => save({ valid: next })}
        />
      </td>
      <td>
        <NumberField
          label={t('surveys.yes')}
          hideLabel
          kind="count"
          value={yes}
          max={valid}
          onCommit={(next) => save({ yes: next })}
        />
      </td>
      <ReadingCells kind={kind} counts={{ valid, yes }} />
      <td>
        <TextField label={t('surveys.notes')} hideLabel value={notes} onCommit={(next) => save({ notes: next })} />
      </td>
      <td>
        <Button type="link" size="small" onClick={onDone}>
          {t('surveys.done')}
        </Button>
        <Button type="link" size="small" danger onClick={onRemove}>
          {t('negotiations.delete')}
        </Button>
      </td>
    </tr>
  );
}
