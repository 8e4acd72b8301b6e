import './expiryPage.css';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { AgreementFilter } from '../../../shared/domain/units/unitAgreement.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useHolidays } from '../holidays/useHolidays.ts';
import { choiceOf, usualDay, useDashboardView } from './dashboardView.ts';
import { ExpiringGrid } from './ExpiringGrid.tsx';
import { ExpiryWaveBars } from './ExpiryWaveBars.tsx';
import { lastDayOf } from './months.ts';
import { renewalWindow } from './renewalWindow.ts';

const MONTHS = 24;

/** When wage agreements end over two years, and which they are. */
export function ExpiryPage({ campaign }: { campaign: Campaign }) {
  const { t, format } = useTexts();
  const today = dayjs().format('YYYY-MM-DD');
  const choice = useDashboardView((view) => choiceOf(view, campaign.id));
  const asOf = choice.asOf ?? usualDay(campaign, today);
  const [chosen, setChosen] = useState<string | null>(null);
  const wave = useQuery(api.campaigns.expiryWave, { campaignId: campaign.id, asOf, months: MONTHS });
  const last = wave.state === 'ready' ? wave.value.months.at(-1)?.month : undefined;
  const to = chosen ?? last;
  const filter = useMemo((): AgreementFilter | null => {
    if (to === undefined) return null;
    const from = `${chosen ?? asOf.slice(0, 7)}-01`;
    return { ending: { campaignId: campaign.id, asOf, from, to: lastDayOf(to) } };
  }, [to, chosen, asOf, campaign.id]);
  const holidays = useHolidays();
  const totals = useQuery(api.unitAgreements.totals, filter === null ? null : { filter });
  return (
    <div className="expiry-page">
      <Panel title={t('dashboard.expiry')} note={t('dashboard.wave-note', { day: format.day(asOf) })}>
        {wave.state === 'ready' ? (
          <ExpiryWaveBars
            wave={wave.value}
            chosen={chosen}
            onChoose={(month) => setChosen(month === chosen ? null : month)}
          />
        ) : (
          <QueryState of={wave} />
        )}
      </Panel>
      <section className="panel expiry-page__list" aria-label={t('dashboard.expiring')}>
        <header className="panel__head">
          <h2>
            {chosen === null ? t('dashboard.expiring') : t('dashboard.expiring-month', { month: format.month(chosen) })}
          </h2>
          {chosen !== null && (
            <button type="button" className="text-button" onClick={() => setChosen(null)}>
              {t('dashboard.all-months')}
            </button>
          )}
          <small>
            {totals.state === 'ready' &&
              t('dashboard.expiring-totals', {
                agreements: format.count(totals.value.agreements),
                enterprises: format.count(totals.value.enterprises),
                employees: format.count(totals.value.employees),
              })}
          </small>
        </header>
        {holidays.state === 'ready' && renewalWindow(campaign, holidays.value) === null && (
          <p className="expiry-page__note">{t('dashboard.renewal-unknown')}</p>
        )}
        {totals.state !== 'ready' || filter === null ? (
          <QueryState of={totals} />
        ) : holidays.state !== 'ready' ? (
          <QueryState of={holidays} />
        ) : totals.value.agreements === 0 ? (
          <Empty text={t('dashboard.no-expiring')} />
        ) : (
          // Other totals mean other rows.
          <ExpiringGrid
            key={JSON.stringify(totals.value)}
            campaign={campaign}
            filter={filter}
            asOf={asOf}
            holidays={holidays.value}
          />
        )}
      </section>
    </div>
  );
}
