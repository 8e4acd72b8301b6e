import { describe, expect, test } from 'vitest';
import type { RepresentativeFields, RepresentativeSide } from '../../shared/domain/procedure/representativeRow.ts';
import { openTestService } from '../fixtures/testService.ts';

const named = (side: RepresentativeSide, name: string): RepresentativeFields => ({
  side,
  name,
  sex: '',
  post: '',
  isChief: false,
  isFrontLine: false,
  isOutsider: false,
});

async function openRoster() {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({ title: '2026 年度' });
  const add = (...rows: readonly (readonly [RepresentativeSide, string])[]) =>
    api.procedureLog.insertRepresentatives({ negotiationId, rows: rows.map(([side, name]) => named(side, name)) });
  const list = async () =>
    (await api.procedureLog.get({ negotiationId })).representatives.map(({ side, name }) => `${side} ${name}`);
  return { api, negotiationId, add, list };
}

describe('the representatives of a negotiation', () => {
  test('stand side by side in the order of entry, those of the union first', async () => {
    const { add, list } = await openRoster();

    await add(['employer', '王经理'], ['union', '汪琦'], ['union', '马文']);
    await add(['union', '李青']);

    expect(await list()).toEqual(['union 汪琦', 'union 马文', 'union 李青', 'employer 王经理']);
  });

  test('are changed, moved within their side, put on the other, and each is one step of undo', async () => {
    const { api, add, list } = await openRoster();
    const { ids } = await add(['union', '汪琦'], ['union', '马文'], ['union', '李青'], ['employer', '王经理']);
    const [wang = '', ma = ''] = ids;

    await api.procedureLog.updateRepresentative({ id: wang, patch: { isChief: true, post: '工会主席' } });
    await api.procedureLog.moveRepresentative({ id: wang, to: 99 });
    expect(await list()).toEqual(['union 马文', 'union 李青', 'union 汪琦', 'employer 王经理']);
    await api.procedureLog.updateRepresentative({ id: ma, patch: { side: 'employer' } });
    expect(await list()).toEqual(['union 李青', 'union 汪琦', 'employer 王经理', 'employer 马文']);
    await api.procedureLog.removeRepresentatives({ ids: [wang] });

    await api.history.undo({});
    await api.history.undo({});
    expect(await list()).toEqual(['union 马文', 'union 李青', 'union 汪琦', 'employer 王经理']);
    await api.history.undo({});
    await api.history.undo({});
    expect(await list()).toEqual(['union 汪琦', 'union 马文', 'union 李青', 'employer 王经理']);
  });

  test('keep what a row says beside the name', async () => {
    const { api, negotiationId } = await openRoster();
    const row = { ...named('union', '㛃䶮龘'), sex: 'female' as const, post: '操作工', isFrontLine: true };

    await api.procedureLog.insertRepresentatives({ negotiationId, rows: [row] });

    expect((await api.procedureLog.get({ negotiationId })).representatives).toEqual([
      { ...row, id: expect.any(String) },
    ]);
  });

  test('a name is asked for, and a row that is gone is named', async () => {
    const { api, negotiationId } = await openRoster();

    await expect(
      api.procedureLog.insertRepresentatives({ negotiationId, rows: [named('union', ' ')] }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      details: { path: 'rows[0].name', issues: [{ code: 'empty-text' }] },
    });
    await expect(
      api.procedureLog.moveRepresentative({ id: '01890a5d-ac96-774b-bcce-b302099a8057', to: 0 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('ten thousand are entered and undone as one step', async () => {
    const { api, negotiationId, list } = await openRoster();
    const rows = Array.from({ length: 10_000 }, (_, at) => named(at % 2 === 0 ? 'union' : 'employer', `代表${at}`));

    await api.procedureLog.insertRepresentatives({ negotiationId, rows });
    expect(await list()).toHaveLength(10_000);
    await api.history.undo({});
    expect(await list()).toEqual([]);
  });
});
