import './procedurePage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { PackClocks } from '../../../shared/domain/procedure/deadlines.ts';
import { countedEvents } from '../../../shared/domain/procedure/events.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import type { NegotiationProcedure } from '../../../shared/domain/procedure/negotiationProcedure.ts';
import type { ProcedureFields } from '../../../shared/domain/procedure/parties.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { tabChosen, unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { ProcedureCalendarButton } from '../due/ProcedureCalendarButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useHolidays } from '../holidays/useHolidays.ts';
import { BookingOfNegotiation } from '../target/NegotiationOrigin.tsx';
import { type EnteredEvent, EventForm } from './EventForm.tsx';
import { EventTimeline } from './EventTimeline.tsx';
import { draftSettled, useEventView } from './eventView.ts';
import { nextSentence } from './nextSentence.ts';
import { PartiesPanel } from './PartiesPanel.tsx';
import { RepresentativesPanel } from './RepresentativesPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { StepsPanel } from './StepsPanel.tsx';
import { VotePanel } from './VotePanel.tsx';

interface ProcedurePageProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
}

/** The procedure of a negotiation: what to do now, what happened, and every day that follows from it. */
export function ProcedurePage({ detail, settings }: ProcedurePageProps) {
  const negotiationId = detail.negotiation.id;
  const procedure = useQuery(api.procedureLog.get, { negotiationId });
  const holidays = useHolidays();
  if (procedure.state !== 'ready') return <QueryState of={procedure} />;
  if (holidays.state !== 'ready') return <QueryState of={holidays} />;
  return (
    <OpenProcedure
      key={negotiationId}
      negotiationId={negotiationId}
      procedure={procedure.value}
      holidays={holidays.value}
      by={settings.operatorName}
    />
  );
}

interface OpenProcedureProps {
  readonly negotiationId: string;
  readonly procedure: NegotiationProcedure;
  readonly holidays: Holidays;
  /** Who enters it. */
  readonly by: string;
}

function OpenProcedure({ negotiationId, procedure, holidays, by }: OpenProcedureProps) {
  const { t, format, language } = useTexts();
  const run = useRun();
  const { fields, events, signature, representatives, linkedTarget } = procedure;
  const today = dayjs().format('YYYY-MM-DD');
  const pack = useMemo(() => openPack(fields.rulePack), [fields.rulePack]);
  const clocks = useMemo(
    () => new PackClocks(pack, { roll: fields.isRolling, holidays }),
    [pack, fields.isRolling, holidays],
  );
  const counted = useMemo(() => countedEvents(procedure.counted), [procedure.counted]);
  const { steps, next, yearsWithoutHolidays } = useMemo(
    () => clocks.deadlines(counted, today),
    [clocks, counted, today],
  );
  const sentence = nextSentence(t, format, next, today);
  const save = (patch: Partial<ProcedureFields>) =>
    void run(() => api.procedureLog.setFields({ id: negotiationId, patch }));
  const record = (event: EnteredEvent['event']) => api.procedureLog.record({ negotiationId, event, by });

  return (
    <div className="procedure-columns procedure-page">
      <div className="procedure-columns__column">
        <Panel
          title={t('procedure.now')}
          note={next.article ?? undefined}
          actions={
            <>
              <ProcedureCalendarButton negotiationId={negotiationId} />
              <Button size="small" onClick={() => tabChosen('papers')}>
                {t('procedure.documents')}
              </Button>
            </>
          }
        >
          <p className={`procedure-next procedure-next--${sentence.tone}`} role="status">
            {sentence.text}
          </p>
          {linkedTarget && <SharedLogNote linkedTarget={linkedTarget} />}
          <NotTaken procedure={procedure} />
          <BookingOfNegotiation negotiationId={negotiationId} by={by} />
          {counted.length === 0 && events.length === 0 ? (
            <p className="procedure-note">{t('procedure.empty')}</p>
          ) : (
            <EventTimeline
              events={events}
              signature={signature}
              onCorrect={(eventId, reason) => api.procedureLog.correct({ negotiationId, eventId, reason, by })}
            />
          )}
          <EventForm
            log={negotiationId}
            of={linkedTarget === null ? 'negotiation' : 'shared'}
            next={next.action}
            today={today}
            onEnter={async ({ event }) => {
              await record(event);
              return [];
            }}
          />
        </Panel>
        <RepresentativesPanel
          negotiationId={negotiationId}
          representatives={representatives}
          pack={pack}
          calendar={clocks.calendar}
          counted={counted}
          isAboveScale={fields.isAboveScale}
          onScaleStated={(isAboveScale) => save({ isAboveScale })}
          today={today}
        />
        <PartiesPanel parties={fields.parties} onSave={(patch) => save({ parties: { ...fields.parties, ...patch } })} />
      </div>
      <div className="procedure-columns__column">
        <StepsPanel
          steps={steps}
          packName={pack.name[language]}
          today={today}
          yearsWithoutHolidays={yearsWithoutHolidays}
        />
        <RulesPanel procedure={procedure} onSave={save} />
        <VotePanel
          negotiationId={negotiationId}
          pack={pack}
          today={today}
          onEnter={async (event) => {
            const entered = await run(async () => {
              await record(event);
              // The same vote begun in the form, as a resolution that was issued leads there, would be entered twice.
              if (useEventView.getState().drafts[negotiationId]?.kind === 'vote') draftSettled(negotiationId);
              return true;
            });
            return entered === true;
          }}
        />
      </div>
    </div>
  );
}

type LinkedTarget = NonNullable<NegotiationProcedure['linkedTarget']>;

function SharedLogNote({ linkedTarget }: { readonly linkedTarget: LinkedTarget }) {
  const { t } = useTexts();
  const { campaignId, campaignName, unitId, unitName } = linkedTarget;
  return (
    <p className="procedure-note">
      {t('procedure.shared-log', { campaign: campaignName, unit: unitName })}{' '}
      <button type="button" className="text-button" onClick={() => unitOpened(unitId, campaignId)}>
        {t('procedure.open-target')}
      </button>
    </p>
  );
}

/** Events of the negotiation itself that did not fit into the log of the target. */
function NotTaken({ procedure: { notTaken } }: { readonly procedure: NegotiationProcedure }) {
  const { t, format } = useTexts();
  if (notTaken.length === 0) return null;
  const names = notTaken.map(({ kind, day }) =>
    t('procedure.event-on', { event: t(PROCEDURE_EVENT_TEXTS[kind]), day: format.day(day) }),
  );
  return (
    <p className="procedure-note procedure-note--doubt" role="note">
      {t('procedure.not-taken', {
        count: format.count(notTaken.length),
        events: names.join(t('scenarios.list-separator')),
      })}
    </p>
  );
}
