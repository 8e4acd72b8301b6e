import './proposalsPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { NO_POSITIONS, type Positions } from '../../../shared/domain/negotiation/positions.ts';
import { roundFen } from '../../../shared/domain/money.ts';
import { uniformRaiseCost } from '../../../shared/domain/proposals/equivalentRaise.ts';
import { type HistoryRow, proposalHistory } from '../../../shared/domain/proposals/history.ts';
import { NO_RESPONSE, proposalInput, responseScenario } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { freeTitle } from '../scenarios/componentText.ts';
import { scenarioSelected } from '../scenarios/scenarioView.ts';
import { ConcessionsPanel } from './ConcessionsPanel.tsx';
import { ConvergencePanel } from './ConvergencePanel.tsx';
import { LogPanel } from './LogPanel.tsx';
import { newDraft } from './newDraft.ts';
import { PositionsPanel } from './PositionsPanel.tsx';
import { draftOf, recordingBegun, useProposalDrafts } from './proposalDraft.ts';
import { proposeScenario } from './proposeScenario.ts';
import { entryName } from './proposalTexts.ts';
import { positionsShown, useProposalsView } from './proposalsView.ts';
import { StandingPanel } from './StandingPanel.tsx';

const RecordDialog = lazy(() => import('./RecordDialog.tsx').then((file) => ({ default: file.RecordDialog })));
const ReverseDialog = lazy(() => import('./ReverseDialog.tsx').then((file) => ({ default: file.ReverseDialog })));

interface ProposalsPageProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
}

/** The table: where both sides stand, how they got there, and what comes next. */
export function ProposalsPage({ detail, settings }: ProposalsPageProps) {
  const { t } = useTexts();
  const log = useQuery(api.proposals.list, { negotiationId: detail.negotiation.id });
  if (log.state !== 'ready') return <QueryState of={log} />;
  if (detail.groups.length === 0 && log.value.length === 0) {
    const action = (
      <Button type="primary" onClick={() => tabChosen('workforce')}>
        {t('scenarios.to-workforce')}
      </Button>
    );
    return <Empty text={t('proposals.no-groups')} action={action} />;
  }
  return <Table detail={detail} settings={settings} entries={log.value} />;
}

function Table({ detail, settings, entries }: ProposalsPageProps & { readonly entries: readonly ProposalEntry[] }) {
  const texts = useTexts();
  const { t } = texts;
  const run = useRun();
  const { id, positions } = detail.negotiation;
  const history = useMemo(() => proposalHistory(entries), [entries]);
  const costOf = useMemo(() => raiseCost(detail), [detail]);
  const responseId = useProposalsView((view) => view.responseOf[id]);
  const reversing = useProposalsView((view) => entries.find((entry) => entry.id === view.reversingId));
  const draft = useProposalDrafts(({ drafts, openFor }) => (openFor === id ? drafts[id] : undefined));
  const responseFrom = responseScenario(detail, responseId ?? null);
  const isShown = useIsShown(id, positions);

  const record = () =>
    recordingBegun(id, draftOf(id) ?? newDraft(detail, history, new Date(), dayjs().format('YYYY-MM-DD')));
  const makeScenario = ({ entry }: HistoryRow) =>
    run(async () => {
      const name = entryName(texts, entry);
      const title = freeTitle(detail.scenarios, (number) =>
        number === 1 ? name : t('proposals.scenario-title-again', { name, number }),
      );
      const made = await api.proposals.toScenario({
        id: entry.id,
        title,
        ...(responseFrom && { scenarioId: responseFrom.id }),
      });
      scenarioSelected(made.id);
      tabChosen('scenarios');
    });

  return (
    <div className="proposals-page">
      <div className="proposals-page__side">
        <PositionsPanel detail={detail} history={history} isShown={isShown} costOf={costOf} />
        <ConcessionsPanel history={history} />
      </div>
      <div className="proposals-page__main">
        {entries.length === 0 ? (
          <Empty
            text={t('proposals.empty')}
            action={
              <>
                <Button type="primary" onClick={record}>
                  {t('proposals.record')}
                </Button>
                {responseFrom && (
                  <Button
                    title={responseFrom.title}
                    onClick={() => void run(() => proposeScenario(detail, responseFrom.id))}
                  >
                    {t('proposals.propose-scenario')}
                  </Button>
                )}
              </>
            }
          />
        ) : (
          <>
            <StandingPanel
              detail={detail}
              history={history}
              responseFrom={responseFrom}
              showsTitles={isShown}
              onRecord={record}
            />
            <ConvergencePanel history={history} positions={isShown ? positions : null} costOf={costOf} />
            <LogPanel detail={detail} history={history} onMakeScenario={(row) => void makeScenario(row)} />
          </>
        )}
      </div>
      <Suspense fallback={null}>
        {draft && (
          <RecordDialog
            detail={detail}
            history={history}
            draft={draft}
            responseFrom={responseFrom}
            recordedBy={settings.operatorName}
          />
        )}
        {reversing && <ReverseDialog entry={reversing} recordedBy={settings.operatorName} />}
      </Suspense>
    </div>
  );
}

/** Positions that are stated are out of sight until they are asked for; where there are none yet they can be entered. */
function useIsShown(id: string, positions: Positions): boolean {
  const chosen = useProposalsView((view) => view.showsPositions[id]);
  const isStated = JSON.stringify(positions) !== JSON.stringify(NO_POSITIONS);
  useEffect(() => {
    if (chosen === undefined) positionsShown(id, !isStated);
  }, [chosen, id, isStated]);
  return chosen ?? !isStated;
}

/** Run-rate cost of a raise for all against today's workforce, in fen; null where it cannot be reckoned. */
function raiseCost(detail: NegotiationDetail): ((raise: number) => number) | null {
  const nothing = { startMonth: '2000-01', horizonYears: 1, components: [] };
  try {
    const costAt = uniformRaiseCost(parseEvaluationInput(proposalInput(detail, nothing, NO_RESPONSE)));
    return (raise) => roundFen(costAt(raise));
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return null;
    throw error;
  }
}
