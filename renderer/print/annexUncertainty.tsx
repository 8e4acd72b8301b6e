import type { Distribution } from '../../shared/domain/wage/tools/distributions.ts';
import {
  type UncertainMeasure,
  uncertainMeasure,
  uncertainName,
  uncertainValue,
} from '../../shared/i18n/uncertainText.ts';
import { netBars, netDistributionText, simulationSentence } from '../../shared/i18n/simulationText.ts';
import { NetDistributionChart } from '../charts/NetDistributionChart.tsx';
import { heading, paragraph, row, smallTable, subheading } from './annexBlocks.tsx';
import type { BriefPart } from './briefPart.ts';
import type { Block } from './Sheets.tsx';

/** CSS pixels. */
const CHART_WIDTH = 657;
const CHART_HEIGHT = 200;

/** How sure the result is, in a sentence; null where nothing is drawn or nothing is expected to come back. */
export function uncertaintySentence({ model, t, format }: BriefPart): string | null {
  const { uncertainty, response, claim } = model;
  if (uncertainty === null || response.kind === 'none' || claim.components.length === 0) return null;
  const { probability, net } = uncertainty.simulation;
  const chance =
    probability > 0.995
      ? t('brief.chance-sure')
      : probability < 0.005
        ? t('brief.chance-none')
        : t('brief.chance', { chance: format.percent(probability, 0) });
  return t('brief.uncertainty', {
    chance,
    low: format.money(net.p5, { signed: true }),
    high: format.money(net.p95, { signed: true }),
  });
}

export function uncertaintyBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  const sentence = uncertaintySentence(part);
  if (model.uncertainty === null || sentence === null) return [];
  const { inputs, simulation } = model.uncertainty;
  const { net } = simulation;
  const of = { scenario: { response: model.response } };
  const text = netDistributionText(t, format, simulation);
  return [
    heading('uncertainty', t('brief.uncertainty-title')),
    {
      kind: 'flow',
      key: 'uncertainty-chart',
      node: (
        <figure className="paper-chart">
          <figcaption>{t('brief.uncertainty-chart')}</figcaption>
          <NetDistributionChart
            bars={netBars(simulation)}
            text={text}
            width={CHART_WIDTH}
            height={CHART_HEIGHT}
            animate={false}
          />
        </figure>
      ),
    },
    paragraph('uncertainty', simulationSentence(t, format, simulation)),
    smallTable(
      'uncertainty-net',
      [
        { key: 'line', head: t('brief.uncertainty-share'), width: 30 },
        ...(['5%', '10%', '50%', '90%', '95%'] as const).map((share) => ({
          key: share,
          head: share,
          width: 14,
          isNumeric: true,
        })),
      ],
      [
        row(
          'net',
          t('brief.uncertainty-net'),
          ...[net.p5, net.p10, net.p50, net.p90, net.p95].map((value) => format.yuan(value)),
        ),
      ],
    ),
    subheading('uncertainty-inputs', t('brief.uncertainty-inputs')),
    {
      kind: 'table',
      key: 'uncertainty-inputs',
      columns: [
        { key: 'name', head: t('brief.uncertainty-input'), width: 40 },
        { key: 'distribution', head: t('brief.uncertainty-range'), width: 60 },
      ],
      rows: inputs.map((input) =>
        row(
          input.which,
          uncertainName(t, input.which, of),
          distributionText(part, uncertainMeasure(of, input), input.distribution),
        ),
      ),
    },
    paragraph(
      'uncertainty-note',
      t('brief.uncertainty-note', {
        draws: format.count(simulation.draws),
        seed: String(simulation.seed),
      }),
      true,
    ),
  ];
}

function distributionText({ t, format }: BriefPart, measure: UncertainMeasure, of: Distribution): string {
  const value = (amount: number) => uncertainValue(t, format, measure, amount);
  switch (of.kind) {
    case 'fixed':
      return t('brief.drawn-fixed', { value: value(of.value) });
    case 'uniform':
      return t('brief.drawn-uniform', { low: value(of.low), high: value(of.high) });
    case 'triangular':
      return t('brief.drawn-triangular', { low: value(of.low), mode: value(of.mode), high: value(of.high) });
    case 'normal': {
      // A spread is no change: 0.1 of a factor is 10 %.
      const sd = measure === 'factor' ? format.percent(of.sd) : value(of.sd);
      return t('brief.drawn-normal', { mean: value(of.mean), sd });
    }
  }
}
