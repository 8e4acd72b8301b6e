import { Select } from 'antd';
import { useId } from 'react';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import { CONDITIONS, UNION_STATUSES, type Unit, type UnitFields } from '../../../shared/domain/units/unit.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { CONDITION_TEXTS, UNION_STATUS_TEXTS, UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useRegionNames } from '../unit-agreements/useRegionNames.ts';

const MOST_PEOPLE = 100_000_000;

const YES_NO = { unknown: null, yes: true, no: false } as const;
const YES_NO_TEXTS = {
  unknown: 'target.not-asked',
  yes: 'target.yes',
  no: 'target.no',
} as const satisfies Record<keyof typeof YES_NO, TextKey>;

/** What the ledger knows of the unit; a change here is a change there, from today on. */
export function FactsPanel({ unit }: { readonly unit: Unit }) {
  const { t, language } = useTexts();
  const run = useRun();
  const region = useRegionNames()(unit.regionCode).join('');
  const industry = INDUSTRIES.find(({ code }) => code === unit.industry);
  const change = (patch: Partial<UnitFields>) => run(() => api.units.update({ id: unit.id, patch }));
  const count = (label: TextKey, field: 'employees' | 'technicalWorkers' | 'members') => (
    <NumberField
      label={t(label)}
      kind="count"
      optional
      max={MOST_PEOPLE}
      value={unit[field]}
      onCommit={(value) => change({ [field]: value })}
    />
  );
  const text = (label: TextKey, field: 'unionChair' | 'addressee' | 'address' | 'telephone') => (
    <TextField label={t(label)} value={unit[field]} onCommit={(value) => change({ [field]: value })} />
  );

  return (
    <Panel title={t('target.facts')} note={t('target.facts-from', { day: unit.factsFrom })}>
      <dl className="target-facts__known">
        <div>
          <dt>{t('target.kind')}</dt>
          <dd>{t(UNIT_KIND_TEXTS[unit.kind])}</dd>
        </div>
        <div>
          <dt>{t('target.region')}</dt>
          <dd title={region}>{region}</dd>
        </div>
        <div>
          <dt>{t('target.industry')}</dt>
          <dd>{industry ? (language === 'zh-CN' ? industry.zh : industry.en) : '—'}</dd>
        </div>
        <div>
          <dt>{t('target.uscc')}</dt>
          <dd>{unit.uscc === '' ? '—' : unit.uscc}</dd>
        </div>
      </dl>
      <div className="target-facts">
        <Choice
          label={t('target.condition')}
          value={unit.condition}
          options={CONDITIONS.map((value) => ({ value, label: t(CONDITION_TEXTS[value]) }))}
          onChange={(condition) => void change({ condition })}
        />
        <Choice
          label={t('target.piece-rate')}
          value={unit.isPieceRate === null ? 'unknown' : unit.isPieceRate ? 'yes' : 'no'}
          options={(['unknown', 'yes', 'no'] as const).map((value) => ({ value, label: t(YES_NO_TEXTS[value]) }))}
          onChange={(value) => void change({ isPieceRate: YES_NO[value] })}
        />
        <Choice
          label={t('target.union')}
          value={unit.unionStatus}
          options={UNION_STATUSES.map((value) => ({ value, label: t(UNION_STATUS_TEXTS[value]) }))}
          onChange={(unionStatus) => void change({ unionStatus })}
        />
        {count('target.employees', 'employees')}
        {count('target.technical-workers', 'technicalWorkers')}
        {count('target.members', 'members')}
        {text('target.union-chair', 'unionChair')}
        {text('target.addressee', 'addressee')}
        {text('target.telephone', 'telephone')}
        <div className="target-facts__wide">{text('target.address', 'address')}</div>
      </div>
    </Panel>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<V> id={id} value={value} options={options} onChange={onChange} />
    </div>
  );
}
