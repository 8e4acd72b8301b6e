import { Select } from 'antd';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EditorBlock } from './EditorBlock.tsx';
import type { EditorParts } from './editorParts.ts';
import { MonthField } from './MonthField.tsx';

/** When the scenario starts, when it is signed, how far it is reckoned; and the notes that no paper for the table shows. */
export function PeriodEditor({ scenario, edits }: EditorParts) {
  const { t } = useTexts();
  const years = Array.from({ length: INPUT_BOUNDS.horizonYears }, (_, at) => at + 1);
  const discount = t('scenarios.discount-rate');
  const { discountRate } = scenario;
  return (
    <>
      <EditorBlock title={t('scenarios.period')}>
        <div className="editor-block__row">
          <MonthField
            label={t('scenarios.start-month')}
            value={scenario.startMonth}
            onCommit={(startMonth) => startMonth !== null && edits.commit(() => ({ startMonth }))}
          />
          <Select<number>
            aria-label={t('scenarios.horizon')}
            suffixIcon={null}
            value={scenario.horizonYears}
            options={years.map((count) => ({ value: count, label: t('scenarios.years', { count }) }))}
            onChange={(horizonYears) => edits.commit(() => ({ horizonYears }))}
          />
        </div>
        <div className="editor-block__row">
          <MonthField
            label={t('scenarios.signed-month')}
            value={scenario.signedMonth}
            optional
            placeholder={t('scenarios.signed-before')}
            onCommit={(signedMonth) => edits.commit(() => ({ signedMonth }))}
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
          value={scenario.notes}
          onCommit={(notes) => edits.commit(() => ({ notes }))}
        />
      </EditorBlock>
    </>
  );
}
