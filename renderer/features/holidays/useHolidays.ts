import { useMemo } from 'react';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { holidaysOf } from '../../../shared/domain/procedure/shippedHolidays.ts';
import { api } from '../../api/bridge.ts';
import { type Query, useQuery } from '../../api/useQuery.ts';

/** The working calendar of the open file. */
export function useHolidays(): Query<Holidays> {
  const years = useQuery(api.holidays.list, {});
  return useMemo(() => (years.state === 'ready' ? { state: 'ready', value: holidaysOf(years.value) } : years), [years]);
}
