import { Select } from 'antd';
import { useId } from 'react';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';
import { REGISTRATION_TYPES } from '../../../shared/domain/units/registrationTypes.ts';
import type { UnitFields } from '../../../shared/domain/units/unit.ts';
import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import { SIZE_CLASS_TEXTS, UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { CONDITION_TEXTS, UNION_STATUS_TEXTS, UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { CHOICES, type ChoiceColumn, choiceOf, PEOPLE_COLUMNS, readCell } from './cellEdit.ts';

const CONTACTS = [
  'legalRepresentative',
  'unionChair',
  'chairElection',
  'chairTerm',
  'instructor',
  'addressee',
  'address',
  'postcode',
  'telephone',
] as const;
const FACT_CHOICES = ['unionStatus', 'condition', 'sizeClass', 'isOperating', 'isPieceRate'] as const;
const MOST_PEOPLE = 100_000_000;

interface UnitFormProps {
  readonly fields: UnitFields;
  readonly onChange: (patch: Partial<UnitFields>) => void | Promise<unknown>;
}

/** Everything that the ledger knows of a unit. */
export function UnitForm({ fields, onChange }: UnitFormProps) {
  const { t } = useTexts();
  const id = useId();
  const { state } = checkUscc(fields.uscc);
  const choice = (column: ChoiceColumn) => (
    <ChoiceField
      key={column}
      column={column}
      value={choiceOf(fields[column])}
      onChange={(code) => {
        const read = readCell(column, code);
        if ('patch' in read) void onChange(read.patch);
      }}
    />
  );
  return (
    <>
      <Panel title={t('units.panel-unit')}>
        <div className="unit-page__fields">
          <TextField
            label={t(UNIT_COLUMN_TEXTS.name)}
            required
            value={fields.name}
            onCommit={(name) => onChange({ name })}
          />
          <div>
            <TextField
              label={t(UNIT_COLUMN_TEXTS.uscc)}
              maxLength={30}
              value={fields.uscc}
              onCommit={(uscc) => onChange({ uscc: uscc.toUpperCase() })}
            />
            {state !== 'empty' && state !== 'valid' && (
              <small className="unit-page__doubt">{t('units.uscc-doubtful')}</small>
            )}
          </div>
          <RegionPicker
            code={fields.regionCode}
            onChange={(regionCode) => {
              if (regionCode !== '') void onChange({ regionCode });
            }}
          />
          {choice('kind')}
          {choice('industry')}
          {choice('ownership')}
        </div>
      </Panel>
      <Panel title={t('units.panel-facts')} note={t('units.panel-facts-note')}>
        <div className="unit-page__fields" id={id}>
          {PEOPLE_COLUMNS.map((column) => (
            <NumberField
              key={column}
              label={t(UNIT_COLUMN_TEXTS[column])}
              kind="count"
              optional
              max={MOST_PEOPLE}
              value={fields[column]}
              onCommit={(value) => onChange({ [column]: value })}
            />
          ))}
          {FACT_CHOICES.map(choice)}
        </div>
      </Panel>
      <Panel title={t('units.panel-contacts')}>
        <div className="unit-page__fields">
          {CONTACTS.map((column) => (
            <TextField
              key={column}
              label={t(UNIT_COLUMN_TEXTS[column])}
              value={fields[column]}
              onCommit={(text) => onChange({ [column]: text })}
            />
          ))}
          {choice('hasCongress')}
          <DayField
            label={t(UNIT_COLUMN_TEXTS.congressLastMet)}
            optional
            value={fields.congressLastMet}
            onCommit={(congressLastMet) => onChange({ congressLastMet })}
          />
          {choice('hasOpenness')}
        </div>
        <TextField
          label={t('ledger-import.field-notes')}
          multiline
          value={fields.notes}
          onCommit={(notes) => onChange({ notes })}
        />
      </Panel>
    </>
  );
}

interface ChoiceFieldProps {
  readonly column: ChoiceColumn;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function ChoiceField({ column, value, onChange }: ChoiceFieldProps) {
  const label = useChoiceLabel();
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t(UNIT_COLUMN_TEXTS[column satisfies UnitColumn])}
      </label>
      <Select<string>
        id={id}
        value={value}
        options={CHOICES[column].map((code) => ({ value: code, label: label(column, code) }))}
        onChange={onChange}
      />
    </div>
  );
}

/** What a code of a choice says. */
export function useChoiceLabel(): (column: ChoiceColumn, code: string) => string {
  const { t, language } = useTexts();
  return (column, code) => {
    if (code === '' || code === 'unknown') return t('units.not-known');
    if (code === 'yes') return t('units.yes');
    if (code === 'no') return t('units.no');
    // Safe: the codes of a choice are those of its texts.
    if (column === 'unionStatus') return t(UNION_STATUS_TEXTS[code as keyof typeof UNION_STATUS_TEXTS]);
    if (column === 'condition') return t(CONDITION_TEXTS[code as keyof typeof CONDITION_TEXTS]);
    if (column === 'sizeClass') return t(SIZE_CLASS_TEXTS[code as keyof typeof SIZE_CLASS_TEXTS]);
    if (column === 'kind') return t(UNIT_KIND_TEXTS[code as keyof typeof UNIT_KIND_TEXTS]);
    const named = (column === 'industry' ? INDUSTRIES : REGISTRATION_TYPES).find((one) => one.code === code);
    return named ? `${code} ${language === 'en' ? named.en : named.zh}` : code;
  };
}
