import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import { buildWorkReport, MOST_LISTED_UNIONS, MOST_RANKED_UNIONS } from '../../../shared/reports/buildWorkReport.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { canonicalPaper, parsePaper } from '../../../shared/reports/paperModel.ts';
import { about, counted, LINGCHENG, workReportOf } from '../../fixtures/workReports.ts';

const OPTIONS: PaperOptions = {
  copy: 'table',
  language: 'zh-CN',
  day: '2021-04-10',
  issuedBy: '王芳',
  number: 4,
  appVersion: '0.0.0-test',
};
const YEAR = { from: '2021-01-01', to: '2021-12-31', region: null, rankedBy: 'adoption' } as const;

let ids = 0;
const stored = (fields: Omit<WorkReport, 'id'>): WorkReport => ({ ...fields, id: `r${ids++}` });

test('the case of the newspaper is told with 53.3 % adopted, and its approximate figures stay apart', () => {
  const { title, total, unions, rankings, periods } = buildWorkReport([stored(LINGCHENG)], YEAR, OPTIONS);

  expect(title).toBe('基层工会工作报告');
  expect(total.adoption).toEqual({ raised: 137, adopted: 73, reports: 1 });
  expect(total.figures.visits).toEqual({ counted: 0, countedReports: 0, approximate: 130, approximateReports: 1 });
  expect(total.figures.contests).toEqual({ counted: 9, countedReports: 1, approximate: 0, approximateReports: 0 });
  expect(unions).toEqual([
    { name: '陵城区总工会', region: { code: '371403', name: '山东省德州市陵城区' }, reports: 1, ...total },
  ]);
  expect(rankings.map(({ by, unions: [first] }) => [by, first?.rank, first?.value])).toEqual([
    ['demandsAdopted', 1, 73],
    ['adoption', 1, 73 / 137],
  ]);
  expect(periods).toEqual([{ from: '2021-01-01', to: '2021-03-31', reports: 1, ...total }]);
});

test('a report counts where its whole period lies within the days; others of them are told', () => {
  const reports = [
    LINGCHENG,
    workReportOf({ visits: counted(4) }, { fromDay: '2021-03-01', toDay: '2021-05-31' }),
    workReportOf({ visits: counted(8) }, { fromDay: '2020-01-01', toDay: '2020-12-31' }),
  ].map(stored);
  const model = buildWorkReport(reports, { ...YEAR, to: '2021-03-31' }, OPTIONS);

  expect([model.reportCount, model.partlyOutside]).toEqual([1, 1]);
  expect(model.total.figures.visits.counted).toBe(0);
});

test('unions whose reports tell of the same days are told', () => {
  const quarter = (fromDay: string, toDay: string, unionName: string) =>
    stored(workReportOf({ visits: counted(1) }, { fromDay, toDay, unionName }));
  const apart = [quarter('2021-01-01', '2021-03-31', '甲'), quarter('2021-04-01', '2021-06-30', '甲')];
  const twice = [quarter('2021-01-01', '2021-06-30', '乙'), quarter('2021-04-01', '2021-06-30', '乙')];

  expect(buildWorkReport([...apart, ...twice], YEAR, OPTIONS).unionsOverlapping).toBe(1);
});

test('an adoption rate comes from reports that counted both, and an approximate figure is not ranked', () => {
  const reports = [
    LINGCHENG,
    workReportOf({ demandsRaised: about(90), demandsAdopted: counted(80) }, { unionName: '约数' }),
    workReportOf({ demandsAdopted: about(500) }, { unionName: '多数' }),
  ].map(stored);
  const model = buildWorkReport(reports, YEAR, OPTIONS);

  expect(model.total.adoption).toEqual({ raised: 137, adopted: 73, reports: 1 });
  const [byAdopted, byRate] = model.rankings;
  expect(byAdopted?.unions.map(({ name }) => name)).toEqual(['约数', '陵城区总工会']);
  expect(byRate?.unions.map(({ name }) => name)).toEqual(['陵城区总工会']);
});

test('of a region it tells the unions of the region and those below, under its name', () => {
  const elsewhere = workReportOf({ visits: counted(1) }, { regionCode: '630100', unionName: '西宁市总工会' });
  const of = { ...YEAR, region: '371400' };
  const model = buildWorkReport([LINGCHENG, elsewhere].map(stored), of, OPTIONS);

  expect(model.title).toBe('山东省德州市基层工会工作报告');
  expect(model.unions.map(({ name }) => name)).toEqual(['陵城区总工会']);
  expect(() => buildWorkReport([stored(elsewhere)], of, OPTIONS)).toThrow(
    expect.objectContaining({ code: 'nothing-to-print' }),
  );
  expect(() => buildWorkReport([stored(LINGCHENG)], YEAR, { ...OPTIONS, copy: 'internal' })).toThrow(
    expect.objectContaining({ code: 'paper-open-only' }),
  );
});

test('of very many unions it lists and ranks some, and says how many there are', () => {
  const reports = Array.from({ length: 3000 }, (_, at) =>
    stored(workReportOf({ demandsAdopted: counted(at) }, { unionName: `第${at}工会` })),
  );
  const model = buildWorkReport(reports, YEAR, OPTIONS);

  expect([model.unionCount, model.unions.length]).toEqual([3000, MOST_LISTED_UNIONS]);
  expect([model.rankings[0]?.rankedCount, model.rankings[0]?.unions.length]).toEqual([3000, MOST_RANKED_UNIONS]);
  expect(model.rankings[0]?.unions[0]?.value).toBe(2999);
});

const anyReport = fc
  .record({
    unionName: fc.constantFrom('甲', '乙', '丙'),
    value: fc.nat(1000),
    isApproximate: fc.boolean(),
    notes: fc.constant('内部备注'),
  })
  .map(({ value, isApproximate, ...rest }) => stored(workReportOf({ visits: { value, isApproximate } }, rest)));

property.prop([fc.array(anyReport, { minLength: 1, maxLength: 12 })])(
  'unions and periods each add up to the whole, no note is in it, and it is read back as it was written',
  (reports) => {
    const model = buildWorkReport(reports, YEAR, OPTIONS);
    const json = canonicalPaper(model);

    for (const parts of [model.unions, model.periods]) {
      for (const kind of ['counted', 'approximate', 'countedReports', 'approximateReports'] as const) {
        const sum = parts.reduce((total, { figures }) => total + figures.visits[kind], 0);
        expect(sum).toBe(model.total.figures.visits[kind]);
      }
    }
    expect(json).not.toContain('内部备注');
    expect(canonicalPaper(parsePaper(json))).toBe(json);
  },
);
