import type { GroupHandlers } from '../serve.ts';

export const holidays: GroupHandlers<'holidays'> = {
  list: {
    load: async () => {
      const { selectHolidayYears } = await import('./queries.ts');
      return ({ db }) => selectHolidayYears(db);
    },
  },
  setYear: { load: async () => (await import('./changing.ts')).setYear },
  setDay: { load: async () => (await import('./changing.ts')).setDay },
  removeYear: { load: async () => (await import('./changing.ts')).removeYear },
};
