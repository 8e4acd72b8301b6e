import { Cascader } from 'antd';
import type { CustomCellEditorProps } from 'ag-grid-react';
import { childrenOf, provinces, type Region, regionPath } from '../../../shared/domain/enterprise/regions.ts';
import { useTexts } from '../../app/texts.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly children?: Option[];
}

const toOption = ({ code, name }: Region): Option => {
  const children = childrenOf(code).map(toOption);
  return { value: code, label: name, ...(children.length > 0 ? { children } : {}) };
};
let options: Option[] | undefined;

/** The whole tree, made once. */
function allOptions(): Option[] {
  options ??= provinces().map(toOption);
  return options;
}

/** Province, prefecture, county, within a cell. */
export function RegionCellEditor({ value, onValueChange, stopEditing }: CustomCellEditorProps) {
  const { t } = useTexts();
  const code = typeof value === 'string' ? value : '';
  return (
    <Cascader<Option>
      className="unit-grid__region-editor"
      aria-label={t('enterprise.region')}
      options={allOptions()}
      value={regionPath(code).map((region) => region.code)}
      changeOnSelect
      allowClear={false}
      defaultOpen
      showSearch={{ limit: 50 }}
      // Keys are the list's own while it is open.
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      onChange={(chosen) => onValueChange(String(chosen?.at(-1) ?? code))}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTimeout(() => stopEditing(), 0);
      }}
    />
  );
}
