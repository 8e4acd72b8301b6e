import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';
import type { Language } from '../../shared/contract/settings.ts';
import { gridTheme } from './gridTheme.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]);

/** What a grid that lists records has, whatever the records. */
export const listGrid = (language: Language) =>
  ({
    theme: gridTheme,
    ...(language === 'zh-CN' ? { localeText: AG_GRID_LOCALE_CN } : {}),
    animateRows: false,
    ensureDomOrder: true,
    tooltipShowDelay: 600,
    tooltipShowMode: 'whenTruncated',
    suppressNoRowsOverlay: true,
  }) as const;

/** A column of such a grid: sorted by a click on its head, in its place. */
export const LIST_COLUMN = {
  sortable: true,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  cellDataType: false,
} as const;
