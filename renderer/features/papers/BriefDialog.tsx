import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';

/** Preview, issue, print and save of a brief; open while `useBriefView` names a scenario. */
export function BriefDialog(_props: { detail: NegotiationDetail; settings: Settings }) {
  return null;
}
