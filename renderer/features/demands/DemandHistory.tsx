import { Button } from 'antd';
import { useState } from 'react';
import {
  type Demand,
  DEMAND_STATES,
  type DemandState,
  type StateEntry,
} from '../../../shared/domain/demands/demand.ts';
import { currentState, isRefusal } from '../../../shared/domain/demands/history.ts';
import { DEMAND_STATE_TEXTS } from '../../../shared/i18n/demandText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { nextStateDrafted, useDemandView } from './demandView.ts';
import { NextStateForm } from './NextStateForm.tsx';
import { REASON_TEXTS } from './reasonTexts.ts';

const ACT_TEXTS = {
  raised: 'demands.act-raised',
  'on-agenda': 'demands.act-on-agenda',
  agreed: 'demands.act-agreed',
  refused: 'demands.act-refused',
  'plan-kept': 'demands.act-plan-kept',
} as const satisfies Record<DemandState, TextKey>;

/** The way of a demand so far, each step open to correction, and the steps it may take next. */
export function DemandHistory({ demand, today }: { readonly demand: Demand; readonly today: string }) {
  const { t } = useTexts();
  const run = useRun();
  const { id, history } = demand;
  const { state: current, day: lastDay } = currentState(demand);
  const next = useDemandView((view) => view.nextStates[id] ?? null);
  const [isJustBegun, setIsJustBegun] = useState(false);
  const begin = (state: DemandState) => {
    setIsJustBegun(true);
    nextStateDrafted(id, { state, day: today < lastDay ? lastDay : today, reason: '' });
  };
  const write = (entries: readonly StateEntry[]) => run(() => api.demands.setHistory({ id, history: [...entries] }));
  const correct = (at: number, patch: Partial<StateEntry>) =>
    write(history.map((entry, place) => (place === at ? { ...entry, ...patch } : entry)));

  return (
    <section className="demand-history" aria-label={t('demands.history')}>
      <ol className="demand-history__steps">
        {history.map(({ state, day, reason }, at) => (
          // A step has nothing but its place in the history.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={`demand-history__step demand-history__step--${state}`}>
            <div className="demand-history__head">
              <strong className={`demand-state demand-state--${state}`}>{t(DEMAND_STATE_TEXTS[state])}</strong>
              <DayField
                label={t('demands.step-day', { number: at + 1 })}
                hideLabel
                value={day}
                min={history[at - 1]?.day ?? '1950-01-01'}
                max={history[at + 1]?.day ?? '2199-12-31'}
                onCommit={(changed) => correct(at, { day: changed })}
              />
              {at > 0 && at === history.length - 1 && (
                <Button size="small" type="text" onClick={() => void write(history.slice(0, -1))}>
                  {t('demands.step-remove')}
                </Button>
              )}
            </div>
            {(reason !== '' || isRefusal(state)) && (
              <TextField
                label={t(REASON_TEXTS[state])}
                hideLabel
                multiline
                required={isRefusal(state)}
                value={reason}
                onCommit={(text) => correct(at, { reason: text })}
              />
            )}
          </li>
        ))}
      </ol>
      {next === null ? (
        <div className="demand-history__acts" role="group" aria-label={t('demands.next')}>
          {DEMAND_STATES.filter((state) => state !== current).map((state) => (
            <Button key={state} size="small" onClick={() => begin(state)}>
              {t(ACT_TEXTS[state])}
            </Button>
          ))}
        </div>
      ) : (
        <NextStateForm
          demandId={id}
          entry={next}
          act={t(ACT_TEXTS[next.state])}
          earliest={lastDay}
          takesFocus={isJustBegun}
        />
      )}
    </section>
  );
}
