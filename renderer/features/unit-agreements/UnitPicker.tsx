import { Select } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import type { UnitKind } from '../../../shared/domain/units/unit.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useRegionNames } from './useRegionNames.ts';

/** Units offered at once; a longer text narrows them. */
const OFFERED = 20;

export interface PickedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
}

interface UnitPickerProps {
  readonly label: string;
  readonly value: PickedUnit | null;
  readonly onPick: (unit: PickedUnit) => void;
}

/** A unit of the ledger, found by a part of its name or its code. */
export function UnitPicker({ label, value, onPick }: UnitPickerProps) {
  const { t } = useTexts();
  const id = useId();
  const regionName = useRegionNames();
  const [text, setText] = useState('');
  const searched = useDeferredValue(text.trim());
  const query: UnitQuery = {
    filter: searched === '' ? {} : { text: searched },
    sort: { by: 'name', descending: false },
  };
  const found = useQuery(api.units.page, { query, from: 0, count: OFFERED, isFresh: false });
  const rows = found.state === 'ready' ? found.value.rows : [];
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<string>
        id={id}
        value={value?.id ?? null}
        placeholder={t('unit-agreements.find-unit')}
        showSearch={{ filterOption: false, onSearch: setText }}
        loading={found.state === 'loading'}
        notFoundContent={t('unit-agreements.no-unit')}
        options={[
          ...(value && !rows.some((row) => row.id === value.id) ? [{ value: value.id, label: value.name }] : []),
          ...rows.map((row) => ({
            value: row.id,
            label: row.name,
            title: t('unit-agreements.unit-option', { name: row.name, region: regionName(row.regionCode).join('') }),
          })),
        ]}
        onChange={(picked) => {
          const row = rows.find((one) => one.id === picked);
          if (row) onPick({ id: row.id, name: row.name, kind: row.kind });
        }}
      />
    </div>
  );
}
