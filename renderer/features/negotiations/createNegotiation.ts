import { v7 as newId } from 'uuid';
import type { Settings } from '../../../shared/contract/settings.ts';
import { api } from '../../api/bridge.ts';
import { newScenario } from '../scenarios/newScenario.ts';

interface NewNegotiation {
  readonly title: string;
  readonly enterpriseName: string;
  readonly unionName: string;
}

/** Makes a negotiation with a first scenario from the user's defaults, as one step; answers the negotiation's id. */
export async function createNegotiation(
  fields: NewNegotiation,
  settings: Settings,
  scenarioTitle: string,
  today: Date,
): Promise<string> {
  const scenario = newScenario(scenarioTitle, settings, today, newId);
  const { contributionBase } = settings;
  const { id } = await api.negotiations.create({ ...fields, contributionBase, scenario });
  return id;
}
