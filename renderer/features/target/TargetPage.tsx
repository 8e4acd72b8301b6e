import './targetPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { TargetEvent } from '../../../shared/domain/campaign/targetEvent.ts';
import type { TargetSheet } from '../../../shared/domain/campaign/targetLink.ts';
import { openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '../../../shared/domain/documents/documentKind.ts';
import { countedEvents } from '../../../shared/domain/procedure/events.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { TARGET_RULE_TEXTS } from '../../../shared/i18n/campaignText.ts';
import { TARGET_STATUS_TEXTS } from '../../../shared/i18n/targetText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { unitLeft, unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useHolidays } from '../holidays/useHolidays.ts';
import { type EnteredEvent, EventForm } from '../procedure/EventForm.tsx';
import { EventTimeline } from '../procedure/EventTimeline.tsx';
import { logOfTarget } from '../procedure/eventView.ts';
import { nextSentence } from '../procedure/nextSentence.ts';
import { StepsPanel } from '../procedure/StepsPanel.tsx';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { NegotiationPanel } from './NegotiationPanel.tsx';
import { OfferContentPanel } from './OfferContentPanel.tsx';
import { OtherCampaigns } from './OtherCampaigns.tsx';
import { UnitAgreements } from './UnitAgreements.tsx';

interface TargetPageProps {
  readonly campaign: Campaign;
  readonly unitId: string;
  readonly settings: Settings;
  /** The list that it was opened from, for the way to its neighbours. */
  readonly query?: UnitQuery;
}

/** A unit on the list of a campaign: what happened, what is next, what the offer asks for, what came of it. */
export function TargetPage({ campaign, unitId, settings, query }: TargetPageProps) {
  const { t } = useTexts();
  const target = { campaignId: campaign.id, unitId };
  const sheet = useQuery(api.targets.sheet, target);
  const events = useQuery(api.targets.events, target);
  const holidays = useHolidays();
  if (sheet.state === 'failed' && sheet.error.code === 'not-found') {
    return <Empty text={t('target.gone')} action={<Button onClick={unitLeft}>{t('target.back')}</Button>} />;
  }
  if (sheet.state !== 'ready') return <QueryState of={sheet} />;
  if (events.state !== 'ready') return <QueryState of={events} />;
  if (holidays.state !== 'ready') return <QueryState of={holidays} />;
  return (
    <div className="target-page">
      <TargetHead sheet={sheet.value} campaignId={campaign.id} {...(query && { query })} />
      <OpenTarget
        key={unitId}
        campaign={campaign}
        sheet={sheet.value}
        events={events.value}
        holidays={holidays.value}
        by={settings.operatorName}
      />
    </div>
  );
}

interface TargetHeadProps {
  readonly sheet: TargetSheet;
  readonly campaignId: string;
  readonly query?: UnitQuery;
}

function TargetHead({ sheet: { unit }, campaignId, query }: TargetHeadProps) {
  const { t, format } = useTexts();
  const { rules, status, statusDay, offerNumber, removedOn } = unit.target;
  const neighbours = useQuery(api.targets.neighbours, query ? { query, unitId: unit.id } : null);
  const place = neighbours.state === 'ready' ? neighbours.value : null;
  const go = (id: string | null) => {
    if (id !== null) unitOpened(id, campaignId);
  };
  return (
    <header className="target-head">
      <button type="button" className="text-button" onClick={unitLeft}>
        {t('target.back')}
      </button>
      <h2 title={unit.name}>{unit.name}</h2>
      <span className="target-head__status">
        {t(TARGET_STATUS_TEXTS[status])}
        {statusDay !== null && <small>{statusDay}</small>}
      </span>
      {offerNumber !== null && <small>{t('procedure.word-number', { number: format.count(offerNumber) })}</small>}
      {rules.length === 0 && <span className="target-head__rule">{t('target.listed-by-hand')}</span>}
      {rules.map((rule) => (
        <span key={rule} className="target-head__rule">
          {t(TARGET_RULE_TEXTS[rule])}
        </span>
      ))}
      {removedOn !== null && <span className="tag">{t('target.removed', { day: removedOn })}</span>}
      {unit.isSample && <span className="tag">{t('campaigns.sample')}</span>}
      {place && place.at !== null && (
        <nav className="target-head__walk" aria-label={t('target.walk')}>
          <Button size="small" disabled={place.previousId === null} onClick={() => go(place.previousId)}>
            {t('target.previous')}
          </Button>
          <small>{t('target.place', { at: format.count(place.at + 1), count: format.count(place.count) })}</small>
          <Button size="small" disabled={place.nextId === null} onClick={() => go(place.nextId)}>
            {t('target.next')}
          </Button>
        </nav>
      )}
    </header>
  );
}

/** A target without a negotiation is only written to; with one its documents are those of the negotiation. */
function documentsOf(campaignId: string, { unit, link }: TargetSheet) {
  return link === null || link.state === 'gone'
    ? { of: { campaignId, unitId: unit.id }, kinds: LETTER_KINDS }
    : { of: { negotiationId: link.negotiationId }, kinds: DOCUMENT_KINDS };
}

interface OpenTargetProps {
  readonly campaign: Campaign;
  readonly sheet: TargetSheet;
  readonly events: readonly TargetEvent[];
  readonly holidays: Holidays;
  readonly by: string;
}

function OpenTarget({ campaign, sheet, events, holidays, by }: OpenTargetProps) {
  const { t, format, language } = useTexts();
  const { unit, offerContent, link, otherCampaigns } = sheet;
  const today = dayjs().format('YYYY-MM-DD');
  const rules = useMemo(() => openStandingRules(campaign.rulePack, holidays), [campaign.rulePack, holidays]);
  const packName = useMemo(() => openPack(campaign.rulePack).name[language], [campaign.rulePack, language]);
  const { steps, next, yearsWithoutHolidays } = useMemo(
    () => rules.deadlines(countedEvents(events.map(({ event }) => event)), today),
    [rules, events, today],
  );
  const sentence = nextSentence(t, format, next, today);
  const enter = async (entry: EnteredEvent) => {
    const selection = { ids: [unit.id] };
    const { leftOut } = await api.targets.record({ campaignId: campaign.id, selection, by, ...entry });
    return leftOut.map(({ reason }) => reason);
  };

  return (
    <div className="procedure-columns">
      <div className="procedure-columns__column">
        <Panel title={t('procedure.timeline')} note={next.article ?? undefined}>
          <p className={`procedure-next procedure-next--${sentence.tone}`} role="status">
            {sentence.text}
          </p>
          <EventTimeline
            events={events}
            onCorrect={(eventId, reason) => api.targets.correct({ eventId, reason, by })}
          />
          {unit.target.removedOn === null ? (
            <EventForm
              log={logOfTarget(campaign.id, unit.id)}
              of="target"
              next={next.action}
              today={today}
              onEnter={enter}
            />
          ) : (
            <p className="target-note">{t('target.off-list')}</p>
          )}
        </Panel>
        <StepsPanel steps={steps} packName={packName} today={today} yearsWithoutHolidays={yearsWithoutHolidays} />
      </div>
      <div className="procedure-columns__column">
        <NegotiationPanel campaign={campaign} unit={unit} link={link} by={by} />
        <DocumentsPanel {...documentsOf(campaign.id, sheet)} today={today} />
        <OfferContentPanel campaignId={campaign.id} unit={unit} content={offerContent} />
        <UnitAgreements unitId={unit.id} today={today} />
        <FactsPanel unit={unit} />
        <OtherCampaigns unitId={unit.id} campaigns={otherCampaigns} />
      </div>
    </div>
  );
}
