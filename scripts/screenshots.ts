import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { BRIDGE_NAME } from '../shared/contract/bridge.ts';
import { createClient } from '../shared/contract/client.ts';
import type { DataContract } from '../shared/contract/data.ts';
import { LANGUAGES, type Language } from '../shared/contract/settings.ts';
import { UNEXPLAINED } from '../shared/domain/negotiation/scenario.ts';
import { UNSOURCED } from '../shared/domain/negotiation/workforce.ts';
import { createTexts, type Translate } from '../shared/i18n/texts.ts';
import { buildIfStale } from './build.ts';
import { takeCampaignPicture, walkCampaigns } from './campaignScreens.ts';
import { withDisplay } from './display.ts';
import { isRoot, machineArguments } from './electronArguments.ts';
import { resolveElectron } from './electronRuntime.ts';
import { projectRoot } from './projectPaths.ts';

const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const;
const README_SIZE = [1440, 900] as const;
const THEMES = ['light', 'dark'] as const;

interface Look {
  readonly language: Language;
  readonly theme: (typeof THEMES)[number];
  readonly size: readonly [width: number, height: number];
}

interface Walk extends Look {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly t: Translate;
  /** Takes a picture of the window, or of one part of it. */
  readonly take: (name: string, part?: Locator) => Promise<void>;
}

const api = ({ page }: Walk) =>
  createClient<DataContract>((call, input) =>
    page.evaluate(([bridge, name, values]) => Reflect.get(globalThis, bridge).call('data', name, values), [
      BRIDGE_NAME,
      call,
      input,
    ] as const),
  );

/** A workbench as after some months: a larger negotiation with three scenarios, and a list of others. */
async function fill(walk: Walk): Promise<string> {
  const { negotiations, groups, onCosts, scenarios } = api(walk);
  const isChinese = walk.language === 'zh-CN';
  const say = (zh: string, en: string) => (isChinese ? zh : en);
  const places = isChinese
    ? ['常州', '无锡', '南通', '扬州', '嘉兴', '宁波', '佛山', '东莞']
    : ['Changzhou', 'Wuxi', 'Nantong', 'Yangzhou', 'Jiaxing', 'Ningbo', 'Foshan', 'Dongguan'];
  for (const place of places) {
    await negotiations.create({
      title: say(`${place}某纺织厂 2026 年度工资协商`, `${place} textile mill, wages 2026`),
      enterpriseName: say(`${place}某某纺织有限公司`, `${place} Textile Co., Ltd.`),
    });
  }
  const title = say('江阴精密机械 2026 年度工资协商', 'Jiangyin Precision Machinery, wages 2026');
  const { id } = await negotiations.create({
    title,
    enterpriseName: say('江阴精密机械有限公司', 'Jiangyin Precision Machinery Co., Ltd.'),
    unionName: say('江阴精密机械有限公司工会委员会', 'Union of Jiangyin Precision Machinery'),
    revenue: 90_000_000_000,
  });
  const bulletin = { source: say('无锡市统计公报', 'Wuxi statistical bulletin'), day: '2026-03-10' };
  await negotiations.update({
    id,
    patch: {
      comparators: {
        cpi: 0.021,
        guideline: { lower: 0.03, baseline: 0.065, upper: 0.09 },
        minimumWage: 249_000,
        outsideGrowth: 0.045,
      },
      comparatorFacts: {
        cpi: bulletin,
        guideline: { source: say('省人社厅通知', 'Notice of the province'), day: '2024-06-20' },
        minimumWage: { source: say('省政府通知', 'Notice of the province'), day: '2026-01-01' },
        outsideGrowth: bulletin,
        regionAverageWage: { ...bulletin, value: 11_240_000 },
        industryAverageWage: { ...bulletin, value: 9_860_000 },
        productivityGrowth: { source: say('企业年报', 'Annual report'), day: '2026-04-30', value: 0.058 },
        profitGrowth: { source: say('企业年报', 'Annual report'), day: '2026-04-30', value: 0.034 },
        stateAssets: { source: '', day: '2026-04-30', value: say('不适用：民营企业', 'Does not apply: private') },
        notes: { prices: say('全年平均，城镇', 'Average of the year, urban') },
      },
    },
  });
  const source = say('人事部报表，2025 年', 'HR report, 2025');
  const common = { ...UNSOURCED, fixedMonthly: 0, turnoverSource: source, leaverCostSource: source };
  const { ids } = await groups.insert({
    negotiationId: id,
    rows: [
      {
        ...common,
        name: say('操作工', 'Operators'),
        headcount: 800,
        monthlyWage: 520_000,
        fixedMonthly: 30_000,
        overtimeHours: { weekday: 20, restDay: 16, holiday: 2 },
        bonusMonths: 1,
        annualTurnover: 0.26,
        leaverCost: { kind: 'shareOfPay', share: 0.21 },
      },
      {
        ...common,
        name: say('技术工人', 'Technicians'),
        headcount: 120,
        monthlyWage: 980_000,
        overtimeHours: { weekday: 8, restDay: 4, holiday: 0 },
        bonusMonths: 2,
        annualTurnover: 0.1,
        leaverCost: { kind: 'direct', amount: 10_000_000 },
      },
      {
        ...common,
        name: say('质检和仓储', 'Inspection and stores'),
        headcount: 64,
        monthlyWage: 560_000,
        overtimeHours: { weekday: 10, restDay: 8, holiday: 0 },
        bonusMonths: 1,
        annualTurnover: 0.18,
        leaverCost: {
          kind: 'buildUp',
          separation: 100_000,
          recruitment: 100_000,
          training: 200_000,
          vacancyMonths: 1,
          monthlyContribution: 1_300_000,
          rampMonths: 3,
          rampShape: 'linear',
          skilledToNovice: 1.3,
          skilledUnitsPerMonth: 1300,
          costPerDefect: 1000,
          noviceDefectRate: 0.05,
          skilledDefectRate: 0.01,
        },
      },
    ],
  });
  const city = say('江阴市 2025 年度社保缴费文件', 'Jiangyin social insurance notice, 2025');
  await onCosts.insert({
    negotiationId: id,
    rows: [
      { name: say('养老保险', 'Pension'), rate: 0.16, floor: 449_400, cap: 2_247_000, source: city },
      { name: say('医疗保险', 'Medical'), rate: 0.095, floor: 449_400, cap: 2_247_000, source: city },
      { name: say('住房公积金', 'Housing fund'), rate: 0.08, floor: 228_000, cap: 3_400_000, source: city },
      {
        name: say('工会经费', 'Union funds'),
        rate: 0.02,
        source: say('《工会法》第四十三条', 'Trade Union Law, art. 43'),
      },
    ],
  });
  const scenario = {
    ...UNEXPLAINED,
    startMonth: '2026-01',
    signedMonth: null,
    horizonYears: 3,
    discountRate: 0.04,
    response: { kind: 'points' as const, value: 0.04 },
    responseSource: say('2023 年涨薪前后的流失率', 'Turnover before and after the raise of 2023'),
  };
  const component = (
    key: number,
    terms: Parameters<typeof scenarios.create>[0]['fields']['components'][number]['terms'],
  ) => ({
    id: `0190a0a0-0000-7000-8000-${String(key).padStart(12, '0')}`,
    terms,
  });
  await scenarios.create({
    negotiationId: id,
    fields: {
      ...scenario,
      title: say('两步走：4 月 5%，次年技工加 300', 'Two steps: 5% in April, technicians 300 more'),
      components: [
        component(1, { kind: 'percent', fromMonth: 4, rate: 0.05 }),
        component(2, { kind: 'lumpSum', fromMonth: 12, perHead: 100_000 }),
        component(3, { kind: 'flat', fromMonth: 13, monthly: 30_000, groups: [ids[1] ?? ''] }),
      ],
    },
  });
  await scenarios.create({
    negotiationId: id,
    fields: {
      ...scenario,
      title: say('一步到位 6%', '6% at once'),
      components: [component(4, { kind: 'percent', fromMonth: 1, rate: 0.06 })],
    },
  });
  await scenarios.create({
    negotiationId: id,
    fields: {
      ...scenario,
      title: say('企业的还价 3%', 'The employer’s offer of 3%'),
      components: [component(5, { kind: 'percent', fromMonth: 7, rate: 0.03 })],
      response: { kind: 'points', value: 0.01 },
    },
  });
  return title;
}

/** Positions and three rounds in the negotiation of that title, one of them with a slip that was taken back. */
async function negotiate(walk: Walk, title: string): Promise<void> {
  const { negotiations, proposals } = api(walk);
  const say = (zh: string, en: string) => (walk.language === 'zh-CN' ? zh : en);
  const id = (await negotiations.list({})).find((one) => one.title === title)?.id ?? '';
  const positions = {
    unionOpening: 0.09,
    unionAim: 0.06,
    unionResistance: 0.045,
    employerOpening: 0.02,
    employerLimit: 0.055,
    notes: say('2025 年利润增长 9%，同行平均涨 5.5%', 'Profits up 9% in 2025; raises elsewhere 5.5% on average'),
  };
  await negotiations.update({ id, patch: { positions } });
  type Components = Parameters<typeof proposals.record>[0]['terms']['components'];
  const speak = (side: 'union' | 'employer', day: string, components: Components, words: string) =>
    proposals.record({
      negotiationId: id,
      side,
      day,
      presentedBy:
        side === 'union' ? say('王芳，工会主席', 'Wang Fang, chair') : say('陈平，财务总监', 'Chen Ping, finance'),
      form: side === 'union' ? 'written' : 'oral',
      terms: { startMonth: '2026-01', horizonYears: 3, components },
      words,
      reason: '',
      recordedBy: say('王芳', 'Wang Fang'),
    });
  const percent = (rate: number) => ({ kind: 'percent' as const, fromMonth: 1, rate });
  const once = (yuan: number) => ({ kind: 'lumpSum' as const, fromMonth: 12, perHead: 100 * yuan });
  await speak(
    'union',
    '2026-03-02',
    [percent(0.09)],
    say('三年没有跟上物价和同行，这次要补上。', 'For three years pay fell behind prices and the trade.'),
  );
  await speak('employer', '2026-03-06', [percent(0.02)], say('订单不稳，最多 2%。', 'Orders are shaky: 2% at most.'));
  await speak('union', '2026-03-12', [percent(0.07)], '');
  const slip = await speak('employer', '2026-03-17', [percent(0.05)], '');
  await proposals.reverse({
    id: slip.id,
    day: '2026-03-17',
    reason: say('听错了，对方说的是 3%', 'Misheard: they said 3%'),
    recordedBy: say('王芳', 'Wang Fang'),
  });
  await speak(
    'employer',
    '2026-03-17',
    [percent(0.03), once(1000)],
    say('底薪 3%，年底再发 1,000 元。', '3% on pay and 1,000 yuan at the end of the year.'),
  );
  await speak('union', '2026-03-24', [percent(0.055), once(800)], '');
}

/** All that a user can come by, from the first start on. */
async function walkThrough(walk: Walk): Promise<void> {
  const { language, page, t, take } = walk;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  const settled = () => page.waitForLoadState('networkidle');
  const close = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  await button(t('start.sample')).waitFor();
  await take('01-start');
  await button(t('start.sample')).click();
  await page.getByRole('group', { name: t('results.key-break-even') }).waitFor();
  await settled();
  await take('02-scenario-sample');
  const tool = async (name: string) => {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('tabpanel', { name, exact: true }).getByRole('region').first().waitFor();
  };
  await tool(t('tools.solve'));
  await take('02-solve');
  await tool(t('tools.sensitivity'));
  await page.locator('[data-bar="response"]').click();
  await take('02-sensitivity');
  await tool(t('tools.heat-map'));
  await page.locator('[data-cell="5 1"]').click();
  await take('02-heat-map');
  await tool(t('tools.results'));
  const title = await fill(walk);
  await page.getByRole('navigation').getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('group', { name: t('results.key-break-even') }).waitFor();
  await take('03-scenario-three-years');
  await page.getByRole('region', { name: t('results.words') }).scrollIntoViewIfNeeded();
  await take('04-scenario-lower');
  await page.getByRole('region', { name: t('results.prices') }).scrollIntoViewIfNeeded();
  await take('04-scenario-prices');
  await button(t('results.answer-prepare')).first().click();
  // The field has the focus as soon as it is there.
  await page.keyboard.insertText(
    language === 'zh-CN'
      ? '2024 年和 2025 年的招聘、培训台账，见附件。'
      : 'Recruitment and training books of 2024 and 2025.',
  );
  await page.keyboard.press('Tab');
  await take('04-answer');
  await tool(t('tools.solve'));
  await take('04-solve');
  await tool(t('tools.sensitivity'));
  await take('04-sensitivity');
  await tool(t('tools.heat-map'));
  await take('04-heat-map');
  await tool(t('tools.results'));
  await button(t('scenarios.compare')).click();
  await page.getByRole('region', { name: t('scenarios.compare') }).waitFor();
  await take('05-comparison');
  await button(t('comparison.back')).click();

  await tab(t('negotiations.tab-workforce'));
  const leaverCost = page.getByRole('gridcell', { name: '100,000' });
  await leaverCost.waitFor();
  await take('06-workforce');
  await page.getByRole('region', { name: t('enterprise.title'), exact: true }).scrollIntoViewIfNeeded();
  await take('07-enterprise');
  await page
    .getByRole('gridcell', { name: /13,600|12,975/ })
    .or(leaverCost)
    .last()
    .click();
  await page.getByRole('dialog').waitFor();
  await take('08-leaver-cost');
  const citing = t('presets.use-for', { assumption: t('presets.assumption-turnover') });
  await button(citing).click();
  await page.getByRole('dialog', { name: citing }).getByText(t('presets.own-first'), { exact: true }).waitFor();
  await take('08-cited-figure');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: citing }).waitFor({ state: 'hidden' });
  await close();
  await button(t('workforce.from-roster')).click();
  await page.getByRole('dialog').waitFor();
  await take('09-roster');
  await close();
  await button(t('workforce.paste')).click();
  await page
    .getByRole('textbox', { name: t('workforce.paste-here') })
    .fill(
      '岗位\t人数\t月工资\t年流失率\n装配\t210\t5,400\t24%\n包装\t66\t4,900\t31%\n合计\t276\t\t\n叉车\t多少\t6,100\t12%\n',
    );
  await page.getByRole('dialog').getByRole('table').waitFor();
  await take('10-paste');
  await close();
  await tab(t('negotiations.tab-comparators'));
  await page.getByRole('region', { name: t('comparators.says'), exact: true }).waitFor();
  await take('10-comparators');
  await page.getByLabel(t('comparators.note-of', { factor: t('comparators.factor-other') })).scrollIntoViewIfNeeded();
  await take('10-comparators-lower');

  await tab(t('negotiations.tab-scenarios'));
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
  await dialog.getByText(new RegExp(`^${t('papers.pages', { count: '\\d+' })}$`)).waitFor();
  await take('11-brief');
  await dialog.getByRole('button', { name: t('papers.issue-and-save'), exact: true }).click();
  await page.getByRole('tab', { name: t('negotiations.tab-papers'), selected: true }).waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('region', { name: t('papers.log') }).waitFor();
  await take('12-papers');
  await negotiate(walk, title);
  await tab(t('negotiations.tab-proposals'));
  await page.getByRole('region', { name: t('proposals.log'), exact: true }).waitFor();
  await take('12-table-hidden');
  await button(t('positions.show')).click();
  await take('12-table');
  const entries = page.getByRole('table', { name: t('proposals.log'), exact: true }).locator('button[aria-expanded]');
  await entries.first().click();
  await entries.last().scrollIntoViewIfNeeded();
  await take('12-table-log');
  await button(t('proposals.record')).click();
  await page.getByRole('dialog', { name: t('proposals.record-title') }).waitFor();
  await take('12-proposal');
  await close();
  await tab(t('negotiations.tab-demands'));
  const demand = page.getByRole('textbox', { name: t('demands.enter'), exact: true });
  const asked =
    language === 'zh-CN'
      ? ['夜班供热餐', '更衣室换柜子', '技工津贴每月 300 元', '建职工停车场']
      : ['A hot meal on night shifts', 'New lockers', 'A skill allowance of 300 a month', 'A car park for the staff'];
  for (const words of asked) {
    await demand.fill(words);
    await demand.press('Enter');
    await page.getByRole('gridcell', { name: words, exact: true }).waitFor();
  }
  await take('12-demands');
  await tab(t('negotiations.tab-meetings'));
  await button(t('meetings.case-rhythm')).click();
  await page.getByRole('dialog').waitFor();
  await take('12-rhythm');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('meetings.plan'), exact: true })
    .click();
  await page.getByRole('region', { name: t('meetings.series') }).waitFor();
  await take('12-meetings');
  await tab(t('negotiations.tab-agreement'));
  await page.getByRole('region', { name: t('agreements.will-record'), exact: true }).waitFor();
  await take('12-agreement');
  await button(t('agreements.sign')).click();
  const attachments = page.getByRole('region', { name: t('agreements.attachments'), exact: true });
  await attachments.locator('input[type=file]').setInputFiles({
    name: language === 'zh-CN' ? '2026 年度工资专项集体合同（签字页）.pdf' : 'Wage agreement 2026, signed.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(1_234_567, 'scan'),
  });
  await attachments.getByRole('listitem').waitFor();
  await take('12-agreement-signed');

  const section = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${name}( ?[\\d,]+)?$`) })
      .click();
  await section(t('nav.negotiations'));
  await page.getByRole('grid').waitFor();
  await take('13-list');
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').waitFor();
  await take('14-new-negotiation');
  await close();
  await section(t('nav.data'));
  await page.getByRole('heading', { level: 1, name: t('nav.data') }).waitFor();
  await take('15-data');
  await page.getByRole('tab', { name: t('data.tab-presets'), exact: true }).click();
  await page
    .getByRole('gridcell', { name: /2015–2016/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: t('presets.shipped-title') }).waitFor();
  await take('15-presets');
  await close();
  await page.getByRole('tab', { name: t('data.tab-allowances'), exact: true }).click();
  await button(t('allowances.example')).click();
  const sorting = page.getByRole('region', { name: t('allowances.list') });
  await sorting.waitFor();
  await take('15-allowance');
  await sorting.locator('input[type=file]').setInputFiles({
    name: language === 'zh-CN' ? '困难职工名单.csv' : 'households.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(householdList([t('allowances.template-income'), t('allowances.template-size')])),
  });
  await button(t('allowances.take-counts')).scrollIntoViewIfNeeded();
  await take('15-allowance-sorted');
  await section(t('nav.settings'));
  await page.getByRole('heading', { level: 1, name: t('nav.settings') }).waitFor();
  await take('16-settings');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await take('17-shortcuts');
  await close();
  await button(t('backups.title')).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('backups.now'), exact: true })
    .click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await take('18-backups');
  await close();
  await walkCampaigns({ ...walk, api: api(walk) });
}

/** Made-up households under the heads of the template, a few of them without income or size. */
function householdList(heads: readonly string[]): string {
  const lines = Array.from({ length: 300 }, (_, at) => {
    const income = at % 40 === 0 ? '' : 900 + ((at * 37) % 5000);
    return `${income},${at % 75 === 7 ? 0 : (at % 4) + 1}`;
  });
  return [heads.join(','), ...lines].join('\r\n');
}

/** What the README shows. */
async function takeReadmePictures(walk: Walk): Promise<void> {
  const { language, page, t, take } = walk;
  await page.getByRole('button', { name: t('start.sample'), exact: true }).click();
  await page.getByRole('group', { name: t('results.key-break-even') }).waitFor();
  await page.waitForLoadState('networkidle');
  await take(language === 'zh-CN' ? 'scenario-zh' : 'scenario-en');
  if (language === 'zh-CN') {
    await page.setViewportSize({ width: 1600, height: 1400 });
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
    await dialog.getByText(new RegExp(`^${t('papers.pages', { count: '\\d+' })}$`)).waitFor();
    await take('brief-zh', dialog.locator('.sheet').first());
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: README_SIZE[0], height: README_SIZE[1] });
  }
  await takeCampaignPicture({ ...walk, api: api(walk) });
}

async function launch(look: Look, folder: string, walk: (walk: Walk) => Promise<void>): Promise<void> {
  const { language, theme, size } = look;
  const [width, height] = size;
  const own = await mkdtemp(path.join(tmpdir(), 'workbench-screens-'));
  await writeFile(
    path.join(own, 'settings.json'),
    JSON.stringify({ language, theme, operatorName: language === 'zh-CN' ? '王芳' : 'Wang Fang' }),
  );
  const electron = await resolveElectron();
  await withDisplay(async (env) => {
    const app = await _electron.launch({
      executablePath: electron.executable,
      chromiumSandbox: !isRoot(),
      // Else the driver has every page believe in a light system.
      colorScheme: null,
      args: [...machineArguments(() => {}), `--user-data-dir=${own}`, projectRoot],
      env: {
        ...Object.fromEntries(
          Object.entries(env).filter(
            (entry): entry is [string, string] => entry[0] !== 'ELECTRON_RUN_AS_NODE' && entry[1] !== undefined,
          ),
        ),
        WORKBENCH_NODE: process.execPath,
        WORKBENCH_DOCUMENTS_DIR: own,
      },
    });
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(15_000);
      await page.setViewportSize({ width, height });
      await app.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        },
        path.join(own, 'brief.pdf'),
      );
      await walk({
        ...look,
        app,
        page,
        t: createTexts(language).t,
        take: async (name, part) => {
          // Charts and dialogs move into their place.
          await page.waitForTimeout(500);
          await (part ?? page).screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
        },
      });
    } finally {
      await app.close();
      await rm(own, { recursive: true, force: true });
    }
  });
}

/**
 * `npm run screenshots [-- zh-CN light 1280 …]`: each screen in both languages and themes and two sizes, to out/screens;
 * words choose some. `npm run screenshots -- --readme`: the pictures of the README, to resources/screenshots.
 */
async function takeScreenshots(words: readonly string[]): Promise<void> {
  await buildIfStale();
  if (words.includes('--readme')) {
    const folder = path.join(projectRoot, 'resources', 'screenshots');
    await mkdir(folder, { recursive: true });
    for (const language of LANGUAGES)
      await launch({ language, theme: 'light', size: README_SIZE }, folder, takeReadmePictures);
    return;
  }
  const folder = path.join(projectRoot, 'out', 'screens');
  await mkdir(folder, { recursive: true });
  const looks = LANGUAGES.flatMap((language) =>
    THEMES.flatMap((theme) => SIZES.map((size): Look => ({ language, theme, size }))),
  );
  const chosen = looks.filter(({ language, theme, size }) =>
    words.every((word) => [language, theme, String(size[0])].includes(word)),
  );
  for (const look of chosen) {
    const name = `${look.language}-${look.theme}-${look.size[0]}`;
    await launch(look, folder, (walk) =>
      walkThrough({ ...walk, take: (screen, part) => walk.take(`${screen}-${name}`, part) }),
    );
    console.log(`Taken: ${name}`);
  }
}

await takeScreenshots(process.argv.slice(2));
