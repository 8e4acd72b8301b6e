import { expect, test } from 'vitest';
import { latestOnly } from '../../../renderer/api/latestOnly.ts';

function answeredByHand() {
  const open: { question: string; answer: () => void }[] = [];
  const shown: string[] = [];
  const latest = latestOnly<string, string>(
    (question) =>
      new Promise((resolve) => {
        open.push({ question, answer: () => resolve(`to ${question}`) });
      }),
    (_question, answer) => shown.push(answer),
  );
  const answerNext = async () => {
    open.shift()?.answer();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  };
  return { ...latest, shown, answerNext, onTheWay: () => open.map(({ question }) => question) };
}

test('one question is on its way, and of those that come up meanwhile only the last is asked', async () => {
  const { ask, shown, answerNext, onTheWay } = answeredByHand();
  for (const day of ['11 May', '12 May', '13 May', '14 May']) ask(day);

  expect(onTheWay()).toEqual(['11 May']);
  await answerNext();
  expect(onTheWay()).toEqual(['14 May']);
  await answerNext();

  expect(onTheWay()).toEqual([]);
  expect(shown).toEqual(['to 11 May', 'to 14 May']);
});

test('what comes back after the end is not shown', async () => {
  const { ask, end, shown, answerNext, onTheWay } = answeredByHand();
  ask('11 May');
  ask('12 May');
  end();
  await answerNext();

  expect(shown).toEqual([]);
  expect(onTheWay()).toEqual([]);
});
