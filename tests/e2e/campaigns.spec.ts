import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitOf } from '../fixtures/campaigns.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { changeList, createFromTemplate, part, rule, showCampaigns } from './pages/campaignPage.ts';
import { eventually } from './pages/eventually.ts';
import { createWorkbench } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, undo } from './pages/workbench.ts';

const UNITS = [
  unitOf({ name: '从未协商一厂', unionStatus: 'own', ownership: '173' }),
  unitOf({ name: '从未协商二厂', unionStatus: 'own', ownership: '173', condition: 'difficult' }),
  unitOf({ name: '行业工会', kind: 'industry' }),
  unitOf({ name: '未建会厂', unionStatus: 'none', ownership: '173' }),
  unitOf({ name: '国有厂', unionStatus: 'own', ownership: '110' }),
];

describe('setting up a campaign', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '王芳' } });
    screen = screenOf(launched.page);
    await createWorkbench(launched.app, screen, path.join(launched.documents, '青海.workbench'));
    await serviceOf(screen.page).units.create({ rows: UNITS });
    await showCampaigns(screen);
  });
  afterAll(() => launched.close());

  const campaign = async () => {
    const [only] = await serviceOf(screen.page).campaigns.list({});
    if (!only) throw new Error('no campaign');
    return only;
  };
  const summary = async () => serviceOf(screen.page).campaigns.listSummary({ id: (await campaign()).id });

  test('the campaign of Qinghai is made from its template, in the year chosen', async () => {
    await createFromTemplate(screen, 2021);

    expect(await campaign()).toMatchObject({
      name: '2021 年集中要约行动',
      opens: '2021-04-01',
      closes: '2021-05-31',
      goal: { rate: 'establishment', threshold: 0.9 },
      rulePack: 'qinghai',
    });
    await screen.page
      .getByRole('heading', { level: 1, name: /携手构建和谐、奋进新征程.*2021 年集中要约行动/ })
      .waitFor();
  });

  test('each rule says how many units it names, and all of them together each unit once', async () => {
    const { t } = screen;
    await eventually(() => rule(screen, t('campaigns.rule-neverNegotiated')).innerText()).toMatch(/2$/);
    expect(await rule(screen, t('campaigns.rule-inDifficulty')).innerText()).toMatch(/1$/);
    expect(await rule(screen, t('campaigns.rule-bodiesReady')).innerText()).toMatch(/1$/);
    expect(await rule(screen, t('campaigns.rules-union')).innerText()).toMatch(/3$/);
  });

  test('a change of the rules is counted at once, and undo takes it back', async () => {
    const { t } = screen;
    await rule(screen, t('campaigns.rule-bodiesReady')).getByRole('checkbox').click();
    await eventually(() => rule(screen, t('campaigns.rules-union')).innerText()).toMatch(/2$/);

    await undo(screen);

    await eventually(() => rule(screen, t('campaigns.rules-union')).innerText()).toMatch(/3$/);
  });

  test('task numbers are pasted for the regions below, with their sum', async () => {
    const { page, t } = screen;
    const tasks = part(screen, t('campaigns.tasks'));
    await tasks.getByRole('button', { name: t('campaigns.paste-tasks') }).click();
    const dialog = page.getByRole('dialog', { name: t('campaigns.paste-tasks-title') });
    await dialog.getByRole('textbox').fill('西宁市\t1482\n海东市\t602\n兰州市\t5');
    await dialog.getByText(t('campaigns.paste-region-unknown', { text: '兰州市 5' })).waitFor();
    await dialog.getByRole('button', { name: t('campaigns.paste-take', { count: '2' }) }).click();

    await eventually(() => tasks.getByRole('row').last().innerText()).toMatch(/2,084$/);
    expect((await campaign()).tasks).toEqual([
      { regionCode: '630100', number: 1482 },
      { regionCode: '630200', number: 602 },
    ]);
  });

  test('the list is frozen, and scope and rules are fixed from then on', async () => {
    const { page, t } = screen;
    await page.getByRole('button', { name: t('campaigns.freeze'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('campaigns.freeze-title') });
    await dialog.getByRole('button', { name: t('campaigns.freeze-now'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await eventually(() => page.getByRole('tab', { name: t('campaigns.tab-targets') }).innerText()).toMatch(/3$/);
    expect(await rule(screen, t('campaigns.rule-expired')).getByRole('checkbox').isDisabled()).toBe(true);
    expect((await campaign()).frozenOn).toBe('2021-04-01');
  });

  test('a unit is added with a reason, another is taken off, and both stand in the log', async () => {
    const { page, t } = screen;
    await changeList(screen, { change: 'added', units: ['未建会厂'], reason: '新建会' });
    await changeList(screen, { change: 'removed', units: ['从未协商一厂'], reason: '已注销' });

    expect(await summary()).toMatchObject({ current: 3, frozen: 3, added: 1, removed: 1 });
    const log = page.getByRole('region', { name: t('campaigns.changes') });
    await eventually(() => log.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/移出[\s\S]*从未协商一厂[\s\S]*已注销[\s\S]*王芳/),
      expect.stringMatching(/增加[\s\S]*未建会厂[\s\S]*新建会[\s\S]*王芳/),
      expect.stringMatching(/冻结[\s\S]*3 家/),
    ]);
  });

  test('a survey says its share with the interval, and whether that decides anything', async () => {
    const { page, t } = screen;
    await page.getByRole('tab', { name: t('campaigns.tab-surveys') }).click();
    await page.getByRole('button', { name: t('surveys.enter') }).click();
    for (const [label, text] of [
      [t('surveys.asked'), '100'],
      [t('surveys.valid'), '75'],
      [t('surveys.yes'), '61'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).click();
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    await page.getByRole('button', { name: t('surveys.add'), exact: true }).click();

    const row = page
      .getByRole('row')
      .filter({ hasText: t('surveys.open') })
      .last();
    await eventually(() => row.innerText()).toMatch(/81\.3%/);
    await undo(screen);
    await eventually(
      async () => (await serviceOf(page).surveys.list({ campaignId: (await campaign()).id })).length,
    ).toBe(0);
  });

  test('a campaign with a list is archived and leaves the navigation; nothing failed on the way', async () => {
    const { page, t } = screen;
    await showCampaigns(screen);
    await page.getByRole('row').filter({ hasText: '2021 年集中要约行动' }).getByRole('checkbox').check();
    await page.getByRole('button', { name: t('negotiations.archive'), exact: true }).click();
    await page.getByText(t('campaigns.shelf-empty')).waitFor();

    expect((await campaign()).isArchived).toBe(true);
    expect(launched.faults).toEqual([]);
  });
});
