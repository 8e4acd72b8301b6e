import './scenariosPage.css';
import { Button } from 'antd';
import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { assessScenario } from './assessment.ts';
import { Comparison } from './Comparison.tsx';
import { ComponentsEditor } from './ComponentsEditor.tsx';
import { InputProblems } from './InputProblems.tsx';
import { LossPerLeaver } from './LossPerLeaver.tsx';
import { NewScenarioButton } from './NewScenarioButton.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import { ResponseEditor } from './ResponseEditor.tsx';
import { ScenarioCards } from './ScenarioCards.tsx';
import { ScenarioTools } from './ScenarioTools.tsx';
import { useScenarioView } from './scenarioView.ts';
import { useLeaverCostDraft } from './useLeaverCostDraft.ts';
import { useScenarioDraft } from './useScenarioDraft.ts';

interface ScenariosPageProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
}

/** The scenarios of a negotiation: cards and inputs on the left, the figures of the chosen one on the right. */
export function ScenariosPage({ detail, settings }: ScenariosPageProps) {
  const { t } = useTexts();
  const selectedId = useScenarioView((view) => view.selectedId);
  const isComparing = useScenarioView((view) => view.comparisonOf === detail.negotiation.id);
  const selected = detail.scenarios.find(({ id }) => id === selectedId) ?? detail.scenarios[0];

  if (detail.groups.length === 0) {
    const toWorkforce = (
      <Button type="primary" onClick={() => tabChosen('workforce')}>
        {t('scenarios.to-workforce')}
      </Button>
    );
    return <Empty text={t('scenarios.no-groups')} action={toWorkforce} />;
  }
  if (!selected) {
    const action = <NewScenarioButton detail={detail} settings={settings} isPrimary />;
    return <Empty text={t('scenarios.empty')} action={action} />;
  }
  if (isComparing) return <Comparison detail={detail} />;
  return <Workspace detail={detail} settings={settings} stored={selected} />;
}

function Workspace({ detail: saved, settings, stored }: ScenariosPageProps & { readonly stored: StoredScenario }) {
  const { t } = useTexts();
  const { shown: detail, leaverCosts } = useLeaverCostDraft(saved);
  const { scenario, edits } = useScenarioDraft(saved, stored);
  const assessment = useMemo(() => assessScenario(detail, scenario), [detail, scenario]);
  return (
    <div className="scenarios-page">
      <section className="scenarios-page__inputs" aria-label={t('scenarios.inputs')}>
        <ScenarioCards
          detail={detail}
          settings={settings}
          stored={stored}
          selected={scenario}
          assessment={assessment}
        />
        <Fragment key={scenario.id}>
          <ComponentsEditor
            detail={detail}
            saved={stored.components}
            components={scenario.components}
            startMonth={scenario.startMonth}
            horizonYears={scenario.horizonYears}
            edits={edits}
          />
          <ResponsePlace>
            <ResponseEditor {...{ detail, stored, scenario, edits, assessment }} />
          </ResponsePlace>
          <LossPerLeaver detail={detail} leaverCosts={leaverCosts} />
          <PeriodEditor
            startMonth={scenario.startMonth}
            signedMonth={scenario.signedMonth}
            horizonYears={scenario.horizonYears}
            discountRate={scenario.discountRate}
            notes={scenario.notes}
            edits={edits}
          />
        </Fragment>
      </section>
      <section className="scenarios-page__results" aria-label={t('scenarios.results')}>
        {assessment.state === 'valid' ? (
          <ScenarioTools
            detail={detail}
            scenario={scenario}
            input={assessment.input}
            evaluation={assessment.evaluation}
            edits={edits}
          />
        ) : (
          <InputProblems detail={detail} scenario={scenario} issues={assessment.issues} edits={edits} />
        )}
      </section>
    </div>
  );
}

/** Where the tools lead when they need a response: it comes into view and takes the focus. */
function ResponsePlace({ children }: { readonly children: ReactNode }) {
  const visits = useScenarioView((view) => view.responseVisits);
  const known = useRef(visits);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (visits === known.current) return;
    known.current = visits;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [visits]);
  return <div ref={place}>{children}</div>;
}
