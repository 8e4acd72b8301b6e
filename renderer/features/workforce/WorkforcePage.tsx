import './workforcePage.css';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { EnterpriseForm } from '../enterprise/EnterpriseForm.tsx';
import { OnCostPanel } from '../enterprise/OnCostPanel.tsx';
import { WorkforcePanel } from './WorkforcePanel.tsx';

/** The enterprise and its workforce: everything that all scenarios of a negotiation start from. */
export function WorkforcePage({ detail }: { detail: NegotiationDetail }) {
  return (
    <div className="workforce-page">
      <div className="workforce-page__wide">
        <WorkforcePanel detail={detail} />
      </div>
      <div className="workforce-page__wide">
        <OnCostPanel detail={detail} />
      </div>
      <div className="workforce-page__wide">
        <EnterpriseForm negotiation={detail.negotiation} />
      </div>
    </div>
  );
}
