import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { issueAndSave, issueLog } from './pages/papersPage.ts';
import { textOfPages } from './pages/pdf.ts';
import { recordProposal, standing, statePosition } from './pages/proposalsPage.ts';
import { fourFigures } from './pages/scenarioPage.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { openRecent, type Screen, screenOf, serviceOf, showTab } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';
/** Nobody but the union knows these. */
const ESTIMATE = '对方财务总监私下说过三个半点';

describe('the sample goes from positions to the agreement and onto paper', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '陶俊杰' } });
    screen = screenOf(launched.page);
    await openSample(screen);
  });
  afterAll(() => launched.close());

  const region = (name: string) => screen.page.getByRole('region', { name, exact: true });
  /** Issues a paper through the window; answers its pages as a reader finds them, without the breaks of lines. */
  async function printed(wish: { kind: string; copy?: string; from?: string }): Promise<string[]> {
    const file = path.join(launched.documents, `${wish.kind}${wish.copy ?? ''}.pdf`);
    const before = (await serviceOf(screen.page).papers.list({})).length;
    await answerSaveDialog(launched.app, file);
    await issueAndSave(screen, wish);
    await eventually(async () => (await issueLog(screen)).length).toBe(before + 1);
    return (await textOfPages(readFileSync(file))).map((text) => text.replaceAll(/\s+/g, ''));
  }

  test('both sides take their positions and come together in two rounds', async () => {
    const { t } = screen;
    await showTab(screen, 'proposals');
    await statePosition(screen, 'union', t('positions.union-opening'), '6');
    await statePosition(screen, 'union', t('positions.union-aim'), '4');
    await statePosition(screen, 'union', t('positions.union-resistance'), '2.5');
    await statePosition(screen, 'employer', t('positions.employer-limit'), '3.5');
    await region(t('positions.title'))
      .getByRole('textbox', { name: t('positions.notes') })
      .fill(ESTIMATE);
    await recordProposal(screen, { side: 'union', day: '2021-01-05', amount: '6', words: '物价涨了，工资要跟上。' });
    await recordProposal(screen, { side: 'employer', day: '2021-01-08', amount: '1', words: '行情不好。' });
    await recordProposal(screen, { side: 'union', day: '2021-01-15', amount: '3' });
    await recordProposal(screen, { side: 'employer', day: '2021-01-20', amount: '3' });

    expect(await standing(screen, 'union')).toEqual(['3%']);
    expect(await standing(screen, 'employer')).toEqual(['3%']);
  });

  test('what was found together is signed, and the negotiation says so', async () => {
    const { page, t } = screen;
    await showTab(screen, 'agreement');

    await page.getByRole('button', { name: t('agreements.sign'), exact: true }).click();

    await region(t('agreements.signed-title')).getByText('平均工资涨 3%').waitFor();
    await page.getByText(t('negotiations.state-signed'), { exact: true }).waitFor();
    const [listed] = await serviceOf(page).negotiations.list({});
    expect(listed?.state).toBe('signed');
  });

  test('the brief for the table proves the claim and gives nothing away', async () => {
    const pages = await printed({ kind: screen.t('papers.kind-brief'), copy: screen.t('papers.copy-table') });

    const [first = ''] = pages;
    expect(first).toContain('30.0万元');
    expect(first).toContain('40.0万元');
    expect(pages.join('')).not.toContain(ESTIMATE);
    expect(pages.join('')).toContain(`第${pages.length}页，共${pages.length}页`);
  });

  test('the history for the table tells the rounds, the internal one the positions too', async () => {
    const { t } = screen;
    const kind = t('papers.kind-negotiation-history');
    const forTable = (await printed({ kind, copy: t('papers.copy-table') })).join('');
    const internal = (await printed({ kind, copy: t('papers.copy-internal') })).join('');

    for (const text of [forTable, internal]) {
      expect(text).toContain('物价涨了，工资要跟上。');
      expect(text).toContain('行情不好。');
    }
    expect(internal).toContain(ESTIMATE);
    expect(forTable).not.toContain(ESTIMATE);
  });

  test('workers read what became of their demands, and the team what it goes in with', async () => {
    const { t } = screen;
    const report = (await printed({ kind: t('papers.kind-demands-report'), from: '2019-01-01' })).join('');
    const sheet = (await printed({ kind: t('papers.kind-preparation-sheet') })).join('');

    expect(report).toContain('建职工停车场');
    expect(report).not.toContain(ESTIMATE);
    expect(sheet).toContain(ESTIMATE);
  });

  test('every paper stays in the log, and the next year starts from what was agreed', async () => {
    const { page, t } = screen;
    const numbers = (await serviceOf(page).papers.list({})).map(({ number, kind }) => [number, kind]);
    expect(numbers).toEqual([
      [5, 'preparation-sheet'],
      [4, 'demands-report'],
      [3, 'negotiation-history'],
      [2, 'negotiation-history'],
      [1, 'brief'],
    ]);

    await showTab(screen, 'agreement');
    await page.getByRole('button', { name: t('agreements.next-year'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '苏州三洋能源 2022 年度工资协商' }).waitFor();
    const [next] = await serviceOf(page).negotiations.list({});
    const { groups } = await serviceOf(page).negotiations.get({ id: next?.id ?? '' });
    // 3 % of 6,667 yuan are 200.01.
    expect(groups.map(({ monthlyWage }) => monthlyWage)).toEqual([686_701]);
    await openRecent(screen, SAMPLE);
    await showTab(screen, 'scenarios');
    expect(await fourFigures(screen)).toEqual(['30.0', '40.0', '+10.0', '3.75']);
  });

  test('nothing went wrong unseen', () => {
    expect(launched.faults).toEqual([]);
  });
});
