import type { AllowanceCost, FundCheck } from '../../../shared/domain/allowances/cost.ts';
import type { AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';

/** What the scheme costs, and how far the fund reaches, in sentences. */
export function AllowanceCosts({ terms, cost }: { terms: AllowanceTerms; cost: AllowanceCost }) {
  const { t, format } = useTexts();
  const { households, monthly, yearly, months, period, fund } = cost;
  return (
    <Panel title={t('allowances.costs')}>
      <dl className="allowance__costs">
        <div>
          <dt>{t('allowances.cost-month')}</dt>
          <dd>
            {t('allowances.cost-month-text', {
              households: format.count(households),
              yuan: format.agreedYuan(monthly),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('allowances.cost-year')}</dt>
          <dd>
            <strong>{t('scenarios.yuan', { yuan: format.agreedYuan(yearly) })}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('allowances.cost-period')}</dt>
          <dd>
            {period === null || months === null
              ? t('allowances.period-open')
              : t('allowances.period-text', {
                  months: format.count(months),
                  yuan: format.agreedYuan(period),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('allowances.fund')}</dt>
          <dd>
            {fund === null ? (
              t('allowances.no-fund')
            ) : (
              <>
                <p>{fundRangeText(t, format, fund, terms)}</p>
                {monthly > 0 && (
                  <p className={fund.shortfall > 0 ? 'allowance__short' : undefined}>
                    {presentMixText(t, format, fund, cost)}
                  </p>
                )}
              </>
            )}
          </dd>
        </div>
      </dl>
    </Panel>
  );
}

/** "2,000,000 a year covers 111 to 166 households for a full year." */
function fundRangeText(t: Translate, format: Format, fund: FundCheck, { tiers }: AllowanceTerms): string {
  const holes = { yuan: format.agreedYuan(fund.yearly) };
  if (fund.fewest === null || fund.most === null) return t('allowances.fund-no-amounts', holes);
  const amounts = tiers.map(({ monthly }) => monthly).filter((amount) => amount > 0);
  const range = {
    ...holes,
    fewest: format.count(fund.fewest),
    most: format.count(fund.most),
    highest: format.agreedYuan(Math.max(...amounts)),
    lowest: format.agreedYuan(Math.min(...amounts)),
  };
  return fund.fewest === fund.most ? t('allowances.fund-exact', range) : t('allowances.fund-range', range);
}

/** Whether the fund is enough for the households that are there, and if not, for how many and how long. */
function presentMixText(t: Translate, format: Format, fund: FundCheck, cost: AllowanceCost): string {
  const holes = {
    households: format.count(cost.households),
    yearly: format.agreedYuan(cost.yearly),
    left: format.agreedYuan(-fund.shortfall),
    shortfall: format.agreedYuan(fund.shortfall),
    covered: format.count(fund.atPresentMix),
    // Rounded down: a fund is never said to last longer than it does.
    months: format.number(Math.floor(10 * (fund.monthsCovered ?? 0)) / 10, 1),
  };
  if (fund.shortfall <= 0) return t('allowances.fund-enough', holes);
  return t('allowances.fund-short', holes);
}
