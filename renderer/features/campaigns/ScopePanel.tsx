import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { Campaign, CampaignScope } from '../../../shared/domain/campaign/campaign.ts';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import { OWNERSHIP_CLASSES } from '../../../shared/domain/units/ownership.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { OWNERSHIP_TEXTS } from '../../../shared/i18n/unitText.ts';
import { RegionsField } from './RegionsField.tsx';
import type { SaveCampaign } from './useCampaignSave.ts';

/** The units that the campaign is about; every rate obeys it. */
export function ScopePanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t, language } = useTexts();
  const id = useId();
  const { scope, frozenOn } = campaign;
  const isFrozen = frozenOn !== null;
  const change = (part: Partial<CampaignScope>) => void save({ scope: { ...scope, ...part } });
  return (
    <Panel title={t('campaigns.scope')} note={isFrozen ? t('campaigns.frozen-note') : t('campaigns.scope-note')}>
      <div className="setup-page__fields">
        <RegionsField codes={scope.regions} isDisabled={isFrozen} onChange={(regions) => change({ regions })} />
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {t('campaigns.industries')}
          </label>
          <Select<string[]>
            id={id}
            mode="multiple"
            value={scope.industries}
            disabled={isFrozen}
            placeholder={t('campaigns.all-industries')}
            showSearch={{ optionFilterProp: 'label' }}
            options={INDUSTRIES.map((one) => ({
              value: one.code,
              label: `${one.code} ${language === 'en' ? one.en : one.zh}`,
            }))}
            onChange={(industries) => change({ industries: industries.toSorted() })}
          />
        </div>
        <fieldset className="setup-page__wide setup-page__checks">
          <legend className="field__label">{t('campaigns.ownerships')}</legend>
          {OWNERSHIP_CLASSES.map((one) => (
            <Checkbox
              key={one}
              checked={scope.ownerships.includes(one)}
              disabled={isFrozen}
              onChange={({ target }) =>
                change({
                  ownerships: OWNERSHIP_CLASSES.filter((each) =>
                    each === one ? target.checked : scope.ownerships.includes(each),
                  ),
                })
              }
            >
              {t(OWNERSHIP_TEXTS[one])}
            </Checkbox>
          ))}
          <small>{t('campaigns.ownerships-note')}</small>
        </fieldset>
      </div>
    </Panel>
  );
}
