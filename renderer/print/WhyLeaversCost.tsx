import type { Translate } from '../../shared/i18n/texts.ts';
import type { BriefGroup } from '../../shared/reports/briefModel.ts';
import { ASSUMED, type BriefPart } from './briefPart.ts';
import { PaperTable, type TableRow } from './Sheets.tsx';

/** Built-up losses show their parts; an assumed amount says so and shows none. */
export function WhyLeaversCost({ model, t, format, groupsShown }: BriefPart & { readonly groupsShown: number }) {
  // One more group takes no more room than the line that counts it.
  const shown = model.groups.length === groupsShown + 1 ? model.groups : model.groups.slice(0, groupsShown);
  const others = model.groups.length - shown.length;
  const isOnlyOne = model.groups.length === 1;
  const rows: TableRow[] = shown.flatMap((group) => [
    ...(isOnlyOne ? outputRows({ model, t, format }, group) : []),
    {
      key: group.id,
      cells: [
        isOnlyOne ? t('brief.why-per-leaver') : <span className="paper-table__clipped">{group.name}</span>,
        isOnlyOne
          ? t('brief.yuan-amount', { amount: format.yuan(group.leaverCostAmount) })
          : format.yuan(group.leaverCostAmount),
        perLeaverMeaning({ model, t, format }, group),
      ],
    },
  ]);
  if (others > 0)
    rows.push({ key: 'others', cells: [t('brief.why-others', { groups: format.count(others) }), '', ''] });
  return (
    <PaperTable
      columns={[
        { key: 'item', head: isOnlyOne ? t('brief.why-item') : t('brief.groups-name'), width: 34 },
        {
          key: 'amount',
          head: isOnlyOne ? t('brief.measure-value') : t('brief.why-amount'),
          width: 18,
          isNumeric: true,
        },
        { key: 'meaning', head: t('brief.why-meaning'), width: 48 },
      ]}
      rows={rows}
    />
  );
}

function outputRows({ t, format }: BriefPart, { leaverCost }: BriefGroup): TableRow[] {
  if (leaverCost.kind !== 'buildUp') return [];
  const { skilledToNovice, skilledDefectRate, noviceDefectRate } = leaverCost;
  return [
    {
      key: 'output',
      cells: [
        t('brief.why-output'),
        `${format.number(skilledToNovice)} : 1`,
        t('brief.why-output-meaning', { share: format.percent(1 - 1 / skilledToNovice, 1) }),
      ],
    },
    {
      key: 'defects',
      cells: [
        t('brief.why-defects'),
        `${format.percent(skilledDefectRate)} : ${format.percent(noviceDefectRate)}`,
        t('brief.why-defects-meaning', { count: format.number(100 * (noviceDefectRate - skilledDefectRate)) }),
      ],
    },
  ];
}

function perLeaverMeaning({ t, format }: BriefPart, group: BriefGroup): string {
  const share = format.percent(group.leaverCostShare, 0);
  const isSourced = !ASSUMED.test(group.leaverCostSource);
  switch (group.leaverCost.kind) {
    case 'direct':
      return isSourced ? t('brief.why-stated', { share }) : t('brief.why-assumed', { share });
    case 'shareOfPay':
      return isSourced ? t('brief.why-share-stated', { share }) : t('brief.why-share-assumed', { share });
    case 'buildUp':
      return t('brief.why-parts', { share, parts: partsText({ t, format }, group) });
  }
}

function partsText({ t, format }: Pick<BriefPart, 't' | 'format'>, { leaverCostParts }: BriefGroup): string {
  return leaverCostParts
    .filter(({ amount }) => amount !== 0)
    .map(({ part, amount }) => t('brief.why-part', { name: partName(t, part), amount: format.yuan(amount) }))
    .join(t('brief.list-and'));
}

export function partName(t: Translate, part: BriefGroup['leaverCostParts'][number]['part']): string {
  return {
    separation: t('brief.part-separation'),
    recruitment: t('brief.part-recruitment'),
    training: t('brief.part-training'),
    vacancy: t('brief.part-vacancy'),
    ramp: t('brief.part-ramp'),
    quality: t('brief.part-quality'),
  }[part];
}
