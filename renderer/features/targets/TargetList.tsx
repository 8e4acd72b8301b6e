import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { UnitQuery, UnitRow } from '../../../shared/domain/units/unitList.ts';
import { ANSWER_TEXTS, TARGET_STATUS_TEXTS } from '../../../shared/i18n/targetText.ts';
import { api } from '../../api/bridge.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { WalkedGrid } from '../../ui/WalkedGrid.tsx';
import type { Whom } from './whom.ts';

interface TargetListProps {
  readonly campaignId: string;
  readonly query: UnitQuery;
  readonly chosen: Whom | null;
  readonly onChoose: (whom: Whom | null) => void;
}

const NONE: readonly string[] = [];

export function TargetList({ campaignId, query, chosen, onChoose }: TargetListProps) {
  const { t } = useTexts();
  const page = useQuery(api.units.page, { query, from: 0, count: 1000, isFresh: false });
  const columns = useMemo(
    (): ColDef<UnitRow>[] => [
      { headerName: t('targets.offer-number'), width: 90, valueGetter: ({ data }) => data?.target?.offerNumber },
      { headerName: t('targets.unit'), flex: 1, minWidth: 160, valueGetter: ({ data }) => data?.name },
      {
        headerName: t('targets.parts'),
        width: 120,
        valueGetter: ({ data }) => data?.target && t(TARGET_STATUS_TEXTS[data.target.status]),
      },
      {
        headerName: t('targets.answer'),
        width: 120,
        valueGetter: ({ data }) => data?.target?.answer && t(ANSWER_TEXTS[data.target.answer]),
      },
    ],
    [t],
  );
  if (page.state !== 'ready') return <QueryState of={page} />;
  return (
    <WalkedGrid
      className="target-list"
      rows={page.value.rows}
      columns={columns}
      choice="many"
      chosenIds={chosen && 'ids' in chosen.selection ? chosen.selection.ids : NONE}
      onChoose={(ids) =>
        onChoose(ids.length === 0 ? null : { selection: { ids: [...ids] }, count: ids.length, by: 'selected' })
      }
      onKeyDown={({ event, data }) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter' && data) unitOpened(data.id, campaignId);
      }}
    />
  );
}
