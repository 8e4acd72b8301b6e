import { useEffect, useState } from 'react';
import type { RosterColumns, RosterSummary } from '../../../shared/domain/negotiation/roster.ts';
import { AppError, toPlainError } from '../../../shared/errors.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';

const LARGEST_BYTES = 100_000_000;

export interface RosterQuestion {
  readonly file: File;
  /** 'YYYY-MM-DD'. */
  readonly asOf: string;
  /** The user's choice; undefined leaves the columns to their heads. */
  readonly columns: RosterColumns | undefined;
}

/** The last answer stays in view while the same file is read again with other columns or another day. */
export interface RosterReading {
  readonly startedAtMs: number | null;
  readonly summary: RosterSummary | null;
  readonly error: unknown;
}

const NOTHING: RosterReading = { startedAtMs: null, summary: null, error: null };

/** Reads the chosen file, again after each change of the question; an answer to an older question is dropped. */
export function useRosterReading(question: RosterQuestion | null): RosterReading {
  const { language } = useTexts();
  const [reading, setReading] = useState<RosterReading & { readonly file: File | null }>({ ...NOTHING, file: null });

  useEffect(() => {
    if (!question) return;
    const { file, ...rest } = question;
    let isCurrent = true;
    setReading((last) => ({
      file,
      startedAtMs: Date.now(),
      summary: last.file === file ? last.summary : null,
      error: null,
    }));
    const answer = (outcome: Partial<RosterReading>) => {
      if (isCurrent) setReading((last) => ({ ...last, startedAtMs: null, ...outcome }));
    };
    readBytes(file)
      .then((bytes) => api.roster.read({ ...rest, bytes, language }))
      .then(
        (summary) => answer({ summary, error: null }),
        (error: unknown) => answer({ error }),
      );
    return () => {
      isCurrent = false;
    };
  }, [question, language]);

  return question && reading.file === question.file ? reading : NOTHING;
}

async function readBytes(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_BYTES) throw new AppError('file-too-large', `${file.size} bytes`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // The file was moved, locked or taken away with its stick since it was chosen.
    throw new AppError('file-not-readable', toPlainError(error).message);
  }
}
