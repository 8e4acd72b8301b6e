import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listedUnits } from '../fixtures/campaigns.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { openSample } from './pages/startPage.ts';
import { closeBatch, confirmBatch, dialogOf, fillDay, openBatch } from './pages/targetsPage.ts';
import { navigation, type Screen, screenOf, serviceOf } from './pages/workbench.ts';

const NAMES = ['昆仑硅业有限公司', '湟水乳业有限公司', '青稞酒业有限公司', '茶卡盐业有限公司', '三江源矿泉水有限公司'];

describe('the offers of a campaign go out, come back and are answered', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let campaignId: string;
  const counts = async () => (await serviceOf(screen.page).targets.counts({ campaignId, asOf: '2021-05-01' })).byStatus;
  const dialog = () => dialogOf(screen);

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
    await openBatch(screen, 'targets.issue');
    await fillDay(screen, 'targets.issue-day', '2021-03-29');
    await confirmBatch(screen, t('targets.issue-title'));
    expect(await dialog().getByRole('status').innerText()).toBe(t('targets.entered', { count: '5' }));
    await closeBatch(screen);

    await openBatch(screen, 'targets.send');
    await fillDay(screen, 'targets.send-day', '2021-03-30');
    await confirmBatch(screen, t('targets.send-title'));
    await closeBatch(screen);

    expect(await counts()).toEqual({ sent: 5 });
  });

  test('receipts are scanned one after the other, and a number that nobody has says so', async () => {
    const { t, page } = screen;
    await openBatch(screen, 'targets.receipts');
    await fillDay(screen, 'targets.received-day', '2021-04-01');
    const number = dialog().getByRole('textbox', { name: t('targets.offer-number'), exact: true });
    for (const scanned of ['1', '2', '3', '3', '77']) {
      await number.fill(scanned);
      await number.press('Enter');
    }
    await dialog().getByText(t('targets.row-twice')).waitFor();
    await dialog().getByText(t('targets.row-unknown-number')).waitFor();
    await confirmBatch(screen, t('targets.receipts-book', { count: '3' }));
    await closeBatch(screen);

    expect(await counts()).toEqual({ sent: 2, received: 3 });
    await page.getByRole('button', { name: new RegExp(`^${t('targets.part-overdue')}`) }).waitFor();
  });

  test('pasted replies show what each line will do before they are entered', async () => {
    const { t } = screen;
    await openBatch(screen, 'targets.replies');
    await dialog()
      .getByRole('textbox', { name: t('targets.replies-paste'), exact: true })
      .fill('1\t2021-04-08\t同意\n2\t2021-03-31\t不同意\t订单不足\n没有这家公司\t2021-04-09\t同意');
    await dialog().getByText(t('targets.row-unknown-unit')).waitFor();
    await confirmBatch(screen, t('targets.replies-record', { count: '1' }));
    await dialog().getByText('2 2021-03-31 不同意 订单不足').waitFor();
    await closeBatch(screen);

    expect(await counts()).toEqual({ sent: 2, received: 2, accepted: 1 });
  });

  test('those who are late are urged, and the batch is taken back by a correction', async () => {
    const { t } = screen;
    await openBatch(screen, 'targets.urge');
    await confirmBatch(screen, t('targets.urge-title'));
    await dialog()
      .getByRole('button', { name: t('targets.take-back'), exact: true })
      .click();
    await eventually(() => dialog().getByRole('status').innerText()).toBe(t('targets.taken-back', { count: '2' }));
    await closeBatch(screen);

    const [urged] = await serviceOf(screen.page).targets.batches({ campaignId });
    expect(urged).toMatchObject({ kind: 'urged', count: 2, corrected: 2, by: '李明' });
  });

  test('a batch in the list of batches leaves alone what a later entry rests on', async () => {
    const { t } = screen;
    await openBatch(screen, 'targets.show-batches');
    const receipts = dialog().getByRole('row', { name: new RegExp(t('procedure.event-offer-received')) });
    await receipts.getByRole('button', { name: t('targets.take-back'), exact: true }).click();
    await dialog().getByLabel(t('targets.take-back-reason'), { exact: true }).fill('签收日期登错');
    await confirmBatch(screen, t('targets.take-back'));
    expect(await dialog().getByRole('status').innerText()).toBe(t('targets.taken-back', { count: '2' }));
    expect(await dialog().getByRole('table').innerText()).toContain(
      t('issues.needed-by', { event: t('procedure.event-reply'), day: '2021-04-08' }),
    );

    expect(await counts()).toEqual({ sent: 4, accepted: 1 });
    expect(launched.faults).toEqual([]);
  });
});
