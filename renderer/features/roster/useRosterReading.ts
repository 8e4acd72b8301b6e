import type { RosterColumns } from '../../../shared/domain/negotiation/roster.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useFileReading } from '../../ui/useFileReading.ts';

export interface RosterQuestion {
  readonly file: File;
  /** 'YYYY-MM-DD'. */
  readonly asOf: string;
  /** The user's choice; undefined leaves the columns to their heads. */
  readonly columns: RosterColumns | undefined;
}

export function useRosterReading() {
  const { language } = useTexts();
  return useFileReading((bytes, { asOf, columns }: RosterQuestion, signal) =>
    api.roster.read({ bytes, asOf, columns, language }, { signal }),
  );
}
