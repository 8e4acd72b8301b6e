import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RatesRequest, rateValue } from '../../shared/domain/campaign/rates.ts';
import { regionPath } from '../../shared/domain/enterprise/regions.ts';
import { createFormat } from '../../shared/i18n/format.ts';
import { RATE_TEXTS } from '../../shared/i18n/rateText.ts';
import { openDashboard, showTabOfCampaign } from './pages/dashboardPage.ts';
import { barriers } from './pages/barriers.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { unitQueryOf } from '../fixtures/campaigns.ts';
import { eventually } from './pages/eventually.ts';
import { openSample } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf } from './pages/workbench.ts';

const format = createFormat('zh-CN');
const SHOWN = ['establishment', 'offers', 'replies', 'signing', 'renewal'] as const;

describe('how a campaign stands is told on one page', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let campaignId = '';
  const rates = (request: Partial<RatesRequest> = {}) =>
    serviceOf(screen.page).campaigns.rates({ campaignId, asOf: '2021-05-31', region: '630000', ...request });
  const regions = (): Locator => screen.page.locator('.region-table');
  const rowOf = (name: string): Locator =>
    regions()
      .getByRole('row')
      .filter({ has: screen.page.getByRole('rowheader', { name, exact: true }) });
  const wordsOf = async (name: string) => (await rowOf(name).innerText()).replaceAll(/\s+/gu, ' ');
  const keyPanel = (): Locator =>
    screen.page.getByRole('region', {
      name: screen.t('dashboard.goal-of', { rate: screen.t(RATE_TEXTS.establishment) }),
    });
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    const { id } = await serviceOf(screen.page).campaigns.createSample({ language: 'zh-CN', units: 600, seed: 7 });
    campaignId = id;
    await openDashboard(screen, id);
    await keyPanel().waitFor();
  });
  afterAll(() => launched.close());

  test('the numbers on the screen are those of the service', async () => {
    const answer = await rates();
    const { establishment } = answer.total.rates;

    await eventually(() => keyPanel().innerText()).toContain(format.rate(rateValue(establishment)));
    const words = await keyPanel().innerText();
    expect(words).toContain(`${format.count(establishment.numerator)} / ${format.count(establishment.denominator)}`);
    expect(words).toContain(answer.definitions.establishment);
    const first = answer.children.find(({ regionCode }) => regionCode === '630100');
    for (const rate of SHOWN) {
      const count = first?.rates[rate];
      expect(await wordsOf('西宁市')).toContain(
        `${format.count(count?.numerator)}/${format.count(count?.denominator)}`,
      );
    }
    for (const rate of SHOWN) {
      const count = answer.total.rates[rate];
      expect(await wordsOf(screen.t('dashboard.total'))).toContain(
        `${format.count(count.numerator)}/${format.count(count.denominator)}`,
      );
    }
  });

  test('nobody is shut out', async () => {
    expect(await barriers(screen.page)).toEqual([]);
  });

  test('the day is moved with the keys, and every figure follows', async () => {
    const slider = screen.page.getByRole('slider', { name: screen.t('dashboard.as-of-day') });
    await slider.focus();
    for (let step = 0; step < 20; step += 1) await screen.page.keyboard.press('ArrowLeft');

    const { establishment, offers } = (await rates({ asOf: '2021-05-11' })).total.rates;
    await eventually(() => keyPanel().innerText()).toContain(
      `${format.count(establishment.numerator)} / ${format.count(establishment.denominator)}`,
    );
    await eventually(() => wordsOf(screen.t('dashboard.total'))).toContain(
      `${format.count(offers.numerator)}/${format.count(offers.denominator)}`,
    );
    const day = screen.page.getByRole('textbox', { name: screen.t('dashboard.as-of-day') });
    expect(await day.inputValue()).toBe('2021-05-11');
  });

  test('another denominator is told beside its definition, and taken back with one click', async () => {
    const { t, page } = screen;
    const choice = page.getByRole('combobox', {
      name: t('dashboard.denominator-of', { rate: t(RATE_TEXTS.establishment) }),
    });
    await choice.click();
    await page.getByTitle(t('rates.choice-establishment-all'), { exact: true }).click();

    const all = await rates({ asOf: '2021-05-11', denominators: { establishment: 'all' } });
    const { numerator, denominator } = all.total.rates.establishment;
    await eventually(() => keyPanel().innerText()).toContain(
      `${format.count(numerator)} / ${format.count(denominator)}`,
    );
    await page.getByText(t('dashboard.differs')).waitFor();
    await page.getByRole('cell', { name: all.definitions.establishment }).waitFor();

    await page.getByRole('button', { name: t('dashboard.reset') }).click();
    await page.getByText(t('dashboard.differs')).waitFor({ state: 'detached' });
  });

  test('a region leads to those below it, a county to its units, and the list behind a number is as long as the number', async () => {
    const { t, page } = screen;
    const { children } = await rates({ region: '630100' });
    const county = children.find(({ regionCode, rates: { establishment } }) =>
      regionCode === '630100' ? false : establishment.denominator > establishment.numerator,
    );
    const name = regionPath(county?.regionCode ?? '').at(-1)?.name ?? '';
    const count = county?.rates.establishment;
    await regions().getByRole('button', { name: '西宁市', exact: true }).click();
    await rowOf(name)
      .getByRole('button', { name: `${t(RATE_TEXTS.establishment)} ${format.count(count?.denominator)}，` })
      .click();
    await page.getByRole('heading', { level: 2, name: new RegExp(name) }).waitFor();
    const { count: total } = await serviceOf(page).units.page({
      query: unitQueryOf(),
      from: 0,
      count: 0,
      isFresh: false,
    });
    await page
      .getByText(t('units.count-filtered', { total: format.count(total), count: format.count(count?.denominator) }))
      .waitFor();

    await page.getByRole('button', { name: t('dashboard.back') }).click();
    await regions().getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: t('dashboard.region-title', { region: name }) }).waitFor();
    await page.getByRole('button', { name: t('dashboard.back') }).click();
    await page
      .getByRole('navigation', { name: t('dashboard.regions') })
      .getByRole('button', { name: '青海省' })
      .click();
    await regions().getByRole('button', { name: '西宁市', exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 2, name: new RegExp(name) }).count()).toBe(0);
  });

  test('the wave leads on to the agreements that end, with the days left', async () => {
    const { t, page } = screen;
    await showTabOfCampaign(screen, 'expiry');
    const list = page.getByRole('region', { name: t('dashboard.expiring'), exact: true });
    await list.getByRole('columnheader', { name: t('dashboard.renewal-opens') }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const { months } = await serviceOf(page).campaigns.expiryWave({ campaignId, asOf: '2021-05-31', months: 24 });
    const busiest = months.reduce((most, one) => (one.units > most.units ? one : most));
    await page
      .getByRole('button', { name: new RegExp(`^${format.month(busiest.month)}：${format.count(busiest.units)} `) })
      .click();

    await page
      .getByRole('heading', { name: t('dashboard.expiring-month', { month: format.month(busiest.month) }) })
      .waitFor();
  });
});
