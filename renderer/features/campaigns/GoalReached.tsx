import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { rateValue, unitsNeeded } from '../../../shared/domain/campaign/rates.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';

/** The rate of the goal today, or on the closing day of a campaign that is over, with its two counts. */
export function GoalReached({ campaign, today }: { readonly campaign: Campaign; readonly today: string }) {
  const { t, format } = useTexts();
  const { id, closes, goal } = campaign;
  const rates = useQuery(api.campaigns.rates, { campaignId: id, asOf: today < closes ? today : closes });
  if (rates.state !== 'ready') return null;
  const count = rates.value.total.rates[goal.rate];
  const value = rateValue(count);
  if (value === null) return <small>{t('campaigns.not-computable')}</small>;
  return (
    <span className="goal-reached" data-reached={unitsNeeded(count, goal.threshold) === 0}>
      <strong>{format.percent(value, 1)}</strong>
      <small>
        {t('campaigns.of', { numerator: format.count(count.numerator), denominator: format.count(count.denominator) })}
      </small>
    </span>
  );
}
