import { Button } from 'antd';
import { v7 as newId } from 'uuid';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { freeTitle } from './componentText.ts';
import { newScenario } from './newScenario.ts';
import { scenarioSelected } from './scenarioView.ts';

interface NewScenarioButtonProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
  readonly isPrimary?: boolean;
}

/** Adds a scenario with the defaults of the settings and shows it. */
export function NewScenarioButton({ detail, settings, isPrimary = false }: NewScenarioButtonProps) {
  const { t } = useTexts();
  const run = useRun();
  const add = () =>
    run(async () => {
      const title = freeTitle(detail.scenarios, (number) => t('scenarios.default-title', { number }));
      const fields = newScenario(title, settings, new Date(), newId);
      const { id } = await api.scenarios.create({ negotiationId: detail.negotiation.id, fields });
      scenarioSelected(id);
    });
  return (
    <Button type={isPrimary ? 'primary' : 'link'} size={isPrimary ? 'middle' : 'small'} onClick={() => void add()}>
      {t('scenarios.add')}
    </Button>
  );
}
