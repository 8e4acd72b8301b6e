import { Checkbox } from 'antd';
import type { NegotiationProcedure } from '../../../shared/domain/procedure/negotiationProcedure.ts';
import type { ProcedureFields } from '../../../shared/domain/procedure/parties.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PackChoice } from '../rule-packs/PackChoice.tsx';

interface RulesPanelProps {
  readonly procedure: NegotiationProcedure;
  readonly onSave: (patch: Partial<ProcedureFields>) => void;
}

/** By which rules the days are counted, and whether they move off free days. */
export function RulesPanel({ procedure: { fields, linkedTarget }, onSave }: RulesPanelProps) {
  const { t } = useTexts();
  return (
    <Panel title={t('procedure.rules')}>
      <div className="procedure-rules">
        <PackChoice
          label={t('procedure.pack')}
          value={fields.rulePack}
          disabled={linkedTarget !== null}
          onChange={(rulePack) => onSave({ rulePack })}
        />
        {linkedTarget && <small>{t('procedure.pack-of-campaign', { campaign: linkedTarget.campaignName })}</small>}
        <Checkbox checked={fields.isRolling} onChange={({ target }) => onSave({ isRolling: target.checked })}>
          {t('procedure.roll')}
        </Checkbox>
        <small>{t('procedure.roll-note')}</small>
      </div>
    </Panel>
  );
}
