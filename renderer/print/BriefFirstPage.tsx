import type { BriefGroup, BriefModel } from '../../shared/reports/briefModel.ts';
import { breakEvenChartText } from '../../shared/i18n/chartText.ts';
import { claimPhrase } from '../../shared/i18n/claimText.ts';
import type { Format } from '../../shared/i18n/format.ts';
import type { Translate } from '../../shared/i18n/texts.ts';
import { calendarMonth } from '../../shared/domain/wage/scenarioCalendar.ts';
import { BreakEvenChart } from '../charts/BreakEvenChart.tsx';
import { emphasised } from './emphasis.tsx';
import { PaperTable, type TableRow } from './Sheets.tsx';
import { limitStatements } from './briefLimits.ts';
import { briefYearsTable } from './briefYears.tsx';

/** A paper's texts in its own language, which may not be the window's. */
export interface PaperTexts {
  readonly t: Translate;
  readonly format: Format;
}

export interface BriefPart extends PaperTexts {
  readonly model: BriefModel;
}

/** Width of the text on a sheet, in CSS pixels: 174 mm. */
const CHART_WIDTH = 657;

interface FirstPageProps extends BriefPart {
  /** Groups whose loss per leaver is shown; the annex has them all. */
  readonly groupsShown: number;
  /** Limits of the calculation that are said here already; the annex has them all. */
  readonly limitsShown: number;
  /** Null while the rest of the page is being measured. */
  readonly chartHeight: number | null;
}

/** The page for the finance director: claim, four figures, the chart, why leavers cost money, what it all rests on. */
export function BriefFirstPage({ model, t, format, groupsShown, limitsShown, chartHeight }: FirstPageProps) {
  const limits = limitStatements({ model, t, format }).slice(0, limitsShown);
  const claim = claimPhrase(t, format, model.claim);
  const copy = model.copy === 'internal' ? t('brief.copy-internal') : t('brief.copy-table');
  const number = t('brief.byline-number', { number: t('brief.kind-number', { number: model.number }), copy });
  const byline = [model.enterpriseName, model.unionName, format.day(model.day), number];
  return (
    <>
      <header className="brief-head">
        <p className="brief-head__title">{model.title}</p>
        <h1 className="brief-head__subject">
          {t('brief.subject', { month: format.month(model.period.startMonth), claim })}
        </h1>
        <p className="brief-head__byline">{byline.filter((part) => part !== '').join(' · ')}</p>
      </header>
      <p className="brief-lead">
        {emphasised(leadSentence({ model, t, format }, claim))}
        <br />
        {emphasised(breakEvenSentence({ model, t, format }))}
      </p>
      <FourFigures model={model} t={t} format={format} />
      {model.period.horizonYears > 1 && (
        <section className="brief-section">
          <h2>{t('brief.years-title')}</h2>
          <PaperTable {...briefYearsTable({ model, t, format }, 'short')} />
        </section>
      )}
      <section className="brief-section">
        <h2>{t('brief.chart-title')}</h2>
        <BriefChart model={model} t={t} format={format} height={chartHeight} />
      </section>
      <section className="brief-section">
        <h2>{t('brief.why-title')}</h2>
        <WhyLeaversCost model={model} t={t} format={format} groupsShown={groupsShown} />
      </section>
      <section className="brief-section">
        <h2>{t('brief.basis-title')}</h2>
        <p className="brief-basis">{basisSentences({ model, t, format })}</p>
      </section>
      {limits.length > 0 && (
        <section className="brief-section">
          <h2>{t('brief.limits-title')}</h2>
          {limits.map((limit) => (
            <p key={limit} className="brief-basis brief-annex__bullet">
              {limit}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function leadSentence({ model, t, format }: BriefPart, claim: string): string {
  const { printed, figures, workforce, period, response } = model;
  if (model.claim.components.length === 0) return t('brief.lead-nothing');
  const isOneYear = period.horizonYears === 1;
  const holes = { claim, cost: format.money(100 * printed.total.cost), years: period.horizonYears };
  if (response.kind === 'none' || figures.leaversAvoided <= 0) {
    return isOneYear
      ? t('brief.lead-cost-only-one-year', { claim, cost: holes.cost })
      : t('brief.lead-cost-only-years', holes);
  }
  const saving = format.money(100 * printed.total.lossAvoided);
  // Measured from what turnover would become with no raise, there is no fall from today's turnover to speak of.
  if (response.kind === 'elasticity' && response.against === 'noRaise') {
    return t('brief.lead-leavers', { ...holes, saving, leavers: format.number(figures.leaversAvoided) });
  }
  const turnover = {
    from: format.percent(workforce.turnover, 1),
    to: format.percent(workforce.turnoverAfter, 1),
    saving,
  };
  return isOneYear
    ? t('brief.lead-one-year', { claim, cost: holes.cost, ...turnover })
    : t('brief.lead-years', { ...holes, ...turnover });
}

function breakEvenSentence({ model, t, format }: BriefPart): string {
  const { breakEvenPoints, offsetRatio, runRate } = model.figures;
  if (runRate.cost <= 0) return '';
  if (breakEvenPoints !== null) {
    const points = format.points(breakEvenPoints);
    return runRate.cost === 100 * model.printed.total.cost
      ? t('brief.lead-break-even', { points })
      : t('brief.lead-break-even-run-rate', { points });
  }
  return offsetRatio === null || offsetRatio <= 0
    ? ''
    : t('brief.lead-partly', { share: format.percent(Math.floor(offsetRatio * 1000) / 1000, 1) });
}

function FourFigures({ model, t, format }: BriefPart) {
  const { total } = model.printed;
  const figures = [
    {
      key: 'cost',
      name: t('brief.figure-cost'),
      value: format.scaled(100 * total.cost),
      note: costNote({ model, t, format }),
    },
    {
      key: 'saving',
      name: t('brief.figure-saving'),
      value: format.scaled(100 * total.lossAvoided),
      note: savingNote({ model, t, format }),
    },
    {
      key: 'net',
      name: t('brief.figure-net'),
      value: format.scaled(100 * total.net, { signed: true }),
      note:
        model.figures.benefitCost === null
          ? t('brief.figure-net-plain')
          : t('brief.figure-net-ratio', { ratio: format.number(model.figures.benefitCost) }),
    },
    {
      key: 'break-even',
      name: t('brief.figure-break-even'),
      value:
        model.figures.breakEvenPoints === null
          ? { value: t('brief.out-of-reach'), unit: '' }
          : { value: format.points(model.figures.breakEvenPoints), unit: t('brief.figure-points') },
      note: breakEvenNote({ model, t, format }),
    },
  ];
  return (
    <dl className="brief-figures">
      {figures.map(({ key, name, value, note }) => (
        <div key={key} className="brief-figures__one">
          <dt>{name}</dt>
          <dd className={`brief-figures__value brief-figures__value--${key}`}>
            {value.value} <small>{value.unit}</small>
          </dd>
          <dd className="brief-figures__note">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The product is shown only where it is the whole cost: a flat raise for everyone through a whole year, and nothing else. */
function costNote({ model, t, format }: BriefPart): string {
  const [only] = model.claim.components;
  const { total } = model.printed;
  const { headcount } = model.workforce;
  const months = 12 * model.period.horizonYears;
  if (
    model.claim.components.length === 1 &&
    only?.kind === 'flat' &&
    headcount * only.monthly * months === 100 * total.cost
  ) {
    return t('brief.figure-cost-product', {
      heads: format.count(headcount),
      amount: format.yuan(only.monthly),
      months,
    });
  }
  const holes = { wages: format.money(100 * total.wages), onCosts: format.money(100 * total.onCosts) };
  if (total.welfare !== 0) {
    return t('brief.figure-cost-parts', { ...holes, welfare: format.money(100 * total.welfare) });
  }
  return total.onCosts === 0 ? t('brief.figure-cost-wages') : t('brief.figure-cost-wages-on-costs', holes);
}

function savingNote({ model, t, format }: BriefPart): string {
  const { leaversAvoided, impliedCostPerLeaver } = model.figures;
  if (leaversAvoided < 0) return t('brief.figure-saving-more', { leavers: format.number(-leaversAvoided) });
  if (impliedCostPerLeaver === null) return t('brief.figure-saving-none');
  return t('brief.figure-saving-product', {
    leavers: format.number(leaversAvoided),
    cost: format.money(impliedCostPerLeaver),
  });
}

function breakEvenNote({ model, t, format }: BriefPart): string {
  const { figures, breakEven, response } = model;
  if (figures.runRate.cost <= 0) return t('brief.figure-break-even-no-cost');
  if (figures.breakEvenPoints === null) return t('brief.figure-break-even-none');
  if (breakEven.expected === null) return t('brief.figure-break-even-plain');
  const points = format.points(breakEven.expected.fall);
  return response.kind === 'points'
    ? t('brief.figure-break-even-expected', { points })
    : t('brief.figure-break-even-equivalent', { points });
}

function BriefChart({ model, t, format, height }: BriefPart & { readonly height: number | null }) {
  if ((model.breakEven.saving.at(-1)?.saving ?? 0) <= 0) return <p className="brief-basis">{t('brief.chart-none')}</p>;
  const text = breakEvenChartText(t, format, model.breakEven);
  return (
    <figure className="brief-chart">
      <figcaption>{text.unit}</figcaption>
      {height !== null && (
        <BreakEvenChart curve={model.breakEven} text={text} width={CHART_WIDTH} height={height} animate={false} />
      )}
    </figure>
  );
}

/** Built-up losses show their parts; an assumed amount says so and shows none. */
function WhyLeaversCost({ model, t, format, groupsShown }: BriefPart & { readonly groupsShown: number }) {
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

function partsText({ t, format }: PaperTexts, { leaverCostParts }: BriefGroup): string {
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

/** No source, or one that says of itself that there is none, in whichever language it was written. */
const ASSUMED = /^\s*($|假定|假设|assum)/i;

/** A source of at most so many characters is quoted where it supports a figure; a longer one stands in the annex. */
const QUOTED_SOURCE = 80;

function standing(t: Translate, sources: readonly string[]): string {
  const assumed = sources.filter((source) => ASSUMED.test(source)).length;
  if (assumed === sources.length) return t('brief.standing-assumed');
  if (assumed > 0) return t('brief.standing-partly');
  const [only = '', ...others] = [...new Set(sources.map((source) => source.trim()))];
  return others.length === 0 && only.length <= QUOTED_SOURCE ? only.replace(/[。.]$/, '') : t('brief.standing-sourced');
}

function basisSentences({ model, t, format }: BriefPart): string {
  const { period, workforce, groups, response, figures } = model;
  const months = 12 * period.horizonYears;
  const sentences = [
    ...(model.isSample ? [t('brief.basis-sample')] : []),
    t('brief.basis-period', {
      heads: format.count(workforce.headcount),
      months,
      from: format.month(period.startMonth),
      to: format.month(calendarMonth(period.startMonth, months)),
    }),
    t('brief.basis-turnover', {
      turnover: format.percent(workforce.turnover, 1),
      standing: standing(
        t,
        groups.map(({ turnoverSource }) => turnoverSource),
      ),
    }),
    responseSentence({ model, t, format }),
  ];
  if (response.kind !== 'none' && figures.impliedCostPerLeaver !== null) {
    sentences.push(
      t('brief.basis-leaver-cost', {
        cost: format.yuan(figures.impliedCostPerLeaver),
        standing: standing(
          t,
          groups.map(({ leaverCostSource }) => leaverCostSource),
        ),
      }),
    );
  }
  sentences.push(onCostSentence({ model, t, format }));
  if (figures.breakEvenCostPerLeaver !== null) {
    const cost = format.yuan(figures.breakEvenCostPerLeaver);
    sentences.push(
      figures.runRate.cost === 100 * model.printed.total.cost
        ? t('brief.basis-zero-net', { cost })
        : t('brief.basis-zero-net-run-rate', { cost }),
    );
  }
  return sentences.join(model.language === 'en' ? ' ' : '');
}

function responseSentence({ model: { response, responseSource }, t, format }: BriefPart): string {
  const holes = { standing: standing(t, [responseSource]) };
  switch (response.kind) {
    case 'none':
      return t('brief.basis-no-response');
    case 'points':
      return t('brief.basis-points', { ...holes, points: format.points(response.value) });
    case 'relative':
      return t('brief.basis-relative', { ...holes, share: format.percent(response.value) });
    case 'elasticity':
      return t('brief.basis-elasticity', {
        ...holes,
        epsilon: format.number(response.epsilon),
        growth: format.percent(response.outsideGrowth),
      });
  }
}

function onCostSentence({ model, t }: BriefPart): string {
  if (model.onCosts.length === 0) return t('brief.basis-no-on-costs');
  return model.contributionBase === 'same-year'
    ? t('brief.basis-on-costs-same-year')
    : t('brief.basis-on-costs-previous-year');
}
