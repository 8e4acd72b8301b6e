import { App, Button, Checkbox } from 'antd';
import type { DocumentSheet } from '../../../shared/domain/documents/document.ts';
import type { EnterableEvent, IncompleteKind } from '../../../shared/domain/documents/documentEvent.ts';
import { issueText } from '../../../shared/i18n/errorText.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { negotiationOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { newDraft } from '../procedure/eventDraft.ts';
import { eventDrafted } from '../procedure/eventView.ts';

/** What only a person knows of the event. */
const BY_HAND_TEXTS = {
  reply: 'documents.by-hand-reply',
  session: 'documents.by-hand-session',
  vote: 'documents.by-hand-vote',
  filed: 'documents.by-hand-filed',
} as const satisfies Record<IncompleteKind, TextKey>;

/** One at a time: a document is issued as PDF and then as Word. */
const ENTRY_MESSAGE = 'document-entry';

interface EntryChoiceProps {
  readonly found: EnterableEvent;
  readonly isWished: boolean;
  readonly isBusy: boolean;
  readonly onChange: (isWished: boolean) => void;
}

/** Whether what follows from a document comes into the log of its procedure, or why it does not. */
export function EntryChoice({ found, isWished, isBusy, onChange }: EntryChoiceProps) {
  const { t, format } = useTexts();
  const { state, kind, day, refusal } = found;
  const named = { event: t(PROCEDURE_EVENT_TEXTS[kind]), day: format.day(day) };
  if (state === 'entered') return <p className="paper-dialog__note">{t('documents.event-there', named)}</p>;
  if (state === 'incomplete') return <p className="paper-dialog__note">{t(BY_HAND_TEXTS[kind])}</p>;
  return (
    <>
      <Checkbox
        checked={isWished && refusal === null}
        disabled={isBusy || refusal !== null}
        onChange={({ target }) => onChange(target.checked)}
      >
        {t('documents.enter-event', named)}
      </Checkbox>
      {refusal !== null && (
        <p className="paper-dialog__doubt">{t('documents.event-refused', { reason: issueText(t, refusal) })}</p>
      )}
    </>
  );
}

/** Tells after a document was issued what was entered with it, or leads to where the rest is entered. */
export function useToldEntry({ negotiationId }: DocumentSheet): (found: EnterableEvent, isEntered: boolean) => void {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  return ({ state, kind, day }, isEntered) => {
    if (state === 'follows' && isEntered) {
      const named = { event: t(PROCEDURE_EVENT_TEXTS[kind]), day: format.day(day) };
      void message.success({ content: t('documents.event-entered', named), duration: 6 });
    }
    if (state !== 'incomplete' || negotiationId === null) return;
    const goThere = () => {
      message.destroy(ENTRY_MESSAGE);
      eventDrafted(negotiationId, newDraft(kind, day));
      negotiationOpened(negotiationId, 'procedure');
    };
    void message.info({
      key: ENTRY_MESSAGE,
      duration: 10,
      content: (
        <>
          {t(BY_HAND_TEXTS[kind])}
          <Button type="link" size="small" onClick={goThere}>
            {t('documents.enter-by-hand')}
          </Button>
        </>
      ),
    });
  };
}
