import { Button } from 'antd';
import { useTexts } from '../../app/texts.ts';
import type { BatchState } from './useBatch.ts';

/** How far a batch is, with the way to stop it; stopped, it leaves nothing behind. */
export function BatchProgress({ of }: { readonly of: Extract<BatchState<unknown>, { state: 'running' }> }) {
  const { t, format } = useTexts();
  const { progress, stop } = of;
  const label =
    progress?.total == null
      ? t('targets.entering')
      : t('targets.entering-of', { done: format.count(progress.done), total: format.count(progress.total) });
  return (
    <output className="target-batch__progress">
      <span>{label}</span>
      <progress
        aria-label={label}
        {...(progress?.total == null ? {} : { value: progress.done, max: progress.total })}
      />
      <Button size="small" onClick={stop}>
        {t('targets.stop')}
      </Button>
    </output>
  );
}
