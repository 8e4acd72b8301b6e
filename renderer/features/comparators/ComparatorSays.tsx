import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { comparatorFigures, type MissingInput } from '../../../shared/domain/negotiation/comparatorFigures.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { comparatorFigureText } from '../../../shared/i18n/comparatorText.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { CutNote } from '../../ui/CutNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { assessScenario } from '../scenarios/assessment.ts';
import { scenarioSelected, useScenarioView } from '../scenarios/scenarioView.ts';
import { comparatorRowId } from './ComparatorRow.tsx';

/** What the comparators say of the chosen scenario: a figure and a sentence each, or what is missing for it. */
export function ComparatorSays({ detail }: { readonly detail: NegotiationDetail }) {
  const { t } = useTexts();
  const selectedId = useScenarioView((view) => view.selectedId);
  const { scenarios } = detail;
  const scenario = scenarios.find(({ id }) => id === selectedId) ?? scenarios[0];
  const choice = scenario && scenarios.length > 1 && (
    <Select
      size="small"
      className="comparators__scenario"
      aria-label={t('comparators.says-scenario')}
      value={scenario.id}
      options={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={scenarioSelected}
    />
  );
  return (
    <Panel
      title={t('comparators.says')}
      {...(scenario && !choice ? { note: <CutNote text={scenario.title} /> } : {})}
      {...(choice ? { actions: choice } : {})}
    >
      {!scenario && <Empty text={t('comparators.says-no-scenario')} action={<ToScenarios />} />}
      {scenario && detail.groups.length === 0 && (
        <Empty
          text={t('comparators.says-no-groups')}
          action={<Button onClick={() => tabChosen('workforce')}>{t('scenarios.to-workforce')}</Button>}
        />
      )}
      {scenario && detail.groups.length > 0 && <Figures detail={detail} scenario={scenario} />}
    </Panel>
  );
}

function Figures({ detail, scenario }: { readonly detail: NegotiationDetail; readonly scenario: StoredScenario }) {
  const { t, format } = useTexts();
  const assessment = useMemo(() => assessScenario(detail, scenario), [detail, scenario]);
  if (assessment.state === 'invalid') {
    return <Empty text={t('comparators.says-invalid', { title: scenario.title })} action={<ToScenarios />} />;
  }
  return (
    <ul className="comparator-figures">
      {comparatorFigures(detail.negotiation, assessment).map((figure) => {
        const { label, value, sentence, isDoubtful } = comparatorFigureText(t, format, figure);
        return (
          <li key={figure.code} data-doubt={isDoubtful} data-missing={value === null}>
            <h3>{label}</h3>
            {value !== null && <strong>{value}</strong>}
            {figure.missing !== null && (
              <button type="button" className="text-button" onClick={() => goTo(figure.missing)}>
                {t('comparators.fill-in')}
              </button>
            )}
            <p>{sentence}</p>
          </li>
        );
      })}
    </ul>
  );
}

function ToScenarios() {
  const { t } = useTexts();
  return <Button onClick={() => tabChosen('scenarios')}>{t('comparators.to-scenarios')}</Button>;
}

function goTo(missing: MissingInput): void {
  if (missing === 'revenue' || missing === 'people') tabChosen('workforce');
  else document.getElementById(comparatorRowId(missing))?.querySelector<HTMLElement>('input, textarea')?.focus();
}
