import type { UnionStatus } from '../units/unit.ts';
import type { LetterSettings } from './letterSettings.ts';
import { filledIn } from './pattern.ts';

export type SenderKind = 'own' | 'joint' | 'upper';

/** Whom a letter is about, as far as its sender depends on it. */
export interface SenderBasis {
  readonly enterpriseName: string;
  /** Name of its county. */
  readonly regionName: string;
  readonly unionStatus: UnionStatus;
  readonly chair: string;
  readonly telephone: string;
  readonly address: string;
}

export interface LetterSender {
  readonly kind: SenderKind;
  readonly name: string;
  readonly contact: string;
  readonly telephone: string;
  readonly address: string;
}

/** 上级工会. */
export const upperUnionName = (settings: LetterSettings, regionName: string): string =>
  filledIn(settings.upperUnion, { region: regionName });

export const labourAuthorityName = (settings: LetterSettings, regionName: string): string =>
  filledIn(settings.labourAuthority, { region: regionName });

/** The union of the unit itself, or empty where it has none of its own. */
export function ownUnionName(settings: LetterSettings, { enterpriseName, unionStatus }: SenderBasis): string {
  return unionStatus === 'own' ? filledIn(settings.ownUnion, { enterprise: enterpriseName }) : '';
}

/** Which union sends the letters to a unit, by the rule of the campaign and the unit's union. */
export function senderKind(
  settings: Pick<LetterSettings, 'senderRule' | 'jointUnion' | 'ownUnion'>,
  unionStatus: UnionStatus,
): SenderKind {
  if (settings.senderRule === 'upper') return 'upper';
  if (unionStatus === 'own' && settings.ownUnion !== '') return 'own';
  return unionStatus === 'joint' && settings.jointUnion !== '' ? 'joint' : 'upper';
}

/** Who signs the letters to a unit. What nobody has stated is empty. */
export function letterSender(settings: LetterSettings, basis: SenderBasis): LetterSender {
  const kind = senderKind(settings, basis.unionStatus);
  switch (kind) {
    case 'own': {
      const { chair: contact, telephone, address } = basis;
      return { kind, name: ownUnionName(settings, basis), contact, telephone, address };
    }
    case 'joint':
    case 'upper': {
      const { contact, telephone, address } = settings;
      const name =
        kind === 'upper'
          ? upperUnionName(settings, basis.regionName)
          : filledIn(settings.jointUnion, { region: basis.regionName });
      return { kind, name, contact, telephone, address };
    }
  }
}
