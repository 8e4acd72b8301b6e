import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { RATE_IDS, rateValue } from '../../../shared/domain/campaign/rates.ts';
import { UNIT_KINDS } from '../../../shared/domain/units/unit.ts';
import { AppError } from '../../../shared/errors.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import type { BulletinModel, PrintedRates } from '../../../shared/reports/bulletinModel.ts';
import type { PaperModel } from '../../../shared/reports/paperModel.ts';

/**
 * The figures of a bulletin as an XLSX workbook: regions × rates with both counts as numbers, the rates by kind of unit,
 * the definitions, and which paper it belongs to.
 * @throws paper-mismatch for a paper of another kind
 */
export async function annexOf(model: PaperModel): Promise<Uint8Array> {
  if (model.kind !== 'bulletin') throw new AppError('paper-mismatch', `a ${model.kind} has no annex`);
  // Loaded with the first annex: the service starts faster without.
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [regionSheet(model), kindSheet(model), definitionSheet(model), originSheet(model)] });
}

const PERCENT = { numFmt: '0.0%' };
const COUNT = { numFmt: '#,##0' };
const HEAD_ROWS = 2;

/** A row for each region, the whole first; a rate takes six columns. */
function regionSheet(model: BulletinModel): WriteSheet {
  const { t } = createTexts(model.language);
  const heads = [
    t('bulletin.annex-share'),
    t('bulletin.numerator'),
    t('bulletin.denominator'),
    t('bulletin.pending'),
    t('bulletin.annex-employees-numerator'),
    t('bulletin.annex-employees-denominator'),
  ];
  const whole = { code: model.region?.code ?? '', name: model.region?.name ?? t('bulletin.whole'), rates: model.total };
  const rows = [whole, ...model.regions].map(({ code, name, rates }): CellValue[] => [
    code,
    name,
    ...RATE_IDS.flatMap((id) => ratePart(rates, id)),
  ]);
  const first = 2;
  return {
    name: t('bulletin.annex-regions'),
    columns: [
      { width: 10 },
      { width: 30 },
      ...RATE_IDS.flatMap(() => [{ width: 9, ...PERCENT }, ...heads.slice(1).map(() => ({ width: 12, ...COUNT }))]),
    ],
    rows: [
      ['', '', ...RATE_IDS.flatMap((id) => [rateName(model, id), ...heads.slice(1).map(() => '')])],
      [t('bulletin.annex-code'), t('bulletin.region'), ...RATE_IDS.flatMap(() => heads)],
      ...rows,
    ],
    merges: RATE_IDS.map((_, at) => ({
      startRow: 0,
      endRow: 0,
      startCol: first + at * heads.length,
      endCol: first + (at + 1) * heads.length - 1,
    })),
    freezePane: { rows: HEAD_ROWS, columns: first },
  };
}

function ratePart(rates: PrintedRates, id: (typeof RATE_IDS)[number]): CellValue[] {
  const { numerator, denominator, pending, employees } = rates[id];
  const share = rateValue({ numerator, denominator, pending });
  return [share, numerator, denominator, pending, employees.numerator, employees.denominator];
}

/** Of the rates that count targets of every kind. */
function kindSheet(model: BulletinModel): WriteSheet {
  const { t } = createTexts(model.language);
  const rows = RATE_IDS.flatMap((id) => {
    const { byKind } = model.total[id];
    if (!byKind) return [];
    return UNIT_KINDS.map((kind): CellValue[] => {
      const { numerator, denominator, pending } = byKind[kind];
      const share = rateValue(byKind[kind]);
      return [rateName(model, id), t(UNIT_KIND_TEXTS[kind]), share, numerator, denominator, pending];
    });
  });
  return {
    name: t('bulletin.annex-kinds'),
    columns: [
      { width: 16 },
      { width: 10 },
      { width: 9, ...PERCENT },
      ...[12, 12, 12].map((width) => ({ width, ...COUNT })),
    ],
    rows: [
      [
        t('bulletin.rate'),
        t('bulletin.kind'),
        t('bulletin.annex-share'),
        t('bulletin.numerator'),
        t('bulletin.denominator'),
        t('bulletin.pending'),
      ],
      ...rows,
    ],
  };
}

function definitionSheet(model: BulletinModel): WriteSheet {
  const { t } = createTexts(model.language);
  return {
    name: t('bulletin.definitions'),
    columns: [{ width: 16 }, { width: 110 }],
    rows: [
      [t('bulletin.rate'), t('bulletin.definitions')],
      ...RATE_IDS.map((id) => [rateName(model, id), model.definitions[id]]),
    ],
  };
}

function originSheet(model: BulletinModel): WriteSheet {
  const { t } = createTexts(model.language);
  const format = createFormat(model.language);
  const rows: CellValue[][] = [
    [t('bulletin.annex-paper'), t('bulletin.kind-number', { number: model.number })],
    [t('bulletin.annex-campaign'), model.title],
    [t('bulletin.annex-window'), `${model.campaign.opens} – ${model.campaign.closes}`],
    [t('bulletin.annex-as-of'), format.day(model.asOf)],
    [t('bulletin.region'), model.region?.name ?? t('bulletin.whole')],
    ...(model.isSample ? [[t('bulletin.annex-note'), t('bulletin.sample-note')]] : []),
  ];
  return { name: t('bulletin.annex-about'), columns: [{ width: 16 }, { width: 90 }], rows };
}

/** What a task rate is not stands beside its name. */
function rateName({ language }: BulletinModel, id: (typeof RATE_IDS)[number]): string {
  const { t } = createTexts(language);
  return id === 'task' ? t('bulletin.task-name') : t(RATE_TEXTS[id]);
}
