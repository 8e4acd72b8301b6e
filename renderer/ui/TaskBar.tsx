import './taskBar.css';
import { Button } from 'antd';
import { useTexts } from '../app/texts.ts';
import type { RunningTask } from './useTask.ts';

/** How far a long call is, with the way to stop it. Comes into view only when it takes a moment. */
export function TaskBar({ label, task }: { readonly label: string; readonly task: RunningTask }) {
  const { t, format } = useTexts();
  const { progress, stop } = task;
  return (
    <output className="task-bar">
      <span>{label}</span>
      <progress aria-label={label} {...(progress ? { max: progress.total, value: progress.done } : {})} />
      {progress && (
        <span>
          {t('task.progress', { done: format.count(progress.done), total: format.count(progress.total) })}
        </span>
      )}
      <Button size="small" onClick={stop}>
        {t('roster.stop')}
      </Button>
    </output>
  );
}
