import type { Settings } from '../../../shared/contract/settings.ts';
import { api } from '../../api/bridge.ts';

interface NewNegotiation {
  readonly title: string;
  readonly enterpriseName: string;
  readonly unionName: string;
}

/** Makes a negotiation with one empty scenario from the user's defaults; answers the negotiation's id. */
export async function createNegotiation(
  fields: NewNegotiation,
  settings: Settings,
  scenarioTitle: string,
  now: Date,
): Promise<string> {
  const { id } = await api.negotiations.create({ ...fields, contributionBase: settings.contributionBase });
  const month = String(now.getMonth() + 1).padStart(2, '0');
  await api.scenarios.create({
    negotiationId: id,
    fields: {
      title: scenarioTitle,
      startMonth: `${now.getFullYear()}-${month}`,
      signedMonth: null,
      horizonYears: settings.horizonYears,
      discountRate: settings.discountRate,
      components: [],
      response: { kind: 'points', value: 0 },
      responseSource: '',
      notes: '',
    },
  });
  return id;
}
