import { expect, test, vi } from 'vitest';
import { chunkStore } from '../../electron/data/rates/chunkStore.ts';
import { warmChunks } from '../../electron/data/rates/warmChunks.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

test('the packed units of a file with a campaign are there before anyone asks for a rate', async () => {
  vi.useFakeTimers();
  const { api, service } = openTestService();
  await listedUnits(api, [{ name: '甲' }, { name: '乙' }]);
  warmChunks(service);
  await vi.advanceTimersByTimeAsync(3000);
  vi.useRealTimers();

  expect(chunkStore(service.db).pack(0)).toBe(0);
});

test('a file that closes first is left alone', async () => {
  vi.useFakeTimers();
  const { api, service } = openTestService();
  await listedUnits(api, [{ name: '甲' }]);
  const stop = warmChunks(service);
  stop();
  await vi.advanceTimersByTimeAsync(3000);
  vi.useRealTimers();

  expect(chunkStore(service.db).pack(0)).toBe(1);
});
