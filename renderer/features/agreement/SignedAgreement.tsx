import { Button } from 'antd';
import { useMemo } from 'react';
import type { Agreement, AgreementFields } from '../../../shared/domain/agreement/agreement.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { startAfter } from '../../../shared/domain/agreement/nextNegotiation.ts';
import { carriedDemands } from '../../../shared/domain/demands/carriedDemands.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useQuery } from '../../api/useQuery.ts';
import { negotiationOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { CutNote } from '../../ui/CutNote.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { BookingOfNegotiation } from '../target/NegotiationOrigin.tsx';
import { AgreedFigures, AgreedTerms } from './AgreedTerms.tsx';
import { AttachmentsPanel } from './AttachmentsPanel.tsx';
import { pricedAgreed } from './pricedAgreed.ts';

interface SignedAgreementProps {
  readonly detail: NegotiationDetail;
  readonly agreement: Agreement;
  /** Who books it in a campaign. */
  readonly by: string;
}

/** A signed agreement: what was agreed, its days, its price then and now, the signed text, and what comes next. */
export function SignedAgreement({ detail, agreement, by }: SignedAgreementProps) {
  const { t, format, language } = useTexts();
  const offerUndo = useUndoOffer();
  const run = useRun();
  const demands = useQuery(api.demands.list, { negotiationId: detail.negotiation.id });
  const { id, basis, terms, pricing, signedDay, fromDay, toDay, notes, followedBy } = agreement;
  const now = useMemo(
    () => pricedAgreed(detail, { terms, response: pricing.response }),
    [detail, terms, pricing.response],
  );
  const openDemands = demands.state === 'ready' ? carriedDemands(demands.value).length : 0;
  const groups = Object.entries(pricing.groupNames).map(([groupId, name]) => ({ id: groupId, name }));
  const update = (patch: Partial<AgreementFields>) => run(() => api.agreements.update({ id, patch }));

  const reopen = () =>
    run(async () => {
      await flushPendingEdits();
      await api.agreements.remove({ id });
      offerUndo({ step: api.agreements.remove.path, text: t('agreements.reopened') });
    });
  const continueFrom = () =>
    run(async () => {
      await flushPendingEdits();
      const next = await api.negotiations.continueFrom({ id: detail.negotiation.id, language });
      negotiationOpened(next.id, 'workforce');
    });

  return (
    <div className="agreement-page">
      <div className="agreement-page__column">
        <Panel
          title={t('agreements.signed-title')}
          actions={<Button onClick={() => void reopen()}>{t('agreements.reopen')}</Button>}
        >
          <div className="agreement-form">
            <div className="agreement-form__wide">
              <BookingOfNegotiation negotiationId={detail.negotiation.id} by={by} />
            </div>
            <p className="agreement-form__sentence">
              {t('agreements.raise-sentence', {
                raise: format.percent(pricing.figures.averageRaise),
                from: format.day(fromDay),
                to: format.day(toDay),
              })}
            </p>
            <DayField
              label={t('agreements.signed-day')}
              value={signedDay}
              onCommit={(day) => update({ signedDay: day })}
            />
            <DayField
              label={t('agreements.from-day')}
              value={fromDay}
              max={toDay}
              onCommit={(day) => update({ fromDay: day })}
            />
            <DayField
              label={t('agreements.to-day')}
              value={toDay}
              min={fromDay}
              onCommit={(day) => update({ toDay: day })}
            />
            <div className="agreement-form__wide">
              <TextField
                multiline
                label={t('agreements.notes')}
                placeholder={t('agreements.notes-placeholder')}
                value={notes}
                onCommit={(text) => update({ notes: text })}
              />
            </div>
          </div>
        </Panel>
        <AttachmentsPanel agreement={agreement} />
      </div>
      <div className="agreement-page__column">
        <Panel
          title={t('agreements.agreed')}
          note={
            <CutNote
              text={
                basis.kind === 'scenario'
                  ? t('agreements.from-scenario', { title: basis.title })
                  : t('agreements.from-proposal', { title: basis.title })
              }
            />
          }
        >
          <AgreedTerms terms={terms} toDay={toDay} groups={groups} />
          <AgreedFigures
            horizonYears={terms.horizonYears}
            columns={[
              { head: t('agreements.column-then'), figures: pricing.figures },
              { head: t('agreements.column-now'), figures: now.state === 'priced' ? now.figures : null },
            ]}
          />
          {now.state === 'refused' && <p className="agreement-page__note">{t('agreements.not-computable')}</p>}
        </Panel>
        <section className="agreement-next">
          <Button type="primary" onClick={() => void continueFrom()}>
            {t('agreements.next-year')}
          </Button>
          <p>
            {t('agreements.next-year-note', { month: format.month(startAfter(toDay)) })}
            {openDemands > 0 && t('agreements.next-year-demands', { count: format.count(openDemands) })}
          </p>
          {followedBy.length > 0 && (
            <p>
              {t('agreements.next-year-done')}
              {followedBy.map((next) => (
                <button
                  key={next.id}
                  type="button"
                  className="text-button agreement-next__link"
                  title={next.title}
                  onClick={() => negotiationOpened(next.id)}
                >
                  {next.title}
                </button>
              ))}
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
