import { expect, test } from 'vitest';
import { NO_FIGURES } from '../../shared/domain/workReports/workReport.ts';
import { openTestService } from '../fixtures/testService.ts';

const LINGCHENG = {
  unionName: '陵城区总工会',
  regionCode: '371403',
  fromDay: '2021-01-01',
  toDay: '2021-03-31',
  figures: {
    ...NO_FIGURES,
    demandsRaised: { value: 137, isApproximate: false },
    demandsAdopted: { value: 73, isApproximate: false },
    visits: { value: 130, isApproximate: true },
  },
  notes: '',
};

test('reports are kept as they were made, changed field by field, and brought back by undo', async () => {
  const { api } = openTestService();
  const { ids } = await api.workReports.create({ rows: [LINGCHENG] });
  const [id = ''] = ids;
  await api.workReports.update({
    id,
    patch: { figures: { ...LINGCHENG.figures, helped: { value: 5, isApproximate: false } } },
  });
  expect(await api.workReports.list({})).toMatchObject([
    { id, figures: { visits: { isApproximate: true }, helped: { value: 5 } } },
  ]);
  await api.workReports.remove({ ids });
  await api.history.undo({});
  await api.history.undo({});
  expect(await api.workReports.list({})).toEqual([{ id, ...LINGCHENG }]);
});

test('more adopted than raised, and an end before the start, are refused by field', async () => {
  const { api } = openTestService();
  const adopted = { ...LINGCHENG.figures, demandsAdopted: { value: 138, isApproximate: false } };
  await expect(api.workReports.create({ rows: [{ ...LINGCHENG, figures: adopted }] })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { issues: [{ path: 'rows[0].figures.demandsAdopted', code: 'too-big', max: 137 }] },
  });
  const { ids } = await api.workReports.create({ rows: [LINGCHENG] });
  await expect(api.workReports.update({ id: ids[0] ?? '', patch: { toDay: '2020-12-31' } })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { issues: [{ path: 'toDay', code: 'ends-before-start' }] },
  });
  expect(await api.workReports.list({})).toMatchObject([{ toDay: '2021-03-31' }]);
});

test('ten thousand reports are entered in one step', async () => {
  const { api } = openTestService();
  const rows = Array.from({ length: 10_000 }, (_, at) => ({ ...LINGCHENG, unionName: `第 ${at + 1} 工会` }));
  await api.workReports.create({ rows });
  expect(await api.workReports.list({})).toHaveLength(10_000);
  await api.history.undo({});
  expect(await api.workReports.list({})).toEqual([]);
});
