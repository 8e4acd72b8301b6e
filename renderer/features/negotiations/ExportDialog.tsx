import './exportDialog.css';
import { Button, Modal } from 'antd';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { exportInterchange } from './exportInterchange.ts';

interface ExportDialogProps {
  readonly negotiationId: string;
  readonly onClose: () => void;
  readonly onSaved: (path: string) => void;
}

/** Saves the model input of one scenario as a file that another workbench or a program can read. */
export function ExportDialog({ negotiationId, onClose, onSaved }: ExportDialogProps) {
  const { t } = useTexts();
  const run = useRun();
  const detail = useQuery(api.negotiations.get, { id: negotiationId });

  const save = (scenarioId: string) =>
    run(async () => {
      if (detail.state !== 'ready') return;
      const scenario = detail.value.scenarios.find(({ id }) => id === scenarioId);
      const path = scenario ? await exportInterchange(detail.value, scenario) : null;
      if (path !== null) onSaved(path);
    });

  return (
    <Modal open title={t('negotiations.export-title')} footer={null} width={460} onCancel={onClose}>
      <p className="export-dialog__note">{t('negotiations.export-note')}</p>
      {detail.state !== 'ready' && <QueryState of={detail} />}
      {detail.state === 'ready' && detail.value.scenarios.length === 0 && (
        <Empty text={t('negotiations.export-nothing')} />
      )}
      {detail.state === 'ready' && (
        <ul className="export-dialog__list">
          {detail.value.scenarios.map(({ id, title }) => (
            <li key={id}>
              <span title={title}>{title}</span>
              <Button aria-label={t('negotiations.export-scenario', { title })} onClick={() => void save(id)}>
                {t('negotiations.export-save')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
