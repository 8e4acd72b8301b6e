import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useMemo, useRef } from 'react';
import {
  type Agreed,
  agreedByProposal,
  agreedByScenario,
  type AgreementBasis,
  usualTerm,
} from '../../../shared/domain/agreement/agreement.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { proposalHistory } from '../../../shared/domain/proposals/history.ts';
import type { ProposalEntry, Side } from '../../../shared/domain/proposals/proposal.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { CutNote } from '../../ui/CutNote.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useScenarioView } from '../scenarios/scenarioView.ts';
import { BookingOfNegotiation } from '../target/NegotiationOrigin.tsx';
import { AgreedFigures, AgreedTerms } from './AgreedTerms.tsx';
import { signDrafted, signSettled, useAgreementView } from './agreementView.ts';
import { pricedAgreed } from './pricedAgreed.ts';

const SIDE_TEXTS = {
  union: 'agreements.side-union',
  employer: 'agreements.side-employer',
} as const satisfies Record<Side, TextKey>;

/** Proposals that the list offers, the latest first. */
const OFFERED_PROPOSALS = 50;

interface Choice {
  readonly basis: AgreementBasis;
  readonly label: string;
  readonly agreed: Agreed;
}

interface SignFormProps {
  readonly detail: NegotiationDetail;
  readonly entries: readonly ProposalEntry[];
  /** Who takes back what a campaign booked of it. */
  readonly by: string;
}

/** Before there is an agreement: what it is taken from, what will be recorded, and the days of its term. */
export function SignForm({ detail, entries, by }: SignFormProps) {
  const { t, format } = useTexts();
  const { negotiation, scenarios } = detail;
  const draft = useAgreementView((view) => view.drafts[negotiation.id]);
  const selectedId = useScenarioView((view) => view.selectedId);

  const ofProposals = useMemo(
    () =>
      proposalHistory(entries)
        .rows.filter(({ isReversal, reversedBy }) => !isReversal && !reversedBy)
        .toReversed()
        .slice(0, OFFERED_PROPOSALS)
        .map(
          ({ entry }): Choice => ({
            basis: { kind: 'proposal', id: entry.id },
            label: t('agreements.basis-proposal', {
              number: entry.number,
              side: t(SIDE_TEXTS[entry.side]),
              day: format.day(entry.day),
            }),
            agreed: agreedByProposal(entry),
          }),
        ),
    [entries, t, format],
  );
  const ofScenarios = scenarios.map(
    (scenario): Choice => ({
      basis: { kind: 'scenario', id: scenario.id },
      label: scenario.title,
      agreed: agreedByScenario(scenario),
    }),
  );
  const choices = [...ofScenarios, ...ofProposals];
  const wanted = draft?.basis;
  const chosen =
    choices.find(({ basis }) => basis.kind === wanted?.kind && basis.id === wanted.id) ??
    ofProposals[0] ??
    ofScenarios.find(({ basis }) => basis.id === selectedId) ??
    ofScenarios[0];

  if (!chosen || detail.groups.length === 0) {
    const toScenarios = (
      <Button type="primary" onClick={() => tabChosen('scenarios')}>
        {t('agreements.to-scenarios')}
      </Button>
    );
    return <Empty text={t('agreements.empty')} action={toScenarios} />;
  }
  return <OpenForm detail={detail} chosen={chosen} ofScenarios={ofScenarios} ofProposals={ofProposals} by={by} />;
}

interface OpenFormProps {
  readonly detail: NegotiationDetail;
  readonly chosen: Choice;
  readonly ofScenarios: readonly Choice[];
  readonly ofProposals: readonly Choice[];
  readonly by: string;
}

function OpenForm({ detail, chosen, ofScenarios, ofProposals, by }: OpenFormProps) {
  const { t } = useTexts();
  const run = useRun();
  const basisId = useId();
  const form = useRef<HTMLDivElement>(null);
  const { id: negotiationId } = detail.negotiation;
  const draft = useAgreementView((view) => view.drafts[negotiationId]);
  const { agreed, basis } = chosen;
  const priced = useMemo(() => pricedAgreed(detail, agreed), [detail, agreed]);
  const fields = {
    signedDay: dayjs().format('YYYY-MM-DD'),
    notes: '',
    ...usualTerm(agreed.terms),
    ...draft,
    basis,
  };
  const isTermWrong = fields.toDay < fields.fromDay;

  const sign = () =>
    run(async () => {
      await flushPendingEdits();
      // What cannot be read stands in its field with the reason: it is mended there first.
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      if (wrong) {
        wrong.focus();
        return;
      }
      const { notes = fields.notes } = useAgreementView.getState().drafts[negotiationId] ?? {};
      await api.agreements.sign({ ...fields, notes, negotiationId });
      signSettled(negotiationId);
    });
  const option = ({ basis: { kind, id }, label }: Choice) => ({ value: `${kind} ${id}`, label, title: label });
  const choose = (value: string) => {
    const choice = [...ofScenarios, ...ofProposals].find((one) => option(one).value === value);
    // The days follow what is chosen until they are set by hand.
    if (choice) signDrafted(negotiationId, { basis: choice.basis });
  };

  return (
    <div className="agreement-page">
      <Panel title={t('agreements.sign-title')} note={t('agreements.sign-note')}>
        <div ref={form} className="agreement-form">
          <div className="agreement-form__wide">
            <BookingOfNegotiation negotiationId={negotiationId} by={by} />
          </div>
          <div className="field agreement-form__wide">
            <label className="field__label" htmlFor={basisId}>
              {t('agreements.basis')}
            </label>
            <Select
              id={basisId}
              value={option(chosen).value}
              options={[
                { label: t('agreements.basis-scenarios'), options: ofScenarios.map(option) },
                ...(ofProposals.length > 0
                  ? [{ label: t('agreements.basis-proposals'), options: ofProposals.map(option) }]
                  : []),
              ]}
              onChange={choose}
            />
          </div>
          <DayField
            label={t('agreements.signed-day')}
            value={fields.signedDay}
            onCommit={(signedDay) => signDrafted(negotiationId, { signedDay })}
          />
          <DayField
            label={t('agreements.from-day')}
            value={fields.fromDay}
            onCommit={(fromDay) => signDrafted(negotiationId, { fromDay })}
          />
          <DayField
            label={t('agreements.to-day')}
            value={fields.toDay}
            onCommit={(toDay) => signDrafted(negotiationId, { toDay })}
          />
          {isTermWrong && (
            <p className="agreement-form__problem" role="alert">
              {t('agreements.term-wrong')}
            </p>
          )}
          <div className="agreement-form__wide">
            <TextField
              multiline
              label={t('agreements.notes')}
              placeholder={t('agreements.notes-placeholder')}
              value={fields.notes}
              onCommit={(notes) => signDrafted(negotiationId, { notes })}
            />
          </div>
          <div className="agreement-form__acts">
            <Button type="primary" disabled={isTermWrong || priced.state === 'refused'} onClick={() => void sign()}>
              {t('agreements.sign')}
            </Button>
          </div>
        </div>
      </Panel>
      <Panel title={t('agreements.will-record')} note={<CutNote text={chosen.label} />}>
        {priced.state === 'priced' ? (
          <>
            <AgreedTerms terms={agreed.terms} toDay={fields.toDay} groups={detail.groups} />
            <AgreedFigures
              horizonYears={agreed.terms.horizonYears}
              columns={[{ head: t('agreements.column-now'), figures: priced.figures }]}
            />
          </>
        ) : (
          <Empty
            text={
              priced.error.code === 'agreement-without-component'
                ? t('agreements.without-component')
                : t('agreements.cannot-be-priced', { reason: errorText(t, priced.error) })
            }
            action={<Button onClick={() => tabChosen('scenarios')}>{t('agreements.to-scenarios')}</Button>}
          />
        )}
      </Panel>
    </div>
  );
}
