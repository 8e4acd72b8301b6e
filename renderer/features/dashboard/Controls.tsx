import './controls.css';
import { Button, Checkbox, Segmented, Select } from 'antd';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { RatesRequest } from '../../../shared/domain/campaign/rates.ts';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import { addDays, daysBetween } from '../../../shared/domain/procedure/days.ts';
import { OWNERSHIP_CLASSES } from '../../../shared/domain/units/ownership.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { GestureSlider } from '../scenarios/GestureSlider.tsx';
import { choiceChanged, choiceReset, type DashboardChoice, differsFromOwn, OWN_CHOICE } from './dashboardView.ts';
import { OWNERSHIP_TEXTS } from '../../../shared/i18n/unitText.ts';

interface ControlsProps {
  readonly campaign: Campaign;
  readonly choice: DashboardChoice;
  readonly request: RatesRequest;
  readonly today: string;
}

/** The day, the filters and the way of counting of all figures on the page. */
export function Controls({ campaign, choice, request, today }: ControlsProps) {
  const { t } = useTexts();
  const change = (of: Partial<DashboardChoice>) => choiceChanged(campaign.id, of);
  const isOwn = JSON.stringify(choice) === JSON.stringify({ ...OWN_CHOICE, region: choice.region });
  return (
    <div className="dashboard-controls">
      <AsOf campaign={campaign} day={request.asOf} today={today} onChange={(asOf) => change({ asOf })} />
      <Filters campaign={campaign} choice={choice} onChange={change} />
      <Segmented<Campaign['options']['list']>
        size="small"
        aria-label={t('dashboard.list')}
        value={choice.list ?? campaign.options.list}
        options={[
          { value: 'frozen', label: t('dashboard.list-frozen') },
          { value: 'current', label: t('dashboard.list-current') },
        ]}
        onChange={(list) => change({ list })}
      />
      <Checkbox
        checked={choice.countsByRule ?? campaign.options.countsByRule}
        onChange={({ target }) => change({ countsByRule: target.checked })}
      >
        {t('dashboard.by-rule')}
      </Checkbox>
      {!isOwn && (
        <Button type="link" size="small" onClick={() => choiceReset(campaign.id)}>
          {t('dashboard.reset')}
        </Button>
      )}
      {differsFromOwn(request) && (
        <p className="dashboard-controls__note" role="status">
          {t('dashboard.differs')}
        </p>
      )}
    </div>
  );
}

interface AsOfProps {
  readonly campaign: Campaign;
  readonly day: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
}

function AsOf({ campaign, day, today, onChange }: AsOfProps) {
  const { t, format } = useTexts();
  const { opens, closes } = campaign;
  const last = today < closes ? today : closes;
  const canSlide = last > opens;
  return (
    <div className="dashboard-controls__day">
      <span>{t('dashboard.as-of')}</span>
      {canSlide && (
        <GestureSlider
          label={t('dashboard.as-of-day')}
          value={daysBetween(opens, day)}
          valueText={format.day(day)}
          min={0}
          max={daysBetween(opens, last)}
          step={1}
          onDraft={(at) => onChange(addDays(opens, at))}
          onCommit={(at) => onChange(addDays(opens, at))}
        />
      )}
      <DayField
        label={t('dashboard.as-of-day')}
        hideLabel
        value={day}
        max={today > closes ? today : last}
        onCommit={onChange}
      />
    </div>
  );
}

interface FiltersProps {
  readonly campaign: Campaign;
  readonly choice: DashboardChoice;
  readonly onChange: (change: Partial<DashboardChoice>) => void;
}

/** Within what the campaign is for; what that leaves out cannot be chosen. */
function Filters({ campaign: { scope }, choice: { filter }, onChange }: FiltersProps) {
  const { t, language } = useTexts();
  const isIn = <V extends string>(all: readonly V[], value: V) => all.length === 0 || all.includes(value);
  return (
    <>
      <Select
        mode="multiple"
        size="small"
        className="dashboard-controls__filter"
        aria-label={t('dashboard.industry')}
        placeholder={t('dashboard.all-industries')}
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        optionFilterProp="label"
        value={[...filter.industries]}
        options={INDUSTRIES.filter(({ code }) => isIn(scope.industries, code)).map(({ code, zh, en }) => ({
          value: code,
          label: language === 'zh-CN' ? zh : en,
        }))}
        onChange={(industries) => onChange({ filter: { ...filter, industries } })}
      />
      <Select
        mode="multiple"
        size="small"
        className="dashboard-controls__filter"
        aria-label={t('dashboard.ownership')}
        placeholder={t('dashboard.all-ownerships')}
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        showSearch={false}
        value={[...filter.ownerships]}
        options={OWNERSHIP_CLASSES.filter((one) => isIn(scope.ownerships, one)).map((one) => ({
          value: one,
          label: t(OWNERSHIP_TEXTS[one]),
        }))}
        onChange={(ownerships) => onChange({ filter: { ...filter, ownerships } })}
      />
    </>
  );
}
