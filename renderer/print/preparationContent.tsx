import type { ComparatorFigure } from '../../shared/domain/negotiation/comparatorFigures.ts';
import { claimPhrase } from '../../shared/i18n/claimText.ts';
import { comparatorFigureText, FACTOR_TEXTS } from '../../shared/i18n/comparatorText.ts';
import { DEMAND_STATE_TEXTS } from '../../shared/i18n/demandText.ts';
import { uncertainMeasure, uncertainName, uncertainValue } from '../../shared/i18n/uncertainText.ts';
import type { PreparationModel } from '../../shared/reports/preparationModel.ts';
import { type TornadoBar, TornadoChart, tornadoScale } from '../charts/TornadoChart.tsx';
import { pointsText, raiseText, WARNING_TEXTS } from '../features/proposals/proposalTexts.ts';
import { bullet, heading, paragraph, paragraphs, row, rowsOf, smallTable, subheading } from './annexBlocks.tsx';
import { answerBlocks } from './annexFindings.tsx';
import { uncertaintySentence } from './annexUncertainty.tsx';
import type { BriefPart } from './briefPart.ts';
import { breakEvenSentence, leadSentence } from './briefSentences.ts';
import { plain } from './emphasis.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import type { PaperTexts } from './paperTexts.ts';
import { positionBlocks } from './positionBlocks.tsx';
import type { Block, PaperBody } from './Sheets.tsx';

interface PreparationPart extends PaperTexts {
  readonly model: PreparationModel;
}

/** What the team takes to the table: where it can go, what speaks for it, what it will be asked, and room to plan. */
export function preparationContent(part: PreparationPart): PaperBody {
  const { model, t, format } = part;
  const brief: BriefPart = { model: { ...model, ...model.brief, kind: 'brief', modelVersion: 2 }, t, format };
  const title = model.brief.internal?.scenarioTitle ?? '';
  return {
    firstSheets: [],
    blocks: [
      {
        kind: 'flow',
        key: 'title',
        node: <PaperTitle head={model} subject={t('preparation-paper.subject', { title })} t={t} format={format} />,
      },
      ...meetingBlocks(part),
      heading('positions', t('preparation-paper.positions')),
      ...positionBlocks(part, model.positions, model.zone),
      ...standingBlocks(part),
      ...argumentBlocks(brief),
      ...sensitivityBlocks(part),
      ...answerBlocks(brief),
      ...missingBlocks(part),
      ...demandBlocks(part),
      ...planBlocks(part),
      ...noteBlocks(part),
    ],
  };
}

function meetingBlocks({ model: { meeting }, t, format }: PreparationPart): Block[] {
  if (meeting === null) {
    return [
      heading('meeting', t('preparation-paper.meeting')),
      paragraph('meeting', t('preparation-paper.no-meeting')),
    ];
  }
  const when = [format.day(meeting.day), meeting.time, meeting.place].filter((text) => text !== '').join(' · ');
  return [
    heading('meeting', t('preparation-paper.meeting')),
    paragraph('meeting', t('preparation-paper.meeting-line', { title: meeting.title, when })),
    ...(meeting.chair === '' ? [] : [paragraph('chair', t('preparation-paper.chair', { name: meeting.chair }), true)]),
    ...(meeting.attendees.trim() === ''
      ? []
      : [
          paragraph(
            'attendees',
            t('preparation-paper.attendees', {
              names: meeting.attendees
                .split('\n')
                .map((name) => name.trim())
                .filter((name) => name !== '')
                .join(t('brief.list-and')),
            }),
            true,
          ),
        ]),
  ];
}

function standingBlocks(part: PreparationPart): Block[] {
  const { model, t, format } = part;
  const { union, employer } = model.standing;
  const holes = { union: raiseText(format, union), employer: raiseText(format, employer) };
  const standing =
    union !== null && employer !== null
      ? t('preparation-paper.standing', { ...holes, points: pointsText(part, union - employer) })
      : union !== null
        ? t('preparation-paper.standing-union', holes)
        : employer !== null
          ? t('preparation-paper.standing-employer', holes)
          : t('preparation-paper.standing-none');
  return [
    paragraph('standing', standing),
    ...model.warnings.map(({ code, values: [first, second] }) =>
      bullet(
        `warning-${code}`,
        t(WARNING_TEXTS[code], { first: raiseText(format, first), second: raiseText(format, second) }),
      ),
    ),
  ];
}

/** From so high a chance on it speaks for the claim. */
const LIKELY = 0.5;

/** Only what speaks for the claim; what speaks against it stands among the questions. */
function argumentBlocks(brief: BriefPart): Block[] {
  const { model, t, format } = brief;
  const comparisons = model.comparatorFigures.flatMap((figure) => {
    // Safe: values of a code are what the domain gave it when the paper was made.
    const said = comparatorFigureText(t, format, { ...figure, missing: null } as ComparatorFigure);
    return said.isDoubtful ? [] : [t('preparation-paper.argument', { label: said.label, sentence: said.sentence })];
  });
  const sentences = [
    model.claim.components.length === 0 ? '' : plain(leadSentence(brief, claimPhrase(t, format, model.claim))),
    plain(breakEvenSentence(brief)),
    (model.uncertainty?.simulation.probability ?? 0) >= LIKELY ? (uncertaintySentence(brief) ?? '') : '',
    ...comparisons,
  ].filter((sentence) => sentence !== '');
  return [
    heading('arguments', t('preparation-paper.arguments')),
    ...sentences.map((sentence, at) => bullet(`argument-${at}`, sentence)),
    ...(sentences.length === 0 ? [paragraph('arguments-none', t('preparation-paper.no-arguments'))] : []),
  ];
}

/** CSS pixels. */
const CHART_WIDTH = 657;

function sensitivityBlocks(part: PreparationPart): Block[] {
  const { model, t, format } = part;
  if (model.sensitivity.length === 0) return [];
  const of = { scenario: { response: model.brief.response } };
  return [
    heading('sensitivity', t('preparation-paper.sensitivity')),
    { kind: 'flow', key: 'sensitivity-chart', staysWithNext: true, node: <SensitivityChart {...part} /> },
    smallTable(
      'sensitivity',
      [
        { key: 'name', head: t('brief.uncertainty-input'), width: 32 },
        { key: 'low', head: t('preparation-paper.low'), width: 17, isNumeric: true },
        { key: 'net-low', head: t('preparation-paper.net-then'), width: 17, isNumeric: true },
        { key: 'high', head: t('preparation-paper.high'), width: 17, isNumeric: true },
        { key: 'net-high', head: t('preparation-paper.net-then'), width: 17, isNumeric: true },
      ],
      model.sensitivity.map((bar) => {
        const value = (amount: number) => uncertainValue(t, format, uncertainMeasure(of, bar), amount);
        return row(
          bar.which,
          uncertainName(t, bar.which, of),
          value(bar.low),
          format.yuan(bar.netAtLow),
          value(bar.high),
          format.yuan(bar.netAtHigh),
        );
      }),
    ),
    paragraph('sensitivity-note', t('preparation-paper.sensitivity-note'), true),
  ];
}

/** How far each input alone moves the net; the table below it has the amounts. */
function SensitivityChart({ model, t, format }: PreparationPart) {
  const of = { scenario: { response: model.brief.response } };
  const net = 100 * model.brief.printed.total.net;
  const bars = model.sensitivity.map((bar): TornadoBar => {
    const value = (amount: number) => uncertainValue(t, format, uncertainMeasure(of, bar), amount);
    return {
      id: bar.which,
      name: uncertainName(t, bar.which, of),
      low: { value: value(bar.low), net: bar.netAtLow },
      high: { value: value(bar.high), net: bar.netAtHigh },
      summary: '',
    };
  });
  return (
    <figure className="paper-chart">
      <TornadoChart
        bars={bars}
        net={net}
        scale={tornadoScale(bars, net)}
        text={{
          summary: t('preparation-paper.sensitivity'),
          base: t('sensitivity.base', { net: format.money(net, { signed: true }) }),
          amount: (fen) => format.money(fen),
        }}
        width={CHART_WIDTH}
        showsAxis={false}
      />
    </figure>
  );
}

function missingBlocks({ model, t }: PreparationPart): Block[] {
  if (model.missingFactors.length === 0) return [];
  const factors = model.missingFactors.map((factor) => t(FACTOR_TEXTS[factor])).join(t('brief.list-and'));
  return [
    subheading('missing', t('preparation-paper.missing')),
    paragraph('missing', t('preparation-paper.missing-factors', { factors })),
  ];
}

function demandBlocks({ model, t, format }: PreparationPart): Block[] {
  const others =
    model.otherDemands === 0
      ? []
      : [paragraph('other-demands', t('preparation-paper.other-demands', { count: model.otherDemands }), true)];
  if (model.demands.length === 0) {
    return others.length === 0 ? [] : [heading('demands', t('preparation-paper.demands')), ...others];
  }
  return [
    heading('demands', t('preparation-paper.demands')),
    {
      kind: 'table',
      key: 'demands',
      columns: [
        { key: 'title', head: t('demands-paper.demand'), width: 30 },
        { key: 'state', head: t('preparation-paper.state'), width: 14 },
        { key: 'supporters', head: t('preparation-paper.supporters'), width: 13, isNumeric: true },
        { key: 'material', head: t('preparation-paper.material'), width: 43 },
      ],
      rows: model.demands.flatMap((demand, at) =>
        rowsOf(
          `demand-${at}`,
          [demand.title, t(DEMAND_STATE_TEXTS[demand.state]), format.count(demand.supporters)],
          [
            demand.evidence.trim() === '' ? '' : t('preparation-paper.evidence', { text: demand.evidence }),
            demand.plan.trim() === '' ? '' : t('preparation-paper.plan-ready', { text: demand.plan }),
          ]
            .filter((text) => text !== '')
            .join('\n'),
        ),
      ),
    },
    ...others,
  ];
}

const PLAN_ROWS = 6;

/** Lines to write on by hand. */
function planBlocks({ t }: PreparationPart): Block[] {
  return [
    heading('plan', t('preparation-paper.plan')),
    smallTable(
      'plan',
      [
        { key: 'step', head: t('preparation-paper.plan-step'), width: 8 },
        { key: 'offer', head: t('preparation-paper.plan-offer'), width: 32 },
        { key: 'return', head: t('preparation-paper.plan-return'), width: 32 },
        { key: 'who', head: t('preparation-paper.plan-who'), width: 28 },
      ],
      Array.from({ length: PLAN_ROWS }, (_, at) => ({
        key: `plan-${at}`,
        cells: [
          <span key="step" className="paper-table__to-write-on">
            {at + 1}
          </span>,
          '',
          '',
          '',
        ],
      })),
    ),
  ];
}

function noteBlocks({ model: { brief }, t }: PreparationPart): Block[] {
  const notes = [brief.internal?.scenarioNotes ?? '', brief.internal?.negotiationNotes ?? ''];
  if (notes.every((text) => text.trim() === '')) return [];
  return [heading('notes', t('brief.notes-title')), ...notes.flatMap((text, at) => paragraphs(`notes-${at}`, text))];
}
