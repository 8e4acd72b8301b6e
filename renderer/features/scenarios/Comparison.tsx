import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';

export function Comparison({ detail }: { detail: NegotiationDetail }) {
  return <p>{detail.scenarios.length}</p>;
}
