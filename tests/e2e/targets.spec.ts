import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextKey } from '../../shared/i18n/texts.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { openSample } from './pages/startPage.ts';
import { navigation, type Screen, screenOf, serviceOf } from './pages/workbench.ts';

const NAMES = ['昆仑硅业有限公司', '湟水乳业有限公司', '青稞酒业有限公司', '茶卡盐业有限公司', '三江源矿泉水有限公司'];

describe('the offers of a campaign go out, come back and are answered', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let campaignId: string;
  const counts = async () => (await serviceOf(screen.page).targets.counts({ campaignId, asOf: '2021-05-01' })).byStatus;
  const dialog = () => screen.page.getByRole('dialog');
  const openBatch = (label: TextKey) =>
    screen.page
      .getByRole('toolbar', { name: screen.t('targets.batch-tools'), exact: true })
      .getByRole('button', { name: screen.t(label) })
      .click();
  const fillDay = async (label: TextKey, day: string) => {
    const field = dialog().getByLabel(screen.t(label), { exact: true });
    await field.click();
    await field.fill(day);
    await field.press('Tab');
  };
  const confirm = async (name: string) => {
    await dialog().getByRole('button', { name, exact: true }).click();
    await dialog().getByRole('status').waitFor();
  };
  const close = async () => {
    await dialog()
      .getByRole('button', { name: screen.t('targets.close'), exact: true })
      .click();
    await dialog().waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '李明' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    ({ campaignId } = await listedUnits(
      serviceOf(screen.page),
      NAMES.map((name) => ({ name })),
    ));
    const { page, t } = screen;
    await navigation(screen)
      .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}`) })
      .click();
    await navigation(screen).getByRole('button', { name: '2021 年集中要约' }).click();
    await page.getByRole('tab', { name: t('campaigns.tab-targets') }).click();
    await page.getByRole('toolbar', { name: t('targets.batch-tools'), exact: true }).waitFor();
  });
  afterAll(() => launched.close());

  test('offers are issued and sent to all who have none', async () => {
    const { t } = screen;
    await openBatch('targets.issue');
    await fillDay('targets.issue-day', '2021-03-29');
    await confirm(t('targets.issue-title'));
    expect(await dialog().getByRole('status').innerText()).toBe(t('targets.entered', { count: '5' }));
    await close();

    await openBatch('targets.send');
    await fillDay('targets.send-day', '2021-03-30');
    await confirm(t('targets.send-title'));
    await close();

    expect(await counts()).toEqual({ sent: 5 });
  });

  test('receipts are scanned one after the other, and a number that nobody has says so', async () => {
    const { t, page } = screen;
    await openBatch('targets.receipts');
    await fillDay('targets.received-day', '2021-04-01');
    const number = dialog().getByRole('textbox', { name: t('targets.offer-number'), exact: true });
    for (const scanned of ['1', '2', '3', '3', '77']) {
      await number.fill(scanned);
      await number.press('Enter');
    }
    await dialog().getByText(t('targets.row-twice')).waitFor();
    await dialog().getByText(t('targets.row-unknown-number')).waitFor();
    await confirm(t('targets.receipts-book', { count: '3' }));
    await close();

    expect(await counts()).toEqual({ sent: 2, received: 3 });
    await page.getByRole('button', { name: new RegExp(`^${t('targets.part-overdue')}`) }).waitFor();
  });

  test('pasted replies show what each line will do before they are entered', async () => {
    const { t } = screen;
    await openBatch('targets.replies');
    await dialog()
      .getByRole('textbox', { name: t('targets.replies-paste'), exact: true })
      .fill('1\t2021-04-08\t同意\n2\t2021-03-31\t不同意\t订单不足\n没有这家公司\t2021-04-09\t同意');
    await dialog().getByText(t('targets.row-unknown-unit')).waitFor();
    await confirm(t('targets.replies-record', { count: '1' }));
    await dialog().getByText('2 2021-03-31 不同意 订单不足').waitFor();
    await close();

    expect(await counts()).toEqual({ sent: 2, received: 2, accepted: 1 });
  });

  test('those who are late are urged, and the batch is taken back by a correction', async () => {
    const { t } = screen;
    await openBatch('targets.urge');
    await confirm(t('targets.urge-title'));
    await dialog()
      .getByRole('button', { name: t('targets.take-back'), exact: true })
      .click();
    await eventually(() => dialog().getByRole('status').innerText()).toBe(t('targets.taken-back', { count: '2' }));
    await close();

    const [urged] = await serviceOf(screen.page).targets.batches({ campaignId });
    expect(urged).toMatchObject({ kind: 'urged', count: 2, corrected: 2, by: '李明' });
  });

  test('a batch in the list of batches leaves alone what a later entry rests on', async () => {
    const { t } = screen;
    await openBatch('targets.show-batches');
    const receipts = dialog().getByRole('row', { name: new RegExp(t('procedure.event-offer-received')) });
    await receipts.getByRole('button', { name: t('targets.take-back'), exact: true }).click();
    await dialog().getByLabel(t('targets.take-back-reason'), { exact: true }).fill('签收日期登错');
    await confirm(t('targets.take-back'));
    expect(await dialog().getByRole('status').innerText()).toBe(t('targets.taken-back', { count: '2' }));
    expect(await dialog().getByRole('table').innerText()).toContain(
      t('issues.needed-by', { event: t('procedure.event-reply'), day: '2021-04-08' }),
    );

    expect(await counts()).toEqual({ sent: 4, accepted: 1 });
    expect(launched.faults).toEqual([]);
  });
});
