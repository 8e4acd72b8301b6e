import { Select } from 'antd';
import { useId } from 'react';
import type { ImportRules, LedgerFile } from '../../../shared/domain/ledger-import/report.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { today } from './useLedgerImport.ts';

interface ImportRulesFormProps {
  readonly ledger: LedgerFile;
  readonly rules: ImportRules;
  readonly onSheet: (sheet: string) => void;
  readonly onChange: (change: Partial<ImportRules>) => void;
}

/** What holds for all rows of the file. */
export function ImportRulesForm({ ledger, rules, onSheet, onChange }: ImportRulesFormProps) {
  const { t, format } = useTexts();
  const id = useId();
  return (
    <section className="import-rules">
      {ledger.sheets && ledger.sheets.length > 1 && (
        <div className="field">
          <label className="field__label" htmlFor={`${id}-sheet`}>
            {t('ledger-import.sheet')}
          </label>
          <Select
            id={`${id}-sheet`}
            value={ledger.sheet}
            options={ledger.sheets.map((name) => ({ value: name, label: name }))}
            onChange={(sheet) => sheet !== null && onSheet(sheet)}
          />
        </div>
      )}
      <div title={t('ledger-import.region-help')}>
        <RegionPicker code={rules.region} onChange={(region) => onChange({ region })} />
      </div>
      <DayField
        label={t('ledger-import.facts-from')}
        value={rules.factsFrom}
        max={today()}
        onCommit={(factsFrom) => onChange({ factsFrom })}
      />
      <div className="field">
        <label className="field__label" htmlFor={`${id}-known`}>
          {t('ledger-import.known')}
        </label>
        <Select
          id={`${id}-known`}
          value={rules.known}
          options={[
            { value: 'update', label: t('ledger-import.known-update') },
            { value: 'leave', label: t('ledger-import.known-leave') },
          ]}
          onChange={(known) => onChange({ known })}
        />
      </div>
      <p>
        {t('ledger-import.heads-found', {
          row: format.count(ledger.headRow),
          used: format.count(Object.keys(rules.columns).length),
          count: format.count(ledger.heads.length),
        })}{' '}
        {ledger.remembered !== null && t('ledger-import.remembered')}
        {ledger.encoding !== null && ledger.encoding !== 'utf-8' && (
          <> {t('ledger-import.encoding', { encoding: ledger.encoding.toUpperCase() })}</>
        )}
      </p>
    </section>
  );
}
