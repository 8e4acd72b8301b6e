import { Button, Select } from 'antd';
import { useId } from 'react';
import { TARGET_RULES } from '../../../shared/domain/campaign/targetRules.ts';
import { TARGET_STATUSES } from '../../../shared/domain/campaign/targetStatus.ts';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import { OWNERSHIP_CLASSES } from '../../../shared/domain/units/ownership.ts';
import { CONDITIONS, SIZE_CLASSES, UNION_STATUSES, UNIT_KINDS } from '../../../shared/domain/units/unit.ts';
import { DUE_LISTS, type UnitFilter } from '../../../shared/domain/units/unitList.ts';
import { TARGET_RULE_TEXTS } from '../../../shared/i18n/campaignText.ts';
import { TARGET_STATUS_TEXTS } from '../../../shared/i18n/targetText.ts';
import { SIZE_CLASS_TEXTS, UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { CONDITION_TEXTS, UNION_STATUS_TEXTS, UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RegionsField } from '../campaigns/RegionsField.tsx';
import { OWNERSHIP_TEXTS } from '../../../shared/i18n/unitText.ts';
import { AGREEMENT_STATE_TEXTS, DUE_TEXTS } from './filterTexts.ts';

interface FilterPanelProps {
  readonly filter: UnitFilter;
  readonly isOfCampaign: boolean;
  /** 'YYYY-MM-DD' of today. */
  readonly asOf: string;
  readonly onChange: (filter: UnitFilter) => void;
}

/** Everything that a list can be narrowed by. What is emptied is left out, and so narrows nothing. */
export function FilterPanel({ filter, isOfCampaign, asOf, onChange }: FilterPanelProps) {
  const { t, language } = useTexts();
  const set = <K extends keyof UnitFilter>(key: K, value: UnitFilter[K] | undefined) => {
    const { [key]: _old, ...rest } = filter;
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    onChange(isEmpty ? rest : { ...rest, [key]: value });
  };
  return (
    <div className="unit-filter">
      <RegionsField codes={filter.regions ?? []} isDisabled={false} onChange={(codes) => set('regions', codes)} />
      <Choice
        label={t(UNIT_COLUMN_TEXTS.industry)}
        value={filter.industries ?? []}
        options={INDUSTRIES.map(({ code, zh, en }) => ({
          value: code,
          label: `${code} ${language === 'en' ? en : zh}`,
        }))}
        onChange={(value) => set('industries', value)}
      />
      <Choice
        label={t('dashboard.ownership')}
        value={filter.ownerships ?? []}
        options={OWNERSHIP_CLASSES.map((value) => ({ value, label: t(OWNERSHIP_TEXTS[value]) }))}
        onChange={(value) => set('ownerships', value)}
      />
      <Choice
        label={t(UNIT_COLUMN_TEXTS.unionStatus)}
        value={filter.unionStatuses ?? []}
        options={UNION_STATUSES.map((value) => ({ value, label: t(UNION_STATUS_TEXTS[value]) }))}
        onChange={(value) => set('unionStatuses', value)}
      />
      <Choice
        label={t(UNIT_COLUMN_TEXTS.condition)}
        value={filter.conditions ?? []}
        options={CONDITIONS.map((value) => ({ value, label: t(CONDITION_TEXTS[value]) }))}
        onChange={(value) => set('conditions', value)}
      />
      <Choice
        label={t(UNIT_COLUMN_TEXTS.sizeClass)}
        value={filter.sizeClasses ?? []}
        options={SIZE_CLASSES.map((value) => ({ value, label: t(SIZE_CLASS_TEXTS[value]) }))}
        onChange={(value) => set('sizeClasses', value)}
      />
      <Choice
        label={t(UNIT_COLUMN_TEXTS.kind)}
        value={filter.kinds ?? []}
        options={UNIT_KINDS.map((value) => ({ value, label: t(UNIT_KIND_TEXTS[value]) }))}
        onChange={(value) => set('kinds', value)}
      />
      <One
        label={t(UNIT_COLUMN_TEXTS.isOperating)}
        value={filter.isOperating === undefined ? null : filter.isOperating ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('units.operating') },
          { value: 'no', label: t('units.not-operating') },
        ]}
        onChange={(value) => set('isOperating', value === null ? undefined : value === 'yes')}
      />
      <div className="unit-filter__range">
        <NumberField
          label={t('units.employees-from')}
          kind="count"
          optional
          max={100_000_000}
          value={filter.employeesFrom ?? null}
          onCommit={(value) => set('employeesFrom', value ?? undefined)}
        />
        <NumberField
          label={t('units.employees-to')}
          kind="count"
          optional
          max={100_000_000}
          value={filter.employeesTo ?? null}
          onCommit={(value) => set('employeesTo', value ?? undefined)}
        />
      </div>
      <One
        label={t('units.agreement')}
        value={filter.agreement?.state ?? null}
        options={(['in-force', 'expired', 'none'] as const).map((value) => ({
          value,
          label: t(AGREEMENT_STATE_TEXTS[value]),
        }))}
        onChange={(state) => set('agreement', state === null ? undefined : { state, asOf })}
      />
      {isOfCampaign && (
        <>
          <Choice
            label={t(UNIT_COLUMN_TEXTS.status)}
            value={filter.statuses ?? []}
            options={TARGET_STATUSES.map((value) => ({ value, label: t(TARGET_STATUS_TEXTS[value]) }))}
            onChange={(value) => set('statuses', value)}
          />
          <Choice
            label={t(UNIT_COLUMN_TEXTS.rules)}
            value={filter.targetRules ?? []}
            options={TARGET_RULES.map((value) => ({ value, label: t(TARGET_RULE_TEXTS[value]) }))}
            onChange={(value) => set('targetRules', value)}
          />
          <One
            label={t('units.due')}
            value={filter.due?.list ?? null}
            options={DUE_LISTS.map((value) => ({ value, label: t(DUE_TEXTS[value]) }))}
            onChange={(list) => set('due', list === null ? undefined : { list, asOf })}
          />
        </>
      )}
      <div className="unit-filter__foot">
        <Button size="small" onClick={() => onChange({})}>
          {t('units.clear-filter')}
        </Button>
      </div>
    </div>
  );
}

interface Options<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
}

function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
}: Options<V> & { readonly value: readonly V[]; readonly onChange: (value: V[]) => void }) {
  const id = useId();
  const { t } = useTexts();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<V[]>
        id={id}
        mode="multiple"
        maxTagCount="responsive"
        value={[...value]}
        options={[...options]}
        placeholder={t('units.any')}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
      />
    </div>
  );
}

function One<V extends string>({
  label,
  value,
  options,
  onChange,
}: Options<V> & { readonly value: V | null; readonly onChange: (value: V | null) => void }) {
  const id = useId();
  const { t } = useTexts();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<V | null>
        id={id}
        allowClear
        value={value}
        options={[...options]}
        placeholder={t('units.any')}
        onChange={(chosen) => onChange(chosen ?? null)}
      />
    </div>
  );
}
