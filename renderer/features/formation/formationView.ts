import { create } from 'zustand';
import type { FormationStage } from '../../../shared/domain/formation/formation.ts';

interface FormationView {
  readonly stage: FormationStage;
  /** With all below it; empty for all. */
  readonly region: string;
}

export const useFormationView = create<FormationView>(() => ({ stage: 'none', region: '' }));

export const formationStageChosen = (stage: FormationStage) => useFormationView.setState({ stage });
export const formationRegionChosen = (region: string) => useFormationView.setState({ region });
