import './inputProblems.css';
import { Button } from 'antd';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { issueText } from '../../../shared/i18n/errorText.ts';
import { Panel } from '../../ui/Panel.tsx';
import { componentLabel } from './componentText.ts';
import { fieldOf, type ProblemPlace, placeOf } from './inputProblems.ts';
import { componentOpened } from './scenarioView.ts';
import type { ScenarioEdits } from './useScenarioDraft.ts';

interface InputProblemsProps {
  readonly detail: NegotiationDetail;
  readonly scenario: StoredScenario;
  readonly issues: readonly InputIssue[];
  readonly edits: ScenarioEdits;
}

/** In the place of the figures where the inputs do not fit together: what, where, and the way there. */
export function InputProblems({ detail, scenario, issues, edits }: InputProblemsProps) {
  const { t } = useTexts();
  return (
    <div className="input-problems" role="alert">
      <Panel title={t('scenarios.problems')} note={t('scenarios.problems-note')}>
        <ul>
          {issues.map((issue) => {
            const place = placeOf(issue, detail, scenario);
            return (
              <li key={`${issue.path} ${issue.code}`}>
                <span className="input-problems__dot" aria-hidden />
                <span>{problemText(t, issue, place, detail, scenario)}</span>
                <span className="input-problems__ways">
                  <Lengthen issue={issue} place={place} edits={edits} />
                  {isReachable(place) && (
                    <Button type="link" size="small" onClick={() => goTo(place)}>
                      {t('scenarios.problem-go')}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </Panel>
    </div>
  );
}

/** A start beyond the horizon has a second way out: a longer one. */
function Lengthen({ issue, place, edits }: { issue: InputIssue; place: ProblemPlace; edits: ScenarioEdits }) {
  const { t } = useTexts();
  if (place.kind !== 'component' || fieldOf(issue) !== 'fromMonth') return null;
  const horizonYears = Math.ceil(place.component.terms.fromMonth / 12);
  return (
    <Button type="link" size="small" onClick={() => edits.commit(() => ({ horizonYears }))}>
      {t('scenarios.lengthen', { years: t('scenarios.years', { count: horizonYears }) })}
    </Button>
  );
}

function problemText(
  t: Translate,
  issue: InputIssue,
  place: ProblemPlace,
  detail: NegotiationDetail,
  { horizonYears }: StoredScenario,
): string {
  const reason = issueText(t, issue);
  switch (place.kind) {
    case 'component': {
      const component = t('scenarios.component-at', {
        number: place.at + 1,
        label: componentLabel(t, place.component.terms),
      });
      const group = detail.groups.find(({ id }) => id === issue.groupId)?.name ?? '';
      const { month = 0 } = issue;
      if (issue.code === 'wage-not-positive') return t('scenarios.problem-wage', { component, group, month });
      if (issue.code === 'wage-too-big') return t('scenarios.problem-wage-too-big', { component, group, month });
      if (issue.code === 'unknown-group') return t('scenarios.problem-unknown-group', { component });
      if (fieldOf(issue) === 'fromMonth') {
        const { fromMonth } = place.component.terms;
        return t('scenarios.problem-month', { component, month: fromMonth, years: horizonYears });
      }
      return t('scenarios.problem-at', { place: component, reason });
    }
    case 'group':
      return t('scenarios.problem-at', { place: place.group.name, reason });
    case 'period':
      return t('scenarios.problem-at', { place: t('scenarios.period'), reason });
    case 'response':
      return t('scenarios.problem-at', { place: t('scenarios.response'), reason });
    case 'enterprise':
      return t('scenarios.problem-at', { place: t('scenarios.enterprise'), reason });
  }
}

function isReachable({ kind }: ProblemPlace): boolean {
  return kind === 'component' || kind === 'group' || kind === 'enterprise';
}

function goTo(place: ProblemPlace): void {
  if (place.kind === 'component') componentOpened(place.component.id);
  else tabChosen('workforce');
}
