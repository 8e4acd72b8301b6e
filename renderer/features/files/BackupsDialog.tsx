import './backupsDialog.css';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { BackupInfo } from '../../../shared/contract/data.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';

/** Titles that are named; of more only the number is told. */
const TITLES_NAMED = 3;

export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const backups = useQuery(api.backups.list, {});
  const [isBusy, setIsBusy] = useState(false);

  const work = async (act: () => Promise<void>) => {
    setIsBusy(true);
    await run(async () => {
      await flushPendingEdits();
      await act();
    });
    setIsBusy(false);
  };
  const backUpNow = () =>
    work(async () => {
      await api.backups.create({});
      void message.success(t('backups.made'));
    });
  const restore = ({ name, atMs }: BackupInfo) =>
    work(async () => {
      await api.backups.restore({ name });
      void message.success({ content: t('backups.restored', { time: format.instant(atMs) }), duration: 8 });
      onClose();
    });

  return (
    <Modal open title={t('backups.title')} footer={null} width={680} onCancel={onClose}>
      <div className="backups">
        <div className="backups__head">
          <p>{t('backups.note')}</p>
          <Button type="primary" disabled={isBusy} onClick={() => void backUpNow()}>
            {t('backups.now')}
          </Button>
        </div>
        {backups.state !== 'ready' && <QueryState of={backups} />}
        {backups.state === 'ready' && backups.value.length === 0 && <Empty text={t('backups.none')} />}
        {backups.state === 'ready' && backups.value.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('backups.at')}</th>
                <th scope="col">{t('backups.since')}</th>
                <th scope="col" className="backups__number">
                  {t('backups.size')}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{t('backups.restore')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.value.map((backup) => (
                <tr key={backup.name}>
                  <th scope="row">{format.instant(backup.atMs)}</th>
                  <td>
                    <Since since={backup.since} />
                  </td>
                  <td className="backups__number">{format.bytes(backup.sizeBytes)}</td>
                  <td>
                    <Button
                      disabled={isBusy}
                      aria-label={t('backups.restore-one', { time: format.instant(backup.atMs) })}
                      onClick={() => void restore(backup)}
                    >
                      {t('backups.restore')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Modal>
  );
}

function Since({ since }: { since: BackupInfo['since'] }) {
  const { t, format } = useTexts();
  const named = (titles: readonly string[]) => {
    const names = titles.slice(0, TITLES_NAMED).join(t('list.separator'));
    return titles.length <= TITLES_NAMED ? names : t('backups.and-more', { names, count: format.count(titles.length) });
  };
  const lines = [
    ...(since.added.length > 0 ? [t('backups.added', { titles: named(since.added) })] : []),
    ...(since.changed.length > 0 ? [t('backups.changed', { titles: named(since.changed) })] : []),
    ...(since.removed.length > 0 ? [t('backups.removed', { titles: named(since.removed) })] : []),
    ...(since.papers > 0 ? [t('backups.papers', { count: format.count(since.papers) })] : []),
  ];
  if (lines.length === 0) return t('backups.unchanged');
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
