import dayjs from 'dayjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listedUnits } from '../fixtures/campaigns.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { openSample } from './pages/startPage.ts';
import { navigation, type Screen, screenOf, serviceOf, showTab } from './pages/workbench.ts';

const UNIT = '昆仑硅业有限公司';
const CAMPAIGN = '2021 年集中要约';

let launched: LaunchedApp;
let screen: Screen;
let target: { campaignId: string; unitId: string };
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '李明' } });
  screen = screenOf(launched.page);
  await openSample(screen);
  const units = [
    { name: UNIT, employees: 125, condition: 'good' as const, isPieceRate: false, technicalWorkers: 0 },
    { name: '湟水乳业有限公司' },
  ];
  const { campaignId, ids } = await listedUnits(serviceOf(screen.page), units);
  target = { campaignId, unitId: ids[0] ?? '' };
});
afterAll(() => launched.close());

const region = (name: string) => screen.page.getByRole('region', { name, exact: true });
const timeline = () => screen.page.getByRole('list', { name: screen.t('procedure.timeline'), exact: true });
const button = (name: string) => screen.page.getByRole('button', { name, exact: true });

async function openTarget(): Promise<void> {
  const { page, t } = screen;
  await navigation(screen).getByRole('button', { name: CAMPAIGN }).click();
  await page.getByRole('tab', { name: t('campaigns.tab-targets') }).click();
  await page
    .getByRole('row')
    .filter({ hasText: UNIT })
    .getByRole('button', { name: t('units.open') })
    .click();
  await page.getByRole('heading', { name: UNIT }).waitFor();
}

async function enter(kind: string, day: string): Promise<void> {
  const { page, t } = screen;
  const form = page.getByRole('form', { name: t('procedure.enter') });
  await form.getByRole('combobox', { name: t('procedure.event-kind') }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(kind, { exact: true }).click();
  const field = form.getByRole('textbox', { name: t('procedure.event-day'), exact: true });
  await field.fill(day);
  await field.press('Enter');
  await form.getByRole('button', { name: t('procedure.enter'), exact: true }).click();
}

test('events are entered, the next step follows them, and what cannot be is refused at its day', async () => {
  const { page, t } = screen;
  await openTarget();
  await page.getByRole('status').getByText(t('targets.next-issue-offer')).waitFor();

  await enter(t('procedure.event-offer-received'), '2021-04-01');
  await timeline().getByText('2021-04-01').waitFor();
  await page.getByText('2021年4月21日前应答复').waitFor();

  await enter(t('procedure.event-reply'), '2021-03-31');
  await page.getByRole('alert').getByText('2021-04-01', { exact: false }).waitFor();
  expect(await timeline().getByRole('listitem').count()).toBe(1);
});

test('a wrong entry stays, struck through, with what took it back', async () => {
  const { page, t } = screen;
  const name = t('procedure.event-offer-received');
  await button(t('procedure.correct-named', { name, day: '2021-04-01' })).click();
  await page.getByRole('textbox', { name: t('procedure.correct-reason', { name }) }).fill('日期抄错');
  await button(t('procedure.correct-do')).click();

  const wrong = timeline().getByRole('listitem').filter({ hasText: '2021-04-01' });
  await wrong.getByText('日期抄错').waitFor();
  expect(await wrong.locator('s').innerText()).toBe(name);
  await enter(name, '2021-04-02');
  await page.getByText('2021年4月22日前应答复').waitFor();
});

test('the offer asks for what the matrix recommends until it is ticked otherwise', async () => {
  const { t } = screen;
  const panel = region(t('target.content'));
  expect(await panel.getByRole('checkbox').count()).toBe(3);
  expect(await panel.getByRole('checkbox', { checked: true }).count()).toBe(3);

  await panel.getByRole('checkbox', { name: '奖金福利' }).click();

  await panel.getByText(t('target.content-own')).waitFor();
  const sheet = () => serviceOf(screen.page).targets.sheet(target);
  expect((await sheet()).offerContent).toEqual({ items: ['raise', 'allowances'], own: [] });
  await button(t('target.content-reset')).click();
  await eventually(async () => (await sheet()).offerContent).toBeNull();
});

test('a negotiation is opened from the unit, signed, and booked where it was signed', async () => {
  const { page, t } = screen;
  await button(t('target.open-negotiation')).click();
  await page.getByRole('tab', { name: t('negotiations.tab-workforce'), selected: true }).waitFor();
  await button(t('target.origin-title', { campaign: CAMPAIGN, unit: UNIT })).waitFor();
  const api = serviceOf(page);
  const negotiationId = (await api.targets.sheet(target)).link?.negotiationId ?? '';
  await api.groups.insert({ negotiationId, rows: [groupOf()] });
  const terms = { kind: 'percent' as const, fromMonth: 1, rate: 0.03 };
  const components = [{ id: '01890a5d-ac96-774b-bcce-b302099a8057', terms }];
  await api.scenarios.create({ negotiationId, fields: scenarioOf({ components }) });

  await showTab(screen, 'agreement');
  await button(t('agreements.sign')).click();
  await button(t('target.book')).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('target.book'), exact: true })
    .click();

  const link = async () => (await api.targets.sheet(target)).link?.state;
  await eventually(link).toBe('booked');
});

test('the target then shows the agreement and the event of the signature', async () => {
  const { t } = screen;
  await button(t('target.origin-title', { campaign: CAMPAIGN, unit: UNIT })).click();

  const today = dayjs().format('YYYY-MM-DD');
  const signed = timeline()
    .getByRole('listitem')
    .filter({ hasText: t('procedure.event-signed') });
  await signed.getByText(today).waitFor();
  const agreements = region(t('target.agreements'));
  await agreements.getByText(t('target.raised', { raise: '3%' })).waitFor();
  expect(await agreements.getByRole('listitem').count()).toBeGreaterThan(0);
});
