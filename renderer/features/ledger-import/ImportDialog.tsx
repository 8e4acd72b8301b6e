import './importDialog.css';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ledgerProblemText } from '../../../shared/i18n/ledgerImportText.ts';
import { api, shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { TableFileField } from '../../ui/TableFileField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ImportColumnsForm } from './ImportColumnsForm.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportReportView } from './ImportReportView.tsx';
import { ImportRulesForm } from './ImportRulesForm.tsx';
import { ImportWorkBar } from './ImportWorkBar.tsx';
import { type ImportState, useLedgerImport } from './useLedgerImport.ts';

interface ImportDialogProps {
  readonly operatorName: string;
  readonly onClose: () => void;
}

const STEPS = ['file', 'columns', 'check', 'done'] as const;

function stepOf({ ledger, checked, done }: ImportState): (typeof STEPS)[number] {
  if (done) return 'done';
  if (checked) return 'check';
  return ledger ? 'columns' : 'file';
}

/** Leads a table file into the ledger: nothing is stored before its check was looked at. */
export function ImportDialog({ operatorName, onClose }: ImportDialogProps) {
  const { t, format, language } = useTexts();
  const run = useRun();
  const importing = useLedgerImport(operatorName);
  const { file, ledger, rules, checked, done, work, error } = importing.state;
  const [isRulesShown, setIsRulesShown] = useState(false);
  const step = stepOf(importing.state);
  const report = done ?? checked;
  const good = checked ? checked.created + checked.changed : 0;

  const saveTemplate = () =>
    run(async () => {
      const content = await api.ledgerImports.template({ language });
      await shell.files.save({ suggestedName: t('ledger-import.template-name'), kind: 'xlsx', content });
    });
  const saveRejected = (kind: 'csv' | 'xlsx') =>
    run(async () => {
      const suggestedName = t('ledger-import.rejected-name', { file: (ledger?.name ?? '').replace(/\.[^.]*$/, '') });
      const to = await shell.files.chooseTablePath({ suggestedName, kind });
      if (to !== null) await importing.writeRejected(to, kind, language);
    });

  return (
    <Modal
      open
      width={1000}
      title={t('ledger-import.title')}
      onCancel={onClose}
      maskClosable={false}
      footer={
        <div className="import-dialog__footer">
          <p>{step !== 'done' && t('ledger-import.promise')}</p>
          {step === 'check' && !done && (
            <Button disabled={work !== null} onClick={() => importing.setRules({})}>
              {t('ledger-import.back')}
            </Button>
          )}
          {step === 'columns' && (
            <Button
              type="primary"
              disabled={work !== null || rules?.columns.name === undefined}
              onClick={() => void importing.check()}
            >
              {t('ledger-import.check')}
            </Button>
          )}
          {step === 'check' && (
            <Button type="primary" disabled={work !== null || good === 0} onClick={() => void importing.commit()}>
              {t('ledger-import.commit', { count: format.count(good) })}
            </Button>
          )}
          {step === 'done' && (
            <Button type="primary" disabled={work !== null} onClick={onClose}>
              {t('ledger-import.close')}
            </Button>
          )}
        </div>
      }
    >
      <div className="import-dialog">
        <ol className="import-dialog__steps">
          <li aria-current={step === 'file' ? 'step' : undefined}>{t('ledger-import.step-file')}</li>
          <li aria-current={step === 'columns' ? 'step' : undefined}>{t('ledger-import.step-columns')}</li>
          <li aria-current={step === 'check' ? 'step' : undefined}>{t('ledger-import.step-check')}</li>
          <li aria-current={step === 'done' ? 'step' : undefined}>{t('ledger-import.step-done')}</li>
        </ol>
        <TableFileField
          drop={t('ledger-import.drop')}
          intro={t('ledger-import.intro')}
          file={file}
          sheet={null}
          onChosen={importing.open}
        >
          <Button size="small" type="link" onClick={() => void saveTemplate()}>
            {t('ledger-import.template')}
          </Button>
        </TableFileField>
        {work && (
          <ImportWorkBar work={work} expected={work.kind === 'commit' ? checked : null} onStop={importing.stop} />
        )}
        {error !== null && (
          <p className="import-dialog__problem" role="alert">
            {ledgerProblemText(t, error)}
          </p>
        )}
        {ledger && rules && !report && (
          <>
            <ImportRulesForm
              ledger={ledger}
              rules={rules}
              onSheet={importing.chooseSheet}
              onChange={importing.setRules}
            />
            <ImportColumnsForm
              ledger={ledger}
              columns={rules.columns}
              isAllShown={isRulesShown}
              onShowAll={() => setIsRulesShown(true)}
              onChosen={(columns) => importing.setRules({ columns })}
            />
            <ImportPreview ledger={ledger} columns={rules.columns} />
          </>
        )}
        {report && rules && (
          <ImportReportView
            report={report}
            isDone={done !== null}
            onRefuseDoubtful={
              done === null && work === null && rules.doubtfulCodes === 'take'
                ? () => importing.setRules({ doubtfulCodes: 'refuse' })
                : null
            }
            onSaveRejected={work === null ? (kind) => void saveRejected(kind) : null}
          />
        )}
      </div>
    </Modal>
  );
}
