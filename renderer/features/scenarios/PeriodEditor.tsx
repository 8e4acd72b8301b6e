import { Select } from 'antd';
import { memo } from 'react';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EditorBlock } from './EditorBlock.tsx';
import { MonthField } from './MonthField.tsx';
import type { ScenarioEdits } from './useScenarioDraft.ts';

type PeriodEditorProps = Pick<
  StoredScenario,
  'startMonth' | 'signedMonth' | 'horizonYears' | 'discountRate' | 'notes'
> & { readonly edits: ScenarioEdits };

/** When the scenario starts, when it is signed, how far it is reckoned; and the notes that no paper for the table shows. */
export const PeriodEditor = memo(function PeriodEditor(props: PeriodEditorProps) {
  const { t } = useTexts();
  const years = Array.from({ length: INPUT_BOUNDS.horizonYears }, (_, at) => at + 1);
  const discount = t('scenarios.discount-rate');
  const { startMonth, signedMonth, horizonYears, discountRate, notes, edits } = props;
  return (
    <>
      <EditorBlock title={t('scenarios.period')}>
        <div className="editor-block__row">
          <MonthField
            label={t('scenarios.start-month')}
            value={startMonth}
            onCommit={(month) => month !== null && edits.commit(() => ({ startMonth: month }))}
          />
          <Select<number>
            aria-label={t('scenarios.horizon')}
            suffixIcon={null}
            value={horizonYears}
            options={years.map((count) => ({ value: count, label: t('scenarios.years', { count }) }))}
            onChange={(count) => edits.commit(() => ({ horizonYears: count }))}
          />
        </div>
        <div className="editor-block__row">
          <MonthField
            label={t('scenarios.signed-month')}
            value={signedMonth}
            optional
            placeholder={t('scenarios.signed-before')}
            onCommit={(month) => edits.commit(() => ({ signedMonth: month }))}
          />
        </div>
        <div className="editor-block__row">
          <span className="editor-block__label" title={discount}>
            {discount}
          </span>
          <NumberField
            label={discount}
            hideLabel
            kind="percent"
            value={discountRate}
            max={INPUT_BOUNDS.annualRate}
            onDraft={(value) => edits.draft(() => ({ discountRate: value }))}
            onCommit={(value) => edits.commit(() => ({ discountRate: value }))}
          />
        </div>
      </EditorBlock>
      <EditorBlock
        title={t('scenarios.notes')}
        action={<span className="editor-block__tag">{t('scenarios.confidential')}</span>}
      >
        <TextField
          label={t('scenarios.notes')}
          hideLabel
          multiline
          placeholder={t('scenarios.notes-hint')}
          value={notes}
          onCommit={(text) => edits.commit(() => ({ notes: text }))}
        />
      </EditorBlock>
    </>
  );
});
