import { useEffect, useRef, useState } from 'react';
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

export interface RosterReading {
  readonly question: RosterQuestion | null;
  /** Null once it is answered. */
  readonly startedAtMs: number | null;
  /** The last answer stays in view while the same file is read again with other columns or for another day. */
  readonly summary: RosterSummary | null;
  readonly error: unknown;
}

const NOTHING: RosterReading = { question: null, startedAtMs: null, summary: null, error: null };

interface RosterReader {
  readonly reading: RosterReading;
  readonly read: (question: RosterQuestion) => void;
  readonly stop: () => void;
}

/** Reads the chosen file; only the last question asked is answered, the reading for any other ends at once. */
export function useRosterReading(): RosterReader {
  const { language } = useTexts();
  const [reading, setReading] = useState(NOTHING);
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);

  const read = async (question: RosterQuestion) => {
    asked.current?.abort();
    const controller = new AbortController();
    asked.current = controller;
    const { signal } = controller;
    setReading((last) => ({
      question,
      startedAtMs: Date.now(),
      summary: last.question?.file === question.file ? last.summary : null,
      error: null,
    }));
    const answer = (outcome: Partial<RosterReading>) => {
      if (!signal.aborted) setReading((last) => ({ ...last, startedAtMs: null, ...outcome }));
    };
    try {
      const { file, ...rest } = question;
      answer({ summary: await api.roster.read({ ...rest, bytes: await readBytes(file), language }, { signal }) });
    } catch (error) {
      answer({ error });
    }
  };

  return {
    reading,
    read: (question) => void read(question),
    stop: () => {
      asked.current?.abort();
      setReading(NOTHING);
    },
  };
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
