import { isNotChecked } from '../../shared/domain/wage/findings.ts';
import { calendarMonth } from '../../shared/domain/wage/scenarioCalendar.ts';
import { claimItemText } from '../../shared/i18n/claimText.ts';
import { findingText } from '../../shared/i18n/findingText.ts';
import { uncheckedText } from '../../shared/i18n/limitText.ts';
import type { BriefGroup } from '../../shared/reports/briefModel.ts';
import { type BriefPart, partName } from './BriefFirstPage.tsx';
import { byCode, FINDINGS_OF_A_CODE, groupNameIn, limitStatements } from './briefLimits.ts';
import { briefYearsTable } from './briefYears.tsx';
import { piecesOf } from './longText.ts';
import type { Block, TableColumn, TableRow } from './Sheets.tsx';

/** With more groups than this they are numbered, and a list of them gives the numbers. */
const NAMED_AT_MOST = 12;
/** Of a table's cell, in characters: a row of it is about a tenth of a sheet high. */
const CELL_LENGTH = 200;

/** What follows the first page: everything the figures were made of. */
export function briefAnnex(part: BriefPart): Block[] {
  return [
    title(part),
    ...claimBlocks(part),
    ...yearBlocks(part),
    ...measureBlocks(part),
    ...groupBlocks(part),
    ...sourceBlocks(part),
    ...(part.model.copy === 'internal' ? answerBlocks(part) : limitBlocks(part)),
    ...inputBlocks(part),
    ...noteBlocks(part),
  ];
}

const title = ({ t }: BriefPart): Block => ({
  kind: 'flow',
  key: 'annex',
  staysWithNext: true,
  node: <h2 className="brief-annex__title">{t('brief.annex')}</h2>,
});

const heading = (key: string, text: string): Block => ({
  kind: 'flow',
  key: `${key}-heading`,
  staysWithNext: true,
  node: <h3 className="brief-annex__heading">{text}</h3>,
});

const subheading = (key: string, text: string): Block => ({
  kind: 'flow',
  key: `${key}-subheading`,
  staysWithNext: true,
  node: <h4 className="brief-annex__subheading">{text}</h4>,
});

const paragraph = (key: string, text: string, isQuiet = false): Block => ({
  kind: 'flow',
  key,
  node: <p className={isQuiet ? 'brief-annex__note' : 'brief-annex__text'}>{text}</p>,
});

const paragraphs = (key: string, text: string): Block[] =>
  piecesOf(text).map((piece, at) => paragraph(`${key}-${at}`, piece));

/** A row whose last cell may be of any length: what does not fit goes on in rows below with empty cells before it. */
function rowsOf(key: string, cells: readonly string[], last: string): TableRow[] {
  const [first = '', ...rest] = piecesOf(last, CELL_LENGTH);
  return [
    { key, cells: [...cells, first] },
    ...rest.map((piece, at) => ({ key: `${key}-${at}`, cells: [...cells.map(() => ''), piece] })),
  ];
}

/** A list of groups: their names where they are few, else their numbers with runs drawn together. */
function groupList({ model, t }: BriefPart, ids: readonly string[]): string {
  if (ids.length <= NAMED_AT_MOST) {
    const names = new Map(model.groups.map(({ id, name }) => [id, name]));
    return ids.map((id) => names.get(id) ?? '').join(t('brief.list-and'));
  }
  const wanted = new Set(ids);
  const runs: { from: number; to: number }[] = [];
  model.groups.forEach(({ id }, at) => {
    if (!wanted.has(id)) return;
    const run = runs.at(-1);
    if (run?.to === at) run.to = at + 1;
    else runs.push({ from: at + 1, to: at + 1 });
  });
  const numbers = runs.map(({ from, to }) => (from === to ? String(from) : t('brief.groups-range', { from, to })));
  return t('brief.groups-numbered', { numbers: numbers.join(t('brief.list-and')) });
}

function groupLabel({ model, t }: BriefPart, name: string, at: number): string {
  return model.groups.length > NAMED_AT_MOST ? t('brief.groups-name-numbered', { number: at + 1, name }) : name;
}

function claimBlocks(part: BriefPart): Block[] {
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

function yearBlocks(part: BriefPart): Block[] {
  return [
    heading('years', part.t('brief.years-title')),
    { kind: 'table', key: 'years', ...briefYearsTable(part, 'full') },
  ];
}

function measureBlocks({ model, t, format }: BriefPart): Block[] {
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

const row = (key: string, ...cells: string[]): TableRow => ({ key, cells });

function groupBlocks(part: BriefPart): Block[] {
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

function sourceBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  const { period, response } = model;
  const months = 12 * period.horizonYears;
  const span = {
    years: period.horizonYears,
    from: format.month(period.startMonth),
    to: format.month(calendarMonth(period.startMonth, months)),
  };
  const stated = (source: string) => (source.trim() === '' ? t('brief.sources-none') : source);
  /** On a line of its own, where some but not all groups are meant and they are too many to name. */
  const numbersOf = (groups: readonly BriefGroup[]) =>
    groups.length > NAMED_AT_MOST && groups.length < model.groups.length
      ? `\n${groupList(
          part,
          groups.map(({ id }) => id),
        )}`
      : '';
  const rows = [
    ...rowsOf(
      'headcount',
      [t('brief.sources-headcount'), format.count(model.workforce.headcount)],
      t('brief.sources-headcount-source'),
    ),
    ...bySource(model.groups, ({ turnoverSource }) => turnoverSource).flatMap(({ source, groups }, at) =>
      rowsOf(
        `turnover-${at}`,
        [
          groups.length === model.groups.length
            ? t('brief.sources-turnover')
            : groups.length > NAMED_AT_MOST
              ? t('brief.sources-turnover-count', { groups: format.count(groups.length) })
              : t('brief.sources-turnover-of', {
                  groups: groupList(
                    part,
                    groups.map(({ id }) => id),
                  ),
                }),
          rangeText(
            t,
            groups.map(({ annualTurnover }) => annualTurnover),
            (value) => format.percent(value, 1),
          ),
        ],
        `${stated(source)}${numbersOf(groups)}`,
      ),
    ),
    ...bySource(model.groups, ({ leaverCostSource }) => leaverCostSource).flatMap(({ source, groups }, at) =>
      rowsOf(
        `leaver-cost-${at}`,
        [
          groups.length === model.groups.length
            ? t('brief.sources-leaver-cost')
            : groups.length > NAMED_AT_MOST
              ? t('brief.sources-leaver-cost-count', { groups: format.count(groups.length) })
              : t('brief.sources-leaver-cost-of', {
                  groups: groupList(
                    part,
                    groups.map(({ id }) => id),
                  ),
                }),
          t('brief.yuan-amount', {
            amount: rangeText(
              t,
              groups.map(({ leaverCostAmount }) => leaverCostAmount),
              (value) => format.yuan(value),
            ),
          }),
        ],
        `${stated(source)}${numbersOf(groups)}`,
      ),
    ),
    ...rowsOf(
      'response',
      [t('brief.sources-response'), responseText({ model, t, format })],
      response.kind === 'none' ? '' : stated(model.responseSource),
    ),
    ...(model.onCosts.length === 0
      ? rowsOf('base', [t('brief.sources-base'), t('brief.sources-no-on-costs')], t('brief.sources-no-on-costs-source'))
      : rowsOf(
          'base',
          [
            t('brief.sources-base'),
            model.contributionBase === 'same-year'
              ? t('brief.sources-base-same-year')
              : t('brief.sources-base-previous-year'),
          ],
          t('brief.sources-base-source'),
        )),
    ...rowsOf(
      'horizon',
      [
        t('brief.sources-horizon'),
        period.horizonYears === 1
          ? t('brief.sources-horizon-value-one', { from: span.from, to: span.to })
          : t('brief.sources-horizon-value', span),
      ],
      t('brief.sources-horizon-source'),
    ),
  ];
  return [
    heading('sources', t('brief.sources-title')),
    {
      kind: 'table',
      key: 'sources',
      columns: [
        { key: 'what', head: t('brief.sources-what'), width: 24 },
        { key: 'value', head: t('brief.sources-value'), width: 24 },
        { key: 'source', head: t('brief.sources-source'), width: 52 },
      ],
      rows,
    },
  ];
}

/** Groups with the same source together, in the order in which the sources first occur. */
function bySource(
  groups: readonly BriefGroup[],
  sourceOf: (group: BriefGroup) => string,
): { source: string; groups: BriefGroup[] }[] {
  const bySourceText = Map.groupBy(groups, (group) => sourceOf(group).trim());
  return [...bySourceText].map(([source, some]) => ({ source, groups: some }));
}

function rangeText(t: BriefPart['t'], values: readonly number[], show: (value: number) => string): string {
  const from = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const to = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return from === to ? show(from) : t('brief.sources-range', { from: show(from), to: show(to) });
}

function responseText({ model: { response }, t, format }: BriefPart): string {
  switch (response.kind) {
    case 'none':
      return t('brief.sources-response-none');
    case 'points':
      return t('brief.sources-response-points', { points: format.points(response.value) });
    case 'relative':
      return t('brief.sources-response-relative', { share: format.percent(response.value) });
    case 'elasticity': {
      const holes = { epsilon: format.number(response.epsilon), growth: format.percent(response.outsideGrowth) };
      return response.against === 'today'
        ? t('brief.sources-response-elasticity', holes)
        : t('brief.sources-response-elasticity-no-raise', holes);
    }
  }
}

/** The open statement of limits on the copy for the other side. */
function limitBlocks(part: BriefPart): Block[] {
  const { model, t } = part;
  const statements = limitStatements(part);
  const unchecked = model.findings.filter(isNotChecked).map(({ code }) => uncheckedText(t, code));
  return [
    heading('limits', t('brief.limits-title')),
    ...statements.map((text, at) => bullet(`limit-${at}`, text)),
    ...(statements.length === 0 ? [paragraph('limits-none', t('brief.limits-none'))] : []),
    ...(unchecked.length === 0
      ? []
      : [
          paragraph(
            'limits-unchecked',
            t('brief.limits-unchecked', { items: unchecked.join(t('brief.list-and')) }),
            true,
          ),
        ]),
  ];
}

const bullet = (key: string, text: string): Block => ({
  kind: 'flow',
  key,
  node: <p className="brief-annex__bullet">{text}</p>,
});

/** What the union must be ready to answer: for the internal copy alone. */
function answerBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  const groupName = groupNameIn(part.model);
  const blocks = byCode(model.findings).flatMap((findings) => {
    let before = '';
    const shown = findings.slice(0, FINDINGS_OF_A_CODE).map((finding, at): Block => {
      const text = findingText(t, format, finding, groupName);
      // The same advice is given once.
      const isNew = text.advice !== before;
      before = text.advice;
      return {
        kind: 'flow',
        key: `answer-${finding.code}-${at}`,
        node: (
          <div className="brief-annex__answer">
            <p>
              {text.group === null || model.groups.length === 1
                ? text.statement
                : t('brief.limits-of-group', { group: text.group, text: text.statement })}
            </p>
            {isNew && <p className="brief-annex__note">{t('brief.answers-basis', { basis: text.basis })}</p>}
            {isNew && <p className="brief-annex__note">{t('brief.answers-advice', { advice: text.advice })}</p>}
          </div>
        ),
      };
    });
    const more = findings.length - FINDINGS_OF_A_CODE;
    const note = `answer-${findings[0]?.code}-more`;
    return more > 0 ? [...shown, paragraph(note, t('brief.limits-more', { count: more }), true)] : shown;
  });
  return [
    heading('answers', t('brief.answers-title')),
    ...blocks,
    ...(blocks.length === 0 ? [paragraph('limits-none', t('brief.limits-none'))] : []),
  ];
}

function inputBlocks(part: BriefPart): Block[] {
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
        { key: 'name', head: t('brief.groups-name'), width: 24 },
        { key: 'heads', head: t('brief.groups-heads'), width: 9, isNumeric: true },
        { key: 'wage', head: t('brief.inputs-wage'), width: 13, isNumeric: true },
        { key: 'fixed', head: t('brief.inputs-fixed'), width: 11, isNumeric: true },
        { key: 'overtime', head: t('brief.inputs-overtime'), width: 14, isNumeric: true },
        { key: 'bonus', head: t('brief.inputs-bonus'), width: 7, isNumeric: true },
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

/** Only where a loss was built up. The printed sum is that of the printed parts. */
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
        const amounts = PARTS.map((part) =>
          Math.round((group.leaverCostParts.find((one) => one.part === part)?.amount ?? 0) / 100),
        );
        const sum = amounts.reduce((total, amount) => total + amount, 0);
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
      rows: entries.flatMap(([key, name, value]) => (value === null || value === '' ? [] : [row(key, name, value)])),
    },
  ];
}

/** Notes are confidential: the model of a table copy has none. */
function noteBlocks({ model: { internal }, t }: BriefPart): Block[] {
  if (internal === null) return [];
  return [
    heading('notes', t('brief.notes-title')),
    paragraph('notes-scenario', t('brief.notes-scenario', { title: internal.scenarioTitle })),
    ...notes('scenario', t('brief.notes-scenario-notes'), internal.scenarioNotes),
    ...notes('negotiation', t('brief.notes-negotiation-notes'), internal.negotiationNotes),
  ];
}

const notes = (key: string, name: string, text: string): Block[] =>
  text.trim() === '' ? [] : [subheading(`notes-${key}`, name), ...paragraphs(`notes-${key}`, text)];
