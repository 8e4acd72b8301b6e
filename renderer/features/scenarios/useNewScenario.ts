import { useCallback } from 'react';
import { v7 as newId } from 'uuid';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { freeTitle } from './componentText.ts';
import { type FoundRaise, withFoundRaise } from './foundRaise.ts';
import { scenarioSelected } from './scenarioView.ts';

/** Longer titles are refused. */
const LONGEST_TITLE = 200;

/** Puts what a tool found into a new scenario beside the one it was found for, and shows it. One step to undo. */
export function useNewScenario(
  detail: NegotiationDetail,
  scenario: StoredScenario,
): (found: FoundRaise) => Promise<void> {
  const { t, format } = useTexts();
  const run = useRun();
  const { negotiation, scenarios } = detail;
  return useCallback(
    async (found) => {
      await run(async () => {
        await flushPendingEdits();
        const percent = format.percent(found.rate);
        const raise = found.rate > 0 ? `+${percent}` : percent;
        const what = found.rate === 0 ? t('tools.new-title-response') : t('tools.new-title', { raise });
        const title = freeTitle(scenarios, (number) => {
          const ending = number === 1 ? what : t('tools.new-title-again', { what, number });
          return `${scenario.title.slice(0, LONGEST_TITLE - ending.length)}${ending}`;
        });
        const fields = withFoundRaise(scenario, found, title, newId);
        const { id } = await api.scenarios.create({ negotiationId: negotiation.id, fields });
        scenarioSelected(id);
      });
    },
    [run, t, format, negotiation.id, scenarios, scenario],
  );
}
