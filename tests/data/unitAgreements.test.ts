import { describe, expect, test } from 'vitest';
import type { UnitFields } from '../../shared/domain/units/unit.ts';
import {
  type AgreementFilter,
  agreementQuery,
  type UnitAgreementFields,
} from '../../shared/domain/units/unitAgreement.ts';
import { unitAgreementOf, unitOf, unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const EVERY_UNIT = { query: unitQueryOf(), except: [] };

type NewUnit = Partial<UnitFields> & { name: string };

type NewAgreement = Partial<UnitAgreementFields> & { unitId: string };

async function openLedger(...units: NewUnit[]) {
  const { api } = openTestService();
  const { ids } = await api.units.create({ rows: units.map(unitOf) });
  const unitId = (index: number) => ids[index] ?? '';
  const create = async (...agreements: NewAgreement[]) => {
    const rows = agreements.map(({ unitId: party, ...fields }) => ({ ...unitAgreementOf(fields), unitId: party }));
    return (await api.unitAgreements.create({ rows })).ids;
  };
  const page = (filter: AgreementFilter = {}, isFresh = false) =>
    api.unitAgreements.page({ query: { ...agreementQuery.parse({}), filter }, from: 0, count: 100, isFresh });
  return { api, unitId, create, page };
}

const ENTERPRISES: NewUnit[] = [
  { name: '青海枸杞加工有限公司', employees: 120 },
  { name: '西宁机械有限公司', regionCode: '630105', employees: 80 },
  { name: '海东纺织有限公司', regionCode: '630202' },
];
const PARK: NewUnit = { name: '东川工业园区', kind: 'area' };

describe('an agreement of the ledger', () => {
  test('is entered, changed and removed, each as one step that can be taken back', async () => {
    const { api, unitId, create } = await openLedger(...ENTERPRISES);
    const [id = ''] = await create({ unitId: unitId(0), raise: 0.05, signedDay: '2020-12-20' });

    await api.unitAgreements.update({ id, patch: { filedDay: '2020-12-25', review: 'passed' } });
    expect(await api.unitAgreements.get({ id })).toMatchObject({
      unitName: '青海枸杞加工有限公司',
      kind: 'wage',
      level: 'own',
      raise: 0.05,
      filedDay: '2020-12-25',
      review: 'passed',
      coverage: null,
    });

    await api.unitAgreements.remove({ ids: [id] });
    expect((await api.unitAgreements.ofUnit({ unitId: unitId(0) })).own).toEqual([]);
    await api.history.undo({});
    await api.history.undo({});
    expect(await api.unitAgreements.get({ id })).toMatchObject({ filedDay: null, review: 'unknown' });
  });

  test.each([
    ['ends before it starts', { toDay: '2020-12-31' }, 'toDay', 'ends-before-start'],
    ['was filed before it was signed', { signedDay: '2021-01-10', filedDay: '2021-01-09' }, 'filedDay', 'before-cause'],
    ['raises by 500 % where 5 % was meant', { raise: 5 }, 'raise', 'too-big'],
    ['is of an area, for a single enterprise', { level: 'area' as const }, 'level', 'level-of-party'],
  ])('that %s is refused by name, entered or changed', async (_what, fields, field, code) => {
    const { api, unitId, create } = await openLedger(...ENTERPRISES);

    const entered = create({ unitId: unitId(0), ...fields });
    await expect(entered).rejects.toMatchObject({
      code: 'invalid-input',
      details: { issues: [{ path: `rows[0].${field}`, code }] },
    });

    const [id = ''] = await create({ unitId: unitId(0) });
    await expect(api.unitAgreements.update({ id, patch: fields })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { issues: [{ path: `patch.${field}`, code }] },
    });
  });

  test('of an area is not one of its own', async () => {
    const { unitId, create } = await openLedger(PARK);

    await expect(create({ unitId: unitId(0) })).rejects.toMatchObject({
      details: { issues: [{ path: 'rows[0].level', code: 'level-of-party' }] },
    });
  });

  test('is renewed from the day after its end for as long, covering the same enterprises, without a new figure', async () => {
    const { api, unitId, create } = await openLedger(PARK, ...ENTERPRISES);
    const [id = ''] = await create({ unitId: unitId(0), level: 'area', raise: 0.03, timesRenewed: 1 });
    await api.unitAgreements.cover({ agreementId: id, selection: { ids: [unitId(1)] }, basis: 'confirmed' });

    const next = await api.unitAgreements.renew({ id });

    expect(await api.unitAgreements.get(next)).toMatchObject({
      fromDay: '2022-01-01',
      toDay: '2022-12-31',
      timesRenewed: 2,
      raise: null,
      signedDay: null,
      coverage: { confirmed: 1, byRule: 0, excluded: 0 },
    });
    await api.history.undo({});
    await expect(api.unitAgreements.get(next)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list of agreements', () => {
  async function openList() {
    const ledger = await openLedger(...ENTERPRISES);
    const { unitId, create } = ledger;
    const ids = await create(
      { unitId: unitId(0), fromDay: '2020-01-01', toDay: '2020-12-31' },
      { unitId: unitId(0), fromDay: '2021-01-01', toDay: '2021-12-31' },
      { unitId: unitId(1), fromDay: '2021-06-01', toDay: '2022-05-31', kind: 'women' },
      { unitId: unitId(2), fromDay: '2020-07-01', toDay: '2021-06-30', title: '工资专项' },
    );
    return { ...ledger, ids };
  }

  test.each([
    ['by its end', {}, [2, 1, 3, 0]],
    ['in force on a day, its last day too', { state: { is: 'in-force' as const, asOf: '2021-06-30' } }, [2, 1, 3]],
    ['ended before a day', { state: { is: 'ended' as const, asOf: '2021-07-01' } }, [3, 0]],
    ['still to come on a day', { state: { is: 'to-come' as const, asOf: '2021-05-11' } }, [2]],
    ['of a kind', { kinds: ['women' as const] }, [2]],
    ['expiring from a day to a day', { expires: { from: '2021-06-30', to: '2021-12-31' } }, [1, 3]],
    ['of a prefecture', { regions: ['630100'] }, [2, 1, 0]],
    ['of a county', { regions: ['630202', '630105'] }, [2, 3]],
    ['with a text in the name or the title', { text: '专项' }, [3]],
  ])('%s', async (_what, filter, expected) => {
    const { page, ids } = await openList();

    const { count, rows } = await page(filter);

    expect(rows.map(({ id }) => ids.indexOf(id))).toEqual(expected);
    expect(count).toBe(expected.length);
  });

  test('keeps a row that is edited in its place until it is asked anew, and shows one that is added at once', async () => {
    const { api, page, ids, create, unitId } = await openList();
    const order = async (isFresh = false) => (await page({}, isFresh)).rows.map(({ id }) => ids.indexOf(id));
    await order();

    await api.unitAgreements.update({ id: ids[0] ?? '', patch: { toDay: '2029-12-31' } });
    expect(await order()).toEqual([2, 1, 3, 0]);
    expect(await order(true)).toEqual([0, 2, 1, 3]);

    await create({ unitId: unitId(1), fromDay: '2030-01-01', toDay: '2030-12-31' });
    expect(await order()).toEqual([-1, 0, 2, 1, 3]);
  });

  test('counts contracts, enterprises and employees apart, each enterprise once', async () => {
    const { api, unitId, create } = await openLedger(PARK, ...ENTERPRISES);
    const [own = '', , area = ''] = await create(
      { unitId: unitId(1) },
      { unitId: unitId(1), kind: 'safety' },
      { unitId: unitId(0), level: 'area' },
    );
    expect(own).not.toBe('');
    const put = (index: number, basis: 'confirmed' | 'byRule' | 'excluded') =>
      api.unitAgreements.cover({ agreementId: area, selection: { ids: [unitId(index)] }, basis });
    await put(1, 'confirmed');
    await put(2, 'byRule');
    await put(3, 'confirmed');

    expect(await api.unitAgreements.totals({ filter: {} })).toEqual({
      agreements: 3,
      enterprises: 2,
      employees: 120,
      employeesUnknown: 1,
      byRule: { enterprises: 1, employees: 80 },
    });
  });
});

describe('the enterprises under an agreement of an area', () => {
  async function openArea() {
    const ledger = await openLedger(PARK, ...ENTERPRISES);
    const [agreementId = ''] = await ledger.create({ unitId: ledger.unitId(0), level: 'area' });
    const coverage = () => ledger.api.unitAgreements.coverage({ agreementId, from: 0, count: 100, text: '' });
    return { ...ledger, agreementId, coverage };
  }

  test('are added by a selection, the enterprises of it alone and each once', async () => {
    const { api, unitId, agreementId, coverage } = await openArea();
    await api.unitAgreements.cover({ agreementId, selection: { ids: [unitId(1)] }, basis: 'excluded' });

    const outcome = await api.unitAgreements.cover({ agreementId, selection: EVERY_UNIT, basis: 'confirmed' });

    expect(outcome).toEqual({ added: 2, alreadyThere: 1, notEnterprises: 1 });
    expect(await coverage()).toMatchObject({ count: 3, counts: { confirmed: 2, byRule: 0, excluded: 1 } });
    await api.history.undo({});
    expect(await coverage()).toMatchObject({ count: 1, counts: { excluded: 1 } });
  });

  test('change their basis several at once, and leave', async () => {
    const { api, unitId, agreementId, coverage } = await openArea();
    await api.unitAgreements.cover({ agreementId, selection: EVERY_UNIT, basis: 'byRule' });

    await api.unitAgreements.setBasis({ agreementId, unitIds: [unitId(1), unitId(2)], basis: 'confirmed' });
    await api.unitAgreements.uncover({ agreementId, unitIds: [unitId(2)] });

    expect((await coverage()).counts).toEqual({ confirmed: 1, byRule: 1, excluded: 0 });
    expect((await api.unitAgreements.ofUnit({ unitId: unitId(1) })).covering).toMatchObject([
      { id: agreementId, unitName: '东川工业园区', basis: 'confirmed' },
    ]);
    await api.unitAgreements.setBasis({ agreementId, unitIds: 'all', basis: 'excluded' });
    expect((await coverage()).counts).toEqual({ confirmed: 0, byRule: 0, excluded: 2 });
  });

  test('come back with an agreement whose removal is undone', async () => {
    const { api, agreementId, coverage } = await openArea();
    await api.unitAgreements.cover({ agreementId, selection: EVERY_UNIT, basis: 'byRule' });

    await api.unitAgreements.remove({ ids: [agreementId] });
    expect((await coverage()).count).toBe(0);
    await api.history.undo({});

    expect((await coverage()).counts).toMatchObject({ byRule: 3 });
  });

  test('are none of an agreement that an enterprise signed for itself', async () => {
    const { api, unitId, create } = await openArea();
    const [agreementId = ''] = await create({ unitId: unitId(1) });

    await expect(
      api.unitAgreements.cover({ agreementId, selection: { ids: [unitId(2)] }, basis: 'confirmed' }),
    ).rejects.toMatchObject({ details: { issues: [{ code: 'own-agreement-covers-none' }] } });
  });
});
