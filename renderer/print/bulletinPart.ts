import { type RateId, RATE_IDS, rateValue } from '../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../shared/i18n/rateText.ts';
import type { BulletinModel, PrintedRates } from '../../shared/reports/bulletinModel.ts';
import type { PaperTexts } from './paperTexts.ts';

export interface BulletinPart extends PaperTexts {
  readonly model: BulletinModel;
}

/** With one digit always, so that a column lines up. */
export const percentText = ({ format }: Pick<PaperTexts, 'format'>, share: number): string => `${format.rate(share)}%`;

export function shareText(texts: PaperTexts, rates: PrintedRates, rate: RateId): string {
  const value = rateValue(rates[rate]);
  return value === null ? texts.t('bulletin.not-computable') : percentText(texts, value);
}

/** ①: the place of a rate's definition at the end of the paper. */
const FIRST_CIRCLED = 0x2460;
export const definitionMark = (rate: RateId): string => String.fromCodePoint(FIRST_CIRCLED + RATE_IDS.indexOf(rate));

/** What a task rate is not is printed with its name. */
export const rateName = ({ t }: PaperTexts, rate: RateId): string =>
  rate === 'task' ? t('bulletin.task-name') : t(RATE_TEXTS[rate]);

/** Nobody set a number for any region: then there is no such rate. */
export const hasTasks = ({ total }: BulletinModel): boolean => total.task.denominator > 0;
