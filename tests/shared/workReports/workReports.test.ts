import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { rankUnions, sumFigures, trendOf } from '../../../shared/domain/workReports/ranking.ts';
import {
  adoptionRate,
  parseWorkFigure,
  WORK_FIGURES,
  type WorkReport,
} from '../../../shared/domain/workReports/workReport.ts';
import { about, counted, LINGCHENG as LINGCHENG_FIELDS, workReportOf } from '../../fixtures/workReports.ts';

let ids = 0;
const report = (...fields: Parameters<typeof workReportOf>): WorkReport => ({
  ...workReportOf(...fields),
  id: `r${ids++}`,
});
const LINGCHENG: WorkReport = { ...LINGCHENG_FIELDS, id: 'd' };

describe('a figure of a work report', () => {
  test.each([
    ['9', counted(9)],
    ['1,200', counted(1200)],
    ['１３７', counted(137)],
    ['130余', about(130)],
    ['130余户', about(130)],
    ['约 130 户', about(130)],
    ['10+', about(10)],
    ['近300人次', about(300)],
    ['5人', counted(5)],
    ['', null],
    ['  ', null],
    ['十余次', undefined],
    ['-3', undefined],
    ['3.5', undefined],
    ['很多', undefined],
    ['1'.repeat(10_000), undefined],
  ])('%s is read as people mean it', (text, figure) => {
    expect(parseWorkFigure(text)).toEqual(figure);
  });

  test('73 of 137 demands adopted are 53.3 %', () => {
    expect(adoptionRate(LINGCHENG.figures)).toBeCloseTo(0.533, 3);
  });

  test('an approximate figure gives no share', () => {
    expect(adoptionRate(report({ demandsRaised: about(137), demandsAdopted: counted(73) }).figures)).toBeNull();
    expect(adoptionRate(report({ demandsRaised: counted(0), demandsAdopted: counted(0) }).figures)).toBeNull();
  });
});

describe('figures of several reports', () => {
  test('counted and approximate ones are summed apart', () => {
    const sums = sumFigures([LINGCHENG, report({ visits: counted(20), meetings: counted(4) })]);
    expect(sums.visits).toEqual({ counted: 20, countedReports: 1, approximate: 130, approximateReports: 1 });
    expect(sums.meetings).toMatchObject({ counted: 4, approximate: 10 });
    expect(sums.contests).toMatchObject({ counted: 9, countedReports: 1, approximateReports: 0 });
  });

  test('unions are ranked by what was counted, equals share a rank, estimates stand below without one', () => {
    const ranked = rankUnions(
      [
        report({ visits: counted(40) }, { unionName: '甲' }),
        report({ visits: counted(30) }, { unionName: '乙' }),
        report({ visits: counted(30) }, { unionName: '丙' }),
        report({ visits: counted(10) }, { unionName: '丁' }),
        report({ visits: about(900) }, { unionName: '戊' }),
        report({}, { unionName: '己' }),
      ],
      'visits',
    );
    expect(ranked.map(({ unionName, rank }) => [unionName, rank])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 2],
      ['丁', 4],
      ['戊', null],
      ['己', null],
    ]);
  });

  test('the share of adopted demands of a union is that of the sums, not the mean of its shares', () => {
    const [first] = rankUnions(
      [
        report({ demandsRaised: counted(100), demandsAdopted: counted(50) }),
        report(
          { demandsRaised: counted(2), demandsAdopted: counted(2) },
          { fromDay: '2021-04-01', toDay: '2021-06-30' },
        ),
      ],
      'adoption',
    );
    expect(first?.value).toBeCloseTo(52 / 102, 12);
  });

  test('the trend has one point for each period, in order', () => {
    const points = trendOf(
      [
        report({ visits: counted(5) }, { fromDay: '2021-04-01', toDay: '2021-06-30' }),
        LINGCHENG,
        report({ visits: counted(7) }),
      ],
      'visits',
    );
    expect(points.map(({ fromDay, counted: n, approximate }) => [fromDay, n, approximate])).toEqual([
      ['2021-01-01', 7, 130],
      ['2021-04-01', 5, 0],
    ]);
  });

  const anyFigure = fc.option(fc.record({ value: fc.nat(1000), isApproximate: fc.boolean() }), { nil: null });
  const anyReport = fc
    .record({
      unionName: fc.constantFrom('甲', '乙', '丙'),
      meetings: anyFigure,
      visits: anyFigure,
    })
    .map(({ unionName, ...figures }) => report(figures, { unionName }));

  property.prop([fc.array(anyReport, { maxLength: 20 })])(
    'no order of the reports changes a sum or a rank',
    (reports) => {
      const reversed = reports.toReversed();
      expect(sumFigures(reversed)).toEqual(sumFigures(reports));
      const ranks = (some: WorkReport[]) =>
        rankUnions(some, 'visits')
          .map(({ unionName, rank, value }) => `${unionName} ${rank} ${value}`)
          .toSorted();
      expect(ranks(reversed)).toEqual(ranks(reports));
    },
  );

  property.prop([fc.array(anyReport, { maxLength: 20 })])(
    'the sums of the unions add up to the sum of all',
    (reports) => {
      const all = sumFigures(reports);
      const unions = [...Map.groupBy(reports, ({ unionName }) => unionName).values()].map(sumFigures);
      for (const id of WORK_FIGURES) {
        expect(unions.reduce((sum, { [id]: one }) => sum + one.counted, 0)).toBe(all[id].counted);
        expect(unions.reduce((sum, { [id]: one }) => sum + one.approximate, 0)).toBe(all[id].approximate);
      }
    },
  );
});
