import './leaverCostDrawer.css';
import { App, Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Group, GroupFields } from '../../../shared/domain/negotiation/workforce.ts';
import { roundFen } from '../../../shared/domain/money.ts';
import {
  leaverCostPresetInUse,
  leaverCostWithPreset,
  turnoverPresetInUse,
} from '../../../shared/domain/presets/presetInUse.ts';
import type { LeaverCost } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { baselineGross, costPerLeaver, leaverCostParts } from '../../../shared/domain/wage/leaverCost.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { PresetInUse, PresetPicker } from '../presets/PresetPicker.tsx';
import { BuiltUpCost } from './BuiltUpCost.tsx';
import { LeaverCostBar } from './LeaverCostBar.tsx';
import { LEAVER_COST_KINDS } from './leaverCostTexts.ts';
import { leaverCostClosed, useWorkforceView } from './workforceView.ts';

/** Turnover and what each leaver costs, of one group, beside the grid. */
export function LeaverCostDrawer({ detail }: { detail: NegotiationDetail }) {
  const { t } = useTexts();
  const openId = useWorkforceView((view) => view.openGroupId);
  const group = detail.groups.find(({ id }) => id === openId);

  return (
    <Drawer
      open={group !== undefined}
      onClose={leaverCostClosed}
      mask={false}
      size={440}
      destroyOnHidden
      rootClassName="leaver-cost-drawer"
      title={
        group && (
          <span className="leaver-cost-drawer__title" title={group.name}>
            {t('leaverCost.title', { group: group.name })}
          </span>
        )
      }
    >
      {group && <LeaverCostForm key={group.id} group={group} detail={detail} />}
    </Drawer>
  );
}

const NOTHING_BUILT_UP: Extract<LeaverCost, { kind: 'buildUp' }> = {
  kind: 'buildUp',
  separation: 0,
  recruitment: 0,
  training: 0,
  vacancyMonths: 0,
  monthlyContribution: 0,
  rampMonths: 0,
  rampShape: 'linear',
  skilledToNovice: 1,
  skilledDefectRate: 0,
  noviceDefectRate: 0,
  skilledUnitsPerMonth: 0,
  costPerDefect: 0,
};

/** The same loss stated in another way; a loss built up starts from nothing, for no part of it is known. */
function restated(kind: LeaverCost['kind'], amount: number, annualGross: number): LeaverCost {
  switch (kind) {
    case 'direct':
      return { kind, amount: roundFen(amount) };
    case 'shareOfPay':
      return { kind, share: annualGross > 0 ? Math.round((amount / annualGross) * 10_000) / 10_000 : 0 };
    case 'buildUp':
      return NOTHING_BUILT_UP;
  }
}

type Fields = Readonly<Record<string, unknown>>;

interface Edit {
  /** What was stored when this was typed. */
  readonly savedKey: string;
  /** Another way of stating the loss, looked at but not adopted. */
  readonly other: LeaverCost | null;
  /** Fields of the shown cost that are being typed, or on their way to the file. */
  readonly typed: Fields;
}

function notYetIn(saved: LeaverCost, typed: Fields): Fields {
  const stored: Fields = { ...saved };
  return Object.fromEntries(Object.entries(typed).filter(([key, value]) => key in stored && stored[key] !== value));
}

function LeaverCostForm({ group, detail }: { group: Group; detail: NegotiationDetail }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const saved = group.leaverCost;
  const savedKey = JSON.stringify(saved);
  const [edit, setEdit] = useState<Edit>({ savedKey, other: null, typed: {} });
  // What has been stored, undone or changed in the grid takes the place of what was typed to get there.
  const { other, typed } = edit.savedKey === savedKey ? edit : { other: null, typed: notYetIn(saved, edit.typed) };
  if (edit.savedKey !== savedKey) setEdit({ savedKey, other, typed });

  const shown: LeaverCost = { ...(other ?? saved), ...typed };
  const annualGross = baselineGross(group);
  const drawn = { ...group, leaverCost: shown };
  const amount = costPerLeaver(drawn, detail.onCosts);
  const isOtherKind = shown.kind !== saved.kind;

  const update = (patch: Partial<GroupFields>) => run(() => api.groups.update({ id: group.id, patch }));
  const draft = (fields: Fields) => setEdit((now) => ({ ...now, typed: { ...now.typed, ...fields } }));
  const store = async (fields: Fields) => {
    draft(fields);
    const leaverCost: LeaverCost = { ...shown, ...fields };
    const isDone = await run(async () => {
      await api.groups.update({ id: group.id, patch: { leaverCost } });
      return true;
    });
    if (!isDone) setEdit((now) => ({ ...now, typed: {} }));
  };

  const applyToAll = async () => {
    const others = detail.groups.filter(({ id }) => id !== group.id).map(({ id }) => id);
    const { leaverCost, leaverCostSource, leaverCostPreset } = group;
    const isDone = await run(async () => {
      await api.groups.updateMany({ ids: others, patch: { leaverCost, leaverCostSource, leaverCostPreset } });
      return true;
    });
    if (isDone) void message.info(t('leaverCost.applied', { count: others.length }));
  };

  return (
    <div className="leaver-cost-form">
      <section>
        <header className="leaver-cost-form__title">
          <h3>{t('leaverCost.turnover')}</h3>
          <PresetPicker
            assumption="annualTurnover"
            onTake={(use, citation) =>
              void update({ annualTurnover: use.value, turnoverPreset: use, turnoverSource: citation })
            }
          />
        </header>
        <div className="leaver-cost-form__pair">
          <NumberField
            label={t('leaverCost.annual-turnover')}
            kind="percent"
            value={group.annualTurnover}
            max={INPUT_BOUNDS.annualTurnover}
            onCommit={(annualTurnover) => update({ annualTurnover })}
          />
          <p className="leaver-cost-form__reading">
            {t('leaverCost.leavers', { count: format.number(group.headcount * group.annualTurnover, 1) })}
          </p>
        </div>
        <TextField
          label={t('leaverCost.turnover-source')}
          placeholder={t('leaverCost.turnover-source-example')}
          multiline
          value={group.turnoverSource}
          onCommit={(turnoverSource) => update({ turnoverSource })}
        />
        <PresetInUse use={turnoverPresetInUse(group)} />
      </section>

      <section>
        <header className="leaver-cost-form__title">
          <h3>{t('leaverCost.loss')}</h3>
          <PresetPicker
            key={shown.kind}
            assumption={shown.kind === 'buildUp' ? 'skilledToNovice' : 'leaverCostShare'}
            onTake={(use, leaverCostSource) => {
              const leaverCost = leaverCostWithPreset(shown, use);
              void update({ leaverCost, leaverCostPreset: use, leaverCostSource });
            }}
          />
        </header>
        <div className="leaver-cost-form__head">
          {' '}
          <p className="leaver-cost-form__amount">
            <strong>{format.yuan(amount)}</strong> {t('field.unit-yuan')}
            <small>{t('leaverCost.share-of-annual-pay', { share: format.percent(amount / annualGross, 1) })}</small>
          </p>
          <LeaverCostBar parts={leaverCostParts(drawn, detail.onCosts)} />
        </div>{' '}
        <Segmented
          block
          aria-label={t('leaverCost.kind')}
          value={shown.kind}
          options={(['direct', 'shareOfPay', 'buildUp'] as const).map((value) => ({
            value,
            label: t(LEAVER_COST_KINDS[value]),
          }))}
          onChange={(kind) => {
            setEdit({ savedKey, other: kind === saved.kind ? null : restated(kind, amount, annualGross), typed: {} });
          }}
        />
        {isOtherKind && (
          <p className="leaver-cost-form__note">
            {shown.kind === 'buildUp' ? t('leaverCost.not-built-up-yet') : t('leaverCost.not-adopted-yet')}
            {shown.kind !== 'buildUp' && (
              <Button type="link" size="small" onClick={() => void store({})}>
                {t('leaverCost.adopt')}
              </Button>
            )}
          </p>
        )}
        {shown.kind === 'direct' && (
          <NumberField
            label={t('leaverCost.amount')}
            kind="yuan"
            value={shown.amount}
            onDraft={(value) => draft({ amount: value })}
            onCommit={(value) => store({ amount: value })}
          />
        )}
        {shown.kind === 'shareOfPay' && (
          <NumberField
            label={t('leaverCost.share')}
            kind="percent"
            value={shown.share}
            max={INPUT_BOUNDS.leaverCostShare}
            onDraft={(share) => draft({ share })}
            onCommit={(share) => store({ share })}
          />
        )}
        {shown.kind === 'buildUp' && <BuiltUpCost cost={shown} onDraft={draft} onCommit={store} />}
        <TextField
          label={t('leaverCost.source')}
          placeholder={t('leaverCost.source-example')}
          multiline
          value={group.leaverCostSource}
          onCommit={(leaverCostSource) => update({ leaverCostSource })}
        />
        <PresetInUse use={leaverCostPresetInUse(group)} />
        {detail.groups.length > 1 && (
          <Button disabled={isOtherKind} onClick={() => void applyToAll()}>
            {t('leaverCost.apply-to-all', { count: detail.groups.length })}
          </Button>
        )}
      </section>
    </div>
  );
}
