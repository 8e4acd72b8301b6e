import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';

export function WorkforcePage({ detail }: { detail: NegotiationDetail }) {
  return <p>{detail.groups.length}</p>;
}
