import type { ReactNode } from 'react';
import type { FigureSum } from '../../shared/domain/workReports/ranking.ts';
import { WORK_FIGURES, type WorkFigureId } from '../../shared/domain/workReports/workReport.ts';
import { RANKED_BY_TEXTS, WORK_FIGURE_TEXTS } from '../../shared/i18n/workReportText.ts';
import type { WorkReportModel } from '../../shared/reports/workReportModel.ts';
import { heading, paragraph, smallTable } from './annexBlocks.tsx';
import { type Figure, Figures } from './Figures.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block, PaperBody, TableColumn } from './Sheets.tsx';

interface WorkReportPart extends PaperTexts {
  readonly model: WorkReportModel;
}

/** What grassroots unions did: all together, who did most, each of them, and from period to period. */
export function workReportContent(part: WorkReportPart): PaperBody {
  return {
    firstSheets: [],
    blocks: [
      ...headBlocks(part),
      ...sumBlocks(part),
      ...part.model.rankings.flatMap((ranking) => rankingBlocks(part, ranking)),
      ...unionBlocks(part),
      ...trendBlocks(part),
    ],
  };
}

function headBlocks(part: WorkReportPart): Block[] {
  const { model, t, format } = part;
  const subject = t('work-paper.subject', { from: format.day(model.from), to: format.day(model.to) });
  return [
    { kind: 'flow', key: 'title', node: <PaperTitle head={model} subject={subject} t={t} format={format} /> },
    {
      kind: 'flow',
      key: 'lead',
      node: (
        <>
          <p className="paper-lead paper-lead--plain">
            {t('work-paper.lead', {
              unions: format.count(model.unionCount),
              reports: format.count(model.reportCount),
            })}
          </p>
          <Figures figures={mainFigures(part)} />
        </>
      ),
    },
    ...(model.partlyOutside > 0
      ? [
          paragraph(
            'partly-outside',
            t('work-paper.partly-outside', { count: format.count(model.partlyOutside) }),
            true,
          ),
        ]
      : []),
    ...(model.unionsOverlapping > 0
      ? [paragraph('overlapping', t('work-paper.overlapping', { count: format.count(model.unionsOverlapping) }), true)]
      : []),
  ];
}

function mainFigures({ model, t, format }: WorkReportPart): Figure[] {
  const { figures, adoption } = model.total;
  const figure = (id: 'demandsRaised' | 'contests' | 'visits'): Figure => {
    const { counted, countedReports, approximate, approximateReports } = figures[id];
    return {
      key: id,
      tone: 'plain',
      name: t(WORK_FIGURE_TEXTS[id]),
      value: countedReports > 0 ? format.count(counted) : '—',
      unit: '',
      note: approximateReports > 0 ? t('work-paper.adopted-and-about', { count: format.count(approximate) }) : '',
    };
  };
  const holes = { adopted: format.count(adoption.adopted), raised: format.count(adoption.raised) };
  return [
    {
      key: 'adoption',
      tone: 'saving',
      name: t('work-reports.adoption'),
      value: adoption.reports > 0 ? `${format.rate(adoption.adopted / adoption.raised)}%` : '—',
      unit: '',
      note: adoption.reports > 0 ? t('work-paper.of-raised', holes) : t('work-paper.no-rate'),
    },
    figure('demandsRaised'),
    figure('contests'),
    figure('visits'),
  ];
}

function sumBlocks({ model, t, format }: WorkReportPart): Block[] {
  return [
    heading('sums', t('work-reports.sums')),
    smallTable(
      'sums',
      [
        { key: 'figure', head: t('work-reports.figure'), width: 28 },
        { key: 'counted', head: t('work-reports.counted'), width: 18, isNumeric: true },
        { key: 'counted-reports', head: t('work-reports.reports'), width: 18, isNumeric: true },
        { key: 'approximate', head: t('work-reports.approximate'), width: 18, isNumeric: true },
        { key: 'approximate-reports', head: t('work-reports.reports'), width: 18, isNumeric: true },
      ],
      WORK_FIGURES.map((id) => {
        const { counted, countedReports, approximate, approximateReports } = model.total.figures[id];
        return {
          key: id,
          cells: [
            t(WORK_FIGURE_TEXTS[id]),
            countedReports > 0 ? format.count(counted) : '—',
            format.count(countedReports),
            approximateReports > 0 ? t('work-reports.about', { count: format.count(approximate) }) : '—',
            format.count(approximateReports),
          ],
        };
      }),
    ),
  ];
}

function rankingBlocks(part: WorkReportPart, ranking: WorkReportModel['rankings'][number]): Block[] {
  const { model, t, format } = part;
  const { by, rankedCount, unions } = ranking;
  const figure = t(RANKED_BY_TEXTS[by]);
  const others = model.unionCount - rankedCount;
  const notes = [
    unions.length < rankedCount
      ? t('work-paper.ranking-more', { count: format.count(rankedCount), shown: format.count(unions.length) })
      : '',
    others > 0 ? t('work-paper.ranking-others', { count: format.count(others) }) : '',
  ].filter((note) => note !== '');
  return [
    heading(`ranking-${by}`, t('work-paper.ranking', { figure })),
    ...(unions.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            key: `ranking-${by}`,
            columns: [
              { key: 'rank', head: t('work-reports.rank'), width: 10, isNumeric: true },
              { key: 'union', head: t('work-reports.union'), width: 38 },
              { key: 'region', head: t('work-reports.region'), width: 34 },
              { key: 'value', head: figure, width: 18, isNumeric: true },
            ],
            rows: unions.map(({ name, region, rank, value }, at) => ({
              key: `${by}-${at}`,
              cells: [
                format.count(rank),
                name,
                region.name,
                by === 'adoption' ? `${format.rate(value)}%` : format.count(value),
              ],
            })),
          },
        ]),
    ...notes.map((note, at) => paragraph(`ranking-${by}-note-${at}`, note, true)),
  ];
}

type Told = Pick<WorkReportModel['unions'][number], 'figures' | 'adoption'>;

function unionBlocks(part: WorkReportPart): Block[] {
  const { model, t, format } = part;
  const listed = model.unions.length;
  return [
    heading('unions', t('work-paper.unions')),
    {
      kind: 'flow',
      key: 'unions-note',
      staysWithNext: true,
      node: <p className="paper-part__note">{t('work-paper.unions-note')}</p>,
    },
    {
      kind: 'table',
      key: 'unions',
      columns: [{ key: 'union', head: t('work-reports.union'), width: 23 }, ...figureColumns(part)],
      rows: model.unions.map((union, at) => ({
        key: `union-${at}`,
        cells: [twoLines(union.name, union.region.name), ...figureCells(part, union)],
      })),
    },
    ...(listed < model.unionCount
      ? [
          paragraph(
            'unions-cut',
            t('work-paper.unions-cut', { count: format.count(model.unionCount), shown: format.count(listed) }),
            true,
          ),
        ]
      : []),
  ];
}

function trendBlocks(part: WorkReportPart): Block[] {
  const { model, t, format } = part;
  if (model.periods.length < 2) return [];
  return [
    heading('trend', t('work-paper.trend')),
    {
      kind: 'table',
      key: 'trend',
      columns: [
        { key: 'period', head: t('work-paper.period'), width: 17 },
        { key: 'reports', head: t('work-paper.reports'), width: 6, isNumeric: true },
        ...figureColumns(part),
      ],
      rows: model.periods.map((period) => ({
        key: `${period.from}-${period.to}`,
        cells: [
          <>
            {period.from}
            <br />
            {period.to}
          </>,
          format.count(period.reports),
          ...figureCells(part, period),
        ],
      })),
    },
  ];
}

/** Of 100, with the adoption rate 77. */
const WIDTHS: Readonly<Record<WorkFigureId, number>> = {
  meetings: 9,
  demandsRaised: 9.5,
  demandsAdopted: 9.5,
  contests: 8.5,
  participations: 12.5,
  visits: 9.5,
  helped: 8.5,
};

const figureColumns = ({ t }: PaperTexts): TableColumn[] => [
  ...WORK_FIGURES.map((id) => ({ key: id, head: t(WORK_FIGURE_TEXTS[id]), width: WIDTHS[id], isNumeric: true })),
  { key: 'adoption', head: t('work-reports.adoption'), width: 10, isNumeric: true },
];

/** What was counted above what is approximate; nothing where nothing was reported. */
function figureCells({ t, format }: PaperTexts, { figures, adoption }: Told): ReactNode[] {
  const cell = ({ counted, countedReports, approximate, approximateReports }: FigureSum) => {
    const above = countedReports > 0 ? format.count(counted) : '';
    if (approximateReports === 0) return above;
    return twoLines(above, t('work-reports.about', { count: format.count(approximate) }));
  };
  return [
    ...WORK_FIGURES.map((id) => cell(figures[id])),
    adoption.reports > 0 ? `${format.rate(adoption.adopted / adoption.raised)}%` : '',
  ];
}

function twoLines(above: string, below: string): ReactNode {
  return (
    <>
      {above}
      {above !== '' && <br />}
      <small className="paper-table__counts">{below}</small>
    </>
  );
}
