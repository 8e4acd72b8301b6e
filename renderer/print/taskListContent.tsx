import type { TextKey } from '../../shared/i18n/texts.ts';
import { type TaskListModel, UNIT_TASKS, type UnitTask } from '../../shared/reports/unitListModel.ts';
import { heading, paragraph } from './annexBlocks.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block, PaperBody } from './Sheets.tsx';
import { contactCell, countyTitle, cutNote, dueCell, unitCell } from './unitListTables.tsx';

interface TaskListPart extends PaperTexts {
  readonly model: TaskListModel;
}

const TASK_TEXTS = {
  offer: 'unit-list.task-offer',
  urge: 'unit-list.task-urge',
  sign: 'unit-list.task-sign',
  file: 'unit-list.task-file',
} as const satisfies Record<UnitTask, TextKey>;

type County = TaskListModel['counties'][number];
const allOf = ({ counts }: Pick<County, 'counts'>) => UNIT_TASKS.reduce((sum, task) => sum + counts[task], 0);

/** What is left to do: an overview, then the list of each county on sheets of its own. */
export function taskListContent(part: TaskListPart): PaperBody {
  const { model } = part;
  return {
    firstSheets: [],
    blocks: [...summaryBlocks(part), ...model.counties.flatMap((county) => countyBlocks(part, county))],
  };
}

function summaryBlocks({ model, t, format }: TaskListPart): Block[] {
  const sumOf = (task: UnitTask) => model.counties.reduce((sum, { counts }) => sum + counts[task], 0);
  const totals = { offer: sumOf('offer'), urge: sumOf('urge'), sign: sumOf('sign'), file: sumOf('file') };
  const counted = (counts: Readonly<Record<UnitTask, number>>) => UNIT_TASKS.map((task) => format.count(counts[task]));
  const { lastUsefulOfferDay, counties } = model;
  const region = model.region?.name ?? t('bulletin.whole');
  return [
    {
      kind: 'flow',
      key: 'title',
      node: <PaperTitle head={model} subject={t('unit-list.task-subject', { region })} t={t} format={format} />,
    },
    {
      kind: 'flow',
      key: 'lead',
      node: (
        <>
          <p className="paper-lead paper-lead--plain">
            {t('unit-list.task-lead', {
              asOf: format.day(model.asOf),
              offer: format.count(totals.offer),
              urge: format.count(totals.urge),
              sign: format.count(totals.sign),
              file: format.count(totals.file),
            })}
          </p>
          {lastUsefulOfferDay !== null && (
            <p className="paper-part__note">
              {t('unit-list.task-last-offer', {
                day: format.day(lastUsefulOfferDay),
                closes: format.day(model.campaign.closes),
              })}
            </p>
          )}
        </>
      ),
    },
    heading('summary', t('unit-list.summary')),
    {
      kind: 'table',
      key: 'summary',
      columns: [
        { key: 'county', head: t('unit-list.county'), width: 35 },
        ...UNIT_TASKS.map((task) => ({ key: task, head: t(TASK_TEXTS[task]), width: 13, isNumeric: true })),
        { key: 'all', head: t('unit-list.all'), width: 13, isNumeric: true },
      ],
      rows: [
        ...counties.map((county) => ({
          key: county.code,
          cells: [county.name, ...counted(county.counts), format.count(allOf(county))],
        })),
        {
          key: 'total',
          isTotal: true,
          cells: [t('unit-list.all'), ...counted(totals), format.count(allOf({ counts: totals }))],
        },
      ],
    },
    ...(model.isSample ? [paragraph('sample-note', t('unit-list.sample-note'), true)] : []),
  ];
}

function countyBlocks(part: TaskListPart, county: County): Block[] {
  const { model, t } = part;
  const { code, name, units } = county;
  return [
    countyTitle(part, code, name, allOf(county)),
    {
      kind: 'table',
      key: `units-${code}`,
      columns: [
        { key: 'done', head: t('unit-list.done'), width: 6 },
        { key: 'task', head: t('unit-list.task'), width: 9 },
        { key: 'unit', head: t('unit-list.unit'), width: 29 },
        { key: 'address', head: t('unit-list.address'), width: 25 },
        { key: 'contact', head: t('unit-list.contact'), width: 16 },
        { key: 'due', head: t('unit-list.due'), width: 15 },
      ],
      rows: units.map((unit, at) => ({
        key: `${code}-${at}`,
        cells: [
          '☐',
          t(TASK_TEXTS[unit.task]),
          unitCell(part, unit),
          unit.address,
          contactCell(unit),
          dueCell(part, unit.due, model.asOf),
        ],
      })),
    },
    ...cutNote(part, code, allOf(county), units.length),
  ];
}
