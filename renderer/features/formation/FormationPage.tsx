import './formationPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo, useState } from 'react';
import { FORMATION_STAGES } from '../../../shared/domain/formation/formation.ts';
import type { UnitFilter } from '../../../shared/domain/units/unitList.ts';
import { FORMATION_STAGE_TEXTS } from '../../../shared/i18n/formationText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { campaignSectionTabChosen, unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { type Chosen, UnitGrid } from '../units/UnitGrid.tsx';
import { formationRegionChosen, formationStageChosen, useFormationView } from './formationView.ts';

const StepDialog = lazy(() => import('./StepDialog.tsx').then((file) => ({ default: file.StepDialog })));

/** Enterprises without a union, by how far they are on the way to one: 建会 comes before 要约. */
export function FormationPage() {
  const { t, format } = useTexts();
  const { stage, region } = useFormationView();
  const [entering, setEntering] = useState<Chosen | null>(null);
  const counts = useQuery(api.formation.counts, region === '' ? {} : { region });
  const filter = useMemo(
    (): UnitFilter => ({ formation: stage, ...(region === '' ? {} : { regions: [region] }) }),
    [stage, region],
  );
  const today = dayjs().format('YYYY-MM-DD');
  if (counts.state !== 'ready') return <QueryState of={counts} />;
  const all = FORMATION_STAGES.reduce((sum, one) => sum + counts.value[one], 0);
  return (
    <div className="formation">
      <div className="formation__stages">
        <ol aria-label={t('formation.stages')}>
          {FORMATION_STAGES.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="formation__stage"
                aria-pressed={one === stage}
                onClick={() => formationStageChosen(one)}
              >
                <span>{t(FORMATION_STAGE_TEXTS[one])}</span>
                <strong>{format.count(counts.value[one])}</strong>
              </button>
            </li>
          ))}
        </ol>
        <RegionPicker
          hideLabel
          code={region}
          placeholder={t('unit-agreements.region-any')}
          onChange={formationRegionChosen}
        />
      </div>
      {all === 0 && region === '' ? (
        <Empty
          text={t('formation.empty')}
          action={<Button onClick={() => campaignSectionTabChosen('ledger')}>{t('formation.to-ledger')}</Button>}
        />
      ) : (
        <UnitGrid
          filter={filter}
          asOf={today}
          actions={(chosen) => (
            <Button size="small" type="primary" onClick={() => setEntering(chosen)}>
              {t('formation.enter')}
            </Button>
          )}
          empty={<Empty text={t('formation.none-here')} />}
          onOpen={({ id }) => unitOpened(id, null)}
        />
      )}
      <Suspense fallback={null}>
        {entering && <StepDialog chosen={entering} stage={stage} today={today} onClose={() => setEntering(null)} />}
      </Suspense>
    </div>
  );
}
