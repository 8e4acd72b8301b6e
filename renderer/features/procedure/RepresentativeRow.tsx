import { Button, Input } from 'antd';
import { type KeyboardEvent, memo, useState } from 'react';
import type {
  RepresentativeFields,
  RepresentativeSide,
  StoredRepresentative,
} from '../../../shared/domain/procedure/representativeRow.ts';
import { SEX_TEXTS, SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';

const SEXES = ['', 'female', 'male'] as const;
const MARKS = ['isChief', 'isFrontLine', 'isOutsider'] as const;
const MARK_TEXTS = {
  isChief: 'representatives.chief',
  isFrontLine: 'representatives.front-line',
  isOutsider: 'representatives.outsider',
} as const;

interface RepresentativeRowProps {
  readonly row: StoredRepresentative;
  /** Place within the side, 0 first. */
  readonly at: number;
}

/** A representative, changed in place; Alt and an arrow move the row. */
export const RepresentativeRow = memo(function RepresentativeRow({ row, at }: RepresentativeRowProps) {
  const { t } = useTexts();
  const run = useRun();
  const { id, name } = row;
  const change = (patch: Partial<RepresentativeFields>) =>
    run(() => api.procedureLog.updateRepresentative({ id, patch }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const to = event.key === 'ArrowUp' ? at - 1 : at + 1;
    if (to >= 0) void run(() => api.procedureLog.moveRepresentative({ id, to }));
  };
  const labelOf = (field: string) => t('representatives.field-of', { name, field });
  return (
    <tr onKeyDown={onKeyDown}>
      <th scope="row">
        <TextField
          label={labelOf(t('representatives.name'))}
          hideLabel
          required
          value={name}
          onCommit={(text) => change({ name: text })}
        />
      </th>
      <td>
        <select
          aria-label={labelOf(t('representatives.sex'))}
          value={row.sex}
          onChange={({ target }) => void change({ sex: SEXES.find((one) => one === target.value) ?? '' })}
        >
          {SEXES.map((sex) => (
            <option key={sex} value={sex}>
              {sex === '' ? '—' : t(SEX_TEXTS[sex])}
            </option>
          ))}
        </select>
      </td>
      <td>
        <TextField
          label={labelOf(t('representatives.post'))}
          hideLabel
          value={row.post}
          onCommit={(post) => change({ post })}
        />
      </td>
      {MARKS.map((mark) => (
        <td key={mark} className="procedure-side__mark">
          <input
            type="checkbox"
            aria-label={labelOf(t(MARK_TEXTS[mark]))}
            checked={row[mark]}
            onChange={({ target }) => void change({ [mark]: target.checked })}
          />
        </td>
      ))}
      <td>
        <button
          type="button"
          className="text-button"
          aria-label={t('representatives.remove-named', { name })}
          onClick={() => void run(() => api.procedureLog.removeRepresentatives({ ids: [id] }))}
        >
          {t('representatives.remove')}
        </button>
      </td>
    </tr>
  );
});

interface AddRepresentativeProps {
  readonly side: RepresentativeSide;
  readonly onAdd: (name: string) => Promise<boolean>;
}

/** The last row of a side: a name and Enter add one, and the field is free for the next. */
export function AddRepresentative({ side, onAdd }: AddRepresentativeProps) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const label = t('representatives.add-name', { side: t(SIDE_TEXTS[side]) });
  const add = async () => {
    const typed = name.trim();
    if (typed !== '' && (await onAdd(typed))) setName('');
  };
  return (
    <tr className="procedure-side__add">
      <td colSpan={6}>
        <Input
          aria-label={label}
          placeholder={t('representatives.add-placeholder')}
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
          }}
        />
      </td>
      <td>
        {name.trim() !== '' && (
          <Button size="small" type="text" onClick={() => void add()}>
            {t('representatives.add')}
          </Button>
        )}
      </td>
    </tr>
  );
}
