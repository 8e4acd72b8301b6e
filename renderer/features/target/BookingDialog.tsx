import { Button, Checkbox, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { SignedTerms } from '../../../shared/domain/campaign/targetLink.ts';
import { AppError } from '../../../shared/errors.ts';
import { issuesOf, issueText } from '../../../shared/i18n/errorText.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ProblemLine } from '../procedure/ProblemLine.tsx';

interface BookingDialogProps {
  readonly campaignId: string;
  readonly unitId: string;
  readonly by: string;
  readonly signed: SignedTerms;
  readonly onClose: () => void;
}

interface Vote {
  readonly day: string;
  readonly delegates: number | null;
  readonly present: number | null;
  readonly inFavour: number | null;
}

/** What will be written into the ledger, with draft and vote where they are known. */
export function BookingDialog({ campaignId, unitId, by, signed, onClose }: BookingDialogProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const form = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [draftDay, setDraftDay] = useState<string | null>(null);
  const [vote, setVote] = useState<Vote | null>(null);
  const changeVote = (patch: Partial<Vote>) => setVote((known) => known && { ...known, ...patch });
  const { delegates = null, present = null, inFavour = null } = vote ?? {};
  const isVoteWhole = vote === null || (delegates !== null && present !== null && inFavour !== null);

  const book = () =>
    run(async () => {
      await flushPendingEdits();
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      if (wrong) {
        wrong.focus();
        return;
      }
      const known =
        vote === null || delegates === null || present === null || inFavour === null
          ? {}
          : { vote: { day: vote.day, delegates, present, inFavour } };
      try {
        const drafted = draftDay === null ? {} : { draftDay };
        await api.targets.bookSignature({ campaignId, unitId, by, reason: '', ...drafted, ...known });
        onClose();
      } catch (error) {
        const [issue] = error instanceof AppError ? issuesOf(error) : [];
        if (!issue) throw error;
        setProblem(issueText(t, issue));
      }
    });

  return (
    <Modal
      open
      width={520}
      title={t('target.book-title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('procedure.cancel')}</Button>
          <Button type="primary" disabled={!isVoteWhole} onClick={() => void book()}>
            {t('target.book')}
          </Button>
        </>
      }
    >
      <div ref={form} className="booking-dialog">
        <p>
          {t('target.will-book', {
            day: format.day(signed.signedDay),
            from: format.day(signed.fromDay),
            to: format.day(signed.toDay),
            raise: format.percent(signed.raise),
          })}
        </p>
        <DayField
          label={t('target.draft-day')}
          optional
          max={signed.signedDay}
          placeholder={t('target.where-known')}
          value={draftDay}
          onCommit={(day) => {
            setProblem(null);
            setDraftDay(day);
          }}
        />
        <Checkbox
          checked={vote !== null}
          onChange={({ target }) => {
            setProblem(null);
            setVote(target.checked ? { day: signed.signedDay, delegates: null, present: null, inFavour: null } : null);
          }}
        >
          {t('target.vote-known')}
        </Checkbox>
        {vote && (
          <div className="booking-dialog__vote">
            <DayField
              label={t('procedure.vote-day')}
              max={signed.signedDay}
              value={vote.day}
              onCommit={(day) => changeVote({ day })}
            />
            <NumberField
              label={t('procedure.delegates')}
              kind="count"
              optional
              min={1}
              value={delegates}
              onCommit={(value) => changeVote({ delegates: value })}
            />
            <NumberField
              label={t('procedure.present')}
              kind="count"
              optional
              value={present}
              onCommit={(value) => changeVote({ present: value })}
            />
            <NumberField
              label={t('procedure.in-favour')}
              kind="count"
              optional
              value={inFavour}
              onCommit={(value) => changeVote({ inFavour: value })}
            />
          </div>
        )}
        <ProblemLine text={problem} />
        <p className="booking-dialog__note">{t('target.book-note')}</p>
      </div>
    </Modal>
  );
}
