import './dashboardPage.css';
import dayjs from 'dayjs';
import { useCallback, useMemo } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { ExpiryWave } from '../../../shared/domain/campaign/progress.ts';
import { api } from '../../api/bridge.ts';
import { useLatestQuery } from '../../api/useLatestQuery.ts';
import { type Query, useQuery } from '../../api/useQuery.ts';
import { campaignTabChosen } from '../../app/navigation.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { dueList, expiryList, listBehind, type NumberBehind, regionList } from './behind.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { BurnUpPanel } from './BurnUpPanel.tsx';
import { Controls } from './Controls.tsx';
import {
  choiceChanged,
  choiceOf,
  listClosed,
  listOpened,
  ratesRequestOf,
  topRegion,
  useDashboardView,
} from './dashboardView.ts';
import { ExpiryWaveBars } from './ExpiryWaveBars.tsx';
import { Hints } from './Hints.tsx';
import { KeyPanel } from './KeyPanel.tsx';
import { ListBehind } from './ListBehind.tsx';
import { QualityPanel } from './QualityPanel.tsx';
import { RateTable } from './RateTable.tsx';
import { RegionPanel } from './RegionPanel.tsx';
import { type RegionRow, shortRegionName } from './regionTable.ts';
import { windowState } from './windowState.ts';

/** How a campaign stands: its goal, every rate by region, what presses, and the units behind each number. */
export function DashboardPage({ campaign }: { campaign: Campaign }) {
  const list = useDashboardView((view) => view.lists[campaign.id]);
  if (list === undefined) return <Dashboard campaign={campaign} />;
  return <ListBehind campaign={campaign} list={list} onBack={() => listClosed(campaign.id)} />;
}

function Dashboard({ campaign }: { readonly campaign: Campaign }) {
  const texts = useTexts();
  const { t, format, language } = texts;
  const today = dayjs().format('YYYY-MM-DD');
  const choice = useDashboardView((view) => choiceOf(view, campaign.id));
  const request = useMemo(() => ratesRequestOf(campaign, choice, today), [campaign, choice, today]);
  const rates = useLatestQuery(api.campaigns.rates, { ...request, language });
  const progress = useLatestQuery(api.campaigns.progress, request);
  const { campaignId, asOf, region } = request;
  const atPlace = { campaignId, asOf, ...(region === undefined ? {} : { region }) };
  const agenda = useLatestQuery(api.campaigns.agenda, atPlace);
  const wave = useLatestQuery(api.campaigns.expiryWave, { ...atPlace, months: 12 });
  const surveys = useLatestQuery(api.surveys.latest, atPlace);
  const summary = useQuery(api.campaigns.listSummary, { id: campaignId });

  const nameOf = useCallback((code: string | null) => regionWords(t, campaign, code), [t, campaign]);
  // Thousands of cells take these: they stay the same as long as what they ask for does.
  const onOpen = useCallback(
    (number: NumberBehind) => {
      const place = nameOf(number.region);
      const name = number.isOwnLevel === true ? t('dashboard.own-level', { region: place }) : place;
      listOpened(campaign.id, listBehind({ t, format }, request, number, name));
    },
    [campaign.id, t, format, request, nameOf],
  );
  const onRegion = useCallback(
    ({ code, name, hasBelow }: RegionRow) => {
      if (code === null) return;
      if (hasBelow && code !== request.region) choiceChanged(campaign.id, { region: code });
      else listOpened(campaign.id, regionList(t, request, code, name));
    },
    [campaign.id, t, request],
  );
  const isBusy = !rates.isCurrent || !progress.isCurrent;
  return (
    <div className="dashboard">
      <header className="dashboard__head">
        <Breadcrumbs
          top={topRegion(campaign)}
          region={choice.region}
          nameOf={nameOf}
          onChoose={(code) => choiceChanged(campaign.id, { region: code })}
        />
        <span className="dashboard__window">{windowState(texts, campaign, asOf)}</span>
        <Controls campaign={campaign} choice={choice} request={request} today={today} />
        <BusyBar isBusy={isBusy} label={t('dashboard.counting')} />
      </header>
      {rates.query.state === 'ready' ? (
        <div className="dashboard__columns">
          <div className="dashboard__main">
            <Hints
              campaign={campaign}
              answer={rates.query.value}
              listed={summary.state === 'ready' ? summary.value.current : null}
            />
            <div className="panel dashboard__top">
              <KeyPanel
                campaign={campaign}
                answer={rates.query.value}
                progress={valueOf(progress.query)}
                onOpen={onOpen}
              />
              <BurnUpPanel campaign={campaign} progress={progress.query} />
            </div>
            <RegionPanel
              campaign={campaign}
              answer={rates.query.value}
              nameOf={nameOf}
              onRegion={onRegion}
              onOpen={onOpen}
            />
            <RateTable
              campaign={campaign}
              choice={choice}
              answer={rates.query.value}
              onDenominators={(denominators) => choiceChanged(campaign.id, { denominators })}
              onOpen={onOpen}
            />
          </div>
          <aside className="dashboard__side" aria-label={t('dashboard.side')}>
            {agenda.query.state === 'ready' ? (
              <AgendaPanel
                agenda={agenda.query.value}
                onOpen={({ list, text }) => listOpened(campaign.id, dueList(texts, request, list, text))}
              />
            ) : (
              <QueryState of={agenda.query} />
            )}
            <ExpiryPanel
              wave={wave.query}
              onChoose={(month) => listOpened(campaign.id, expiryList(texts, request, month))}
            />
            {surveys.query.state === 'ready' && <QualityPanel surveys={surveys.query.value} />}
          </aside>
        </div>
      ) : (
        <QueryState of={rates.query} />
      )}
    </div>
  );
}

function ExpiryPanel({ wave, onChoose }: { wave: Query<ExpiryWave>; onChoose: (month: string) => void }) {
  const { t } = useTexts();
  const more = (
    <button type="button" className="text-button" onClick={() => campaignTabChosen('expiry')}>
      {t('dashboard.to-expiry')}
    </button>
  );
  return (
    <Panel title={t('dashboard.expiry')} note={t('dashboard.expiry-note')} actions={more}>
      {wave.state === 'ready' ? <ExpiryWaveBars wave={wave.value} onChoose={onChoose} /> : <QueryState of={wave} />}
    </Panel>
  );
}

const valueOf = <T,>(query: Query<T>): T | null => (query.state === 'ready' ? query.value : null);

/** The region's own name; without one what the campaign is for. */
function regionWords(t: Texts['t'], { scope }: Campaign, code: string | null): string {
  if (code !== null) return shortRegionName(code);
  return t(scope.regions.length === 0 ? 'dashboard.country' : 'dashboard.scope');
}
