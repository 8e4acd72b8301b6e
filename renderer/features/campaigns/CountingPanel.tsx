import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { Campaign, CampaignOptions } from '../../../shared/domain/campaign/campaign.ts';
import { DENOMINATORS, type RateWithChoice } from '../../../shared/domain/campaign/rates.ts';
import { DENOMINATOR_TEXTS, RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PackChoice } from '../rule-packs/PackChoice.tsx';
import { usePackUpdate } from '../rule-packs/usePackUpdate.tsx';
import type { SaveCampaign } from './useCampaignSave.ts';

const RATES_WITH_CHOICE = [
  'establishment',
  'membership',
  'replies',
  'acceptance',
  'signing',
] as const satisfies readonly RateWithChoice[];

const LONGEST_GRACE = 366;

/** By which rules days are counted, and what each rate counts. */
export function CountingPanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t } = useTexts();
  const { options } = campaign;
  const choosePack = usePackUpdate(campaign, (rulePack) => save({ rulePack }));
  const change = (part: Partial<CampaignOptions>) => void save({ options: { ...options, ...part } });
  return (
    <Panel title={t('campaigns.counting')} note={t('campaigns.counting-note')}>
      <div className="setup-page__fields">
        <PackChoice
          label={t('campaigns.rule-pack')}
          value={campaign.rulePack}
          onChange={(rulePack) => void choosePack(rulePack)}
        />
        <NumberField
          label={t('campaigns.grace-days')}
          kind="count"
          unit={t('campaigns.unit-days')}
          value={options.graceDays}
          max={LONGEST_GRACE}
          onCommit={(graceDays) => change({ graceDays })}
        />
        <fieldset className="setup-page__wide setup-page__checks">
          <legend className="field__label">{t('campaigns.counted-list')}</legend>
          {(['frozen', 'current'] as const).map((list) => (
            <label key={list}>
              <input
                type="radio"
                name="campaign-list"
                checked={options.list === list}
                onChange={() => change({ list })}
              />
              {list === 'frozen' ? t('campaigns.list-frozen') : t('campaigns.list-current')}
            </label>
          ))}
        </fieldset>
        <div className="setup-page__wide">
          <Checkbox checked={options.countsByRule} onChange={({ target }) => change({ countsByRule: target.checked })}>
            {t('campaigns.by-rule')}
          </Checkbox>
        </div>
        {RATES_WITH_CHOICE.map((rate) => (
          <DenominatorField key={rate} rate={rate} options={options} onChange={change} />
        ))}
      </div>
    </Panel>
  );
}

interface DenominatorFieldProps {
  readonly rate: RateWithChoice;
  readonly options: CampaignOptions;
  readonly onChange: (part: Partial<CampaignOptions>) => void;
}

/** What a rate is a share of, in words. */
function DenominatorField({ rate, options, onChange }: DenominatorFieldProps) {
  const { t } = useTexts();
  const id = useId();
  const texts: Readonly<Record<string, TextKey>> = DENOMINATOR_TEXTS[rate];
  return (
    <div className="field setup-page__wide">
      <label className="field__label" htmlFor={id}>
        {t('campaigns.denominator-of', { rate: t(RATE_TEXTS[rate]) })}
      </label>
      <Select<string>
        id={id}
        value={options.denominators[rate] ?? DENOMINATORS[rate][0]}
        options={Object.entries(texts).map(([value, text]) => ({ value, label: t(text) }))}
        onChange={(value) => onChange({ denominators: { ...options.denominators, [rate]: value } })}
      />
    </div>
  );
}
