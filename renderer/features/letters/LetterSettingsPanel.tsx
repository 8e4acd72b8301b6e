import { Select } from 'antd';
import { useId } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { LETTER_KINDS, type LetterKind } from '../../../shared/domain/documents/documentKind.ts';
import { type LetterSettings, SENDER_RULES, type SenderRule } from '../../../shared/domain/letters/letterSettings.ts';
import { seriesNumber } from '../../../shared/domain/letters/seriesNumber.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SaveCampaign } from '../campaigns/useCampaignSave.ts';
import { SENDER_RULE_TEXTS } from './letterTexts.ts';

const SERIES_TEXTS = {
  'offer-letter': 'letters.series-offer',
  'reminder-letter': 'letters.series-reminder',
  'authority-request': 'letters.series-authority',
} as const satisfies Record<LetterKind, TextKey>;

type PlainField =
  | 'upperUnion'
  | 'jointUnion'
  | 'ownUnion'
  | 'labourAuthority'
  | 'contact'
  | 'telephone'
  | 'address'
  | 'meetingPlace';
const FIELD_TEXTS = {
  upperUnion: 'letters.upper-union',
  jointUnion: 'letters.joint-union',
  ownUnion: 'letters.own-union',
  labourAuthority: 'letters.labour-authority',
  contact: 'letters.contact',
  telephone: 'letters.telephone',
  address: 'letters.address',
  meetingPlace: 'letters.meeting-place',
} as const satisfies Record<PlainField, TextKey>;

interface LetterSettingsPanelProps {
  readonly campaign: Campaign;
  readonly save: SaveCampaign;
}

/** Who sends the letters of a campaign, under which numbers, and where the unions meet the enterprise. */
export function LetterSettingsPanel({ campaign, save }: LetterSettingsPanelProps) {
  const { t } = useTexts();
  const id = useId();
  const { letters } = campaign;
  const change = (part: Partial<LetterSettings>) => save({ letters: { ...letters, ...part } });
  const field = (name: PlainField, isWide = false) => (
    <div className={isWide ? 'setup-page__wide' : ''}>
      <TextField label={t(FIELD_TEXTS[name])} value={letters[name]} onCommit={(text) => change({ [name]: text })} />
    </div>
  );
  const year = Number(campaign.opens.slice(0, 4));
  return (
    <Panel title={t('letters.settings')} note={t('letters.settings-note')}>
      <div className="setup-page__fields">
        <div className="field">
          <label className="field__label" htmlFor={`${id}-sender`}>
            {t('letters.sender')}
          </label>
          <Select<SenderRule>
            id={`${id}-sender`}
            value={letters.senderRule}
            popupMatchSelectWidth={false}
            options={SENDER_RULES.map((rule) => ({ value: rule, label: t(SENDER_RULE_TEXTS[rule]) }))}
            onChange={(senderRule) => void change({ senderRule })}
          />
        </div>
        {field('upperUnion')}
        {field('jointUnion')}
        {field('ownUnion')}
        <p className="setup-page__wide setup-page__note">
          {t('letters.holes-note', { region: '{区县}', unit: '{单位}' })}
        </p>
        {field('contact')}
        {field('telephone')}
        {field('address', true)}
        {field('meetingPlace')}
        {field('labourAuthority')}
        {LETTER_KINDS.map((kind) => (
          <div key={kind} className="field">
            <TextField
              label={t(SERIES_TEXTS[kind])}
              value={letters.series[kind]}
              onCommit={(text) => change({ series: { ...letters.series, [kind]: text } })}
            />
          </div>
        ))}
        <NumberField
          label={t('letters.number-width')}
          kind="count"
          unit={t('letters.digits')}
          min={1}
          max={9}
          value={letters.numberWidth}
          onCommit={(numberWidth) => change({ numberWidth })}
        />
        <p className="setup-page__wide setup-page__note">
          {t('letters.series-note', {
            year: '{年}',
            number: '{编号}',
            example: seriesNumber(letters, 'offer-letter', year, 1),
          })}
        </p>
      </div>
    </Panel>
  );
}
