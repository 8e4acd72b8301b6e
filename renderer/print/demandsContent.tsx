import { DEMAND_CATEGORIES, type DemandState } from '../../shared/domain/demands/demand.ts';
import { DEMAND_CATEGORY_TEXTS, DEMAND_STATE_TEXTS } from '../../shared/i18n/demandText.ts';
import { MEETING_KIND_TEXTS } from '../../shared/i18n/meetingText.ts';
import type { DemandsReportModel } from '../../shared/reports/demandsReportModel.ts';
import { heading, paragraph, row, rowsOf, smallTable } from './annexBlocks.tsx';
import { Figures } from './Figures.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block, PaperBody } from './Sheets.tsx';

interface DemandsPart extends PaperTexts {
  readonly model: DemandsReportModel;
}

/** What was achieved first, what is still open next, what was refused last and with its reason. */
const STATES: readonly DemandState[] = ['agreed', 'on-agenda', 'raised', 'plan-kept', 'refused'];

/** What became of the workers' demands, in plain words for everybody. */
export function demandsContent(part: DemandsPart): PaperBody {
  return {
    firstSheets: [],
    blocks: [
      ...summaryBlocks(part),
      ...STATES.flatMap((state) => stateBlocks(part, state)),
      ...categoryBlocks(part),
      ...meetingBlocks(part),
    ],
  };
}

function summaryBlocks({ model, t, format }: DemandsPart): Block[] {
  const { byState } = model;
  const open = byState['on-agenda'] + byState.raised;
  const refused = byState.refused + byState['plan-kept'];
  const holes = {
    from: format.day(model.from),
    to: format.day(model.to),
    meetings: format.count(model.meetings.length),
  };
  return [
    {
      kind: 'flow',
      key: 'title',
      node: <PaperTitle head={model} subject={t('demands-paper.subject')} t={t} format={format} />,
    },
    {
      kind: 'flow',
      key: 'summary',
      node: (
        <>
          <p className="paper-lead paper-lead--plain">
            {model.meetings.length === 0 ? t('demands-paper.lead-no-meetings', holes) : t('demands-paper.lead', holes)}
          </p>
          <Figures
            figures={[
              {
                key: 'total',
                tone: 'plain',
                name: t('demands-paper.total'),
                value: format.count(model.total),
                unit: '',
                note: t('demands-paper.new', { count: format.count(model.newCount) }),
              },
              {
                key: 'agreed',
                tone: 'saving',
                name: t('demands-paper.agreed'),
                value: format.count(byState.agreed),
                unit: '',
                note: '',
              },
              {
                key: 'open',
                tone: 'plain',
                name: t('demands-paper.open'),
                value: format.count(open),
                unit: '',
                note: t('demands-paper.on-agenda', { count: format.count(byState['on-agenda']) }),
              },
              {
                key: 'refused',
                tone: 'plain',
                name: t('demands-paper.refused'),
                value: format.count(refused),
                unit: '',
                note: refused === 0 ? '' : t('demands-paper.reasons-below'),
              },
            ]}
          />
        </>
      ),
    },
  ];
}

function stateBlocks(part: DemandsPart, state: DemandState): Block[] {
  const { model, t, format } = part;
  const demands = model.demands.filter((demand) => demand.state === state);
  if (demands.length === 0) return [];
  const resultHead = {
    raised: '',
    'on-agenda': '',
    agreed: t('demands-paper.result'),
    refused: t('demands-paper.reason'),
    'plan-kept': t('demands-paper.reason'),
  }[state];
  return [
    heading(`state-${state}`, t('demands-paper.state', { state: t(DEMAND_STATE_TEXTS[state]), count: demands.length })),
    {
      kind: 'table',
      key: `state-${state}`,
      columns: [
        { key: 'title', head: t('demands-paper.demand'), width: 24 },
        { key: 'who', head: t('demands-paper.who'), width: 21 },
        { key: 'raised', head: t('demands-paper.raised'), width: 15 },
        { key: 'since', head: t('demands-paper.since'), width: 15 },
        { key: 'result', head: resultHead, width: 25 },
      ],
      rows: demands.flatMap((demand, at) =>
        rowsOf(
          `${state}-${at}`,
          [demand.title, whoText(part, demand), format.day(demand.raisedDay), format.day(demand.stateDay)],
          demand.agreed ?? demand.refusal ?? '',
          [],
          CELL_LENGTH,
        ),
      ),
    },
  ];
}

/** Of a cell a third as wide as the page, in characters. */
const CELL_LENGTH = 120;

function whoText({ t, format }: DemandsPart, demand: DemandsReportModel['demands'][number]): string {
  const parts = [
    t(DEMAND_CATEGORY_TEXTS[demand.category]),
    demand.groups.join(t('brief.list-and')),
    demand.supporters === null ? '' : t('demands-paper.supporters', { count: format.count(demand.supporters) }),
    demand.source,
  ];
  return parts.filter((text) => text !== '').join(t('demands-paper.and'));
}

function categoryBlocks({ model, t, format }: DemandsPart): Block[] {
  const used = DEMAND_CATEGORIES.filter((category) => model.byCategory[category].total > 0);
  if (used.length < 2) return [];
  return [
    heading('categories', t('demands-paper.categories')),
    smallTable(
      'categories',
      [
        { key: 'category', head: t('demands-paper.category'), width: 50 },
        { key: 'total', head: t('demands-paper.total-of'), width: 25, isNumeric: true },
        { key: 'agreed', head: t('demands-paper.agreed-of'), width: 25, isNumeric: true },
      ],
      [
        ...used.map((category) => {
          const { total, agreed } = model.byCategory[category];
          return row(category, t(DEMAND_CATEGORY_TEXTS[category]), format.count(total), format.count(agreed));
        }),
        {
          key: 'total',
          isTotal: true,
          cells: [t('brief.years-total'), format.count(model.total), format.count(model.byState.agreed)],
        },
      ],
    ),
  ];
}

function meetingBlocks({ model, t, format }: DemandsPart): Block[] {
  if (model.meetings.length === 0) return [];
  return [
    heading('meetings', t('demands-paper.meetings', { count: model.meetings.length })),
    {
      kind: 'table',
      key: 'meetings',
      columns: [
        { key: 'day', head: t('history-paper.day'), width: 18 },
        { key: 'title', head: t('demands-paper.meeting'), width: 30 },
        { key: 'demands', head: t('demands-paper.raised-there'), width: 12, isNumeric: true },
        { key: 'results', head: t('demands-paper.results'), width: 40 },
      ],
      rows: model.meetings.flatMap((meeting, at) =>
        rowsOf(
          `meeting-${at}`,
          [
            format.day(meeting.day),
            t('demands-paper.meeting-of-kind', { title: meeting.title, kind: t(MEETING_KIND_TEXTS[meeting.kind]) }),
            format.count(meeting.demandCount),
          ],
          meeting.results.trim() === '' ? t('demands-paper.no-results') : meeting.results,
        ),
      ),
    },
    paragraph('contact', t('demands-paper.contact', { union: model.unionName }), true),
  ];
}
