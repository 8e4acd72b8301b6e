import { parseArgs } from 'node:util';

/** What follows `--print` on the command line, unchecked. */
export interface PrintWish {
  readonly print: string;
  readonly file?: string;
  readonly id?: string;
  readonly copy?: string;
  readonly language?: string;
  readonly day?: string;
  /** Of a paper of a campaign. */
  readonly 'as-of'?: string;
  readonly region?: string;
  readonly until?: string;
  /** Of a work report. */
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
}

/** What the command line asks to print, if it asks at all. */
export function printWish(argv: readonly string[]): PrintWish | null {
  const word = { type: 'string' } as const;
  const options = {
    print: word,
    file: word,
    id: word,
    copy: word,
    language: word,
    day: word,
    out: word,
    'as-of': word,
    region: word,
    until: word,
    from: word,
    to: word,
  };
  const from = argv.findIndex((one) => one === '--print' || one.startsWith('--print='));
  if (from === -1) return null;
  // Chromium's own switches may stand among ours.
  const { values } = parseArgs({ args: argv.slice(1), options, strict: false, allowPositionals: true });
  const texts = Object.entries(values).filter(([name, value]) => name in options && typeof value === 'string');
  return { print: '', ...Object.fromEntries(texts) };
}
