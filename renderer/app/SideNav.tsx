import './sideNav.css';
import { useEffect, useMemo, useState } from 'react';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { NegotiationSummary } from '../../shared/domain/negotiation/negotiation.ts';
import type { OpenFile } from '../../shared/contract/shell.ts';
import { api, shell, subscribe } from '../api/bridge.ts';
import { usePressing } from '../features/due/pressing.ts';
import { useQuery } from '../api/useQuery.ts';
import { campaignOpened, negotiationOpened, type Section, sectionChosen, useNavigation } from './navigation.ts';
import { useTexts } from './texts.ts';

/** What stands below its section: the negotiations worked on last, the campaigns with the newest window. */
const RECENT_SHOWN = 5;

interface SideNavProps {
  readonly file: OpenFile;
  readonly summaries: readonly NegotiationSummary[];
}

export function SideNav({ file, summaries }: SideNavProps) {
  const { t, format } = useTexts();
  const section = useNavigation((view) => view.section);
  const openId = useNavigation((view) => view.negotiationId);
  const openCampaignId = useNavigation((view) => view.campaignId);
  const campaigns = useCampaignsOnceIdle();
  const savedAtMs = useSavedAt(summaries);
  const pressing = usePressing((state) => state.known);
  const current = useMemo(() => summaries.filter(({ isArchived }) => !isArchived), [summaries]);
  const recent = useMemo(
    () => current.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs).slice(0, RECENT_SHOWN),
    [current],
  );

  const isOnTop: Readonly<Record<Section, boolean>> = {
    due: true,
    negotiations: openId === null,
    campaigns: openCampaignId === null,
    data: true,
    settings: true,
  };
  const entry = (name: Section, label: string, count?: number) => (
    <button
      type="button"
      className="side-nav__entry"
      aria-current={section === name && isOnTop[name] ? 'page' : undefined}
      data-active={section === name}
      onClick={() => sectionChosen(name)}
    >
      <span>{label}</span>
      {count !== undefined && count > 0 && <span className="side-nav__count">{format.count(count)}</span>}
    </button>
  );

  return (
    <nav className="side-nav" aria-label={t('nav.label')}>
      <div className="side-nav__brand">
        <span className="side-nav__seal" aria-hidden="true">
          商
        </span>
        {t('app.name')}
      </div>
      <ul>
        <li>{entry('due', t('nav.due'), pressing === null ? 0 : pressing.overdue + pressing.soon)}</li>
        <li>
          {entry('negotiations', t('nav.negotiations'), current.length)}
          {recent.length > 0 && (
            <ul aria-label={t('nav.recent-negotiations')}>
              {recent.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="side-nav__entry side-nav__entry--sub"
                    aria-current={id === openId ? 'page' : undefined}
                    title={title}
                    onClick={() => negotiationOpened(id)}
                  >
                    <span>{title}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>
          {entry('campaigns', t('nav.campaigns'), campaigns.length)}
          {campaigns.length > 0 && (
            <ul aria-label={t('nav.recent-campaigns')}>
              {campaigns.slice(0, RECENT_SHOWN).map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="side-nav__entry side-nav__entry--sub"
                    aria-current={id === openCampaignId ? 'page' : undefined}
                    title={name}
                    onClick={() => campaignOpened(id)}
                  >
                    <span>{name}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>{entry('data', t('nav.data'))}</li>
        <li>{entry('settings', t('nav.settings'))}</li>
      </ul>
      <div className="side-nav__foot">
        <button type="button" title={file.path} onClick={() => void shell.files.showInFolder({})}>
          {t('nav.file', { name: file.name })}
        </button>
        <span role="status">
          {savedAtMs === null ? t('nav.all-saved') : t('nav.all-saved-at', { time: format.timeOfDay(savedAtMs) })}
        </span>
        <span>{t('nav.offline')}</span>
      </div>
    </nav>
  );
}

const NO_CAMPAIGNS: readonly Campaign[] = [];

/** The campaigns that are not archived, the newest window first; the window is usable before they are asked for. */
function useCampaignsOnceIdle(): readonly Campaign[] {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    const wish = requestIdleCallback(() => setIsIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(wish);
  }, []);
  const campaigns = useQuery(api.campaigns.list, isIdle ? {} : null);
  return useMemo(
    () => (campaigns.state === 'ready' ? campaigns.value.filter(({ isArchived }) => !isArchived) : NO_CAMPAIGNS),
    [campaigns],
  );
}

/** When the file was last written: the newest change announced since it was opened, else the newest it holds. */
function useSavedAt(summaries: readonly NegotiationSummary[]): number | null {
  const [startOfDay] = useState(() => new Date().setHours(0, 0, 0, 0));
  const [announcedAtMs, setAnnouncedAtMs] = useState<number | null>(null);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.kind === 'changed') setAnnouncedAtMs(Date.now());
      }),
    [],
  );
  if (announcedAtMs !== null) return announcedAtMs;
  // A time without its day is only clear for today.
  const today = summaries.map(({ updatedAtMs }) => updatedAtMs).filter((atMs) => atMs >= startOfDay);
  return today.length === 0 ? null : today.reduce((newest, atMs) => Math.max(newest, atMs));
}
