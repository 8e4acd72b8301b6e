import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { amountField, component, fourFigures, inWords } from './pages/scenarioPage.ts';
import { openSample } from './pages/startPage.ts';
import { type Screen, screenOf, stored, undo } from './pages/workbench.ts';

const SAMPLE_FIGURES = ['30.0', '40.0', '+10.0', '3.75'];

describe('a union chair works through the sample from the first start to the paper and the next day', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
  });
  afterAll(() => launched.close());

  test('one click opens the sample with its four figures', async () => {
    await openSample(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
    expect((await inWords(screen)).join()).toContain('133%');
  });

  test('a raise that is typed moves the figures, and Ctrl+Z brings them back', async () => {
    await amountField(screen, 1).fill('250');
    await eventually(() => fourFigures(screen)).toEqual(['37.5', '40.0', '+2.5', '4.69']);
    await amountField(screen, 1).press('Enter');
    await stored(screen, 'scenarios.update');

    await undo(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
  });

  test('a raise that is moved with the arrow keys is one step to undo', async () => {
    const slider = component(screen, 1).getByRole('slider');
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await slider.press(key);
    await eventually(() => amountField(screen, 1).inputValue()).not.toBe('200');
    console.log(await amountField(screen, 1).inputValue(), await fourFigures(screen));
    await stored(screen, 'scenarios.update');

    await undo(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
  });
});
