import { Input } from 'antd';
import { useId } from 'react';
import type { Point } from '../../../shared/domain/procedure/rulePack.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { POINT_KINDS, type PointDraft } from './answerDraft.ts';
import { ChoiceField } from './ChoiceField.tsx';

const MOST_PEOPLE = 1000;
const MOST_MONTHS = 120;
const LARGEST_PART = 100;
const YES = 'yes';
const NO = 'no';

interface PointFieldsProps {
  readonly point: Point;
  readonly draft: PointDraft;
  readonly onChange: (draft: PointDraft) => void;
}

/** What a rule may say on a point: a share, a number, one way or the other, a list, a term. */
export function PointFields({ point, draft, onChange }: PointFieldsProps) {
  const { t } = useTexts();
  const id = useId();
  const set = (change: Partial<PointDraft>) => onChange({ ...draft, ...change });
  const share = (
    <>
      <NumberField
        label={t('rule-packs.field-part')}
        kind="count"
        value={draft.part}
        min={1}
        max={LARGEST_PART}
        onDraft={(part) => set({ part })}
        onCommit={(part) => set({ part })}
      />
      <NumberField
        label={t('rule-packs.field-whole')}
        kind="count"
        value={draft.whole}
        min={1}
        max={LARGEST_PART}
        onDraft={(whole) => set({ whole })}
        onCommit={(whole) => set({ whole })}
      />
    </>
  );
  const months = (label: string, value: number | null, put: (next: number | null) => Partial<PointDraft>) => (
    <NumberField
      label={label}
      kind="count"
      optional
      value={value}
      min={1}
      max={MOST_MONTHS}
      onCommit={(next) => set(put(next))}
    />
  );

  switch (POINT_KINDS[point]) {
    case 'share':
      return share;
    case 'majority':
      return (
        <>
          {share}
          <ChoiceField
            label={t('rule-packs.field-is-over')}
            value={draft.isOver ? YES : NO}
            options={[
              { value: NO, label: t('rule-packs.is-from') },
              { value: YES, label: t('rule-packs.is-over') },
            ]}
            onChange={(next) => set({ isOver: next === YES })}
          />
        </>
      );
    case 'signing':
      return (
        <ChoiceField
          label={t('rule-packs.point-signing')}
          value={draft.when}
          options={[
            { value: 'after-vote', label: t('rule-packs.signing-after') },
            { value: 'before-vote', label: t('rule-packs.signing-before') },
          ]}
          onChange={(when) => set({ when })}
        />
      );
    case 'count':
      return (
        <NumberField
          label={t('rule-packs.field-count')}
          kind="count"
          value={draft.count}
          min={1}
          max={MOST_PEOPLE}
          onDraft={(count) => set({ count })}
          onCommit={(count) => set({ count })}
        />
      );
    case 'balance':
      return (
        <ChoiceField
          label={t('rule-packs.point-balance')}
          value={draft.balance}
          options={[
            { value: 'equal', label: t('rule-packs.balance-equal') },
            { value: 'union-not-fewer', label: t('rule-packs.balance-union') },
          ]}
          onChange={(balance) => set({ balance })}
        />
      );
    case 'permission':
      return (
        <ChoiceField
          label={t('rule-packs.field-is-allowed')}
          value={draft.isAllowed ? YES : NO}
          options={[
            { value: NO, label: t('rule-packs.not-allowed') },
            { value: YES, label: t('rule-packs.allowed') },
          ]}
          onChange={(next) => set({ isAllowed: next === YES })}
        />
      );
    case 'documents':
      return (
        <div className="field answer-form__wide">
          <label className="field__label" htmlFor={id}>
            {t('rule-packs.field-items')}
          </label>
          <Input.TextArea
            id={id}
            value={draft.items}
            autoSize={{ minRows: 2, maxRows: 10 }}
            onChange={({ target }) => set({ items: target.value })}
          />
        </div>
      );
    case 'term':
      return (
        <>
          {months(t('rule-packs.field-usual'), draft.usual, (usual) => ({ usual }))}
          {months(t('rule-packs.field-shortest'), draft.shortest, (shortest) => ({ shortest }))}
          {months(t('rule-packs.field-longest'), draft.longest, (longest) => ({ longest }))}
        </>
      );
  }
}
