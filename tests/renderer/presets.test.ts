import { expect, test, vi } from 'vitest';
import { createFormat } from '../../shared/i18n/format.ts';
import { shippedPresets } from '../../shared/domain/presets/shippedPresets.ts';

// The list knows the way to the service; nothing is sent while it is only searched.
vi.hoisted(() => vi.stubGlobal('window', {}));
const { searchPresets } = await import('../../renderer/features/presets/allPresets.ts');

const found = (search: string) =>
  searchPresets(shippedPresets('zh-CN'), search, createFormat('zh-CN')).map(({ id }) => id);

test('presets are found by words of their name, source, country and year, in any order', () => {
  expect(found('中国 2006')).toEqual(['beamish-2006']);
  expect(found('2006 beamish')).toEqual(['beamish-2006']);
  expect(found('美国 弹性')).toEqual(['epi-quit-elasticity', 'emanuel-harrington-2020']);
  expect(found('CN 车间')).toEqual([]);
  expect(found('  ')).toHaveLength(11);
});
