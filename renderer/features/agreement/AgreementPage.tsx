import './agreementPage.css';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { SignedAgreement } from './SignedAgreement.tsx';
import { SignForm } from './SignForm.tsx';

/** The end of a negotiation: what is to be recorded, and once it is, the agreement and the way to the next year. */
export function AgreementPage({
  detail,
  settings,
}: {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
}) {
  const { id: negotiationId } = detail.negotiation;
  const agreement = useQuery(api.agreements.get, { negotiationId });
  const proposals = useQuery(api.proposals.list, { negotiationId });
  if (agreement.state !== 'ready') return <QueryState of={agreement} />;
  if (agreement.value)
    return <SignedAgreement detail={detail} agreement={agreement.value} by={settings.operatorName} />;
  if (proposals.state !== 'ready') return <QueryState of={proposals} />;
  return <SignForm detail={detail} entries={proposals.value} by={settings.operatorName} />;
}
