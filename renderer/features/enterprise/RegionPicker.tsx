import { Cascader } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../app/texts.ts';

interface RegionOption {
  readonly value: string;
  readonly label: string;
  readonly children?: RegionOption[];
}

interface RegionTable {
  readonly options: RegionOption[];
  readonly pathOf: (code: string) => string[];
}

/** The table weighs more than the rest of the form: it comes when the form is already there. */
async function loadRegions(): Promise<RegionTable> {
  const { childrenOf, provinces, regionPath } = await import('../../../shared/domain/enterprise/regions.ts');
  const toOption = ({ code, name }: { code: string; name: string }): RegionOption => {
    const children = childrenOf(code).map(toOption);
    return { value: code, label: name, ...(children.length > 0 ? { children } : {}) };
  };
  return {
    options: provinces().map(toOption),
    pathOf: (code) => regionPath(code).map((region) => region.code),
  };
}

interface RegionPickerProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** What an empty code stands for; that it need not be filled in where it is left out. */
  readonly placeholder?: string;
  /** Where the placeholder says what it is for. */
  readonly hideLabel?: boolean;
}

/** Province, prefecture, county: any of them may be the answer. Codes are GB/T 2260, six digits, or empty. */
export function RegionPicker({ code, onChange, placeholder, hideLabel = false }: RegionPickerProps) {
  const { t } = useTexts();
  const id = useId();
  const [table, setTable] = useState<RegionTable | null>(null);
  useEffect(() => {
    let isShown = true;
    void loadRegions().then((loaded) => {
      if (isShown) setTable(loaded);
    });
    return () => {
      isShown = false;
    };
  }, []);

  const list = useRef<HTMLDivElement>(null);
  /** Text was typed and no line of what it found was gone to: the list itself takes nothing then. */
  const [isSearching, setIsSearching] = useState(false);
  const takeFirst = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'ArrowDown' || key === 'ArrowUp') setIsSearching(false);
    if (key !== 'Enter' || !isSearching || nativeEvent.isComposing) return;
    list.current?.querySelector<HTMLElement>('[role="menuitemcheckbox"]:not([aria-disabled="true"])')?.click();
  };

  const path = table?.pathOf(code) ?? [];
  // A code that the table does not have, an older one perhaps, is shown as it is.
  const value = path.length > 0 ? path : code === '' ? [] : [code];
  return (
    <div className="field">
      {!hideLabel && (
        <label className="field__label" htmlFor={id}>
          {t('enterprise.region')}
        </label>
      )}
      <Cascader<RegionOption>
        id={id}
        {...(hideLabel && { 'aria-label': t('enterprise.region') })}
        options={table?.options ?? []}
        value={value}
        changeOnSelect
        allowClear
        disabled={table === null}
        placeholder={placeholder ?? t('enterprise.optional')}
        showSearch={{ limit: 50, onSearch: (text) => setIsSearching(text !== '') }}
        popupRender={(menu) => <div ref={list}>{menu}</div>}
        onKeyDown={takeFirst}
        onChange={(chosen) => onChange(String(chosen?.at(-1) ?? ''))}
      />
    </div>
  );
}
