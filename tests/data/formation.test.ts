import { describe, expect, test } from 'vitest';
import { unitFields } from '../../shared/domain/units/unit.ts';
import { openTestService } from '../fixtures/testService.ts';

const enterprise = (name: string, rest: object = {}) => ({
  ...unitFields.parse({ name, regionCode: '630102', unionStatus: 'none', ...rest }),
  factsFrom: '2026-01-01',
});
const idsAt = async (
  { api }: ReturnType<typeof openTestService>,
  stage: 'none' | 'contacted' | 'preparing' | 'formed',
) => {
  const query = { filter: { formation: stage }, sort: { by: 'created', descending: false } } as const;
  const { rows } = await api.units.page({ query, from: 0, count: 100, isFresh: true });
  return rows.map(({ name }) => name);
};

describe('the way of enterprises to a union', () => {
  test('operating enterprises without a union start as not contacted; others are not on the way', async () => {
    const service = openTestService();
    await service.api.units.create({
      rows: [
        enterprise('甲厂'),
        enterprise('乙厂', { regionCode: '630202' }),
        enterprise('已建会', { unionStatus: 'own' }),
        enterprise('停业', { isOperating: false }),
        enterprise('园区', { kind: 'area' }),
      ],
    });
    expect(await service.api.formation.counts({})).toEqual({ none: 2, contacted: 0, preparing: 0, formed: 0 });
    expect(await service.api.formation.counts({ region: '630100' })).toMatchObject({ none: 1 });
    expect(await idsAt(service, 'none')).toEqual(['甲厂', '乙厂']);
  });

  test('a step moves them on, the latest day counts, and one undo takes the whole step back', async () => {
    const service = openTestService();
    const { api } = service;
    const { ids } = await api.units.create({ rows: [enterprise('甲厂'), enterprise('乙厂')] });
    await api.formation.enter({ selection: { ids }, step: { stage: 'contacted', day: '2026-02-10', notes: '电话' } });
    await api.formation.enter({
      selection: { ids: ids.slice(0, 1) },
      step: { stage: 'preparing', day: '2026-02-20', notes: '' },
    });
    await api.formation.enter({
      selection: { ids: ids.slice(0, 1) },
      step: { stage: 'contacted', day: '2026-02-01', notes: '' },
    });
    expect(await api.formation.counts({})).toEqual({ none: 0, contacted: 1, preparing: 1, formed: 0 });
    expect(await idsAt(service, 'preparing')).toEqual(['甲厂']);
    const [unitId = ''] = ids;
    expect((await api.formation.history({ unitId })).map(({ day }) => day)).toEqual([
      '2026-02-20',
      '2026-02-10',
      '2026-02-01',
    ]);
    for (let step = 0; step < 3; step += 1) await api.history.undo({});
    expect(await api.formation.counts({})).toMatchObject({ none: 2, contacted: 0 });
  });

  test('a union that is formed stands in the facts of the unit from that day, and undo takes both back', async () => {
    const service = openTestService();
    const { api } = service;
    const { ids } = await api.units.create({ rows: [enterprise('甲厂')] });
    const [id = ''] = ids;
    const step = { stage: 'formed', unionStatus: 'joint', day: '2026-02-20', notes: '' } as const;
    expect(await api.formation.enter({ selection: { ids }, step })).toEqual({ entered: 1, newer: 0 });
    expect(await api.units.get({ id })).toMatchObject({ unionStatus: 'joint', factsFrom: '2026-02-20' });
    expect(await api.formation.counts({})).toMatchObject({ none: 0, formed: 1 });
    await api.history.undo({});
    expect(await api.units.get({ id })).toMatchObject({ unionStatus: 'none', factsFrom: '2026-01-01' });
    expect(await api.formation.counts({})).toMatchObject({ none: 1, formed: 0 });
  });

  test('a union formed on a day to come is refused at its day, and nothing is entered', async () => {
    const service = openTestService();
    const { api } = service;
    const { ids } = await api.units.create({ rows: [enterprise('甲厂')] });
    const step = { stage: 'formed', unionStatus: 'own', day: '2027-01-01', notes: '' } as const;
    await expect(api.formation.enter({ selection: { ids }, step })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await api.formation.counts({})).toMatchObject({ none: 1 });
  });
});
