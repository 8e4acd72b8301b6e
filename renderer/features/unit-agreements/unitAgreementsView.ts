import { create } from 'zustand';
import type {
  AgreementFilter,
  AgreementKind,
  AgreementLevel,
  AgreementState,
} from '../../../shared/domain/units/unitAgreement.ts';
import { addDays } from '../../../shared/domain/procedure/days.ts';

/** 试行办法 art. 24: renewal may be asked for within 60 days before the end. What ends this soon is marked. */
export const SOON_DAYS = 60;

export const STATE_CHOICES = ['any', 'in-force', 'soon', 'ended', 'to-come'] as const;
export type StateChoice = (typeof STATE_CHOICES)[number];

interface UnitAgreementsView {
  readonly search: string;
  readonly state: StateChoice;
  readonly kind: AgreementKind | null;
  readonly level: AgreementLevel | null;
  readonly regionCode: string;
  /** The last of its unit, and ends on this day; null on any. */
  readonly endsOn: string | null;
  readonly selectedId: string | null;
}

const EVERYTHING = { search: '', state: 'any', kind: null, level: null, regionCode: '', endsOn: null } as const;

export const useUnitAgreementsView = create<UnitAgreementsView>(() => ({ ...EVERYTHING, selectedId: null }));

export const filterChanged = (patch: Partial<Omit<UnitAgreementsView, 'selectedId'>>) =>
  useUnitAgreementsView.setState(patch);
export const filterCleared = () => useUnitAgreementsView.setState(EVERYTHING);
/** Narrows the list to those that a reminder of a day counts, and to nothing else. */
export const endingShown = (endsOn: string) => useUnitAgreementsView.setState({ ...EVERYTHING, kind: 'wage', endsOn });
export const agreementSelected = (selectedId: string | null) => useUnitAgreementsView.setState({ selectedId });

export function isNarrowed({ search, state, kind, level, regionCode, endsOn }: UnitAgreementsView): boolean {
  return (
    endsOn !== null || search.trim() !== '' || state !== 'any' || kind !== null || level !== null || regionCode !== ''
  );
}

/** The filter of the list as it stands on a day. */
export function filterOf(
  { search, state, kind, level, regionCode, endsOn }: Omit<UnitAgreementsView, 'selectedId'>,
  today: string,
): AgreementFilter {
  const text = search.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...stateFilter(state, today),
    ...(endsOn === null ? {} : { lastEnding: endsOn }),
    ...(kind === null ? {} : { kinds: [kind] }),
    ...(level === null ? {} : { levels: [level] }),
    ...(regionCode === '' ? {} : { regions: [regionCode] }),
  };
}

function stateFilter(state: StateChoice, today: string): AgreementFilter {
  if (state === 'any') return {};
  if (state === 'soon') return { expires: { from: today, to: addDays(today, SOON_DAYS) } };
  const is: AgreementState = state;
  return { state: { is, asOf: today } };
}
