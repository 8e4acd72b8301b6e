import type { FormationStage } from '../domain/formation/formation.ts';
import type { TextKey } from './texts.ts';

export const FORMATION_STAGE_TEXTS = {
  none: 'formation.none',
  contacted: 'formation.contacted',
  preparing: 'formation.preparing',
  formed: 'formation.formed',
} as const satisfies Record<FormationStage, TextKey>;
