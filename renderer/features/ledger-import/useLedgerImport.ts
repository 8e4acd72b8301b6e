import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../shared/contract/define.ts';
import type { ImportReport, ImportRules, LedgerFile } from '../../../shared/domain/ledger-import/report.ts';
import { toPlainError } from '../../../shared/errors.ts';
import { api, pathOfFile } from '../../api/bridge.ts';

/** What is being done with the file right now. */
export interface ImportWork {
  readonly kind: 'inspect' | 'check' | 'commit' | 'write-rejected';
  readonly startedAtMs: number;
  readonly progress: Progress | null;
}

export interface ImportState {
  readonly file: File | null;
  readonly ledger: LedgerFile | null;
  readonly rules: ImportRules | null;
  /** Of the dry run, while the rules are the same. */
  readonly checked: ImportReport | null;
  /** Of the import that was done. */
  readonly done: ImportReport | null;
  readonly work: ImportWork | null;
  readonly error: unknown;
}

const NOTHING: ImportState = {
  file: null,
  ledger: null,
  rules: null,
  checked: null,
  done: null,
  work: null,
  error: null,
};

export const today = () => dayjs().format('YYYY-MM-DD');

/** Leads one file from its columns over a dry run into the ledger; what runs can be stopped at any time. */
export function useLedgerImport(operatorName: string) {
  const [state, setState] = useState<ImportState>(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const work = async <T>(
    kind: ImportWork['kind'],
    run: (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<T>,
    finish: (value: T) => Partial<ImportState>,
  ) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const startedAtMs = Date.now();
    const settle = (change: Partial<ImportState>) => {
      if (!signal.aborted) setState((last) => ({ ...last, work: null, ...change }));
    };
    setState((last) => ({ ...last, work: { kind, startedAtMs, progress: null }, error: null }));
    try {
      const onProgress = (progress: Progress) => {
        if (!signal.aborted) setState((last) => ({ ...last, work: { kind, startedAtMs, progress } }));
      };
      settle(finish(await run({ signal, onProgress })));
    } catch (error) {
      settle(toPlainError(error).code === 'cancelled' ? {} : { error });
    }
  };

  const open = (file: File, sheet?: string) => {
    setState({ ...NOTHING, file });
    const source = { path: pathOfFile(file) };
    void work(
      'inspect',
      (options) => api.ledgerImports.inspect({ source, ...(sheet === undefined ? {} : { sheet }) }, options),
      (ledger) => ({
        ledger,
        rules: {
          columns: ledger.columns,
          region: '',
          known: 'update',
          doubtfulCodes: 'take',
          ...ledger.remembered,
          factsFrom: today(),
        },
      }),
    );
  };

  const wish = () => {
    const { file, ledger, rules } = state;
    if (!file || !ledger || !rules) throw new Error('no file is open');
    return { source: { path: pathOfFile(file) }, ...(ledger.sheet === null ? {} : { sheet: ledger.sheet }), rules };
  };

  return {
    state,
    open,
    chooseSheet: (sheet: string) => {
      if (state.file) open(state.file, sheet);
    },
    setRules: (change: Partial<ImportRules>) =>
      setState((last) => (last.rules ? { ...last, rules: { ...last.rules, ...change }, checked: null } : last)),
    check: () =>
      work(
        'check',
        (options) => api.ledgerImports.check(wish(), options),
        (checked) => ({ checked }),
      ),
    commit: () =>
      work(
        'commit',
        (options) => api.ledgerImports.commit({ ...wish(), by: operatorName }, options),
        (done) => ({ done }),
      ),
    writeRejected: (to: string, format: 'csv' | 'xlsx', language: 'zh-CN' | 'en') =>
      work(
        'write-rejected',
        (options) => api.ledgerImports.writeRejected({ ...wish(), to, format, language }, options),
        () => ({}),
      ),
    stop: () => {
      running.current?.abort();
      setState((last) => (last.ledger ? { ...last, work: null } : NOTHING));
    },
  };
}
