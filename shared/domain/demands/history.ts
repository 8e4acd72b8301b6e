import { AppError } from '../../errors.ts';
import type { Demand, DemandState, StateEntry } from './demand.ts';

/** The state that counts: the last one. */
export function currentState({ history }: Pick<Demand, 'history'>): StateEntry {
  const last = history.at(-1);
  if (!last) throw new Error('a demand without a history');
  return last;
}

/** The day on which a demand was raised. */
export function raisedDay({ history }: Pick<Demand, 'history'>): string {
  return history[0]?.day ?? currentState({ history }).day;
}

/** The state as of a day; undefined before the demand was raised. */
export function stateOn({ history }: Pick<Demand, 'history'>, day: string): StateEntry | undefined {
  return history.findLast((entry) => entry.day <= day);
}

export const isRefusal = (state: DemandState): boolean => state === 'refused' || state === 'plan-kept';
/** Nothing more is asked for: what was agreed or refused for good. A kept plan waits for its occasion. */
export const isSettled = (state: DemandState): boolean => state === 'agreed' || state === 'refused';

/**
 * A history that can be: it begins with `raised`, no state is earlier than the one before, and a refusal gives its
 * reason.
 * @throws state-before-raised, state-day-before-last, refusal-without-reason
 */
export function checkHistory(history: readonly StateEntry[]): readonly StateEntry[] {
  if (history[0]?.state !== 'raised') {
    throw new AppError('state-before-raised', 'a history must begin with the state raised', {
      path: 'history[0].state',
    });
  }
  history.forEach(({ state, day, reason }, at) => {
    if (day < (history[at - 1]?.day ?? day)) {
      const path = `history[${at}].day`;
      throw new AppError('state-day-before-last', `${day} lies before the state before it`, { path, day });
    }
    if (isRefusal(state) && reason.trim() === '') {
      throw new AppError('refusal-without-reason', `${state} without a reason`, { path: `history[${at}].reason` });
    }
  });
  return history;
}
