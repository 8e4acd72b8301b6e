import { Button } from 'antd';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { ImportReport } from '../../../shared/domain/ledger-import/report.ts';
import { rowIssueText } from '../../../shared/i18n/ledgerImportText.ts';
import { useTexts } from '../../app/texts.ts';
import { TabList } from '../../ui/TabList.tsx';
import { WalkedGrid } from '../../ui/WalkedGrid.tsx';

interface ImportReportViewProps {
  readonly report: ImportReport;
  readonly isDone: boolean;
  /** Leaves rows out whose code fails its check; null where that is not offered. */
  readonly onRefuseDoubtful: (() => void) | null;
  readonly onSaveRejected: ((format: 'csv' | 'xlsx') => void) | null;
}

interface ListedRow {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly reason: string;
}

/** What an import would do or has done, and the rows that it left out, each with its reason. */
export function ImportReportView({ report, isDone, onRefuseDoubtful, onSaveRejected }: ImportReportViewProps) {
  const { t, format } = useTexts();
  const doubtful = report.warnings.find(({ code }) => code === 'code-doubtful')?.count ?? 0;
  const figures = [
    { label: t('ledger-import.count-created'), count: report.created },
    { label: t('ledger-import.count-changed'), count: report.changed },
    { label: t('ledger-import.count-equal'), count: report.equal + report.left },
    { label: t('ledger-import.count-agreements'), count: report.agreementsCreated + report.agreementsChanged },
    { label: t('ledger-import.count-rejected'), count: report.rejected },
    { label: t('ledger-import.count-warned'), count: report.warned },
  ];
  return (
    <section className="import-report" aria-live="polite">
      <p>{t(isDone ? 'ledger-import.done' : 'ledger-import.checked', { count: format.count(report.rows) })}</p>
      <dl className="import-report__figures">
        {figures.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.count(count)}</dd>
          </div>
        ))}
      </dl>
      {onRefuseDoubtful && doubtful > 0 && (
        <p className="import-report__doubt">
          {t('ledger-import.doubtful', { count: format.count(doubtful) })}{' '}
          <Button size="small" onClick={onRefuseDoubtful}>
            {t('ledger-import.refuse-doubtful')}
          </Button>
        </p>
      )}
      <ReportRows report={report} />
      {onSaveRejected && report.rejected > 0 && (
        <p className="import-report__save">
          {t('ledger-import.save-rejected')}{' '}
          <Button size="small" onClick={() => onSaveRejected('xlsx')}>
            XLSX
          </Button>{' '}
          <Button size="small" onClick={() => onSaveRejected('csv')}>
            CSV
          </Button>
        </p>
      )}
    </section>
  );
}

const NO_CHOICE: readonly string[] = [];
const nothing = () => {};

function ReportRows({ report }: { report: ImportReport }) {
  const { t, format } = useTexts();
  const [list, setList] = useState<'rejected' | 'warned'>(report.rejected > 0 ? 'rejected' : 'warned');
  const rows = useMemo(
    (): ListedRow[] =>
      (list === 'rejected' ? report.rejectedRows : report.warnedRows).map(({ row, name, issues }) => ({
        id: String(row),
        row,
        name,
        reason: issues.map((issue) => rowIssueText(t, issue)).join(t('list.separator')),
      })),
    [list, report, t],
  );
  const columns = useMemo(
    (): ColDef<ListedRow>[] => [
      { colId: 'row', headerName: t('ledger-import.head-row'), field: 'row', width: 110 },
      { colId: 'name', headerName: t('ledger-import.field-name'), field: 'name', width: 280, tooltipField: 'name' },
      { colId: 'reason', headerName: t('ledger-import.reason'), field: 'reason', flex: 1, tooltipField: 'reason' },
    ],
    [t],
  );
  if (report.rejected + report.warned === 0) return null;
  const total = list === 'rejected' ? report.rejected : report.warned;
  return (
    <>
      <TabList
        label={t('ledger-import.rows')}
        tabs={[
          { id: 'rejected', label: t('ledger-import.count-rejected'), count: format.count(report.rejected) },
          { id: 'warned', label: t('ledger-import.count-warned'), count: format.count(report.warned) },
        ]}
        selected={list}
        onSelect={setList}
      />
      <div id={`panel-${list}`} role="tabpanel" aria-labelledby={`tab-${list}`}>
        <WalkedGrid
          className="import-report__rows"
          rows={rows}
          columns={columns}
          choice="one"
          chosenIds={NO_CHOICE}
          onChoose={nothing}
          onKeyDown={nothing}
        />
      </div>
      {total > rows.length && <p>{t('ledger-import.listed', { shown: format.count(rows.length) })}</p>}
    </>
  );
}
