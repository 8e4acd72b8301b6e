import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { Empty } from '../../ui/Empty.tsx';

export function ProposalsPage({ detail }: { readonly detail: NegotiationDetail; readonly settings: Settings }) {
  return <Empty text={detail.negotiation.title} />;
}
