import { Button, Checkbox, Popover } from 'antd';
import {
  isTargetColumn,
  UNIT_COLUMNS,
  USUAL_TARGET_COLUMNS,
  USUAL_UNIT_COLUMNS,
  type UnitColumn,
} from '../../../shared/domain/units/unitColumns.ts';
import type { ViewedList } from '../../../shared/domain/units/savedView.ts';
import { UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { useTexts } from '../../app/texts.ts';

interface ColumnChooserProps {
  readonly list: ViewedList;
  readonly columns: readonly UnitColumn[];
  readonly onChange: (columns: readonly UnitColumn[]) => void;
}

/** Which columns a list shows, and in which order. */
export function ColumnChooser({ list, columns, onChange }: ColumnChooserProps) {
  const { t } = useTexts();
  const hidden = UNIT_COLUMNS.filter(
    (column) => !columns.includes(column) && (list === 'targets' || !isTargetColumn(column)),
  );
  const moveBy = (column: UnitColumn, by: number) => {
    const at = columns.indexOf(column);
    const next = columns.filter((one) => one !== column);
    next.splice(at + by, 0, column);
    onChange(next);
  };
  const panel = (
    <div className="column-chooser">
      <ul>
        {columns.map((column, at) => (
          <li key={column}>
            <Checkbox
              checked
              disabled={columns.length === 1}
              onChange={() => onChange(columns.filter((one) => one !== column))}
            >
              {t(UNIT_COLUMN_TEXTS[column])}
            </Checkbox>
            <button
              type="button"
              className="text-button"
              disabled={at === 0}
              aria-label={t('units.column-up', { column: t(UNIT_COLUMN_TEXTS[column]) })}
              onClick={() => moveBy(column, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="text-button"
              disabled={at === columns.length - 1}
              aria-label={t('units.column-down', { column: t(UNIT_COLUMN_TEXTS[column]) })}
              onClick={() => moveBy(column, 1)}
            >
              ↓
            </button>
          </li>
        ))}
        {hidden.map((column) => (
          <li key={column}>
            <Checkbox checked={false} onChange={() => onChange([...columns, column])}>
              {t(UNIT_COLUMN_TEXTS[column])}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => onChange(list === 'units' ? USUAL_UNIT_COLUMNS : USUAL_TARGET_COLUMNS)}>
        {t('units.columns-usual')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={panel} destroyOnHidden>
      <Button>{t('units.columns')}</Button>
    </Popover>
  );
}
