import './importDialog.css';
import { App, Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import type { LedgerImport, TakenBack } from '../../../shared/domain/ledger-import/report.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';

const HELD_TEXTS = {
  campaign: 'ledger-import.held-campaign',
  agreement: 'ledger-import.held-agreement',
  formation: 'ledger-import.held-formation',
  edited: 'ledger-import.held-edited',
} as const satisfies Record<TakenBack['keptUnits'][number]['heldBy'], TextKey>;

/** The imports of this workbench, each of which can be taken back. */
export function ImportsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const imports = useQuery(api.ledgerImports.list, {});
  return (
    <Modal open width={860} title={t('ledger-import.list')} footer={null} onCancel={onClose}>
      {imports.state !== 'ready' ? (
        <QueryState of={imports} />
      ) : imports.value.length === 0 ? (
        <Empty text={t('ledger-import.list-empty')} />
      ) : (
        <ImportTable imports={imports.value} />
      )}
    </Modal>
  );
}

function ImportTable({ imports }: { imports: readonly LedgerImport[] }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const [busyId, setBusyId] = useState<string | null>(null);
  const [taken, setTaken] = useState<TakenBack | null>(null);
  const takeBack = async (id: string) => {
    setBusyId(id);
    const result = await run(() => api.ledgerImports.takeBack({ id }));
    setBusyId(null);
    if (!result) return;
    setTaken(result.kept > 0 ? result : null);
    void message.success(t('ledger-import.taken-back', { count: format.count(result.removed) }));
  };
  return (
    <div className="import-list">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ledger-import.file')}</th>
            <th scope="col">{t('ledger-import.at')}</th>
            <th scope="col">{t('ledger-import.by')}</th>
            <th scope="col" className="import-list__count">
              {t('ledger-import.count-created')}
            </th>
            <th scope="col" className="import-list__count">
              {t('ledger-import.count-changed')}
            </th>
            <th scope="col" className="import-list__count">
              {t('ledger-import.count-rejected')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('ledger-import.take-back')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <td title={one.fileName}>{one.fileName}</td>
              <td>{format.instant(one.atMs)}</td>
              <td>{one.importedBy}</td>
              <td className="import-list__count">{format.count(one.created)}</td>
              <td className="import-list__count">{format.count(one.changed)}</td>
              <td className="import-list__count">{format.count(one.rejected)}</td>
              <td>
                {one.takenBackAtMs === null ? (
                  <Popconfirm
                    title={t('ledger-import.take-back-ask', { count: format.count(one.unitsLeft) })}
                    description={t('ledger-import.take-back-help')}
                    okText={t('ledger-import.take-back')}
                    onConfirm={() => void takeBack(one.id)}
                  >
                    <Button size="small" loading={busyId === one.id} disabled={busyId !== null}>
                      {t('ledger-import.take-back')}
                    </Button>
                  </Popconfirm>
                ) : (
                  t('ledger-import.is-taken-back')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {taken && (
        <section>
          <p>{t('ledger-import.kept', { count: format.count(taken.kept) })}</p>
          <ul>
            {taken.keptUnits.map(({ id, name, heldBy }) => (
              <li key={id}>
                {name} <small>{t(HELD_TEXTS[heldBy])}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
