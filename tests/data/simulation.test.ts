import { fc, test } from '@fast-check/vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { simulateInPool, simulateInWorkers } from '../../electron/data/scenarios/simulationPool.ts';
import type { RunningCall } from '../../electron/data/serve.ts';
import type { Progress } from '../../shared/contract/define.ts';
import { parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { simulate, SLICE_DRAWS } from '../../shared/domain/wage/tools/simulate.ts';
import { type SimulationRequest, simulationRequest } from '../../shared/domain/wage/tools/toolRequests.ts';
import { errorText } from '../../shared/i18n/errorText.ts';
import { createTexts } from '../../shared/i18n/texts.ts';
import { caseA } from '../fixtures/wageInput.ts';
import { connectedService } from '../fixtures/connectedService.ts';
import { openTestService } from '../fixtures/testService.ts';

const NORMAL_RESPONSE: SimulationRequest['inputs'][number] = {
  which: 'response',
  as: 'value',
  distribution: { kind: 'normal', mean: 0.05, sd: 0.01 },
};
const requestOf = (changes: Partial<SimulationRequest> = {}) =>
  simulationRequest.parse({ input: caseA, inputs: [NORMAL_RESPONSE], seed: 7, draws: 100_000, ...changes });

/** Forty groups: a million draws take seconds, enough to be stopped in the middle. */
const heavy = requestOf({
  input: parseEvaluationInput({
    ...caseA,
    groups: caseA.groups.flatMap((group) => Array.from({ length: 40 }, (_, at) => ({ ...group, id: `g${at}` }))),
  }),
  draws: 1_000_000,
});

/** A call as the dispatcher hands it to a handler. */
function followed() {
  const controller = new AbortController();
  const progress: Progress[] = [];
  const call: RunningCall = { signal: controller.signal, report: (one) => progress.push(one) };
  return { call, controller, progress };
}

describe('a simulation in workers', () => {
  test.prop([fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 4 * SLICE_DRAWS })], { numRuns: 4 })(
    'has the same bytes for the same seed, whatever the number of workers',
    async (seed, draws) => {
      const request = requestOf({ seed, draws });
      const inPlace = JSON.stringify(simulate(request));

      for (const workers of [1, 2, 3]) {
        expect(JSON.stringify(await simulateInWorkers(request, followed().call, workers))).toBe(inPlace);
      }
    },
    30_000,
  );

  test('tells how many slices are drawn, one after the other up to the last', async () => {
    const { call, progress } = followed();
    await simulateInWorkers(requestOf(), call, 2);
    const total = Math.ceil(100_000 / SLICE_DRAWS);

    expect(progress).toEqual(Array.from({ length: total }, (_, at) => ({ done: at + 1, total })));
  });

  test('is drawn in place where it is small', async () => {
    const { call, progress } = followed();
    const simulation = await simulateInPool(requestOf({ draws: 10_000 }), call);

    expect(simulation).toEqual(simulate(requestOf({ draws: 10_000 })));
    expect(progress).toEqual([]);
  });

  test('stopped in the middle it ends at once, and the next one runs', async () => {
    const { call, controller, progress } = followed();
    const reason = new Error('enough');
    const answer = simulateInWorkers(heavy, call, 2).catch((error: unknown) => error);
    while (progress.length < 3) await pause(5);
    controller.abort(reason);
    const abortedAtMs = performance.now();

    expect(await answer).toBe(reason);
    expect(performance.now() - abortedAtMs).toBeLessThan(500);
    const drawn = progress.length;
    await pause(50);
    expect(progress).toHaveLength(drawn);
    expect(await simulateInWorkers(requestOf(), followed().call, 2)).toEqual(simulate(requestOf()));
  });
});

describe('over the wire', () => {
  test('progress comes on the way to the answer, now and then', async () => {
    const { api } = connectedService();
    const progress: Progress[] = [];
    const request = requestOf({ draws: 1_000_000 });
    const startedAtMs = performance.now();
    const answer = await api.scenarios.simulate(request, { onProgress: (one) => progress.push(one) });

    expect(answer).toEqual(simulate(request));
    expect(progress[0]).toEqual({ done: 1, total: 245 });
    expect(progress.length).toBeLessThanOrEqual((performance.now() - startedAtMs) / 50 + 1);
  });

  test('a stopped call answers that it was cancelled, and the service goes on', async () => {
    const { api } = connectedService();
    const controller = new AbortController();
    const { signal } = controller;
    const answer = api.scenarios.simulate(heavy, { signal, onProgress: () => controller.abort() });

    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    await expect(api.scenarios.simulate(heavy, { signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect((await api.scenarios.simulate(requestOf({ draws: 10 }))).draws).toBe(10);
  });

  test('what has been answered can no longer be stopped', async () => {
    const { api } = connectedService();
    const controller = new AbortController();
    const { draws } = await api.scenarios.simulate(requestOf({ draws: 10 }), { signal: controller.signal });
    controller.abort();

    expect(draws).toBe(10);
    expect((await api.scenarios.simulate(requestOf({ draws: 20 }))).draws).toBe(20);
  });

  test('who hangs up leaves nothing running', async () => {
    const { api, hangUp } = connectedService();
    const progress: Progress[] = [];
    const answer = api.scenarios.simulate(heavy, { onProgress: (one) => progress.push(one) });
    while (progress.length === 0) await pause(5);
    hangUp();

    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test.each([
  ['zh-CN', 'draws：不能大于 1000000。'],
  ['en', 'draws: This must be at most 1000000.'],
] as const)('in %s a million and one draws are refused by name', async (language, sentence) => {
  const { api } = openTestService();
  const refused = await api.scenarios.simulate({ ...requestOf(), draws: 1_000_001 }).catch((error: unknown) => error);

  expect(errorText(createTexts(language).t, refused)).toBe(sentence);
});

test('figures of a fall in points are gone once the response is an elasticity; shares of it stay, and undo brings them back', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.createSample({ language: 'en' });
  const scenario = async () => {
    const [first] = (await api.negotiations.get({ id })).scenarios;
    if (!first) throw new Error('the sample has a scenario');
    return first;
  };
  const { id: scenarioId, uncertainty } = await scenario();
  const stated = {
    ...uncertainty,
    ranges: [{ which: 'response' as const, as: 'factor' as const, low: 0.5, high: 2 }],
    distributions: [{ ...NORMAL_RESPONSE, isIncluded: true }],
  };
  await api.scenarios.update({ id: scenarioId, patch: { uncertainty: stated } });
  await api.scenarios.update({
    id: scenarioId,
    patch: { response: { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0.03, against: 'today' } },
  });

  expect((await scenario()).uncertainty).toEqual({ ...stated, distributions: [] });
  await api.history.undo({});
  expect((await scenario()).uncertainty).toEqual(stated);
});
