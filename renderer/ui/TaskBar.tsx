import './taskBar.css';
import { Button } from 'antd';
import { useTexts } from '../app/texts.ts';
import type { RunningTask } from './useTask.ts';

/** How far a long call is, with the way to stop it. Comes into view only when it takes a moment. */
export function TaskBar({ label, task }: { readonly label: string; readonly task: RunningTask }) {
  const { t, format } = useTexts();
  const { done, total } = task.progress ?? { done: 0, total: null };
  return (
    <output className="task-bar">
      <span>{label}</span>
      <progress aria-label={label} {...(total === null ? {} : { max: total, value: done })} />
      {total !== null && <span>{t('task.progress', { done: format.count(done), total: format.count(total) })}</span>}
      <Button size="small" onClick={task.stop}>
        {t('task.stop')}
      </Button>
    </output>
  );
}
