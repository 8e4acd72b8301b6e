import type { ReplyDueListModel } from '../../shared/reports/unitListModel.ts';
import { heading, paragraph } from './annexBlocks.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block, PaperBody } from './Sheets.tsx';
import { contactCell, cutNote, dueCell, unitCell } from './unitListTables.tsx';

interface ReplyDuePart extends PaperTexts {
  readonly model: ReplyDueListModel;
}

type County = ReplyDueListModel['counties'][number];
const allOf = ({ counts }: County) => counts.overdue + counts.due;

/** Offers whose reply is overdue or due soon, by county, the longest overdue first. */
export function replyDueContent(part: ReplyDuePart): PaperBody {
  return {
    firstSheets: [],
    blocks: [...headBlocks(part), ...part.model.counties.flatMap((county) => countyBlocks(part, county))],
  };
}

function headBlocks({ model, t, format }: ReplyDuePart): Block[] {
  const region = model.region?.name ?? t('bulletin.whole');
  const sumOf = (which: 'overdue' | 'due') => model.counties.reduce((sum, { counts }) => sum + counts[which], 0);
  return [
    {
      kind: 'flow',
      key: 'title',
      node: <PaperTitle head={model} subject={t('unit-list.reply-subject', { region })} t={t} format={format} />,
    },
    {
      kind: 'flow',
      key: 'lead',
      node: (
        <p className="paper-lead paper-lead--plain">
          {t('unit-list.reply-lead', {
            asOf: format.day(model.asOf),
            until: format.day(model.until),
            overdue: format.count(sumOf('overdue')),
            due: format.count(sumOf('due')),
          })}
        </p>
      ),
    },
    ...(model.isSample ? [paragraph('sample-note', t('unit-list.sample-note'), true)] : []),
  ];
}

function countyBlocks(part: ReplyDuePart, county: County): Block[] {
  const { model, t, format } = part;
  const { code, name, units } = county;
  return [
    heading(`county-${code}`, t('unit-list.county-title', { county: name, count: format.count(allOf(county)) })),
    {
      kind: 'table',
      key: `units-${code}`,
      columns: [
        { key: 'due', head: t('unit-list.due'), width: 17 },
        { key: 'unit', head: t('unit-list.unit'), width: 30 },
        { key: 'received', head: t('unit-list.received'), width: 10 },
        { key: 'address', head: t('unit-list.address'), width: 26 },
        { key: 'contact', head: t('unit-list.contact'), width: 17 },
      ],
      rows: units.map((unit, at) => ({
        key: `${code}-${at}`,
        cells: [
          dueCell(part, unit.due, model.asOf),
          unitCell(part, unit),
          format.shortDay(unit.receivedOn),
          unit.address,
          contactCell(unit),
        ],
      })),
    },
    ...cutNote(part, code, allOf(county), units.length),
  ];
}
