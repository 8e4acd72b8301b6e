import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { BookingNote } from './BookingNote.tsx';

/** Leads back to the target that a negotiation was opened for; nothing for any other. */
export function NegotiationOrigin({ negotiationId }: { readonly negotiationId: string }) {
  const { t, format } = useTexts();
  const found = useQuery(api.targets.ofNegotiation, { negotiationId });
  if (found.state !== 'ready' || !found.value) return null;
  const { campaignId, campaignName, unitId, unitName, employees, factsFrom } = found.value;
  const title = t('target.origin-title', { campaign: campaignName, unit: unitName });
  const known =
    employees === null ? null : t('target.origin-employees', { count: format.count(employees), day: factsFrom });
  return (
    <span className="negotiation__follows">
      {t('target.origin')}
      <button type="button" className="text-button" title={title} onClick={() => unitOpened(unitId, campaignId)}>
        {title}
      </button>
      {known !== null && (
        <span className="negotiation__origin-employees" title={known}>
          {known}
        </span>
      )}
    </span>
  );
}

/** Offers to book what was signed, right where it was; nothing for a negotiation of no target. */
export function BookingOfNegotiation({ negotiationId, by }: { readonly negotiationId: string; readonly by: string }) {
  const found = useQuery(api.targets.ofNegotiation, { negotiationId });
  if (found.state !== 'ready' || !found.value) return null;
  const { campaignId, unitId, link } = found.value;
  return <BookingNote campaignId={campaignId} unitId={unitId} link={link} by={by} />;
}
