import { expect, test } from 'vitest';
import { type ListView, visibleNegotiations } from '../../renderer/features/negotiations/visibleNegotiations.ts';
import type { NegotiationSummary } from '../../shared/domain/negotiation/negotiation.ts';

const VIEW: ListView = { search: '', shelf: 'current', state: null, sortBy: 'title', isDescending: false };

function summary(title: string, fields: Partial<NegotiationSummary> = {}): NegotiationSummary {
  return {
    id: title,
    title,
    enterpriseName: '',
    state: 'preparing',
    isSample: false,
    isArchived: false,
    headcount: 0,
    scenarioCount: 0,
    paperCount: 0,
    updatedAtMs: 0,
    ...fields,
  };
}

const titles = (rows: readonly NegotiationSummary[], view: Partial<ListView>) =>
  visibleNegotiations(rows, { ...VIEW, ...view }, 'zh-CN').map(({ title }) => title);

test('the search finds every word in the title or the enterprise, whatever its width or case', () => {
  const rows = [summary('2027 工资协商', { enterpriseName: '星湖 ＡＢＣ 生物' }), summary('2027 安全协商')];
  expect(titles(rows, { search: '工资 abc' })).toEqual(['2027 工资协商']);
  expect(titles(rows, { search: '２０２７ 协商' })).toHaveLength(2);
  expect(titles(rows, { search: '盐湖' })).toEqual([]);
});

test('archived negotiations stand on a shelf of their own', () => {
  const rows = [summary('新的'), summary('旧的', { isArchived: true })];
  expect([titles(rows, {}), titles(rows, { shelf: 'archived' }), titles(rows, { shelf: 'all' }).length]).toEqual([
    ['新的'],
    ['旧的'],
    2,
  ]);
});

test('one state alone is shown, and states sort in the order in which a negotiation goes through them', () => {
  const rows = [
    summary('甲', { state: 'signed' }),
    summary('乙', { state: 'preparing' }),
    summary('丙', { state: 'negotiating' }),
  ];
  expect(titles(rows, { state: 'signed' })).toEqual(['甲']);
  expect(titles(rows, { sortBy: 'state' })).toEqual(['乙', '丙', '甲']);
});

test('titles sort by pinyin with numbers by size, figures by value, equal ones by title', () => {
  const rows = [
    summary('方案10', { headcount: 5 }),
    summary('安全', { headcount: 9 }),
    summary('方案2', { headcount: 5 }),
  ];
  expect(titles(rows, {})).toEqual(['安全', '方案2', '方案10']);
  expect(titles(rows, { sortBy: 'headcount', isDescending: true })).toEqual(['安全', '方案2', '方案10']);
  expect(titles(rows, { sortBy: 'headcount' })).toEqual(['方案2', '方案10', '安全']);
});

test('ten thousand negotiations are sorted in less than a second', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => summary(`协商 ${(at * 7919) % 10_000}`));
  const start = performance.now();
  expect(titles(rows, {})[9999]).toBe('协商 9999');
  expect(performance.now() - start).toBeLessThan(1000);
});
