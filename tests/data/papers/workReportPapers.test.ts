import { expect, test } from 'vitest';
import { canonicalPaper, parsePaper, saysTheSame } from '../../../shared/reports/paperModel.ts';
import { openTestService } from '../../fixtures/testService.ts';
import { counted, LINGCHENG, workReportOf } from '../../fixtures/workReports.ts';

const PDF = Uint8Array.of(0x25, 0x50, 0x44, 0x46);
const WISH = {
  kind: 'work-report',
  copy: 'table',
  language: 'zh-CN',
  day: '2021-04-10',
  issuedBy: '王芳',
  from: '2021-01-01',
  to: '2021-03-31',
} as const;

test('a work report is issued of neither campaign nor negotiation, frozen, and found again by its kind', async () => {
  const { api } = openTestService();
  await api.workReports.create({ rows: [{ ...LINGCHENG, notes: '内部：走访名单' }] });
  const { model, canonicalJson, sha256 } = await api.papers.prepare({ ...WISH, region: '371400' });
  expect(canonicalJson).not.toContain('走访名单');

  const paper = await api.papers.issue({ kind: 'work-report', canonicalJson, sha256, pdf: PDF });

  expect(paper).toMatchObject({ number: 1, negotiationId: null, scenarioId: null, campaignId: null, sha256 });
  expect(await api.papers.list({ kind: 'work-report' })).toEqual([paper]);
  expect(await api.papers.list({ kind: 'bulletin' })).toEqual([]);
  expect(await api.papers.pdf({ id: paper.id })).toEqual(PDF);
  const frozen = parsePaper(await api.papers.model({ id: paper.id }));
  expect(canonicalPaper(frozen)).toBe(canonicalJson);
  expect(saysTheSame(model, frozen)).toBe(true);

  await api.workReports.create({ rows: [workReportOf({ visits: counted(1) }, { unionName: '宁津县总工会' })] });
  expect(saysTheSame((await api.papers.prepare({ ...WISH, region: '371400' })).model, frozen)).toBe(false);
});

test('without reports in the days there is nothing to print, and days that end before they begin are refused', async () => {
  const { api } = openTestService();
  await expect(api.papers.prepare(WISH)).rejects.toMatchObject({ code: 'nothing-to-print' });
  await expect(api.papers.prepare({ ...WISH, to: '2020-12-31' })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { issues: [{ path: 'to', code: 'ends-before-start' }] },
  });
});
