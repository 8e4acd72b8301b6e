import './lossPerLeaver.css';
import { Button } from 'antd';
import { memo } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Group } from '../../../shared/domain/negotiation/workforce.ts';
import type { LeaverCost } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { baselineGross, leaverCostParts } from '../../../shared/domain/wage/leaverCost.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { LeaverCostBar } from '../workforce/LeaverCostBar.tsx';
import { leaverCostOpened } from '../workforce/workforceView.ts';
import { EditorBlock } from './EditorBlock.tsx';
import type { LeaverCostEdits } from './useLeaverCostDraft.ts';

interface LossPerLeaverProps {
  readonly detail: NegotiationDetail;
  readonly leaverCosts: LeaverCostEdits;
}

/** What each group loses with a leaver: an amount is changed here, a share or a sum of parts where it is built up. */
export const LossPerLeaver = memo(function LossPerLeaver({ detail, leaverCosts }: LossPerLeaverProps) {
  const { t } = useTexts();
  const first = detail.groups[0];
  const open = (groupId: string) => {
    leaverCostOpened(groupId);
    tabChosen('workforce');
  };
  const action = first && detail.groups.length === 1 && (
    <Button type="link" size="small" onClick={() => open(first.id)}>
      {t('scenarios.build-up')}
    </Button>
  );
  return (
    <EditorBlock title={t('scenarios.loss-per-leaver')} action={action}>
      <ul className="loss-per-leaver">
        {detail.groups.map((group) => (
          <GroupLoss
            key={group.id}
            group={group}
            detail={detail}
            leaverCosts={leaverCosts}
            isOnly={detail.groups.length === 1}
            onOpen={() => open(group.id)}
          />
        ))}
      </ul>
    </EditorBlock>
  );
});

interface GroupLossProps extends LossPerLeaverProps {
  readonly group: Group;
  readonly isOnly: boolean;
  readonly onOpen: () => void;
}

function GroupLoss({ group, detail, leaverCosts, isOnly, onOpen }: GroupLossProps) {
  const { t, format } = useTexts();
  const { id, name, leaverCost } = group;
  const parts = leaverCostParts(group, detail.onCosts);
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0);
  const share = t('scenarios.share-of-pay', { percent: format.percent(whole / baselineGross(group), 0) });
  const stated = (amount: number): LeaverCost => ({ kind: 'direct', amount });
  return (
    <li aria-label={name}>
      <div className={isOnly ? 'loss-per-leaver__only' : 'editor-block__row loss-per-leaver__row'}>
        {!isOnly && (
          <button type="button" className="loss-per-leaver__name" title={name} onClick={onOpen}>
            {name}
          </button>
        )}
        {leaverCost.kind === 'direct' ? (
          <NumberField
            label={t('scenarios.loss-per-leaver')}
            hideLabel
            kind="yuan"
            value={leaverCost.amount}
            max={INPUT_BOUNDS.amount}
            {...(isOnly ? { width: 130 } : {})}
            onDraft={(amount) => leaverCosts.draft(id, stated(amount))}
            onCommit={(amount) => leaverCosts.commit(id, stated(amount))}
          />
        ) : (
          <span className="loss-per-leaver__amount">{t('scenarios.yuan', { yuan: format.yuan(whole) })}</span>
        )}
        <span className="loss-per-leaver__share">
          {isOnly ? share : format.percent(whole / baselineGross(group), 0)}
        </span>
      </div>
      {isOnly && <LeaverCostBar parts={parts} />}
    </li>
  );
}
