import { Select } from 'antd';
import { useId } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { windowDay, windowFrom } from '../../../shared/domain/campaign/campaignWindow.ts';
import { RATE_IDS, type RateId } from '../../../shared/domain/campaign/rates.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SaveCampaign } from './useCampaignSave.ts';

/** Names, window and goal; they may change at any time. */
export function BasicsPanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t, format } = useTexts();
  const id = useId();
  const { name, slogan, opens, closes, goal, frozenOn } = campaign;
  const length = t('campaigns.window-length', { days: format.count(windowDay(campaign, opens).days) });
  return (
    <Panel title={t('campaigns.basics')} note={frozenOn === null ? length : t('campaigns.basics-frozen', { length })}>
      <div className="setup-page__fields setup-page__fields--four">
        <div className="setup-page__wide">
          <TextField label={t('campaigns.name')} value={name} required onCommit={(text) => save({ name: text })} />
        </div>
        <div className="setup-page__wide">
          <TextField label={t('campaigns.slogan')} value={slogan} onCommit={(text) => save({ slogan: text })} />
        </div>
        <DayField
          label={t('campaigns.opens')}
          value={opens}
          onCommit={(day) => save(day > closes ? windowFrom(campaign, day) : { opens: day })}
        />
        <DayField label={t('campaigns.closes')} value={closes} min={opens} onCommit={(day) => save({ closes: day })} />
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {t('campaigns.goal')}
          </label>
          <Select<RateId>
            id={id}
            value={goal.rate}
            popupMatchSelectWidth={false}
            options={RATE_IDS.map((rate) => ({ value: rate, label: t(RATE_TEXTS[rate]) }))}
            onChange={(rate) => void save({ goal: { ...goal, rate } })}
          />
        </div>
        <NumberField
          label={t('campaigns.threshold')}
          kind="percent"
          value={goal.threshold}
          max={1}
          onCommit={(threshold) => save({ goal: { ...goal, threshold } })}
        />
      </div>
    </Panel>
  );
}
