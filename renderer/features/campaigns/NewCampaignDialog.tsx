import '../negotiations/dialogForm.css';
import './newCampaignDialog.css';
import { Button, Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { Language } from '../../../shared/contract/settings.ts';
import { type Campaign, type CampaignFields, campaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { windowFrom } from '../../../shared/domain/campaign/campaignWindow.ts';
import {
  CAMPAIGN_TEMPLATES,
  campaignFromTemplate,
  campaignInYear,
  type CampaignTemplate,
} from '../../../shared/domain/campaign/templates.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';

type Source =
  | { readonly kind: 'template'; readonly template: CampaignTemplate }
  | { readonly kind: 'campaign'; readonly campaign: Campaign }
  | { readonly kind: 'blank' };

const YEARS_BACK = 20;
const YEARS_AHEAD = 5;
const yearOf = (day: string) => Number(day.slice(0, 4));

interface NewCampaignDialogProps {
  readonly campaigns: readonly Campaign[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onCreate: (fields: CampaignFields) => void;
}

/** A new campaign from what a newspaper told of one, from one of the file, or from nothing. */
export function NewCampaignDialog({ campaigns, today, onClose, onCreate }: NewCampaignDialogProps) {
  const { t, language } = useTexts();
  const id = useId();
  const [first] = CAMPAIGN_TEMPLATES;
  const [source, setSource] = useState<Source>(first ? { kind: 'template', template: first } : { kind: 'blank' });
  const [fields, setFields] = useState(() => fieldsFrom(source, yearOf(today), today, language));
  const [isNameMissing, setIsNameMissing] = useState(false);

  const choose = (next: Source) => {
    const after = next.kind === 'campaign' ? yearOf(next.campaign.opens) + 1 : yearOf(today);
    setSource(next);
    setFields(fieldsFrom(next, after, today, language));
    setIsNameMissing(false);
  };
  const create = () => {
    if (fields.name.trim() === '') {
      setIsNameMissing(true);
      document.getElementById(`${id}-name`)?.focus();
      return;
    }
    onCreate(fields);
  };
  const option = (next: Source, isChosen: boolean, label: string, note: string) => (
    <label className="new-campaign__source">
      <input type="radio" name={`${id}-source`} checked={isChosen} onChange={() => choose(next)} />
      <span>{label}</span>
      <small>{note}</small>
    </label>
  );
  const [latest] = campaigns;

  return (
    <Modal
      open
      title={t('campaigns.new')}
      footer={null}
      width={560}
      onCancel={onClose}
      // Once it is open: the kit's focus trap would take the focus from an `autoFocus`.
      afterOpenChange={() => document.getElementById(`${id}-name`)?.focus()}
    >
      <form
        className="new-campaign"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <fieldset>
          <legend>{t('campaigns.new-from')}</legend>
          {CAMPAIGN_TEMPLATES.map((template) => (
            <div key={template.id}>
              {option(
                { kind: 'template', template },
                source.kind === 'template' && source.template === template,
                template.label[language],
                t('campaigns.source', { source: template.source }),
              )}
            </div>
          ))}
          {latest &&
            option(
              { kind: 'campaign', campaign: latest },
              source.kind === 'campaign',
              t('campaigns.from-campaign'),
              t('campaigns.from-campaign-note'),
            )}
          {source.kind === 'campaign' && (
            <Select<string>
              aria-label={t('campaigns.from-campaign')}
              className="new-campaign__which"
              value={source.campaign.id}
              showSearch={{ optionFilterProp: 'label' }}
              options={campaigns.map((campaign) => ({ value: campaign.id, label: campaign.name }))}
              onChange={(chosen) => {
                const campaign = campaigns.find((one) => one.id === chosen);
                if (campaign) choose({ kind: 'campaign', campaign });
              }}
            />
          )}
          {option({ kind: 'blank' }, source.kind === 'blank', t('campaigns.blank'), t('campaigns.blank-note'))}
        </fieldset>
        <div className="dialog-form">
          <label htmlFor={`${id}-name`}>{t('campaigns.name')}</label>
          <Input
            id={`${id}-name`}
            value={fields.name}
            maxLength={NAME_LENGTH}
            aria-invalid={isNameMissing}
            aria-describedby={`${id}-problem`}
            {...(isNameMissing ? { status: 'error' as const } : {})}
            onChange={({ target }) => {
              setFields({ ...fields, name: target.value });
              setIsNameMissing(false);
            }}
          />
          <div id={`${id}-problem`} className="field__problem" role="alert">
            {isNameMissing && t('field.text-missing', { label: t('campaigns.name') })}
          </div>
        </div>
        <div className="new-campaign__window">
          {source.kind !== 'blank' && (
            <div className="field">
              <label className="field__label" htmlFor={`${id}-year`}>
                {t('campaigns.year')}
              </label>
              <Select<number>
                id={`${id}-year`}
                value={yearOf(fields.opens)}
                options={yearsAround(yearOf(today))}
                onChange={(chosen) => setFields(fieldsFrom(source, chosen, today, language))}
              />
            </div>
          )}
          <DayField
            label={t('campaigns.opens')}
            value={fields.opens}
            onCommit={(opens) => setFields({ ...fields, ...windowFrom(fields, opens) })}
          />
          <DayField
            label={t('campaigns.closes')}
            value={fields.closes}
            min={fields.opens}
            onCommit={(closes) => setFields({ ...fields, closes })}
          />
        </div>
        <div className="dialog-form__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('negotiations.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** The latest first. */
function yearsAround(year: number): { value: number; label: string }[] {
  return Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => {
    const value = year + YEARS_AHEAD - index;
    return { value, label: String(value) };
  });
}

function fieldsFrom(source: Source, year: number, today: string, language: Language): CampaignFields {
  if (source.kind === 'template') return campaignFromTemplate(source.template, year, language);
  if (source.kind === 'campaign') return campaignInYear(source.campaign, year);
  // A name is asked for before anything is stored.
  return { ...campaignFields.parse({ name: '-', opens: today, closes: today }), name: '' };
}
