import { type NegotiationDetail, toInterchange } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { shell } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';

/**
 * Asks where and writes a scenario's interchange JSON; answers the path, or null where the user left the dialog. The
 * file is named by the scenario's number: what a scenario is called can give away what the union aims at.
 */
export async function exportInterchange(detail: NegotiationDetail, scenario: StoredScenario): Promise<string | null> {
  await flushPendingEdits();
  const number = detail.scenarios.indexOf(scenario) + 1;
  return shell.files.save({
    suggestedName: `${detail.negotiation.title.slice(0, 110).trim()} ${number}`,
    kind: 'json',
    content: `${JSON.stringify(toInterchange(detail, scenario), null, 2)}\n`,
  });
}
