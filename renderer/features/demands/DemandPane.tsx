import { App, Select } from 'antd';
import type { Demand, DemandCategory, DemandFields } from '../../../shared/domain/demands/demand.ts';
import { DEMAND_CATEGORIES } from '../../../shared/domain/demands/demand.ts';
import { currentState } from '../../../shared/domain/demands/history.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { DEMAND_CATEGORY_TEXTS, DEMAND_STATE_TEXTS } from '../../../shared/i18n/demandText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { DemandHistory } from './DemandHistory.tsx';
import { DemandLinks } from './DemandLinks.tsx';
import { DemandSource } from './DemandSource.tsx';

interface DemandPaneProps {
  readonly demand: Demand;
  readonly detail: NegotiationDetail;
  readonly today: string;
}

const MOST_SUPPORTERS = 10_000_000;
const MOST_GROUPS = 100;

/** Everything about one demand, each field stored as it is left. */
export function DemandPane({ demand, detail, today }: DemandPaneProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const { id } = demand;
  const change = (patch: Partial<DemandFields>) => run(() => api.demands.update({ id, patch }));
  const changeGroups = (typed: string[]) => {
    const groups = typed.map((name) => name.trim()).filter(Boolean);
    const fitting = groups.filter(({ length }) => length <= NAME_LENGTH);
    if (fitting.length < groups.length) void message.error(t('demands.paste-groups-too-long'));
    void change({ groups: fitting });
  };
  const { state } = currentState(demand);
  const names = [...new Set([...detail.groups.map(({ name }) => name), ...demand.groups])];

  return (
    <div className="demand-pane">
      <TextField label={t('demands.title')} value={demand.title} required onCommit={(title) => change({ title })} />
      <DemandHistory demand={demand} today={today} />
      <div className="demand-pane__fields">
        <label className="demand-pane__field">
          <span className="field__label">{t('demands.category')}</span>
          <Select<DemandCategory>
            aria-label={t('demands.category')}
            value={demand.category}
            onChange={(category) => void change({ category })}
            options={DEMAND_CATEGORIES.map((value) => ({ value, label: t(DEMAND_CATEGORY_TEXTS[value]) }))}
          />
        </label>
        <NumberField
          label={t('demands.supporters')}
          kind="count"
          optional
          unit={t('demands.people')}
          value={demand.supporters}
          max={MOST_SUPPORTERS}
          onCommit={(supporters) => change({ supporters })}
        />
        <label className="demand-pane__field demand-pane__wide">
          <span className="field__label">{t('demands.groups')}</span>
          <Select<string[]>
            mode="tags"
            aria-label={t('demands.groups')}
            placeholder={t('demands.groups-hint')}
            tokenSeparators={['、', '，', ',', ';', '；', '\n', '\t']}
            value={[...demand.groups]}
            maxCount={MOST_GROUPS}
            onChange={changeGroups}
            options={names.map((value) => ({ value, label: value }))}
          />
        </label>
        <DemandSource demand={demand} negotiationId={detail.negotiation.id} onChange={change} />
      </div>
      <TextField
        label={t('demands.details')}
        multiline
        value={demand.details}
        onCommit={(details) => change({ details })}
      />
      <TextField
        label={t('demands.evidence')}
        multiline
        value={demand.evidence}
        onCommit={(evidence) => change({ evidence })}
      />
      <TextField
        label={t('demands.plan')}
        multiline
        placeholder={t('demands.plan-hint')}
        value={demand.plan}
        onCommit={(plan) => change({ plan })}
      />
      {state === 'plan-kept' && demand.plan.trim() === '' && (
        <p className="demand-pane__doubt">{t('demands.plan-missing', { state: t(DEMAND_STATE_TEXTS['plan-kept']) })}</p>
      )}
      <DemandLinks demand={demand} detail={detail} onChange={change} />
      <p className="demand-pane__note">{t('demands.report-note')}</p>
    </div>
  );
}
