import { useMemo, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Progress } from '../../../shared/domain/campaign/progress.ts';
import type { Query } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { BurnUpChart } from '../../charts/BurnUpChart.tsx';
import { useElementWidth } from '../../charts/useElementWidth.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { Figures } from '../results/ChartPanel.tsx';
import { burnUpOf, burnUpTexts } from './burnUp.ts';

const HEIGHT = 236;

interface BurnUpPanelProps {
  readonly campaign: Campaign;
  readonly progress: Query<Progress>;
}

/** The goal's rate over the window, beside its figures. */
export function BurnUpPanel({ campaign, progress }: BurnUpPanelProps) {
  const { t } = useTexts();
  if (progress.state !== 'ready') return <QueryState of={progress} />;
  const { days, asOf } = progress.value;
  if (days.every(({ denominator }) => denominator === 0)) {
    return <Empty text={t(asOf < campaign.opens ? 'dashboard.burn-up-to-come' : 'dashboard.burn-up-none')} />;
  }
  return <BurnUp campaign={campaign} progress={progress.value} />;
}

function BurnUp({ campaign, progress }: { readonly campaign: Campaign; readonly progress: Progress }) {
  const texts = useTexts();
  const { t, format } = texts;
  const { ref, width } = useElementWidth<HTMLDivElement>();
  const [showsTable, setShowsTable] = useState(false);
  const burnUp = useMemo(() => burnUpOf(campaign, progress), [campaign, progress]);
  const { text, table } = useMemo(
    () => burnUpTexts({ t, format }, campaign, progress, burnUp),
    [t, format, campaign, progress, burnUp],
  );
  return (
    <section className="burn-up" aria-label={t('dashboard.burn-up')}>
      <header>
        <button
          type="button"
          className="text-button"
          aria-pressed={showsTable}
          onClick={() => setShowsTable(!showsTable)}
        >
          {showsTable ? t('results.show-chart') : t('results.show-table')}
        </button>
      </header>
      <div ref={ref} className={showsTable ? 'burn-up__table' : undefined}>
        {!showsTable && width !== null && width > 0 && (
          <BurnUpChart burnUp={burnUp} text={text} width={width} height={HEIGHT} />
        )}
        <div className={showsTable ? undefined : 'visually-hidden'}>
          <Figures title={t('dashboard.burn-up')} table={table} />
        </div>
      </div>
    </section>
  );
}
