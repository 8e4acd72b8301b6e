import { Button } from 'antd';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { useTask } from '../../ui/useTask.ts';

const SAMPLE_UNITS = 2000;

/** A made-up ledger with its campaigns, to look at what the product does before there is a list. */
export function LoadSampleButton({ onLoaded }: { readonly onLoaded: (id: string) => void }) {
  const { t, language } = useTexts();
  const { running, start } = useTask();
  const load = async () => {
    const created = await start((options) => api.campaigns.createSample({ language, units: SAMPLE_UNITS }, options));
    if (created) onLoaded(created.id);
  };
  return (
    <>
      <Button disabled={running !== null} onClick={() => void load()}>
        {t('campaigns.load-sample')}
      </Button>
      {running && <TaskBar label={t('campaigns.loading-sample')} task={running} />}
    </>
  );
}
