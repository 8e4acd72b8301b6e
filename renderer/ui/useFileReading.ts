import { useEffect, useRef, useState } from 'react';
import { AppError, toPlainError } from '../../shared/errors.ts';

const LARGEST_BYTES = 100_000_000;

export interface FileReading<Question, Answer> {
  readonly question: Question | null;
  /** Null once it is answered. */
  readonly startedAtMs: number | null;
  /** The last answer stays in view while the same file is read again under another question. */
  readonly answer: Answer | null;
  readonly error: unknown;
}

interface FileReader<Question, Answer> {
  readonly reading: FileReading<Question, Answer>;
  readonly read: (question: Question) => void;
  readonly stop: () => void;
}

const NOTHING = { question: null, startedAtMs: null, answer: null, error: null };

/** Has a chosen file read; only the last question asked is answered, the reading for any other ends at once. */
export function useFileReading<Question extends { readonly file: File }, Answer>(
  ask: (bytes: Uint8Array, question: Question, signal: AbortSignal) => Promise<Answer>,
): FileReader<Question, Answer> {
  const [reading, setReading] = useState<FileReading<Question, Answer>>(NOTHING);
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);

  const read = async (question: Question) => {
    asked.current?.abort();
    const controller = new AbortController();
    asked.current = controller;
    const { signal } = controller;
    setReading((last) => ({
      question,
      startedAtMs: Date.now(),
      answer: last.question?.file === question.file ? last.answer : null,
      error: null,
    }));
    const settle = (outcome: Partial<FileReading<Question, Answer>>) => {
      if (!signal.aborted) setReading((last) => ({ ...last, startedAtMs: null, ...outcome }));
    };
    try {
      settle({ answer: await ask(await readBytes(question.file), question, signal) });
    } catch (error) {
      settle({ error });
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
