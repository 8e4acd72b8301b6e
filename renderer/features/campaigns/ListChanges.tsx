import './listChanges.css';
import { useState } from 'react';
import type { ListChange } from '../../../shared/domain/campaign/campaign.ts';
import { LIST_CHANGE_TEXTS } from '../../../shared/i18n/campaignText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';

const ROW_HEIGHT = 28;
const PAGE = 100;

/** Every change of the list, the latest first: of any number only the pages in sight are asked for. */
export function ListChanges({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTexts();
  const [top, setTop] = useState(0);
  const first = useQuery(api.campaigns.listChanges, { id: campaignId, from: 0, count: PAGE });
  if (first.state !== 'ready' || first.value.count === 0) return null;
  const { count } = first.value;
  const page = Math.floor(top / ROW_HEIGHT / PAGE);
  const pages = [page, page + 1].filter((one) => one * PAGE < count);
  return (
    <div
      className="list-changes"
      role="region"
      aria-label={t('campaigns.changes')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard.
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div className="list-changes__all" style={{ blockSize: count * ROW_HEIGHT }}>
        {pages.map((one) => (
          <ChangesPage key={one} campaignId={campaignId} page={one} />
        ))}
      </div>
    </div>
  );
}

function ChangesPage({ campaignId, page }: { readonly campaignId: string; readonly page: number }) {
  const from = page * PAGE;
  const changes = useQuery(api.campaigns.listChanges, { id: campaignId, from, count: PAGE });
  if (changes.state !== 'ready') return null;
  return (
    <ul style={{ insetBlockStart: from * ROW_HEIGHT }}>
      {changes.value.rows.map((change) => (
        <ChangeRow key={change.id} change={change} campaignId={campaignId} />
      ))}
    </ul>
  );
}

function ChangeRow({ change, campaignId }: { readonly change: ListChange; readonly campaignId: string }) {
  const { t, format } = useTexts();
  const { unit, count, day, reason, recordedBy, recordedAtMs } = change;
  return (
    <li className={`list-changes__row list-changes__row--${change.change}`}>
      <span title={t('campaigns.entered-at', { instant: format.instant(recordedAtMs) })}>{day}</span>
      <span>{t(LIST_CHANGE_TEXTS[change.change])}</span>
      {unit === null ? (
        <span>{t('campaigns.units-count', { count: format.count(count) })}</span>
      ) : (
        <button type="button" className="text-button" title={unit.name} onClick={() => unitOpened(unit.id, campaignId)}>
          {unit.name}
        </button>
      )}
      <span title={reason}>{reason}</span>
      <span title={recordedBy}>{recordedBy}</span>
    </li>
  );
}
