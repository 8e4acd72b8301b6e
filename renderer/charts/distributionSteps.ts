import type { NetBar } from '../../shared/i18n/simulationText.ts';

/** An edge of the histogram: the height that begins there, told apart by its side of zero, and the share up to it. */
export interface DistributionStep {
  /** Fen. */
  readonly net: number;
  readonly loss: number | null;
  readonly gain: number | null;
  readonly cumulative: number;
}

/** The edges of a run of bars; each side goes on to the edge where its last bar ends. */
export function distributionSteps(bars: readonly NetBar[]): DistributionStep[] {
  const last = bars.at(-1);
  if (!last) return [];
  const heightAt = (at: number, isOn: (bar: NetBar) => boolean): number | null => {
    const [bar, before] = [bars[at], bars[at - 1]];
    if (bar && isOn(bar)) return bar.share;
    return before && isOn(before) ? before.share : null;
  };
  return [...bars.map(({ from }) => from), last.to].map((net, at) => ({
    net,
    loss: heightAt(at, isLoss),
    gain: heightAt(at, (bar) => !isLoss(bar)),
    cumulative: bars[at - 1]?.cumulative ?? (bars[0] ? bars[0].cumulative - bars[0].share : 0),
  }));
}

function isLoss({ to }: NetBar): boolean {
  return to <= 0;
}
