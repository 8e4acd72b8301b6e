import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulate } from '../../shared/domain/wage/tools/simulate.ts';
import { simulationRequestOf } from '../../shared/domain/negotiation/scenarioSimulation.ts';
import { toEvaluationInput } from '../../shared/domain/negotiation/detail.ts';
import { createFormat } from '../../shared/i18n/format.ts';
import { simulationSentence } from '../../shared/i18n/simulationText.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import {
  distributionRow,
  drawsField,
  percentiles,
  progressBar,
  saidBySimulation,
  setDraws,
  staleMark,
  startSimulation,
  stopButton,
  typeFigure,
} from './pages/simulationPage.ts';
import { openSample } from './pages/startPage.ts';
import { openTool } from './pages/toolsPanel.ts';
import { type Screen, screenOf, serviceOf, showTab, stored, undo } from './pages/workbench.ts';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN' } });
  screen = screenOf(launched.page);
  await openSample(screen);
});
afterAll(() => launched.close());

async function savedNegotiation() {
  const service = serviceOf(launched.page);
  const [first] = await service.negotiations.list({});
  if (!first) throw new Error('the sample is there');
  return service.negotiations.get({ id: first.id });
}

/** The sentence that the saved scenario's simulation gives, worked out here in one go. */
async function expectedSentence(draws: number): Promise<string> {
  const detail = await savedNegotiation();
  const [scenario] = detail.scenarios;
  if (!scenario) throw new Error('the sample has a scenario');
  const request = simulationRequestOf(toEvaluationInput(detail, scenario), { ...scenario.uncertainty, draws });
  return simulationSentence(screen.t, createFormat('zh-CN'), simulate(request));
}

test('a first look stands there unasked: what the same seed gives anywhere', async () => {
  await showTab(screen, 'scenarios');
  await openTool(screen, 'simulation');

  await eventually(() => saidBySimulation(screen)).toBe(await expectedSentence(10_000));
  expect(await percentiles(screen)).toHaveLength(6);
});

test('a million cases show their progress, are stopped in the middle, and run again to the end', async () => {
  const detail = await savedNegotiation();
  const [group] = detail.groups;
  if (!group) throw new Error('the sample has a group');
  const { id: _id, ...fields } = group;
  // So many groups take long enough to be stopped.
  const rows = Array.from({ length: 200 }, (_, at) => ({ ...fields, name: `工段 ${at + 1}` }));
  const { groups } = serviceOf(launched.page);
  const { ids } = await groups.insert({ negotiationId: detail.negotiation.id, rows });
  await staleMark(screen).waitFor();
  const before = await saidBySimulation(screen);

  await setDraws(screen, '1000000');
  await stored(screen, 'scenarios.update');
  await startSimulation(screen);
  await eventually(async () => Number(await progressBar(screen).getAttribute('value'))).toBeGreaterThan(0);
  await stopButton(screen).click();
  await progressBar(screen).waitFor({ state: 'detached' });
  expect(await saidBySimulation(screen)).toBe(before);
  expect(await staleMark(screen).count()).toBe(1);

  await groups.remove({ ids });
  await eventually(() => staleMark(screen).count()).toBe(0);
  await startSimulation(screen);
  await eventually(() => saidBySimulation(screen)).toBe(await expectedSentence(1_000_000));
  expect(await progressBar(screen).count()).toBe(0);
});

test('a million and one cases are refused at the field, and what was typed stays', async () => {
  await setDraws(screen, '1000001');

  await eventually(() => drawsField(screen).getAttribute('aria-invalid')).toBe('true');
  expect(await drawsField(screen).inputValue()).toBe('1000001');
  expect(await launched.page.getByRole('alert').allInnerTexts()).toEqual(['“模拟次数”只能填 1 到 1,000,000 次。']);
  await setDraws(screen, '10000');
  await eventually(() => drawsField(screen).getAttribute('aria-invalid')).toBe('false');
});

test('a low above the high and a standard deviation of 0 are named in their row, and mended there', async () => {
  const row = distributionRow(screen, 'annualTurnover');
  const start = launched.page.getByRole('button', { name: screen.t('simulation.start'), exact: true });
  await typeFigure(row, screen.t('simulation.field-low'), '150');

  await eventually(() => row.getByRole('alert').allInnerTexts()).toEqual([
    '“最高”不能低于 150%：把它改大，或把前面的数改小。',
  ]);
  expect(await start.isDisabled()).toBe(true);
  await stored(screen, 'scenarios.update');
  await undo(screen);
  await eventually(() => row.getByRole('alert').count()).toBe(0);

  const list = row.getByRole('combobox', { name: /分布$/ });
  await list.press('ArrowDown');
  await list.press('ArrowDown');
  await list.press('Enter');
  await typeFigure(row, screen.t('simulation.field-sd'), '0');
  await eventually(() => row.getByRole('alert').allInnerTexts()).toEqual([screen.t('simulation.problem-sd')]);
  await typeFigure(row, screen.t('simulation.field-sd'), '20');
  await eventually(() => start.isEnabled()).toBe(true);
  await start.click();
  await eventually(() => saidBySimulation(screen)).toBe(await expectedSentence(10_000));
});

test('an input that is left out is drawn no more, and nothing went wrong on the way', async () => {
  await distributionRow(screen, 'leaverCost').getByRole('checkbox').click();
  await staleMark(screen).waitFor();
  await startSimulation(screen);

  await eventually(() => staleMark(screen).count()).toBe(0);
  expect(await saidBySimulation(screen)).toBe(await expectedSentence(10_000));
  expect(launched.faults).toEqual([]);
});
