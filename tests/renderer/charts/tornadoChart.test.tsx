import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type TornadoBar, TornadoChart, tornadoScale } from '../../../renderer/charts/TornadoChart.tsx';

const bars: readonly TornadoBar[] = [
  {
    id: 'leaverCost',
    name: '每流失一人的损失',
    low: { value: '32,000 元', net: -100_000 },
    high: { value: '96,000 元', net: 300_000 },
    summary: '每流失一人的损失：32,000 元到 96,000 元',
  },
  {
    id: 'wage',
    name: '月工资',
    low: { value: '低', net: 120_000 },
    high: { value: '高', net: 80_000 },
    summary: '月工资：低到高',
  },
];
const text = { summary: '两项', base: '净收益 100,000', amount: (fen: number) => `[${fen}]` };
const draw = (onPick?: (id: string) => void) =>
  renderToStaticMarkup(
    <TornadoChart
      bars={bars}
      net={100_000}
      scale={tornadoScale(bars, 100_000)}
      text={text}
      width={640}
      {...(onPick ? { onPick } : {})}
    />,
  );

test('the axis reaches every net in round marks', () => {
  expect(tornadoScale(bars, 100_000).ticks).toEqual([-100_000, 0, 100_000, 200_000, 300_000]);
});

test('what is worse than the net as it is has one colour, what is better the other, whichever end it is', () => {
  const colours = [...draw().matchAll(/tornado-chart__(worse|better)/gu)].map(([, colour]) => colour);

  expect(colours).toEqual(['worse', 'better', 'better', 'worse']);
});

test('on paper the chart is one picture with a name; on the screen each bar is a button with its own', () => {
  expect(draw()).toContain('role="img" aria-label="两项"');
  expect(draw()).not.toContain('role="button"');
  expect(draw(() => {}).match(/role="button" tabindex="0" aria-expanded="false"/gu)).toHaveLength(2);
  expect(draw(() => {})).toContain('aria-label="月工资：低到高"');
});
