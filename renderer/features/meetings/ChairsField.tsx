import { Select } from 'antd';
import { useId } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { useTexts } from '../../app/texts.ts';

interface ChairsFieldProps {
  readonly label: string;
  readonly chairs: readonly string[];
  readonly onChange: (chairs: string[]) => void;
}

const MOST_CHAIRS = 100;

/** Who chairs, in turn; names typed or pasted with any mark between them. */
export function ChairsField({ label, chairs, onChange }: ChairsFieldProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<string[]>
        id={id}
        mode="tags"
        open={false}
        suffixIcon={null}
        placeholder={t('meetings.chairs-hint')}
        tokenSeparators={['、', '，', ',', '；', ';', '\n', '\t']}
        value={[...chairs]}
        onChange={(names) =>
          onChange(
            names
              .map((name) => name.trim().slice(0, NAME_LENGTH))
              .filter(Boolean)
              .slice(0, MOST_CHAIRS),
          )
        }
      />
    </div>
  );
}
