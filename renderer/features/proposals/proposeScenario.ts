import dayjs from 'dayjs';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { tabChosen } from '../../app/navigation.ts';
import { newDraft, scenarioTerms, takenTerms } from './newDraft.ts';
import { draftOf, recordingBegun } from './proposalDraft.ts';
import { responseChosen } from './proposalsView.ts';

/** Opens the entry of a proposal with the terms of a scenario as it stands on screen, priced with its response. */
export async function proposeScenario({ negotiation: { id } }: NegotiationDetail, scenarioId: string): Promise<void> {
  await flushPendingEdits();
  const detail = await api.negotiations.get({ id });
  const scenario = detail.scenarios.find((one) => one.id === scenarioId);
  if (!scenario) return;
  responseChosen(id, scenarioId);
  // What was typed of an unfinished entry stays; only its terms make way.
  const draft = draftOf(id) ?? newDraft(detail, null, new Date(), dayjs().format('YYYY-MM-DD'));
  recordingBegun(id, { ...draft, side: 'union', ...takenTerms(scenarioTerms(scenario)) });
  tabChosen('proposals');
}
