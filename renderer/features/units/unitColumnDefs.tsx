import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';
import { isTargetColumn, type UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import { UNIT_SORTS, type UnitQuery, type UnitRow } from '../../../shared/domain/units/unitList.ts';
import { UNIT_COLUMN_TEXTS, unitCell } from '../../../shared/i18n/unitColumnText.ts';
import { type ChoiceColumn, CHOICES, choiceOf, isChoice, isEditable, isPeople } from './cellEdit.ts';
import type { Texts } from '../../app/texts.ts';
import { RegionCellEditor } from './RegionCellEditor.tsx';

const WIDTHS: Readonly<Partial<Record<UnitColumn, number>>> = {
  name: 240,
  uscc: 168,
  region: 190,
  industry: 150,
  ownership: 150,
  address: 220,
  rules: 170,
  nextStep: 150,
  telephone: 120,
  unionStatus: 96,
  condition: 96,
  employees: 104,
  members: 104,
  technicalWorkers: 110,
  offerNumber: 92,
};
const USUAL_WIDTH = 106;

interface ColumnWish extends Texts {
  readonly columns: readonly UnitColumn[];
  readonly sort: UnitQuery['sort'];
  /** 'YYYY-MM-DD' of today. */
  readonly asOf: string;
  /** Names of a region and those above it, the largest first. */
  readonly regionNames: (code: string) => readonly string[];
}

/** The columns of a list as its grid has them; sorts by a click on a head are answered by the data service. */
export function unitColumnDefs({
  columns,
  sort,
  asOf,
  t,
  format,
  language,
  regionNames,
}: ColumnWish): ColDef<UnitRow>[] {
  // County and prefecture tell enough in a cell; the tooltip has the rest.
  const words = { t, language, regionName: (code: string) => regionNames(code).slice(-2).join('') };
  const fullWords = { ...words, regionName: (code: string) => regionNames(code).join('') };
  const say = (row: UnitRow | undefined, column: UnitColumn): string => {
    if (!row) return '';
    const cell = unitCell(row, column, words);
    return typeof cell === 'number' && isPeople(column) ? format.count(cell) : String(cell);
  };
  return columns.map((column): ColDef<UnitRow> => {
    const canSort = isSort(column);
    return {
      colId: column,
      headerName: t(UNIT_COLUMN_TEXTS[column]),
      width: WIDTHS[column] ?? USUAL_WIDTH,
      ...(column === 'name' ? { minWidth: 150 } : {}),
      sortable: canSort,
      ...(canSort && sort.by === column ? { sort: sort.descending ? 'desc' : 'asc' } : { sort: null }),
      ...(isPeople(column) || column === 'offerNumber' ? { type: 'rightAligned' } : {}),
      valueGetter: ({ data }) => data && valueOf(data, column),
      valueFormatter: ({ data, value }) =>
        data ? say(data, column) : isChoice(column) ? choiceText(column, String(value), words) : '',
      tooltipValueGetter: ({ data }) =>
        (data && column === 'region' ? String(unitCell(data, column, fullWords)) : say(data, column)) || null,
      editable: ({ data }) => data !== undefined && isEditable(column),
      ...editorOf(column),
      cellClassRules: {
        'unit-grid__doubtful': ({ data }) =>
          column === 'uscc' && data !== undefined && !['empty', 'valid'].includes(checkUscc(data.uscc).state),
        'unit-grid__late': ({ data }) => isLate(data?.target, column, asOf),
      },
      ...(column === 'name' ? { cellRenderer: NameCell } : {}),
    };
  });
}

/** Whether a day has passed by which something is still to be done. */
function isLate(target: UnitRow['target'] | undefined, column: UnitColumn, asOf: string): boolean {
  if (!target) return false;
  const { status, replyDue, nextDue } = target;
  if (column === 'replyDue') return status === 'received' && replyDue !== null && replyDue < asOf;
  return column === 'nextDue' && nextDue !== null && nextDue < asOf;
}

const isSort = (column: UnitColumn): boolean => (UNIT_SORTS as readonly string[]).includes(column);

/** What an editor starts from. */
function valueOf(row: UnitRow, column: UnitColumn): unknown {
  if (column === 'region') return row.regionCode;
  if (isTargetColumn(column)) return column === 'rules' ? row.target?.rules.join() : row.target?.[column];
  return isChoice(column) ? choiceOf(row[column]) : row[column];
}

type Words = Parameters<typeof unitCell>[2];

function choiceText(column: ChoiceColumn, code: string, words: Words): string {
  const { t } = words;
  if (code === '' || code === 'unknown') return t('units.not-known');
  if (code === 'yes') return t('units.yes');
  if (code === 'no') return t('units.no');
  // Safe: a cell of a choice is worded from that one field of its row alone.
  return String(unitCell({ [column]: code } as unknown as UnitRow, column, words));
}

function editorOf(column: UnitColumn): ColDef<UnitRow> {
  if (isChoice(column)) {
    return {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: {
        values: [...CHOICES[column]],
        valueListGap: 4,
        valueListMaxHeight: 300,
      },
    };
  }
  if (column === 'region') return { cellEditor: RegionCellEditor, cellEditorPopup: true };
  return { cellEditor: 'agTextCellEditor' };
}

function NameCell({ data, valueFormatted }: ICellRendererParams<UnitRow>) {
  return data ? <>{valueFormatted}</> : <span className="unit-grid__loading" />;
}
