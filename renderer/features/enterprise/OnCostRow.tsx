import { CloseOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { OnCostFields } from '../../../shared/domain/negotiation/workforce.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { OnCostDraft } from './onCostView.ts';

interface OnCostRowProps {
  readonly item: OnCostDraft & { readonly id: string };
  readonly onStore: (fields: OnCostDraft) => Promise<unknown> | undefined;
  readonly onRemove: () => void;
  /** Absent for an item that is not stored yet. */
  readonly order?: {
    readonly isDragged: boolean;
    readonly onDragStart: () => void;
    readonly onDragEnd: () => void;
    readonly onDrop: () => void;
    readonly onMove: (by: -1 | 1) => void;
  };
}

/** One contribution or levy, each field stored when it is left. */
export function OnCostRow({ item: { id: _id, ...item }, onStore, onRemove, order }: OnCostRowProps) {
  const { t } = useTexts();
  const [isTarget, setIsTarget] = useState(false);
  const name = item.name === '' ? t('onCosts.new-item') : item.name;
  const of = (field: string) => t('onCosts.field-of', { field, name });
  const limit = (field: 'floor' | 'cap', value: number | null) => {
    const { [field]: _old, ...rest } = item;
    return onStore(value === null ? rest : { ...rest, [field]: value });
  };
  const isSourceMissing = item.rate !== null && item.rate > 0 && (item.source ?? '').trim() === '';

  return (
    <tr
      data-dragged={order?.isDragged}
      data-target={isTarget}
      onDragOver={(event) => {
        if (!order) return;
        event.preventDefault();
        setIsTarget(true);
      }}
      onDragLeave={() => setIsTarget(false)}
      onDrop={() => {
        setIsTarget(false);
        order?.onDrop();
      }}
    >
      <td className="on-costs__handle">
        {order && (
          <button
            type="button"
            draggable
            aria-label={t('onCosts.move-item', { name })}
            title={t('onCosts.move-item', { name })}
            onDragStart={order.onDragStart}
            onDragEnd={order.onDragEnd}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              order.onMove(event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <HolderOutlined />
          </button>
        )}
      </td>
      <td>
        <TextField
          hideLabel
          required
          label={of(t('onCosts.name'))}
          placeholder={t('onCosts.new-item')}
          value={item.name}
          onCommit={(text) => onStore({ ...item, name: text })}
        />
      </td>
      <td className="on-costs__number">
        <NumberField
          hideLabel
          optional
          label={of(t('onCosts.rate'))}
          kind="percent"
          max={INPUT_BOUNDS.onCostRate}
          placeholder={t('onCosts.rate-missing')}
          value={item.rate}
          onCommit={(rate) => onStore({ ...item, rate })}
        />
      </td>
      <td className="on-costs__number">
        <NumberField
          hideLabel
          optional
          label={of(t('onCosts.floor'))}
          kind="yuan"
          max={item.cap ?? INPUT_BOUNDS.amount}
          placeholder={t('onCosts.no-limit')}
          value={item.floor ?? null}
          onCommit={(value) => limit('floor', value)}
        />
      </td>
      <td className="on-costs__number">
        <NumberField
          hideLabel
          optional
          label={of(t('onCosts.cap'))}
          kind="yuan"
          min={item.floor ?? 0}
          placeholder={t('onCosts.no-limit')}
          value={item.cap ?? null}
          onCommit={(value) => limit('cap', value)}
        />
      </td>
      <td>
        <Select<NonNullable<OnCostFields['base']> | 'as-set'>
          className="on-costs__select"
          aria-label={of(t('onCosts.base'))}
          value={item.base ?? 'as-set'}
          options={[
            { value: 'as-set', label: t('onCosts.base-as-set') },
            { value: 'same-year', label: t('onCosts.same-year') },
            { value: 'previous-year', label: t('onCosts.previous-year') },
          ]}
          onChange={(base) => {
            const { base: _old, ...rest } = item;
            void onStore(base === 'as-set' ? rest : { ...rest, base });
          }}
        />
      </td>
      <td data-doubt={isSourceMissing}>
        <TextField
          hideLabel
          label={of(t('onCosts.source'))}
          placeholder={isSourceMissing ? t('onCosts.source-missing') : t('onCosts.source-example')}
          maxLength={INPUT_BOUNDS.source}
          value={item.source ?? ''}
          onCommit={(text) => {
            const { source: _old, ...rest } = item;
            return onStore(text === '' ? rest : { ...rest, source: text });
          }}
        />
      </td>
      <td>
        <Button
          type="text"
          aria-label={t('onCosts.remove-item', { name })}
          icon={<CloseOutlined />}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}
