import type { GroupHandlers } from '../serve.ts';

/** Loaded when needed: the service starts without texts and the table of regions. */
const answers = () => import('./answers.ts');

/** The calls of the group `campaigns` that count. */
export const rates = {
  rates: {
    load: async () => {
      const { answerRates } = await answers();
      return ({ db }, { language = 'zh-CN', ...request }) => answerRates(db, request, language);
    },
  },
  rateUnits: {
    load: async () => {
      const { answerRateUnits } = await answers();
      return ({ db }, request) => answerRateUnits(db, request);
    },
  },
  progress: {
    load: async () => {
      const { answerProgress } = await answers();
      return ({ db }, request) => answerProgress(db, request);
    },
  },
  agenda: {
    load: async () => {
      const { answerAgenda } = await answers();
      return ({ db }, request) => answerAgenda(db, request);
    },
  },
  expiryWave: {
    load: async () => {
      const { answerExpiryWave } = await answers();
      return ({ db }, request) => answerExpiryWave(db, request);
    },
  },
} satisfies Partial<GroupHandlers<'campaigns'>>;
