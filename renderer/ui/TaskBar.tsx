import './taskBar.css';
import { Button } from 'antd';
import { useTexts } from '../app/texts.ts';
import { roundedTimeLeft } from './timeLeft.ts';
import type { RunningTask } from './useTask.ts';

/**
 * How far a long call is and about how long it still takes, with the way to stop it. Comes into view only when it takes
 * a moment.
 */
export function TaskBar({ label, task }: { readonly label: string; readonly task: RunningTask }) {
  const { t, format } = useTexts();
  const { done, total } = task.progress ?? { done: 0, total: null };
  const left = task.leftMs === null ? null : roundedTimeLeft(task.leftMs);
  return (
    <output className="task-bar">
      <span>{label}</span>
      <progress aria-label={label} {...(total === null ? {} : { max: total, value: done })} />
      {total !== null && <span>{t('task.progress', { done: format.count(done), total: format.count(total) })}</span>}
      {left && (
        <span>
          {t(left.unit === 'seconds' ? 'task.seconds-left' : 'task.minutes-left', { count: format.count(left.count) })}
        </span>
      )}
      <Button size="small" onClick={task.stop}>
        {t('task.stop')}
      </Button>
    </output>
  );
}
