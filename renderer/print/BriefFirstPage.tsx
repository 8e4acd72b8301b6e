import { breakEvenChartText } from '../../shared/i18n/chartText.ts';
import { claimPhrase } from '../../shared/i18n/claimText.ts';
import { BreakEvenChart } from '../charts/BreakEvenChart.tsx';
import { uncertaintySentence } from './annexUncertainty.tsx';
import { limitStatements } from './briefLimits.ts';
import type { BriefPart } from './briefPart.ts';
import {
  basisSentences,
  breakEvenNote,
  breakEvenSentence,
  costNote,
  leadSentence,
  savingNote,
} from './briefSentences.ts';
import { briefYearsTable } from './briefYears.tsx';
import { emphasised } from './emphasis.tsx';
import { type Figure, Figures } from './Figures.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import { PaperTable } from './Sheets.tsx';
import { WhyLeaversCost } from './WhyLeaversCost.tsx';

/** Width of the text on a sheet, in CSS pixels: 174 mm. */
const CHART_WIDTH = 657;

interface FirstPageProps extends BriefPart {
  /** Groups whose loss per leaver is shown; the annex has them all. */
  readonly groupsShown: number;
  /** Limits of the calculation that are said here already; the annex has them all. */
  readonly limitsShown: number;
  /** How sure the result is; the annex says so in any case. */
  readonly tellsChance: boolean;
  /** What each year costs and saves, where there are several; the annex has them in full. */
  readonly showsYears: boolean;
  /** Null while the rest of the page is being measured. */
  readonly chartHeight: number | null;
}

/** The page for the finance director: claim, four figures, the chart, why leavers cost money, what it all rests on. */
export function BriefFirstPage({
  model,
  t,
  format,
  groupsShown,
  limitsShown,
  tellsChance,
  showsYears,
  chartHeight,
}: FirstPageProps) {
  const limits = limitStatements({ model, t, format }).slice(0, limitsShown);
  const chance = tellsChance ? uncertaintySentence({ model, t, format }) : null;
  const claim = claimPhrase(t, format, model.claim);
  return (
    <>
      <PaperTitle
        head={model}
        subject={t('brief.subject', { month: format.month(model.period.startMonth), claim })}
        t={t}
        format={format}
      />
      <p className="paper-lead">
        {emphasised(leadSentence({ model, t, format }, claim))}
        <br />
        {emphasised(breakEvenSentence({ model, t, format }))}
      </p>
      <FourFigures model={model} t={t} format={format} />
      {showsYears && model.period.horizonYears > 1 && (
        <section className="paper-section">
          <h2>{t('brief.years-title')}</h2>
          <PaperTable {...briefYearsTable({ model, t, format }, 'short')} />
        </section>
      )}
      <section className="paper-section">
        <h2>{t('brief.chart-title')}</h2>
        <BriefChart model={model} t={t} format={format} height={chartHeight} />
        {chance !== null && <p className="paper-text">{chance}</p>}
      </section>
      <section className="paper-section">
        <h2>{t('brief.why-title')}</h2>
        <WhyLeaversCost model={model} t={t} format={format} groupsShown={groupsShown} />
      </section>
      <section className="paper-section">
        <h2>{t('brief.basis-title')}</h2>
        <p className="paper-text">{basisSentences({ model, t, format })}</p>
      </section>
      {limits.length > 0 && (
        <section className="paper-section">
          <h2>{t('brief.limits-title')}</h2>
          {limits.map(({ text }) => (
            <p key={text} className="paper-text paper-part__bullet">
              {text}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function FourFigures({ model, t, format }: BriefPart) {
  const { total } = model.printed;
  const figures: Figure[] = [
    {
      key: 'cost',
      tone: 'cost',
      name: t('brief.figure-cost'),
      ...format.scaled(100 * total.cost),
      note: costNote({ model, t, format }),
    },
    {
      key: 'saving',
      tone: 'saving',
      name: t('brief.figure-saving'),
      ...format.scaled(100 * total.lossAvoided),
      note: savingNote({ model, t, format }),
    },
    {
      key: 'net',
      tone: 'plain',
      name: t('brief.figure-net'),
      ...format.scaled(100 * total.net, { signed: true }),
      note:
        model.figures.benefitCost === null || model.figures.benefitCost <= 0
          ? t('brief.figure-net-plain')
          : t('brief.figure-net-ratio', { ratio: format.number(model.figures.benefitCost) }),
    },
    {
      key: 'break-even',
      tone: 'plain',
      name: t('brief.figure-break-even'),
      ...(model.figures.breakEvenPoints === null
        ? { value: t('brief.out-of-reach'), unit: '' }
        : { value: format.points(model.figures.breakEvenPoints), unit: t('brief.figure-points') }),
      note: breakEvenNote({ model, t, format }),
    },
  ];
  return <Figures figures={figures} />;
}

function BriefChart({ model, t, format, height }: BriefPart & { readonly height: number | null }) {
  if ((model.breakEven.saving.at(-1)?.saving ?? 0) <= 0) return <p className="paper-text">{t('brief.chart-none')}</p>;
  const text = breakEvenChartText(t, format, model.breakEven);
  return (
    <figure className="paper-chart">
      <figcaption>{text.unit}</figcaption>
      {height !== null && (
        <BreakEvenChart curve={model.breakEven} text={text} width={CHART_WIDTH} height={height} animate={false} />
      )}
    </figure>
  );
}
