import './recordDialog.css';
import { App, Button, Modal, Segmented, Select } from 'antd';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { inOrder, nextRound, type ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import { PROPOSAL_FORMS, type ProposalForm, SIDES, type Side } from '../../../shared/domain/proposals/proposal.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ComponentsEditor } from '../scenarios/ComponentsEditor.tsx';
import { MonthField } from '../scenarios/MonthField.tsx';
import { LivePrice } from './LivePrice.tsx';
import { scenarioTerms, takenTerms } from './newDraft.ts';
import { draftChanged, draftDropped, draftOf, type ProposalDraft, recordingClosed } from './proposalDraft.ts';
import { entryName, FORM_TEXTS, SIDE_TEXTS } from './proposalTexts.ts';
import { useTermsEdits } from './useTermsEdits.ts';

const MOST_ROUNDS = 10_000;
/** Earlier proposals whose terms can be taken over. */
const MOST_OFFERED = 20;

interface RecordDialogProps {
  readonly detail: NegotiationDetail;
  readonly history: ProposalHistory;
  readonly draft: ProposalDraft;
  readonly responseFrom: StoredScenario | null;
  readonly recordedBy: string;
}

/** Enters a proposal in the log: who proposed what, and at once what it costs and how far apart it leaves both sides. */
export function RecordDialog({ detail, history, draft, responseFrom, recordedBy }: RecordDialogProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const form = useRef<HTMLFormElement>(null);
  const [isRecording, setIsRecording] = useState(false);
  const { id } = detail.negotiation;

  const record = async () => {
    await flushPendingEdits();
    // What cannot be read stands in its field with the reason: it is mended there first.
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const entered = draftOf(id);
    if (wrong || !entered) {
      wrong?.focus();
      return;
    }
    const { components, settled: _, round, startMonth, horizonYears, ...said } = entered;
    setIsRecording(true);
    const recorded = await run(() =>
      api.proposals.record({
        ...said,
        negotiationId: id,
        terms: { startMonth, horizonYears, components: components.map(({ terms }) => terms) },
        ...(round !== null && { round }),
        ...(responseFrom && { scenarioId: responseFrom.id }),
        recordedBy,
      }),
    );
    setIsRecording(false);
    if (!recorded) return;
    draftDropped(id);
    void message.success(t('proposals.recorded-now'));
  };

  const recordByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isRecording) void record();
  });
  useEffect(() => {
    const element = form.current;
    element?.addEventListener('keydown', recordByKey);
    return () => element?.removeEventListener('keydown', recordByKey);
  }, []);

  return (
    <Modal
      open
      width={940}
      title={t('proposals.record-title')}
      maskClosable={false}
      onCancel={recordingClosed}
      footer={
        <div className="record-dialog__footer">
          <p>{t('proposals.record-note')}</p>
          <Button onClick={() => draftDropped(id)}>{t('proposals.discard')}</Button>
          <Button
            type="primary"
            loading={isRecording}
            disabled={draft.components.length === 0}
            onClick={() => void record()}
          >
            {t('proposals.record-now')}
          </Button>
        </div>
      }
    >
      <form
        ref={form}
        className="record-dialog"
        aria-label={t('proposals.record-title')}
        onSubmit={(event) => event.preventDefault()}
      >
        <Said id={id} history={history} draft={draft} />
        <div className="record-dialog__terms">
          <Terms detail={detail} history={history} draft={draft} />
          <LivePrice detail={detail} history={history} draft={draft} responseFrom={responseFrom} />
        </div>
      </form>
    </Modal>
  );
}

type SaidProps = Pick<RecordDialogProps, 'history' | 'draft'> & { readonly id: string };

/** Who, when and in which words. */
function Said({ id, history, draft }: SaidProps) {
  const { t, format } = useTexts();
  const { side, day, form, presentedBy, round, words, reason } = draft;
  const entries = useMemo(() => history.rows.map(({ entry }) => entry), [history]);
  const following = useMemo(() => nextRound(entries, side, day), [entries, side, day]);
  const later = inOrder(entries).at(-1);
  return (
    <div className="record-dialog__said">
      <Segmented<Side>
        block
        aria-label={t('proposals.column-side')}
        value={side}
        options={SIDES.map((value) => ({ value, label: t(SIDE_TEXTS[value]) }))}
        onChange={(value) => draftChanged(id, { side: value })}
      />
      <div className="record-dialog__pair">
        <DayField
          label={t('proposals.column-day')}
          value={day}
          onCommit={(chosen) => draftChanged(id, { day: chosen })}
        />
        <NumberField
          label={t('proposals.column-round')}
          kind="count"
          optional
          min={1}
          max={MOST_ROUNDS}
          value={round}
          placeholder={String(following)}
          onCommit={(value) => draftChanged(id, { round: value })}
        />
      </div>
      {later !== undefined && later.day > day && (
        <p className="record-dialog__notice">{t('proposals.late-notice', { day: format.shortDay(later.day) })}</p>
      )}
      <TextField
        label={t('proposals.presented-by')}
        value={presentedBy}
        placeholder={t('proposals.presented-by-hint')}
        onCommit={(text) => draftChanged(id, { presentedBy: text })}
      />
      <Segmented<ProposalForm>
        block
        aria-label={t('proposals.form')}
        value={form}
        options={PROPOSAL_FORMS.map((value) => ({ value, label: t(FORM_TEXTS[value]) }))}
        onChange={(value) => draftChanged(id, { form: value })}
      />
      <TextField
        label={t('proposals.words')}
        multiline
        value={words}
        placeholder={t('proposals.words-hint')}
        onCommit={(text) => draftChanged(id, { words: text })}
      />
      <TextField
        label={t('proposals.reason')}
        multiline
        value={reason}
        placeholder={t('proposals.reason-hint')}
        onCommit={(text) => draftChanged(id, { reason: text })}
      />
    </div>
  );
}

/** What is proposed. */
function Terms({ detail, history, draft }: Pick<RecordDialogProps, 'detail' | 'history' | 'draft'>) {
  const texts = useTexts();
  const { t } = texts;
  const { id } = detail.negotiation;
  const edits = useTermsEdits(id);
  const earlier = history.rows
    .filter(({ isReversal }) => !isReversal)
    .slice(-MOST_OFFERED)
    .reverse();
  const years = Array.from({ length: INPUT_BOUNDS.horizonYears }, (_, at) => at + 1);
  const take = (chosen: string) => {
    const scenario = detail.scenarios.find((one) => one.id === chosen);
    const terms = scenario ? scenarioTerms(scenario) : earlier.find(({ entry }) => entry.id === chosen)?.entry.terms;
    if (terms) draftChanged(id, takenTerms(terms));
  };
  return (
    <>
      <div className="record-dialog__source">
        <Select<string | null>
          aria-label={t('proposals.take-terms')}
          value={null}
          placeholder={t('proposals.take-terms')}
          popupMatchSelectWidth={false}
          options={[
            {
              label: t('proposals.from-scenarios'),
              options: detail.scenarios.map(({ id: value, title }) => ({ value, label: title })),
            },
            {
              label: t('proposals.from-log'),
              options: earlier.map(({ entry }) => ({ value: entry.id, label: entryName(texts, entry) })),
            },
          ].filter(({ options }) => options.length > 0)}
          onChange={(chosen) => chosen !== null && take(chosen)}
        />
        <span className="record-dialog__month">
          <MonthField
            label={t('scenarios.start-month')}
            value={draft.startMonth}
            onCommit={(month) => month !== null && draftChanged(id, { startMonth: month })}
          />
        </span>
        <Select<number>
          aria-label={t('proposals.horizon')}
          suffixIcon={null}
          value={draft.horizonYears}
          options={years.map((count) => ({ value: count, label: t('scenarios.years', { count }) }))}
          onChange={(count) => draftChanged(id, { horizonYears: count })}
        />
      </div>
      <div className="record-dialog__components">
        <ComponentsEditor
          detail={detail}
          saved={draft.settled}
          components={draft.components}
          startMonth={draft.startMonth}
          horizonYears={draft.horizonYears}
          edits={edits}
        />
      </div>
    </>
  );
}
