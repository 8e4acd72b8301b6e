import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Campaign, CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { taskRows, taskSum } from './taskRegions.ts';
import type { SaveCampaign } from './useCampaignSave.ts';

const PasteTasksDialog = lazy(() =>
  import('./PasteTasksDialog.tsx').then((file) => ({ default: file.PasteTasksDialog })),
);

const MOST = 100_000_000;

/** Numbers that come from above, for the regions next below the scope; typed or pasted. */
export function TasksPanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t, format } = useTexts();
  const [isPasting, setIsPasting] = useState(false);
  const { scope, tasks } = campaign;
  const rows = useMemo(() => taskRows({ scope, tasks }), [scope, tasks]);
  const withNumber = (regionCode: string, number: number | null) =>
    save({ tasks: changedTasks(tasks, [{ regionCode, number }]) });
  return (
    <Panel
      title={t('campaigns.tasks')}
      note={t('campaigns.tasks-note')}
      actions={
        <Button size="small" onClick={() => setIsPasting(true)}>
          {t('campaigns.paste-tasks')}
        </Button>
      }
    >
      <table className="setup-tasks">
        <thead>
          <tr>
            <th scope="col">{t('campaigns.region')}</th>
            <th scope="col">{t('campaigns.task-number')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, number, depth, sumBelow }) => (
            <tr key={code} data-below={depth > 0}>
              <th scope="row">{name}</th>
              <td>
                <NumberField
                  label={t('campaigns.task-of', { region: name })}
                  hideLabel
                  kind="count"
                  optional
                  value={number}
                  max={MOST}
                  placeholder={sumBelow === null ? '' : format.count(sumBelow)}
                  onCommit={(next) => withNumber(code, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('campaigns.sum')}</th>
            <td>{format.count(taskSum(rows))}</td>
          </tr>
        </tfoot>
      </table>
      <Suspense fallback={null}>
        {isPasting && (
          <PasteTasksDialog
            campaign={campaign}
            onClose={() => setIsPasting(false)}
            onTake={(pasted) => {
              setIsPasting(false);
              void save({ tasks: changedTasks(tasks, pasted) });
            }}
          />
        )}
      </Suspense>
    </Panel>
  );
}

interface TaskChange {
  readonly regionCode: string;
  readonly number: number | null;
}

function changedTasks(tasks: CampaignFields['tasks'], changes: readonly TaskChange[]): CampaignFields['tasks'] {
  const numbers = new Map(tasks.map(({ regionCode, number }) => [regionCode, number]));
  for (const { regionCode, number } of changes) {
    if (number === null) numbers.delete(regionCode);
    else numbers.set(regionCode, number);
  }
  return [...numbers]
    .map(([regionCode, number]) => ({ regionCode, number }))
    .toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1));
}
