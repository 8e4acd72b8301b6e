import './campaignComparison.css';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { dayOfWindow, windowDay } from '../../../shared/domain/campaign/campaignWindow.ts';
import { RATE_IDS, type RateCount, type RatesAnswer, rateValue } from '../../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { api } from '../../api/bridge.ts';
import { type Query, useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { QueryState } from '../../ui/QueryState.tsx';

interface CampaignComparisonProps {
  readonly campaigns: readonly Campaign[];
  readonly left: Campaign;
  readonly right: Campaign;
  readonly today: string;
  readonly onChoose: (compared: readonly [string, string]) => void;
  readonly onClose: () => void;
}

/** Two campaigns beside each other, each as of the same day of its window. */
export function CampaignComparison({ campaigns, left, right, today, onChoose, onClose }: CampaignComparisonProps) {
  const { t } = useTexts();
  const [chosenDay, setChosenDay] = useState<number | null>(null);
  const longest = Math.max(windowDay(left, today).days, windowDay(right, today).days);
  // As far as both have come: a campaign that is under way sets the day for the one before it.
  const day = Math.min(chosenDay ?? Math.min(windowDay(left, today).day, windowDay(right, today).day), longest);
  const leftRates = useRatesOn(left, day);
  const rightRates = useRatesOn(right, day);

  const choice = (label: string, campaign: Campaign, onChange: (id: string) => void) => (
    <Select<string>
      aria-label={label}
      className="campaign-comparison__choice"
      value={campaign.id}
      showSearch={{ optionFilterProp: 'label' }}
      options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
  return (
    <div className="campaign-comparison">
      <div className="campaign-comparison__tools">
        <Button onClick={onClose}>{t('campaigns.back')}</Button>
        <NumberField
          label={t('campaigns.day-of-window')}
          kind="count"
          width={140}
          value={day}
          min={1}
          max={longest}
          onDraft={setChosenDay}
          onCommit={setChosenDay}
        />
        <p>{t('campaigns.compare-note')}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('campaigns.rate')}</th>
            <th scope="col">
              {choice(t('campaigns.compared-first'), left, (id) => onChoose([id, right.id]))}
              <small>{t('campaigns.as-of', { day: dayOfWindow(left, day) })}</small>
            </th>
            <th scope="col">
              {choice(t('campaigns.compared-second'), right, (id) => onChoose([left.id, id]))}
              <small>{t('campaigns.as-of', { day: dayOfWindow(right, day) })}</small>
            </th>
            <th scope="col">{t('campaigns.difference')}</th>
          </tr>
        </thead>
        {leftRates.state === 'ready' && rightRates.state === 'ready' && (
          <Rows left={leftRates.value} right={rightRates.value} />
        )}
      </table>
      <QueryState of={leftRates.state === 'ready' ? rightRates : leftRates} />
    </div>
  );
}

function useRatesOn(campaign: Campaign, day: number): Query<RatesAnswer> {
  return useQuery(api.campaigns.rates, { campaignId: campaign.id, asOf: dayOfWindow(campaign, day) });
}

function Rows({ left, right }: { readonly left: RatesAnswer; readonly right: RatesAnswer }) {
  const { t, format } = useTexts();
  return (
    <tbody>
      {RATE_IDS.map((rate) => {
        const [a, b] = [left.total.rates[rate], right.total.rates[rate]];
        const [ofA, ofB] = [rateValue(a), rateValue(b)];
        const difference = ofA === null || ofB === null ? null : ofA - ofB;
        return (
          <tr key={rate}>
            <th scope="row" title={left.definitions[rate]}>
              {t(RATE_TEXTS[rate])}
            </th>
            <RateCell count={a} />
            <RateCell count={b} />
            <td>
              {difference === null
                ? '—'
                : t('campaigns.points', {
                    points: `${difference > 0 ? '+' : ''}${format.points(difference, 1)}`,
                  })}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

function RateCell({ count }: { readonly count: RateCount }) {
  const { t, format } = useTexts();
  const value = rateValue(count);
  return (
    <td>
      {value === null ? t('campaigns.not-computable') : format.percent(value, 1)}{' '}
      <small>
        {t('campaigns.of', { numerator: format.count(count.numerator), denominator: format.count(count.denominator) })}
      </small>
    </td>
  );
}
