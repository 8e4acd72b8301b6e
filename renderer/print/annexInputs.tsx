import { toWholeYuan, wholeYuanLines } from '../../shared/reports/wholeYuan.ts';
import { groupLabel, heading, paragraph, row, rowsOf, subheading } from './annexBlocks.tsx';
import type { BriefPart } from './briefPart.ts';
import { partName } from './WhyLeaversCost.tsx';
import type { Block, TableColumn } from './Sheets.tsx';

export function inputBlocks(part: BriefPart): Block[] {
  const { t } = part;
  return [
    heading('inputs', t('brief.inputs-title')),
    ...groupInputBlocks(part),
    ...builtUpBlocks(part),
    ...onCostBlocks(part),
    ...otherInputBlocks(part),
  ];
}

function groupInputBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  return [
    subheading('inputs-groups', t('brief.inputs-groups')),
    {
      kind: 'table',
      key: 'inputs-groups',
      columns: [
        { key: 'name', head: t('brief.groups-name'), width: 22 },
        { key: 'heads', head: t('brief.groups-heads'), width: 9, isNumeric: true },
        { key: 'wage', head: t('brief.inputs-wage'), width: 13, isNumeric: true },
        { key: 'fixed', head: t('brief.inputs-fixed'), width: 11, isNumeric: true },
        { key: 'overtime', head: t('brief.inputs-overtime'), width: 13, isNumeric: true },
        { key: 'bonus', head: t('brief.inputs-bonus'), width: 10, isNumeric: true },
        { key: 'turnover', head: t('brief.inputs-turnover'), width: 10, isNumeric: true },
        { key: 'leaver-cost', head: t('brief.inputs-leaver-cost'), width: 12, isNumeric: true },
      ],
      rows: model.groups.map((group, at) =>
        row(
          group.id,
          groupLabel(part, group.name, at),
          format.count(group.headcount),
          format.yuan(group.monthlyWage),
          format.yuan(group.fixedMonthly),
          [group.overtimeHours.weekday, group.overtimeHours.restDay, group.overtimeHours.holiday]
            .map((hours) => format.number(hours, 1))
            .join(' / '),
          format.number(group.bonusMonths),
          format.percent(group.annualTurnover, 1),
          format.yuan(group.leaverCostAmount),
        ),
      ),
    },
    paragraph('inputs-groups-note', t('brief.inputs-overtime-note'), true),
  ];
}

const PARTS = ['separation', 'recruitment', 'training', 'vacancy', 'ramp', 'quality'] as const;

/** Only where a loss was built up. The parts add up to the loss as the list of groups has it. */
function builtUpBlocks({ model, t, format }: BriefPart): Block[] {
  const groups = model.groups.filter(({ leaverCostParts }) => leaverCostParts.length > 0);
  if (groups.length === 0) return [];
  const columns: TableColumn[] = [
    { key: 'name', head: t('brief.groups-name'), width: 23 },
    ...PARTS.map((part) => ({ key: part, head: partName(t, part), width: 11, isNumeric: true })),
    { key: 'sum', head: t('brief.years-total'), width: 11, isNumeric: true },
  ];
  return [
    subheading('inputs-built-up', t('brief.inputs-built-up')),
    {
      kind: 'table',
      key: 'inputs-built-up',
      columns,
      rows: groups.map((group) => {
        const sum = toWholeYuan(group.leaverCostAmount);
        const amounts = wholeYuanLines(
          PARTS.map((part) => group.leaverCostParts.find((one) => one.part === part)?.amount ?? 0),
          sum,
        );
        return row(group.id, group.name, ...[...amounts, sum].map((amount) => format.count(amount)));
      }),
    },
    ...groups.flatMap(({ id, name, leaverCost }): Block[] => {
      if (leaverCost.kind !== 'buildUp') return [];
      const basis = t('brief.inputs-built-up-basis', {
        vacancy: format.number(leaverCost.vacancyMonths),
        contribution: format.yuan(leaverCost.monthlyContribution),
        ramp: format.number(leaverCost.rampMonths),
        shape: leaverCost.rampShape === 'flat' ? t('brief.inputs-ramp-flat') : t('brief.inputs-ramp-linear'),
        ratio: format.number(leaverCost.skilledToNovice),
        skilled: format.percent(leaverCost.skilledDefectRate),
        novice: format.percent(leaverCost.noviceDefectRate),
        units: format.number(leaverCost.skilledUnitsPerMonth),
        defect: format.number(leaverCost.costPerDefect / 100),
      });
      return [paragraph(`built-up-${id}`, t('brief.limits-of-group', { group: name, text: basis }), true)];
    }),
  ];
}

function onCostBlocks({ model, t, format }: BriefPart): Block[] {
  if (model.onCosts.length === 0) return [];
  return [
    subheading('inputs-on-costs', t('brief.inputs-on-costs')),
    {
      kind: 'table',
      key: 'inputs-on-costs',
      columns: [
        { key: 'name', head: t('brief.inputs-on-cost-name'), width: 22 },
        { key: 'rate', head: t('brief.inputs-on-cost-rate'), width: 9, isNumeric: true },
        { key: 'limits', head: t('brief.inputs-on-cost-limits'), width: 22, isNumeric: true },
        { key: 'base', head: t('brief.inputs-on-cost-base'), width: 13 },
        { key: 'source', head: t('brief.sources-source'), width: 34 },
      ],
      rows: model.onCosts.flatMap((item, at) =>
        rowsOf(
          `on-cost-${at}`,
          [
            item.name,
            format.percent(item.rate),
            `${format.yuan(item.floor)} / ${format.yuan(item.cap)}`,
            (item.base ?? model.contributionBase) === 'same-year'
              ? t('brief.sources-base-same-year')
              : t('brief.sources-base-previous-year'),
          ],
          item.source === undefined || item.source.trim() === '' ? t('brief.sources-none') : item.source,
        ),
      ),
    },
  ];
}

function otherInputBlocks({ model, t, format }: BriefPart): Block[] {
  const { comparators, period } = model;
  const yuan = (fen: number) => t('brief.yuan-amount', { amount: format.yuan(fen) });
  // Briefs of the first version had no table of comparators.
  const inTable = new Set(model.comparatorRows.length > 0 ? ['cpi', 'outside', 'guideline', 'minimum-wage'] : []);
  const entries: (readonly [key: string, name: string, value: string | null])[] = [
    ['negotiation', t('brief.inputs-negotiation'), model.title],
    ['enterprise', t('brief.inputs-enterprise'), model.enterpriseName],
    ['union', t('brief.inputs-union'), model.unionName],
    ['issued-by', t('brief.inputs-issued-by'), model.issuedBy],
    ['revenue', t('brief.inputs-revenue'), model.revenue === null ? null : yuan(model.revenue)],
    [
      'signed',
      t('brief.inputs-signed'),
      period.signedMonth === period.startMonth ? null : format.month(period.signedMonth),
    ],
    ['discount', t('brief.inputs-discount'), period.discountRate === 0 ? null : format.percent(period.discountRate)],
    ['cpi', t('brief.inputs-cpi'), comparators.cpi === undefined ? null : format.percent(comparators.cpi)],
    [
      'outside',
      t('brief.inputs-outside'),
      comparators.outsideGrowth === undefined ? null : format.percent(comparators.outsideGrowth),
    ],
    [
      'guideline',
      t('brief.inputs-guideline'),
      comparators.guideline === undefined
        ? null
        : [comparators.guideline.lower, comparators.guideline.baseline, comparators.guideline.upper]
            .map((line) => format.percent(line))
            .join(' / '),
    ],
    [
      'minimum-wage',
      t('brief.inputs-minimum-wage'),
      comparators.minimumWage === undefined ? null : yuan(comparators.minimumWage),
    ],
  ];
  return [
    subheading('inputs-other', t('brief.inputs-other')),
    {
      kind: 'table',
      key: 'inputs-other',
      columns: [
        { key: 'name', head: t('brief.inputs-on-cost-name'), width: 34 },
        { key: 'value', head: t('brief.measure-value'), width: 66 },
      ],
      rows: entries.flatMap(([key, name, value]) =>
        value === null || value === '' || inTable.has(key) ? [] : [row(key, name, value)],
      ),
    },
  ];
}
