import type { RateId } from '../../../shared/domain/campaign/rates.ts';

/** Members and employees are people; all other rates count units. */
export function countsPeople(rate: RateId): boolean {
  return rate === 'membership' || rate === 'workers';
}
