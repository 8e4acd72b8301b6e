import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { workforceTotals } from '../../../shared/domain/negotiation/workforceTotals.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { LeaverCostDrawer } from './LeaverCostDrawer.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { pasteStarted, rosterClosed, rosterOpened, useWorkforceView } from './workforceView.ts';

const RosterDialog = lazy(() => import('../roster/RosterDialog.tsx').then((file) => ({ default: file.RosterDialog })));
const GroupGrid = lazy(() => import('./GroupGrid.tsx').then((file) => ({ default: file.GroupGrid })));

/** Who works here: the groups, what they are paid, who leaves and what that costs. */
export function WorkforcePanel({ detail }: { detail: NegotiationDetail }) {
  const { t, format } = useTexts();
  const { negotiation, groups, onCosts } = detail;
  const pastedText = useWorkforceView((view) => view.pastedText);
  const isRosterOpen = useWorkforceView((view) => view.isRosterOpen);
  const hasDraft = useWorkforceView((view) => view.newRows[negotiation.id] !== undefined);
  const [startsNewRow, setStartsNewRow] = useState(false);
  const totals = useMemo(() => workforceTotals(groups, onCosts), [groups, onCosts]);
  const isEmpty = groups.length === 0 && !hasDraft && !startsNewRow;

  const payroll = format.scaled(totals.annualPayroll);
  const loss = format.scaled(totals.turnoverLoss);
  const ways = (
    <>
      <Button onClick={() => pasteStarted('')}>{t('workforce.paste')}</Button>
      <Button onClick={rosterOpened}>{t('workforce.from-roster')}</Button>
    </>
  );

  return (
    <Panel
      title={t('workforce.title')}
      note={
        groups.length > 0
          ? t('workforce.summary', {
              heads: format.count(totals.headcount),
              payroll: payroll.value,
              payrollUnit: payroll.unit,
              leavers: format.number(totals.leaversAYear, 1),
              loss: loss.value,
              lossUnit: loss.unit,
            })
          : undefined
      }
      actions={isEmpty ? undefined : ways}
    >
      {isEmpty ? (
        <Empty
          text={t('workforce.empty')}
          action={
            <>
              <Button type="primary" onClick={() => setStartsNewRow(true)}>
                {t('workforce.add-group')}
              </Button>
              {ways}
            </>
          }
        />
      ) : (
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          <GroupGrid detail={detail} startsNewRow={startsNewRow} />
        </Suspense>
      )}
      {pastedText !== null && (
        <PasteDialog negotiationId={negotiation.id} text={pastedText} groupCount={groups.length} />
      )}
      {isRosterOpen && (
        <Suspense fallback={null}>
          <RosterDialog negotiationId={negotiation.id} open onClose={rosterClosed} />
        </Suspense>
      )}
      <LeaverCostDrawer detail={detail} />
    </Panel>
  );
}
