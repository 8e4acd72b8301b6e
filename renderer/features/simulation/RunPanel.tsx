import { Button, Segmented } from 'antd';
import type { Uncertainty } from '../../../shared/domain/negotiation/uncertainty.ts';
import type { Simulation } from '../../../shared/domain/wage/tools/simulate.ts';
import { MOST_DRAWS } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { simulationSentence } from '../../../shared/i18n/simulationText.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { ScenarioEdits } from '../scenarios/useScenarioDraft.ts';
import type { SimulationState } from './useSimulation.ts';

interface RunPanelProps {
  readonly uncertainty: Uncertainty;
  readonly edits: ScenarioEdits;
  readonly state: SimulationState;
  /** Something that the result hangs on has changed since. */
  readonly isStale: boolean;
  /** A distribution cannot be drawn from. */
  readonly isBlocked: boolean;
  readonly onStart: () => void;
}

const USUAL_DRAWS = [10_000, 100_000, 1_000_000] as const;
const LARGEST_SEED = 2 ** 32 - 1;

/** What the simulation says, and how it is run. */
export function RunPanel({ uncertainty, edits, state, isStale, isBlocked, onStart }: RunPanelProps) {
  const { t, format } = useTexts();
  const { seed, draws } = uncertainty;
  const { result, running } = state;
  const change = (part: Partial<Pick<Uncertainty, 'seed' | 'draws'>>) =>
    edits.commit((shown) => ({ uncertainty: { ...shown.uncertainty, ...part } }));
  const start = (
    <Button
      type={isStale || !result ? 'primary' : 'default'}
      disabled={isBlocked || running !== null}
      onClick={onStart}
    >
      {t('simulation.start')}
    </Button>
  );
  return (
    <Panel title={t('simulation.title')} actions={start}>
      <div className="simulation__run">
        {isStale && (
          <p className="simulation__stale" role="status">
            {t('simulation.stale')}
          </p>
        )}
        {result && (
          <div className={isStale ? 'simulation__said simulation__said--stale' : 'simulation__said'}>
            <p>{simulationSentence(t, format, result.simulation)}</p>
            <Percentiles simulation={result.simulation} />
            <small>{t('simulation.drawn-with', { seed: result.simulation.seed })}</small>
          </div>
        )}
        <div className="simulation__settings">
          <NumberField
            label={t('simulation.draws')}
            kind="count"
            unit={t('simulation.unit-draws')}
            width={132}
            value={draws}
            min={1}
            max={MOST_DRAWS}
            onCommit={(next) => change({ draws: next })}
          />
          <Segmented<number>
            aria-label={t('simulation.usual-draws')}
            value={draws}
            options={USUAL_DRAWS.map((count) => ({ value: count, label: format.count(count) }))}
            onChange={(next) => change({ draws: next })}
          />
          <NumberField
            label={t('simulation.seed')}
            kind="count"
            width={132}
            value={seed}
            max={LARGEST_SEED}
            onCommit={(next) => change({ seed: next })}
          />
          <Button onClick={() => change({ seed: newSeed(seed) })} title={t('simulation.seed-note')}>
            {t('simulation.new-seed')}
          </Button>
        </div>
        {isBlocked && (
          <p className="simulation__blocked" role="status">
            {t('simulation.blocked')}
          </p>
        )}
        {running && <Running running={running} />}
      </div>
    </Panel>
  );
}

/** Comes into view only when it takes a moment. */
function Running({ running: { progress, stop } }: { running: NonNullable<SimulationState['running']> }) {
  const { t, format } = useTexts();
  const share = progress?.total ? progress.done / progress.total : 0;
  return (
    <div className="simulation__running">
      <progress aria-label={t('simulation.running')} value={share} max={1} />
      <span>{format.percent(share, 0)}</span>
      <Button size="small" onClick={stop}>
        {t('simulation.stop')}
      </Button>
    </div>
  );
}

function Percentiles({ simulation: { net } }: { simulation: Simulation }) {
  const { t, format } = useTexts();
  const columns = [
    { name: 'P5', note: t('simulation.p5'), value: net.p5 },
    { name: 'P10', note: t('simulation.p10'), value: net.p10 },
    { name: 'P50', note: t('simulation.p50'), value: net.p50 },
    { name: 'P90', note: t('simulation.p90'), value: net.p90 },
    { name: 'P95', note: t('simulation.p95'), value: net.p95 },
    { name: t('simulation.mean'), note: t('simulation.mean-note'), value: net.mean },
  ];
  const like = Math.max(...columns.map(({ value }) => Math.abs(value)));
  return (
    <table className="simulation__percentiles" aria-label={t('simulation.percentiles')}>
      <thead>
        <tr>
          {columns.map(({ name, note }) => (
            <th key={name} scope="col" title={note}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {columns.map(({ name, value }) => {
            const shown = format.scaled(value, { signed: true, like });
            return (
              <td key={name} className={value < 0 ? 'simulation__loss' : ''} title={`${format.signedYuan(value)}`}>
                {shown.value} <small>{shown.unit}</small>
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

/** Another one than before. */
function newSeed(before: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  // Six digits can be read out and typed again.
  const next = drawn % 1_000_000;
  return next === before ? next + 1 : next;
}
