import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { Campaign, CampaignOptions } from '../../../shared/domain/campaign/campaign.ts';
import { DENOMINATORS, type RateWithChoice } from '../../../shared/domain/campaign/rates.ts';
import { SHIPPED_PACKS, type ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';
import { DENOMINATOR_TEXTS, RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { SaveCampaign } from './useCampaignSave.ts';

const RATES_WITH_CHOICE = [
  'establishment',
  'membership',
  'replies',
  'acceptance',
  'signing',
] as const satisfies readonly RateWithChoice[];

const LONGEST_GRACE = 366;
const isShipped = (id: string): id is ShippedPackId => SHIPPED_PACKS.some((one) => one === id);

/** By which rules days are counted, and what each rate counts. */
export function CountingPanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t } = useTexts();
  const { options } = campaign;
  const change = (part: Partial<CampaignOptions>) => void save({ options: { ...options, ...part } });
  return (
    <Panel title={t('campaigns.counting')} note={t('campaigns.counting-note')}>
      <div className="setup-page__fields">
        <PackField campaign={campaign} save={save} />
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

/** The rule pack, by the name of its place. */
function PackField({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t, language } = useTexts();
  const id = useId();
  const packs = useQuery(api.procedure.packs, {});
  const { rulePack } = campaign;
  const own = typeof rulePack === 'string' ? [] : [{ value: rulePack.id, label: rulePack.name[language] }];
  const shipped =
    packs.state === 'ready' ? packs.value.map((pack) => ({ value: pack.id, label: pack.name[language] })) : [];
  const value = typeof rulePack === 'string' ? rulePack : rulePack.id;
  const rule = packs.state === 'ready' ? packs.value.find((pack) => pack.id === value)?.rule : undefined;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('campaigns.rule-pack')}
      </label>
      <Select<string>
        id={id}
        value={value}
        title={rule ?? ''}
        loading={packs.state === 'loading'}
        options={[...own, ...shipped]}
        onChange={(chosen) => {
          if (isShipped(chosen)) void save({ rulePack: chosen });
        }}
      />
    </div>
  );
}
