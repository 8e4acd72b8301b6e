import { useMemo, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { PastedRowsDialog } from '../../ui/PastedRowsDialog.tsx';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { type PastedTask, readPastedTasks } from './taskRegions.ts';

const PROBLEM_TEXTS = {
  'region-unknown': 'campaigns.paste-region-unknown',
  'region-ambiguous': 'campaigns.paste-region-ambiguous',
  'number-unreadable': 'campaigns.paste-number-unreadable',
} as const satisfies Record<NonNullable<PastedTask['problem']>, TextKey>;

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
    <PastedRowsDialog
      title={t('campaigns.paste-tasks-title')}
      width={560}
      help={t('campaigns.paste-tasks-help')}
      label={t('campaigns.paste-tasks-title')}
      example={t('campaigns.paste-tasks-example')}
      text={text}
      onText={setText}
      rows={rows}
      columns={[{ label: t('campaigns.region') }, { label: t('campaigns.task-number') }]}
      cellsOf={({ task }) => task && [regionName(task.regionCode), format.count(task.number)]}
      problemOf={({ text: read, problem }) => problem && t(PROBLEM_TEXTS[problem], { text: read })}
      takeLabel={t('campaigns.paste-take', { count: format.count(taken.length) })}
      canTake={taken.length > 0}
      onTake={async () => onTake(taken)}
      onClose={onClose}
    />
  );
}
