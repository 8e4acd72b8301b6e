import type { Language } from '../contract/settings.ts';

const DASH = '—';

/** Numbers, money and days as a reader of the language expects them. Null and undefined read as a dash. */
export interface AxisUnit {
  readonly unit: string;
  readonly perUnit: number;
  show(fen: number): string;
  showTo(fen: number, digits: number): string;
}

export interface Format {
  /** Whole yuan, grouped: 30000050 → `300,001`. */
  yuan(fen: number | null | undefined): string;
  /** An amount as it was agreed, with fen only where it has some: `200`, `0.10`. */
  agreedYuan(fen: number): string;
  /** Yuan to the fen: `300,000.50`. */
  yuanFen(fen: number | null | undefined): string;
  /** With a sign, whole yuan: `+100,000`. */
  signedYuan(fen: number | null | undefined): string;
  /** Scaled as a person would say it, with its unit apart: 30.0 万元, 1.26 亿元 / ¥300,000, ¥126.0 million. */
  scaled(
    fen: number | null | undefined,
    /** `like`: in the unit of this amount, in fen, to stand beside it; unless it is too small to be told in that. */
    options?: { signed?: boolean; like?: number },
  ): { value: string; unit: string };
  /** The same within a sentence: `30.0 万元`, `300,000 yuan`. */
  money(fen: number | null | undefined, options?: { signed?: boolean }): string;
  /**
   * One unit for a whole axis, by its largest amount: 万元, 亿元 / thousand yuan, million yuan; `perUnit` is it in fen.
   * `show` writes as many digits as a mark has room for, `showTo` just so many; whole yuan have none.
   */
  axis(largestFen: number): AxisUnit;
  /** 0.0375 → `3.75%`. */
  percent(fraction: number | null | undefined, digits?: number): string;
  /** 0.0375 → `3.75`, in percentage points; what is above zero but too small for the digits is `<0.01`. */
  points(fraction: number | null | undefined, digits?: number): string;
  /** 0.87 → `87.0`, always with one digit, so that a column of rates lines up. */
  rate(fraction: number | null | undefined): string;
  number(value: number | null | undefined, digits?: number): string;
  count(value: number | null | undefined): string;
  /** Many people as one would say it, the word for the number apart: 41.2 万 / 412,000. `like`: in the unit of that. */
  people(count: number, like?: number): { value: string; unit: string };
  /** 'YYYY-MM-DD' → `2021年3月15日` / `15 March 2021`. */
  day(day: string): string;
  /** 'YYYY-MM-DD' → `3月15日` / `15 Mar`, where the year is plain. */
  shortDay(day: string): string;
  /** 'YYYY-MM' → `2021年3月` / `March 2021`. */
  month(month: string): string;
  /** Local date and time of an instant. */
  instant(atMs: number): string;
  /** Hour and minute of an instant: `14:32`. */
  timeOfDay(atMs: number): string;
  bytes(count: number): string;
  /** ISO 3166-1 alpha-2 → `中国` / `China`. */
  country(code: string): string;
}

const WAN = 10_000;
const YI = 100_000_000;
const WAN_YI = 1_000_000_000_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** Where the name that the platform gives is not the usual one in China. */
const OWN_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  HK: { 'zh-CN': '中国香港', en: 'Hong Kong, China' },
  MO: { 'zh-CN': '中国澳门', en: 'Macao, China' },
  TW: { 'zh-CN': '中国台湾', en: 'Taiwan, China' },
};

export function createFormat(language: Language): Format {
  // A table shows hundreds of numbers while a slider moves, and making a formatter takes longer than using it.
  const made = new Map<string, Intl.NumberFormat>();
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(language, options);
    made.set(key, format);
    return format;
  };
  const fixed = (digits: number, signed = false) =>
    numberFormat({
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
  // What rounds to nothing has no sign.
  const upTo = (digits: number) => numberFormat({ maximumFractionDigits: digits, signDisplay: 'negative' });
  const whole = upTo(0);
  const or = (value: number | null | undefined, show: (value: number) => string) =>
    value === null || value === undefined || Number.isNaN(value) ? DASH : show(value);
  // English without a country would put the month before the day.
  const dateLanguage = language === 'en' ? 'en-GB' : language;
  const inZone = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(dateLanguage, options);
  const dayText = inZone({ year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  const shortDayText = inZone({ month: language === 'en' ? 'short' : 'long', day: 'numeric', timeZone: 'UTC' });
  const monthText = inZone({ year: 'numeric', month: 'long', timeZone: 'UTC' });
  const instantText = inZone({ dateStyle: 'medium', timeStyle: 'short' });
  let countries: Intl.DisplayNames | undefined;
  const timeText = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

  function scale(yuan: number): { divisor: number; digits: number; unit: string } {
    const size = Math.abs(yuan);
    if (language === 'zh-CN') {
      if (size >= WAN_YI) return { divisor: WAN_YI, digits: 2, unit: '万亿元' };
      if (size >= YI) return { divisor: YI, digits: 2, unit: '亿元' };
      if (size >= WAN) return { divisor: WAN, digits: 1, unit: '万元' };
      return { divisor: 1, digits: 0, unit: '元' };
    }
    if (size >= BILLION) return { divisor: BILLION, digits: 2, unit: 'billion yuan' };
    if (size >= MILLION) return { divisor: MILLION, digits: 2, unit: 'million yuan' };
    return { divisor: 1, digits: 0, unit: 'yuan' };
  }

  function scaled(
    fen: number | null | undefined,
    { signed = false, like = fen ?? 0 }: { signed?: boolean; like?: number } = {},
  ): { value: string; unit: string } {
    if (fen === null || fen === undefined) return { value: DASH, unit: '' };
    const wanted = scale(like / 100);
    // Ten of the smallest steps it shows: below that rounding would tell more than the figure.
    const isToldIn = Math.abs(fen / 100) >= wanted.divisor * 10 ** (1 - wanted.digits);
    const { divisor, digits, unit } = isToldIn ? wanted : scale(fen / 100);
    return { value: fixed(digits, signed).format(fen / 100 / divisor), unit };
  }

  function axisUnit(largestYuan: number): { divisor: number; unit: string } {
    if (language === 'zh-CN') {
      if (largestYuan >= WAN_YI) return { divisor: WAN_YI, unit: '万亿元' };
      if (largestYuan >= YI) return { divisor: YI, unit: '亿元' };
      return largestYuan >= WAN ? { divisor: WAN, unit: '万元' } : { divisor: 1, unit: '元' };
    }
    if (largestYuan >= BILLION) return { divisor: BILLION, unit: 'billion yuan' };
    if (largestYuan >= MILLION) return { divisor: MILLION, unit: 'million yuan' };
    return largestYuan >= WAN ? { divisor: 1000, unit: 'thousand yuan' } : { divisor: 1, unit: 'yuan' };
  }

  /** As many as a mark on a chart has room for. */
  function axisDigits(value: number, divisor: number): number {
    if (divisor === 1 || Math.abs(value) >= 1000) return 0;
    return Math.abs(value) >= 100 ? 1 : 2;
  }

  return {
    yuan: (fen) => or(fen, (value) => whole.format(value / 100)),
    agreedYuan: (fen) => (fen % 100 === 0 ? whole : fixed(2)).format(fen / 100),
    yuanFen: (fen) => or(fen, (value) => fixed(2).format(value / 100)),
    signedYuan: (fen) => or(fen, (value) => fixed(0, true).format(value / 100)),
    scaled,
    money: (fen, options) => {
      const { value, unit } = scaled(fen, options);
      return unit === '' ? value : `${value} ${unit}`;
    },
    axis: (largestFen) => {
      const { divisor, unit } = axisUnit(Math.abs(largestFen) / 100);
      return {
        unit,
        perUnit: 100 * divisor,
        show: (fen) => upTo(axisDigits(fen / 100 / divisor, divisor)).format(fen / 100 / divisor),
        showTo: (fen, digits) => fixed(divisor === 1 ? 0 : digits).format(fen / 100 / divisor),
      };
    },
    percent: (fraction, digits = 2) => or(fraction, (value) => `${upTo(digits).format(value * 100)}%`),
    points: (fraction, digits = 2) =>
      or(fraction, (value) => {
        const step = 10 ** -digits;
        const isHidden = value > 0 && value * 100 < step / 2;
        return isHidden ? `<${upTo(digits).format(step)}` : upTo(digits).format(value * 100);
      }),
    rate: (fraction) => or(fraction, (value) => fixed(1).format(value * 100)),
    number: (value, digits = 2) => or(value, (one) => upTo(digits).format(one)),
    count: (value) => or(value, (one) => whole.format(one)),
    people: (count, like = count) =>
      language === 'zh-CN' && like >= WAN
        ? { value: fixed(1).format(count / WAN), unit: '万' }
        : { value: whole.format(count), unit: '' },
    day: (day) => dayText.format(new Date(`${day}T00:00:00Z`)),
    shortDay: (day) => shortDayText.format(new Date(`${day}T00:00:00Z`)),
    month: (month) => monthText.format(new Date(`${month}-01T00:00:00Z`)),
    instant: (atMs) => instantText.format(atMs),
    timeOfDay: (atMs) => timeText.format(atMs),
    bytes: (count) =>
      count >= MILLION ? `${upTo(1).format(count / MILLION)} MB` : `${upTo(0).format(Math.ceil(count / 1000))} kB`,
    country: (code) => {
      countries ??= new Intl.DisplayNames(language, { type: 'region' });
      return OWN_NAMES[code]?.[language] ?? countries.of(code) ?? code;
    },
  };
}
