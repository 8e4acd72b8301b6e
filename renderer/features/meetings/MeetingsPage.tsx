import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { Empty } from '../../ui/Empty.tsx';

export function MeetingsPage({ detail }: { readonly detail: NegotiationDetail }) {
  return <Empty text={detail.negotiation.title} />;
}
