import type { StepDeadline } from '../../../shared/domain/procedure/deadlines.ts';
import type { Step } from '../../../shared/domain/procedure/rulePack.ts';
import { PROCEDURE_STEP_TEXTS, STEP_STATE_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';

/** What most targets never come to: shown once it has begun. */
const isUnusual = (step: Step) => UNUSUAL.includes(step);
const UNUSUAL: readonly Step[] = ['resume', 'resubmit', 'vacancy', 'dispute-apply', 'dispute-settle'];

/** Every step that a rule knows, with its day and its article. */
export function StepsPanel({
  steps,
  packName,
}: {
  readonly steps: readonly StepDeadline[];
  readonly packName: string;
}) {
  const { t } = useTexts();
  const shown = steps.filter(
    ({ step, state, doneOn }) =>
      doneOn !== null || !(state === 'not-applicable' || (isUnusual(step) && state === 'waiting')),
  );
  return (
    <Panel title={t('target.steps')} note={packName}>
      <table className="target-steps">
        <thead>
          <tr>
            <th>{t('target.step')}</th>
            <th>{t('target.step-due')}</th>
            <th>{t('target.step-state')}</th>
            <th>{t('target.step-article')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ step, due, until, state, doneOn, article }) => (
            <tr key={step} data-state={state}>
              <td>{t(PROCEDURE_STEP_TEXTS[step])}</td>
              <td className="target-steps__day">
                {due === null
                  ? '—'
                  : until === null || until === due
                    ? due
                    : t('target.window', { from: due, to: until })}
              </td>
              <td className="target-steps__state">
                {t(STEP_STATE_TEXTS[state])}
                {doneOn !== null && <small>{doneOn}</small>}
              </td>
              <td className="target-steps__article">{article ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
