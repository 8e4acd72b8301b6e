import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';

export function PapersPage({ detail }: { detail: NegotiationDetail; settings: Settings }) {
  return <p>{detail.negotiation.title}</p>;
}
