import { type ConvergencePoint, dayNumber, dayOfNumber } from '../../shared/domain/proposals/convergence.ts';
import type { Side } from '../../shared/domain/proposals/proposal.ts';
import type { HistoryModel, PrintedProposal } from '../../shared/reports/historyModel.ts';
import { ConvergenceChart, type ConvergenceLevel } from '../charts/ConvergenceChart.tsx';
import { pointsText, raiseText, SIDE_TEXTS, termsSentence } from '../features/proposals/proposalTexts.ts';
import { heading, paragraph, row, rowsOf, smallTable } from './annexBlocks.tsx';
import { Figures } from './Figures.tsx';
import { internalHistoryBlocks } from './historyInternal.tsx';
import { type HistoryPart, saidBy } from './historyPart.tsx';
import { piecesOf } from './longText.ts';
import { PaperTitle } from './PaperTitle.tsx';
import type { Block, PaperBody } from './Sheets.tsx';

/** CSS pixels. */
const CHART_WIDTH = 657;
const CHART_HEIGHT = 230;
/** More points than these can no longer be told apart. */
const MOST_POINTS = 200;

/** What both sides proposed: where they stand, how they came there, each proposal with its price, and the words used. */
export function historyContent(part: HistoryPart): PaperBody {
  return {
    firstSheets: [],
    blocks: [
      ...standingBlocks(part),
      ...chartBlocks(part),
      ...proposalBlocks(part),
      ...sideBlocks(part),
      ...wordsBlocks(part),
      ...(part.model.internal === null ? [] : internalHistoryBlocks(part, part.model.internal)),
    ],
  };
}

function standingBlocks(part: HistoryPart): Block[] {
  const { model, t, format } = part;
  const { union, employer, gap, agreement } = model;
  const standing = (side: Side, now: HistoryModel[Side]) => ({
    key: side,
    tone: side === 'union' ? ('saving' as const) : ('cost' as const),
    name: {
      union: agreement ? t('history-paper.union-last') : t('history-paper.union-now'),
      employer: agreement ? t('history-paper.employer-last') : t('history-paper.employer-now'),
    }[side],
    value: raiseText(format, now.standingRaise),
    unit: '',
    note:
      now.standingCost === null
        ? t('history-paper.nothing-yet')
        : t('history-paper.cost-a-year', { cost: format.money(100 * now.standingCost) }),
  });
  return [
    {
      kind: 'flow',
      key: 'title',
      node: <PaperTitle head={model} subject={t('history-paper.subject')} t={t} format={format} />,
    },
    {
      kind: 'flow',
      key: 'standing',
      node: (
        <>
          <p className="paper-lead paper-lead--plain">{leadSentence(part)}</p>
          <Figures
            figures={[
              standing('union', union),
              standing('employer', employer),
              agreement
                ? {
                    key: 'agreed',
                    tone: 'plain',
                    name: t('history-paper.agreed'),
                    value: raiseText(format, agreement.equivalentRaise),
                    unit: '',
                    note: t('history-paper.cost-a-year', { cost: format.money(100 * agreement.runRateCost) }),
                  }
                : {
                    key: 'gap',
                    tone: 'plain',
                    name: t('history-paper.gap'),
                    value: gap === null ? '—' : pointsText(part, gap.raise),
                    unit: '',
                    note:
                      gap === null
                        ? t('history-paper.nothing-yet')
                        : t('history-paper.cost-a-year', { cost: format.money(100 * gap.cost) }),
                  },
              {
                key: 'count',
                tone: 'plain',
                name: t('history-paper.count'),
                value: format.count(union.count + employer.count),
                unit: '',
                note: t('history-paper.count-of', {
                  union: format.count(union.count),
                  employer: format.count(employer.count),
                }),
              },
            ]}
          />
        </>
      ),
    },
  ];
}

function leadSentence({ model, t, format }: HistoryPart): string {
  const { union, employer, gap, agreement } = model;
  if (agreement !== null) {
    return t('history-paper.lead-agreed', {
      day: format.day(agreement.signedDay),
      raise: raiseText(format, agreement.equivalentRaise),
      cost: format.money(100 * agreement.runRateCost),
      from: format.day(agreement.fromDay),
      to: format.day(agreement.toDay),
    });
  }
  if (gap === null) return union.count > 0 ? t('history-paper.lead-union') : t('history-paper.lead-employer');
  return t('history-paper.lead', {
    union: raiseText(format, union.standingRaise),
    employer: raiseText(format, employer.standingRaise),
    points: pointsText({ t, format }, gap.raise),
    cost: format.money(100 * gap.cost),
  });
}

const counts = ({ internal }: PrintedProposal) => internal === null || internal.state === 'counts';

function chartBlocks(part: HistoryPart): Block[] {
  const { model, t, format } = part;
  const points = model.proposals.flatMap((proposal, at): ConvergencePoint[] => {
    const { side, day, equivalentRaise: value } = proposal;
    if (value === null || !counts(proposal)) return [];
    return [{ entryId: `${at}`, side, day, dayNumber: dayNumber(day), value, isReversed: false }];
  });
  if (points.length < 2) return [];
  const { gap, internal, agreement } = model;
  const level = (side: Side, value: number | null, text: string, isAbove: boolean): ConvergenceLevel[] =>
    value === null ? [] : [{ side, value, text, isAbove }];
  const positions = internal?.positions;
  const [low, high] = [positions?.unionResistance ?? null, positions?.employerLimit ?? null];
  // Words point out of the zone, where there is room for them.
  const isGap = low !== null && high !== null && high < low;
  return [
    heading('chart', t('history-paper.chart')),
    {
      kind: 'flow',
      key: 'chart',
      node: (
        <figure className="paper-chart">
          <figcaption>{t('history-paper.chart-note')}</figcaption>
          <ConvergenceChart
            points={points.slice(-MOST_POINTS)}
            levels={
              positions
                ? [
                    ...level('union', positions.unionAim, t('positions.mark-aim'), true),
                    ...level('union', low, t('positions.mark-resistance'), isGap),
                    ...level('employer', high, t('positions.mark-limit'), !isGap),
                  ]
                : []
            }
            zone={low === null || high === null ? null : { low: Math.min(low, high), high: Math.max(low, high), isGap }}
            text={{
              summary: leadSentence(part),
              mark: (value) => format.percent(value, 1),
              value: (value) => raiseText(format, value),
              day: (number) => format.shortDay(dayOfNumber(number)),
              point: () => '',
              gap: gap === null || agreement !== null ? '' : pointsText(part, gap.raise),
            }}
            width={CHART_WIDTH}
            height={CHART_HEIGHT}
            animate={false}
          />
        </figure>
      ),
    },
  ];
}

function proposalBlocks(part: HistoryPart): Block[] {
  const { model, t, format } = part;
  return [
    heading('proposals', t('history-paper.proposals')),
    {
      kind: 'table',
      key: 'proposals',
      columns: [
        { key: 'day', head: t('history-paper.day'), width: 14 },
        { key: 'side', head: t('history-paper.side'), width: 13 },
        { key: 'terms', head: t('history-paper.terms'), width: 28 },
        { key: 'raise', head: t('history-paper.raise'), width: 10, isNumeric: true },
        { key: 'cost', head: t('history-paper.cost'), width: 12, isNumeric: true },
        { key: 'gap', head: t('history-paper.gap-yuan'), width: 11, isNumeric: true },
        { key: 'concession', head: t('history-paper.concession'), width: 12, isNumeric: true },
      ],
      rows: model.proposals
        .filter(counts)
        .flatMap((proposal, at) =>
          rowsOf(
            `proposal-${at}`,
            [
              format.day(proposal.day),
              t('history-paper.round-side', { round: proposal.round, side: t(SIDE_TEXTS[proposal.side]) }),
            ],
            termsSentence(part, proposal, proposal.groupNames),
            [
              raiseText(format, proposal.equivalentRaise),
              format.count(proposal.runRateCost),
              format.count(proposal.gap?.cost),
              format.count(proposal.concession?.cost),
            ],
            CELL_LENGTH,
          ),
        ),
    },
    paragraph('proposals-note', t('history-paper.proposals-note'), true),
  ];
}

/** Of a cell a third as wide as the page, in characters. */
const CELL_LENGTH = 120;

/** How far each side has come. */
function sideBlocks(part: HistoryPart): Block[] {
  const { model, t, format } = part;
  const sides = (['union', 'employer'] as const).filter((side) => model[side].count > 0);
  return [
    heading('sides', t('history-paper.sides')),
    smallTable(
      'sides',
      [
        { key: 'side', head: t('history-paper.side'), width: 24 },
        { key: 'count', head: t('history-paper.count'), width: 12, isNumeric: true },
        { key: 'first', head: t('history-paper.first-raise'), width: 15, isNumeric: true },
        {
          key: 'now',
          head: model.agreement ? t('history-paper.last-raise') : t('history-paper.standing-raise'),
          width: 15,
          isNumeric: true,
        },
        { key: 'points', head: t('history-paper.conceded-points'), width: 16, isNumeric: true },
        { key: 'cost', head: t('history-paper.conceded-cost'), width: 18, isNumeric: true },
      ],
      sides.map((side) => {
        const { count, firstRaise, standingRaise, conceded } = model[side];
        return row(
          side,
          t(SIDE_TEXTS[side]),
          format.count(count),
          raiseText(format, firstRaise),
          raiseText(format, standingRaise),
          pointsText(part, conceded.raise),
          format.count(conceded.cost),
        );
      }),
    ),
  ];
}

/** What was said, as near as it was noted. */
function wordsBlocks(part: HistoryPart): Block[] {
  const { model, t } = part;
  const spoken = model.proposals.filter((proposal) => counts(proposal) && proposal.words.trim() !== '');
  if (spoken.length === 0) return [];
  return [
    heading('words', t('history-paper.words')),
    ...spoken.flatMap((proposal, at): Block[] => [
      { ...saidBy(part, proposal, `words-${at}`), staysWithNext: true },
      ...piecesOf(proposal.words).map((piece, number) => paragraph(`words-${at}-${number}`, piece)),
    ]),
  ];
}
