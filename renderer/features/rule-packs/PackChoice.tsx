import './packChoice.css';
import { Select } from 'antd';
import { useId } from 'react';
import { type RulePack, SHIPPED_PACKS, type ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';
import { shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';

interface PackChoiceProps {
  readonly label: string;
  /** The name of a pack of the product, or a whole copy of one of the user's own as it was when it was chosen. */
  readonly value: ShippedPackId | RulePack;
  readonly onChange: (pack: ShippedPackId | RulePack) => void;
  readonly disabled?: boolean;
}

const NONE: readonly RulePack[] = [];
const isShipped = (id: string): id is ShippedPackId => SHIPPED_PACKS.some((one) => one === id);
/** Ids have no capital letters, so that no pack can have this one. */
const COPY = 'COPY';

/** By which rules days are counted: a pack of the product, or one of the user's own, which is taken as a copy. */
export function PackChoice({ label, value, onChange, disabled = false }: PackChoiceProps) {
  const { t, language } = useTexts();
  const id = useId();
  const packs = useQuery(api.rulePacks.list, {});
  const own = packs.state === 'ready' ? packs.value : NONE;
  const copy = typeof value === 'string' ? null : value;
  const present = copy && own.find((pack) => pack.id === copy.id);
  // The copy was parsed by the same schema: what is the same is written the same.
  const isPresent = present ? JSON.stringify(present) === JSON.stringify(copy) : false;
  const chosen = copy === null ? value : isPresent ? copy.id : COPY;
  const rule = copy?.rule ?? shippedPacks().find((pack) => pack.id === value)?.rule;
  const optionOf = (pack: RulePack) => ({ value: pack.id, label: pack.name[language] });

  return (
    <div className="field pack-choice">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Select<string>
        id={id}
        value={typeof chosen === 'string' ? chosen : COPY}
        title={rule ?? ''}
        disabled={disabled}
        loading={packs.state === 'loading'}
        popupMatchSelectWidth={false}
        options={[
          ...(copy && !isPresent
            ? [
                {
                  label: t('rule-packs.choice-in-use'),
                  options: [{ value: COPY, label: t('rule-packs.choice-copy', { name: copy.name[language] }) }],
                },
              ]
            : []),
          ...(own.length > 0 ? [{ label: t('rule-packs.own'), options: own.map(optionOf) }] : []),
          { label: t('rule-packs.shipped'), options: shippedPacks().map(optionOf) },
        ]}
        onChange={(next) => {
          const pack = own.find((each) => each.id === next);
          if (isShipped(next)) onChange(next);
          else if (pack) onChange(pack);
        }}
      />
      {present && !isPresent && (
        <p className="pack-choice__note">
          {t('rule-packs.choice-differs', { name: present.name[language] })}
          {!disabled && (
            <button type="button" className="text-button" onClick={() => onChange(present)}>
              {t('rule-packs.choice-take')}
            </button>
          )}
        </p>
      )}
      {copy && !present && packs.state === 'ready' && (
        <p className="pack-choice__note">{t('rule-packs.choice-gone')}</p>
      )}
    </div>
  );
}
