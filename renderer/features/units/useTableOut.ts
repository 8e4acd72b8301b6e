import { App } from 'antd';
import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import type { UnitQuery, UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { UNIT_COLUMN_TEXTS, unitCell } from '../../../shared/i18n/unitColumnText.ts';
import { api, shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { useTask } from '../../ui/useTask.ts';
import { copyText } from '../results/copyText.ts';
import { toClipboardHtml, toClipboardText } from '../workforce/clipboardTable.ts';
import { firstRows, MOST_COPIED, tableOf } from './copyUnits.ts';

interface Shown {
  readonly query: UnitQuery;
  /** Null for the whole list. */
  readonly selection: UnitSelection | null;
  readonly columns: readonly UnitColumn[];
  /** 'YYYY-MM-DD' of today. */
  readonly asOf: string;
  readonly regionName: (code: string) => string;
}

/** Takes what a list shows out of the program: to the clipboard, what is chosen of it or all, or into a file. */
export function useTableOut({ query, selection, columns, asOf, regionName }: Shown) {
  const { t, format, language } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const { running, start } = useTask();
  const words = { t, language, regionName };

  /** `all` is how many there are to copy. */
  const copy = (all: number) =>
    run(async () => {
      const rows = await firstRows(query, selection);
      const table = tableOf(
        rows,
        columns,
        (column) => t(UNIT_COLUMN_TEXTS[column]),
        (row, column) => unitCell(row, column, words),
      );
      copyText(toClipboardText(table), toClipboardHtml(table));
      const number = format.count(rows.length);
      if (all > MOST_COPIED) void message.warning(t('units.copied-cut', { count: number, all: format.count(all) }));
      else void message.success(t('units.copied', { count: number }));
    });

  const exportAs = (kind: 'xlsx' | 'csv') =>
    run(async () => {
      const path = await shell.files.chooseTablePath({ suggestedName: t('units.export-name', { day: asOf }), kind });
      if (path === null) return;
      const done = await start((options) =>
        api.units.exportTable({ query, columns: [...columns], path, format: kind, language }, options),
      );
      if (done) void message.success(t('units.exported', { count: format.count(done.rows) }));
    });

  return { copy, exportAs, running };
}
