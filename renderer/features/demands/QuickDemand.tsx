import './quickDemand.css';
import { Button, Input } from 'antd';
import { useEffect, useEffectEvent, useId } from 'react';
import { UNEXPLAINED_DEMAND } from '../../../shared/domain/demands/demand.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { api } from '../../api/bridge.ts';
import { registerPendingEdit } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { draftOf, draftTyped, useDemandView } from './demandView.ts';

interface QuickDemandProps {
  readonly negotiationId: string;
  /** Where it is raised; null outside a meeting. */
  readonly meeting: { readonly id: string; readonly day: string } | null;
  readonly today: string;
  readonly onEntered: (id: string) => void;
}

/** One line to enter demands one after the other, each at Enter or when the line is left. */
export function QuickDemand({ negotiationId, meeting, today, onEntered }: QuickDemandProps) {
  const { t } = useTexts();
  const run = useRun();
  const key = meeting?.id ?? negotiationId;
  const text = useDemandView((view) => view.drafts[key] ?? '');
  const problemId = useId();
  const isTooLong = text.trim().length > NAME_LENGTH;

  /** Only Enter leads to the new demand: who clicks elsewhere wants to be there. */
  const enter = async (leads: boolean) => {
    const title = draftOf(key).trim();
    if (title === '' || title.length > NAME_LENGTH) return;
    draftTyped(key, '');
    const row = { ...UNEXPLAINED_DEMAND, title, day: meeting?.day ?? today, meetingId: meeting?.id ?? null };
    const answer = await run(() => api.demands.create({ negotiationId, rows: [row] }));
    const [id] = answer?.ids ?? [];
    if (id === undefined) draftTyped(key, title);
    else if (leads) onEntered(id);
  };
  const enterLatest = useEffectEvent(enter);
  const isTyped = text.trim() !== '';
  useEffect(() => (isTyped ? registerPendingEdit(() => enterLatest(false)) : undefined), [isTyped]);

  return (
    <form
      className="quick-demand"
      onSubmit={(event) => {
        event.preventDefault();
        void enter(true);
      }}
    >
      <Input
        aria-label={meeting ? t('demands.enter-at-meeting') : t('demands.enter')}
        placeholder={meeting ? t('demands.enter-at-meeting') : t('demands.enter')}
        value={text}
        autoComplete="off"
        data-saves
        aria-invalid={isTooLong}
        {...(isTooLong ? { status: 'error' as const, 'aria-describedby': problemId } : {})}
        onChange={({ target }) => draftTyped(key, target.value)}
        onBlur={() => {
          // Who goes to another window comes back to go on typing.
          if (document.hasFocus()) void enter(false);
        }}
      />
      <Button
        htmlType="submit"
        type="primary"
        disabled={!isTyped || isTooLong}
        // The line keeps the focus: it is entered by the click and not by being left.
        onMouseDown={(event) => event.preventDefault()}
      >
        {t('demands.enter-do')}
      </Button>
      {isTooLong && (
        <div className="field__problem" id={problemId} role="alert">
          {t('demands.paste-title-too-long')}
        </div>
      )}
    </form>
  );
}
