import { Select } from 'antd';
import { useId } from 'react';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, under its label. */
export function ChoiceField<Value extends string>({ label, value, options, onChange }: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<Value>
        id={id}
        value={value}
        popupMatchSelectWidth={false}
        options={options.map((option) => ({ ...option }))}
        onChange={onChange}
      />
    </div>
  );
}
