import type { Settings } from '../../../shared/contract/settings.ts';
import { type ScenarioFields, UNEXPLAINED } from '../../../shared/domain/negotiation/scenario.ts';

/** 'YYYY-MM' of the month after the one in which `today` lies, on the person's own calendar. */
export function monthAfter(today: Date): string {
  const months = 12 * today.getFullYear() + today.getMonth() + 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A scenario to start from: one raise of nothing yet, with the horizon and discount rate of the settings. */
export function newScenario(
  title: string,
  settings: Pick<Settings, 'horizonYears' | 'discountRate'>,
  today: Date,
  newId: () => string,
): ScenarioFields {
  return {
    ...UNEXPLAINED,
    title,
    startMonth: monthAfter(today),
    signedMonth: null,
    horizonYears: settings.horizonYears,
    discountRate: settings.discountRate,
    components: [{ id: newId(), terms: { kind: 'percent', fromMonth: 1, rate: 0 } }],
    response: { kind: 'points', value: 0 },
  };
}
