import '../demands/pasteDemandsDialog.css';
import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { type PastedTask, readPastedTasks } from './taskRegions.ts';

const PROBLEM_TEXTS = {
  'region-unknown': 'campaigns.paste-region-unknown',
  'region-ambiguous': 'campaigns.paste-region-ambiguous',
  'number-unreadable': 'campaigns.paste-number-unreadable',
} as const satisfies Record<NonNullable<PastedTask['problem']>, TextKey>;

/** Rows that the preview draws; all of them are read and taken. */
const ROWS_SHOWN = 60;

interface PasteTasksDialogProps {
  readonly campaign: Campaign;
  readonly onClose: () => void;
  readonly onTake: (tasks: readonly NonNullable<PastedTask['task']>[]) => void;
}

/** A pasted list of regions and numbers before it is taken: which region each line was taken for. */
export function PasteTasksDialog({ campaign, onClose, onTake }: PasteTasksDialogProps) {
  const { t, format } = useTexts();
  const [text, setText] = useState('');
  const rows = useMemo(() => {
    // A line from a text has spaces, colons or commas between the region and its number, one from a sheet tabs.
    const cells = parseClipboardTable(text).map((row) =>
      row.length > 1 ? row : (row[0] ?? '').split(/[\s:：、，;；]+|,(?!\d{3})/),
    );
    return readPastedTasks(cells, campaign);
  }, [text, campaign]);
  const taken = rows.flatMap(({ task }) => (task ? [task] : []));
  return (
    <Modal
      open
      width={560}
      title={t('campaigns.paste-tasks-title')}
      onCancel={onClose}
      okText={t('campaigns.paste-take', { count: format.count(taken.length) })}
      okButtonProps={{ disabled: taken.length === 0 }}
      onOk={() => onTake(taken)}
    >
      <div className="paste-demands">
        <p>{t('campaigns.paste-tasks-help')}</p>
        <Input.TextArea
          rows={6}
          aria-label={t('campaigns.paste-tasks-title')}
          placeholder={t('campaigns.paste-tasks-example')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {rows.length > 0 && (
          <div className="paste-demands__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workforce.paste-line')}</th>
                  <th scope="col">{t('campaigns.region')}</th>
                  <th scope="col">{t('campaigns.task-number')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS_SHOWN).map(({ line, text: read, task, problem }) => (
                  <tr key={line}>
                    <th scope="row">{line}</th>
                    {task ? (
                      <>
                        <td>{regionName(task.regionCode)}</td>
                        <td>{format.count(task.number)}</td>
                      </>
                    ) : (
                      <td colSpan={2} className="paste-demands__problem">
                        {problem && t(PROBLEM_TEXTS[problem], { text: read })}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Modal>
  );
}
