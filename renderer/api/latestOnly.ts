/** Asks one question at a time; of those that come up while one is on its way only the last is asked. */
export interface LatestOnly<Q> {
  readonly ask: (question: Q) => void;
  /** Shows no answer any more. */
  readonly end: () => void;
}

/** `answer` never rejects; `show` gets each answer with the question that it is to. */
export function latestOnly<Q, A>(
  answer: (question: Q) => Promise<A>,
  show: (question: Q, answer: A) => void,
): LatestOnly<Q> {
  let isBusy = false;
  let hasEnded = false;
  let waiting: { question: Q } | null = null;
  const send = async (question: Q) => {
    isBusy = true;
    const answered = await answer(question);
    isBusy = false;
    if (hasEnded) return;
    show(question, answered);
    const next = waiting;
    waiting = null;
    if (next) void send(next.question);
  };
  return {
    ask: (question) => {
      if (isBusy) waiting = { question };
      else void send(question);
    },
    end: () => {
      hasEnded = true;
    },
  };
}
