import type { ReactNode } from 'react';
import { RATE_IDS, type RateId, rateValue, TARGET_RATES } from '../../shared/domain/campaign/rates.ts';
import { UNIT_KINDS } from '../../shared/domain/units/unit.ts';
import { RATE_TEXTS } from '../../shared/i18n/rateText.ts';
import { SURVEY_TEXTS } from '../../shared/i18n/surveyText.ts';
import { UNIT_KIND_TEXTS } from '../../shared/i18n/unitText.ts';
import type { PrintedRates } from '../../shared/reports/bulletinModel.ts';
import { countsPeople } from '../features/dashboard/countsPeople.ts';
import { heading, paragraph, smallTable } from './annexBlocks.tsx';
import { type BulletinPart, definitionMark, hasTasks, percentText, rateName, shareText } from './bulletinPart.ts';
import type { Block, TableRow } from './Sheets.tsx';

/** Every rate with both counts and the employees of the units counted. */
export function rateBlocks(part: BulletinPart): Block[] {
  const { model, t, format } = part;
  const { total } = model;
  const rates = RATE_IDS.filter((rate) => rate !== 'task' || hasTasks(model));
  return [
    heading('rates', t('bulletin.rates')),
    {
      kind: 'table',
      key: 'rates',
      columns: [
        { key: 'rate', head: t('bulletin.rate'), width: 29 },
        { key: 'share', head: t('bulletin.share'), width: 11, isNumeric: true },
        { key: 'numerator', head: t('bulletin.numerator'), width: 15, isNumeric: true },
        { key: 'denominator', head: t('bulletin.denominator'), width: 15, isNumeric: true },
        { key: 'pending', head: t('bulletin.pending'), width: 10, isNumeric: true },
        { key: 'employees', head: t('bulletin.employees'), width: 20, isNumeric: true },
      ],
      rows: rates.map((rate): TableRow => {
        const { numerator, denominator, pending, employees } = total[rate];
        const people = countsPeople(rate) || rate === 'task' ? '' : pair(part, employees);
        return {
          key: rate,
          cells: [
            `${definitionMark(rate)} ${rateName(part, rate)}`,
            shareText(part, total, rate),
            format.count(numerator),
            format.count(denominator),
            pending === 0 ? '' : format.count(pending),
            people,
          ],
        };
      }),
    },
    paragraph('rates-note', t('bulletin.rates-note'), true),
  ];
}

/** The rates that count targets, split by kind, where there are targets of more than one. */
export function kindBlocks(part: BulletinPart): Block[] {
  const { model, t } = part;
  const kinds = UNIT_KINDS.filter((kind) =>
    TARGET_RATES.some((rate) => (model.total[rate].byKind?.[kind].denominator ?? 0) > 0),
  );
  if (kinds.length < 2) return [];
  return [
    heading('kinds', t('bulletin.by-kind')),
    {
      kind: 'table',
      key: 'kinds',
      columns: [
        { key: 'rate', head: t('bulletin.rate'), width: 25 },
        ...kinds.map((kind) => ({
          key: kind,
          head: t(UNIT_KIND_TEXTS[kind]),
          width: 75 / kinds.length,
          isNumeric: true,
        })),
      ],
      rows: TARGET_RATES.map(
        (rate): TableRow => ({
          key: rate,
          cells: [
            t(RATE_TEXTS[rate]),
            ...kinds.map((kind) => {
              const counts = model.total[rate].byKind?.[kind];
              return counts ? shareOver(part, counts) : '';
            }),
          ],
        }),
      ),
    },
  ];
}

/** Rates of a region's row; the annex has them all. */
const REGION_RATES = ['establishment', 'offers', 'acceptance', 'signing', 'workers'] as const satisfies RateId[];

/** Of 100, in the table of regions. */
const WORKERS_WIDTH = 17;

/** Regions × rates with the counts beneath each percentage. */
export function regionBlocks(part: BulletinPart): Block[] {
  const { model, t } = part;
  if (model.regions.length === 0) return [];
  const rates: readonly RateId[] = [...REGION_RATES, hasTasks(model) ? 'task' : 'filing'];
  const row = (key: string, name: ReactNode, of: PrintedRates, isTotal = false): TableRow => ({
    key,
    isTotal,
    cells: [name, ...rates.map((rate) => shareOver(part, of[rate]))],
  });
  let parent = model.region?.name ?? '';
  const rows = model.regions.map(({ code, name, level, rates: of }) => {
    const above = level === 0 ? (model.region?.name ?? '') : parent;
    if (level === 0) parent = name;
    const short = name.startsWith(above) && name !== above ? name.slice(above.length) : name;
    return row(code, level === 0 ? short : <span className="paper-table__below">{short}</span>, of);
  });
  const heads: Partial<Record<RateId, string>> = {
    workers: t('bulletin.workers-of-region'),
    task: t('bulletin.task-name'),
  };
  return [
    heading('regions', t('bulletin.regions')),
    {
      kind: 'table',
      key: 'regions',
      columns: [
        { key: 'region', head: t('bulletin.region'), width: 19 },
        ...rates.map((rate) => ({
          key: rate,
          head: heads[rate] ?? t(RATE_TEXTS[rate]),
          // Those of workers are the longest.
          width: rate === 'workers' ? WORKERS_WIDTH : (81 - WORKERS_WIDTH) / (rates.length - 1),
          isNumeric: true,
        })),
      ],
      rows: [...rows, row('total', t('bulletin.total'), model.total, true)],
    },
    paragraph('regions-note', t('bulletin.regions-note'), true),
  ];
}

export function expiryBlocks({ model, t, format }: BulletinPart): Block[] {
  if (model.expiry.every(({ units }) => units === 0)) return [];
  return [
    heading('expiry', t('bulletin.expiry')),
    {
      kind: 'table',
      key: 'expiry',
      columns: [
        { key: 'month', head: t('bulletin.month'), width: 40 },
        { key: 'units', head: t('bulletin.units'), width: 30, isNumeric: true },
        { key: 'employees', head: t('bulletin.employees-people'), width: 30, isNumeric: true },
      ],
      rows: model.expiry.map(({ month, units, employees }) => ({
        key: month,
        cells: [format.month(month), format.count(units), format.count(employees)],
      })),
    },
  ];
}

export function surveyBlocks({ model, t, format }: BulletinPart): Block[] {
  if (model.surveys.length === 0) return [];
  return [
    heading('surveys', t('bulletin.surveys')),
    smallTable(
      'surveys',
      [
        { key: 'survey', head: t('bulletin.survey'), width: 18 },
        { key: 'day', head: t('bulletin.survey-day'), width: 18 },
        { key: 'asked', head: t('bulletin.survey-asked'), width: 10, isNumeric: true },
        { key: 'valid', head: t('bulletin.survey-n'), width: 10, isNumeric: true },
        { key: 'yes', head: t('bulletin.survey-yes'), width: 10, isNumeric: true },
        { key: 'share', head: t('bulletin.share'), width: 10, isNumeric: true },
        { key: 'interval', head: t('bulletin.survey-interval'), width: 14, isNumeric: true },
        { key: 'threshold', head: t('bulletin.survey-threshold'), width: 10, isNumeric: true },
      ],
      model.surveys.map(({ kind, day, asked, valid, yes, share, low, high, threshold }) => ({
        key: kind,
        cells: [
          t(SURVEY_TEXTS[kind]),
          format.day(day),
          format.count(asked),
          format.count(valid),
          format.count(yes),
          share === null ? t('bulletin.not-computable') : percentText({ format }, share),
          low === null || high === null ? '' : `${format.points(low, 1)}–${format.percent(high, 1)}`,
          threshold === null ? '' : format.percent(threshold, 0),
        ],
      })),
    ),
    paragraph('surveys-note', t('bulletin.survey-note'), true),
  ];
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** `12/15`, with a place after the stroke where a line may end. */
const pair = ({ format }: BulletinPart, { numerator, denominator }: Counts): string =>
  `${format.count(numerator)}/\u200b${format.count(denominator)}`;

function shareOver(part: BulletinPart, counts: Counts): ReactNode {
  const share = rateValue({ ...counts, pending: 0 });
  return (
    <>
      {share === null ? part.t('bulletin.not-computable') : percentText(part, share)}
      <br />
      <small className="paper-table__counts">{pair(part, counts)}</small>
    </>
  );
}
