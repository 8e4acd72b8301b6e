import { calendarMonth } from '../../shared/domain/wage/scenarioCalendar.ts';
import { claimItemText } from '../../shared/i18n/claimText.ts';
import { groupLabel, groupList, heading, paragraph, row, rowsOf } from './annexBlocks.tsx';
import type { BriefPart } from './briefPart.ts';
import { briefYearsTable } from './briefYears.tsx';
import type { Block, TableRow } from './Sheets.tsx';

export function claimBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  const { components } = model.claim;
  if (components.length === 0) {
    return [heading('claim', t('brief.claim-title')), paragraph('claim', t('brief.claim-none'))];
  }
  return [
    heading('claim', t('brief.claim-title')),
    {
      kind: 'table',
      key: 'claim',
      columns: [
        { key: 'what', head: t('brief.claim-what'), width: 46 },
        { key: 'from', head: t('brief.claim-from'), width: 16 },
        { key: 'who', head: t('brief.claim-who'), width: 38 },
      ],
      rows: components.flatMap((component, at) =>
        rowsOf(
          `claim-${at}`,
          [
            claimItemText(t, format, component),
            format.month(calendarMonth(model.period.startMonth, component.fromMonth)),
          ],
          component.groups === undefined ? t('brief.claim-all') : groupList(part, component.groups),
        ),
      ),
    },
  ];
}

export function yearBlocks(part: BriefPart): Block[] {
  return [
    heading('years', part.t('brief.years-title')),
    { kind: 'table', key: 'years', ...briefYearsTable(part, 'full') },
  ];
}

export function measureBlocks({ model, t, format }: BriefPart): Block[] {
  const { figures, period, printed } = model;
  const yuan = (fen: number | null) =>
    fen === null ? format.yuan(null) : t('brief.yuan-amount', { amount: format.yuan(fen) });
  const rows: TableRow[] = [
    row('run-rate', t('brief.measure-run-rate'), yuan(figures.runRate.cost), t('brief.measure-run-rate-meaning')),
    row(
      'run-rate-saving',
      t('brief.measure-run-rate-saving'),
      yuan(figures.runRate.lossAvoided),
      t('brief.measure-run-rate-saving-meaning'),
    ),
    ...figures.carryOver.flatMap((amount, at) =>
      amount === 0
        ? []
        : [
            row(
              `carry-over-${at}`,
              t('brief.measure-carry-over', { year: at + 1 }),
              yuan(amount),
              t('brief.measure-carry-over-meaning'),
            ),
          ],
    ),
    ...(figures.backPay === 0
      ? []
      : [row('back-pay', t('brief.measure-back-pay'), yuan(figures.backPay), t('brief.measure-back-pay-meaning'))]),
    ...(printed.total.oneOff === 0
      ? []
      : [
          row(
            'one-off',
            t('brief.measure-one-off'),
            yuan(100 * printed.total.oneOff),
            t('brief.measure-one-off-meaning'),
          ),
        ]),
    row(
      'benefit-cost',
      t('brief.measure-benefit-cost'),
      format.number(figures.benefitCost),
      t('brief.measure-benefit-cost-meaning'),
    ),
    row('offset', t('brief.measure-offset'), format.percent(figures.offsetRatio, 1), t('brief.measure-offset-meaning')),
    row(
      'break-even',
      t('brief.measure-break-even'),
      figures.breakEvenPoints === null
        ? t('brief.out-of-reach')
        : t('brief.points-amount', { points: format.points(figures.breakEvenPoints) }),
      t('brief.measure-break-even-meaning'),
    ),
    ...(figures.breakEvenCostPerLeaver === null
      ? []
      : [
          row(
            'break-even-cost',
            t('brief.measure-break-even-cost'),
            yuan(figures.breakEvenCostPerLeaver),
            t('brief.measure-break-even-cost-meaning'),
          ),
        ]),
    ...(figures.impliedCostPerLeaver === null
      ? []
      : [
          row(
            'implied',
            t('brief.measure-implied'),
            yuan(figures.impliedCostPerLeaver),
            t('brief.measure-implied-meaning', { share: format.percent(figures.impliedCostShareOfPay, 1) }),
          ),
        ]),
    row(
      'payback',
      t('brief.measure-payback'),
      figures.paybackMonth === null
        ? t('brief.measure-payback-none')
        : t('brief.measure-payback-value', { month: figures.paybackMonth }),
      t('brief.measure-payback-meaning'),
    ),
    ...(period.discountRate === 0
      ? []
      : [
          row(
            'present-value',
            t('brief.measure-present-value'),
            yuan(figures.presentValue),
            t('brief.measure-present-value-meaning', { rate: format.percent(period.discountRate) }),
          ),
        ]),
    ...figures.labourCostShare.map((share, at) =>
      row(
        `labour-share-${at}`,
        t('brief.measure-labour-share', { year: at + 1 }),
        format.percent(share),
        t('brief.measure-labour-share-meaning', { revenue: format.yuan(model.revenue) }),
      ),
    ),
  ];
  return [
    heading('measures', t('brief.measures-title')),
    {
      kind: 'table',
      key: 'measures',
      columns: [
        { key: 'name', head: t('brief.measure'), width: 34 },
        { key: 'value', head: t('brief.measure-value'), width: 22, isNumeric: true },
        { key: 'meaning', head: t('brief.measure-meaning'), width: 44 },
      ],
      rows,
    },
  ];
}

export function groupBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  if (model.groups.length < 2) return [];
  const { total } = model.printed;
  return [
    heading('groups', t('brief.groups-title')),
    {
      kind: 'table',
      key: 'groups',
      columns: [
        { key: 'name', head: t('brief.groups-name'), width: 29 },
        { key: 'heads', head: t('brief.groups-heads'), width: 9, isNumeric: true },
        { key: 'raise', head: t('brief.groups-raise'), width: 9, isNumeric: true },
        { key: 'cost', head: t('brief.groups-cost'), width: 14, isNumeric: true },
        { key: 'saving', head: t('brief.groups-saving'), width: 14, isNumeric: true },
        { key: 'net', head: t('brief.groups-net'), width: 14, isNumeric: true },
        { key: 'break-even', head: t('brief.groups-break-even'), width: 11, isNumeric: true },
      ],
      rows: [
        ...model.groups.map((group, at) => ({
          key: group.id,
          cells: [
            // The list of inputs has the names in full.
            <span key="name" className="paper-table__two-lines">
              {groupLabel(part, group.name, at)}
            </span>,
            format.count(group.headcount),
            format.percent(group.endWage / group.monthlyWage - 1),
            format.count(group.printed.cost),
            format.count(group.printed.lossAvoided),
            format.count(group.printed.net),
            format.points(group.breakEvenPoints),
          ],
        })),
        {
          key: 'total',
          isTotal: true,
          cells: [
            t('brief.years-total'),
            format.count(model.workforce.headcount),
            format.percent(model.claim.averageRaise),
            format.count(total.cost),
            format.count(total.lossAvoided),
            format.count(total.net),
            format.points(model.figures.breakEvenPoints),
          ],
        },
      ],
    },
    paragraph('groups-note', t('brief.groups-note'), true),
  ];
}
