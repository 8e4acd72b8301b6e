import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulePack } from '../../shared/domain/procedure/rulePack.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { holidaysPage, rulePacksPage, showDataTab } from './pages/rulePacksPage.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, undo } from './pages/workbench.ts';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN' } });
  screen = screenOf(launched.page);
  await openSample(screen);
});
afterAll(() => launched.close());

const COPY = '青海省（副本）';
const ownPacks = () => serviceOf(screen.page).rulePacks.list({});
const fileAt = (name: string) => path.join(launched.documents, name);

test('the packs of the product are read with their articles, searched and laid side by side', async () => {
  await showDataTab(screen, 'data.tab-rule-packs');
  const packs = rulePacksPage(screen);
  await packs.open('青海省');
  await packs.row('答复').getByText('收到要约后 20 日内').waitFor();
  await packs.row('答复').getByText('《青海省企业工资集体协商条例》第二十五条').waitFor();
  await packs.compareWith('浙江省');
  await packs.row('答复').getByText('收到要约后 10 个工作日内').waitFor();
  expect(
    await packs
      .row('答复')
      .getByText(/第二十五条|第七条/u)
      .count(),
  ).toBe(2);
  await packs.search('备案');
  await packs.row('答复').waitFor({ state: 'detached' });
  await packs.search('');
});

test('a copy is edited in place; an article in another form is refused with the way out', async () => {
  const packs = rulePacksPage(screen);
  await packs.copy();
  await packs.list().getByText(COPY, { exact: true }).waitFor();
  const form = await packs.edit('答复');
  const days = form.getByRole('textbox', { name: screen.t('rule-packs.field-days'), exact: true });
  await days.click();
  await days.fill('15');
  const article = form.getByRole('textbox', { name: screen.t('rule-packs.article'), exact: true });
  await article.fill('第三条');
  const save = form.getByRole('button', { name: screen.t('rule-packs.save'), exact: true });
  await save.click();
  await form
    .getByRole('alert')
    .getByText(/请写成《规定名称》第…条/u)
    .waitFor();
  expect((await ownPacks())[0]?.steps.reply).toMatchObject({ days: 20 });

  await article.fill('《共和县工资集体协商办法》第八条');
  await save.click();
  await packs.row('答复').getByText('收到要约后 15 日内').waitFor();
  expect((await ownPacks())[0]?.steps.reply).toMatchObject({ days: 15, article: '《共和县工资集体协商办法》第八条' });
});

test('what is left to the rules beneath says where it comes from', async () => {
  const packs = rulePacksPage(screen);
  const form = await packs.edit('报送审查');
  await form.getByText(screen.t('rule-packs.stance-silent'), { exact: true }).click();
  await form.getByRole('button', { name: screen.t('rule-packs.save'), exact: true }).click();
  await packs.row('报送审查').getByText('工资集体协商试行办法（全国）').waitFor();
  await packs.row('报送审查').getByText('《工资集体协商试行办法》第二十一条').waitFor();
  expect((await ownPacks())[0]?.silent).toContain('filing');
});

test('a pack goes out as a file and comes back under an id that is free', async () => {
  const packs = rulePacksPage(screen);
  const out = fileAt('规则.json');
  await answerSaveDialog(launched.app, out);
  await packs.exportPack();
  await eventually(async () => readFile(out, 'utf8').catch(() => '')).toContain('"qinghai-2"');
  expect(rulePack.parse(JSON.parse(await readFile(out, 'utf8')))).toEqual((await ownPacks())[0]);

  await packs.importFile(out);
  const dialog = packs.importDialog();
  await dialog.getByText(screen.t('rule-packs.import-taken', { id: 'qinghai-2' }), { exact: true }).waitFor();
  await dialog.getByRole('button', { name: screen.t('rule-packs.import-take'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await ownPacks()).map(({ id }) => id)).toEqual(['qinghai-2', 'qinghai-3']);
});

test('a broken file is refused with every field that is wrong, and nothing is stored', async () => {
  const packs = rulePacksPage(screen);
  const broken = fileAt('坏规则.json');
  const [pack] = await ownPacks();
  const reply = { ...pack?.steps.reply, days: -3 };
  await writeFile(broken, JSON.stringify({ ...pack, base: 'mars', steps: { ...pack?.steps, reply, fly: null } }));
  await packs.importFile(broken);
  const dialog = packs.importDialog();
  const said = dialog.getByRole('listitem');
  await said.filter({ hasText: '答复的天数：不能小于 0' }).waitFor();
  await said.filter({ hasText: 'fly：没有这个步骤' }).waitFor();
  await said.filter({ hasText: '下一层规则：下一层只能是软件自带的规则' }).waitFor();
  await dialog
    .getByRole('button', { name: screen.t('dialog.close'), exact: true })
    .last()
    .click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await ownPacks()).toHaveLength(2);
});

test('a pack that was removed comes back with undo', async () => {
  const packs = rulePacksPage(screen);
  await packs.remove();
  await eventually(async () => (await ownPacks()).length).toBe(1);
  await undo(screen);
  await eventually(async () => (await ownPacks()).length).toBe(2);
});

test('the holidays of a year are read from the notice; what cannot be read is listed', async () => {
  await showDataTab(screen, 'data.tab-holidays');
  const holidays = holidaysPage(screen);
  await holidays.open(2027);
  await holidays
    .shown(2027)
    .getByText(screen.t('holidays.none-note', { year: 2027 }))
    .waitFor();
  const dialog = await holidays.paste(
    `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、清明节：4月5日（周二）放假。`,
  );
  await dialog.getByRole('listitem').getByText('三、清明节：4月5日（周二）放假', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: screen.t('holidays.take', { year: 2027 }), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await eventually(() => holidays.day('2027-02-14').getAttribute('data-kind')).toBe('workday');
  await holidays
    .shown(2027)
    .getByText(screen.t('holidays.begun-note', { year: 2027 }))
    .waitFor();
});

test('a missing day is set by hand, the year declared complete, and undo takes it back', async () => {
  const holidays = holidaysPage(screen);
  const { page, t } = screen;
  await holidays.day('2027-04-05').focus();
  await page.keyboard.press('1');
  await eventually(() => holidays.day('2027-04-05').getAttribute('data-kind')).toBe('holiday');
  await page.getByRole('button', { name: t('holidays.complete'), exact: true }).click();
  const year = async () => (await serviceOf(page).holidays.list({})).find((each) => each.year === 2027);
  await eventually(async () => (await year())?.isComplete).toBe(true);
  expect((await year())?.source).toBe('国务院办公厅关于2027年部分节假日安排的通知');
  await undo(screen);
  await eventually(async () => (await year())?.isComplete).toBe(false);
});
