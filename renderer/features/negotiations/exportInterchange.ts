import { type NegotiationDetail, toInterchange } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { shell } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';

/** Asks where and writes a scenario's interchange JSON; answers the path, or null where the user left the dialog. */
export async function exportInterchange(detail: NegotiationDetail, scenario: StoredScenario): Promise<string | null> {
  await flushPendingEdits();
  return shell.files.save({
    suggestedName: `${detail.negotiation.title} ${scenario.title}`.slice(0, 120).trim(),
    kind: 'json',
    content: `${JSON.stringify(toInterchange(detail, scenario), null, 2)}\n`,
  });
}
