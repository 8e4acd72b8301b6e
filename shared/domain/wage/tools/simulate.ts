import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { axisScale } from '../../axisScale.ts';
import { type Fen, roundFen } from '../../money.ts';
import { evaluate } from '../evaluate.ts';
import { at, sumOf } from '../flatArrays.ts';
import { quantileOf } from './distributions.ts';
import { netOfInputs } from './netOfInputs.ts';
import type { SimulationRequest } from './toolRequests.ts';
import { type InputSetting, rangeOf, withSettings } from './uncertainInputs.ts';

/** What the net over the horizon comes out at when its inputs are drawn. */
export interface Simulation {
  readonly seed: number;
  readonly draws: number;
  readonly net: {
    readonly mean: Fen;
    /** The smallest net that at least so many percent of the draws do not exceed. */
    readonly p5: Fen;
    readonly p10: Fen;
    readonly p50: Fen;
    readonly p90: Fen;
    readonly p95: Fen;
    readonly lowest: Fen;
    readonly highest: Fen;
  };
  /** Share of the draws with a net of 0 or more: how likely the raise pays for itself. */
  readonly probability: number;
  /** Of that share, √(p(1−p)/n). */
  readonly standardError: number;
  /** Draws from each edge up to the next; equal steps of a round amount, 0 among the edges where it lies between them. */
  readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] };
}

/** Draws of a slice, the unit of work: its nets depend on the request and its number alone, not on who draws it when. */
export const SLICE_DRAWS = 4096;
const HISTOGRAM_STEPS = 80;
const UNIT = 2 ** -52;

/** A simulation made ready: what each worker holds. */
export interface PreparedSimulation {
  readonly slices: number;
  /** Nets of one slice, 0 first, in whole fen. */
  readonly drawSlice: (slice: number) => Float64Array;
}

/** All draws one slice after the other. Slices drawn elsewhere and merged give the same to the last byte. */
export function simulate(request: SimulationRequest): Simulation {
  const { slices, drawSlice } = prepareSimulation(request);
  return mergeSlices(
    request,
    Array.from({ length: slices }, (_, slice) => drawSlice(slice)),
  );
}

export function prepareSimulation(request: SimulationRequest): PreparedSimulation {
  const { draws, seed } = request;
  const { quantiles, netOf } = preparedDraw(request);
  const values = new Float64Array(quantiles.length);
  return {
    slices: Math.ceil(draws / SLICE_DRAWS),
    drawSlice: (slice) => {
      const random = randomOfSlice(seed, slice);
      const nets = new Float64Array(Math.min(SLICE_DRAWS, draws - slice * SLICE_DRAWS));
      for (let draw = 0; draw < nets.length; draw += 1) {
        for (const [index, quantile] of quantiles.entries()) values[index] = quantile(random());
        nets[draw] = roundFen(netOf(values));
      }
      return nets;
    },
  };
}

interface PreparedDraw {
  readonly quantiles: readonly ((u: number) => number)[];
  readonly netOf: (values: Float64Array) => number;
}

function preparedDraw({ input, inputs }: SimulationRequest): PreparedDraw {
  const fixed = inputs.flatMap(({ which, as, distribution }): InputSetting[] =>
    distribution.kind === 'fixed' ? [{ which, as, value: distribution.value }] : [],
  );
  if (fixed.length === inputs.length) {
    const { net } = evaluate(withSettings(input, fixed)).totals;
    return { quantiles: [], netOf: () => net };
  }
  // A fixed factor on the whole cost per leaver acts after its parts are drawn, so it stays among the draws.
  const settled = fixed.filter(({ which }) => which !== 'leaverCost');
  const open = inputs.filter(({ which }) => settled.every((setting) => setting.which !== which));
  return {
    quantiles: open.map((each) => quantileOf(each.distribution, rangeOf(input, each))),
    netOf: netOfInputs(withSettings(input, settled), open),
  };
}

/** Numbers between 0 and 1, neither of them included. Each slice starts 2^64 numbers after the one before. */
function randomOfSlice(seed: number, slice: number): () => number {
  const generator = xoroshiro128plus(seed);
  // The first numbers after seeding are little but the seed: the first jump leaves them behind.
  for (let jump = 0; jump <= slice; jump += 1) generator.jump();
  return () => ((generator.next() >>> 0) * 2 ** 20 + (generator.next() >>> 12) + 0.5) * UNIT;
}

/** The result of all slices, in the order of their numbers. */
export function mergeSlices(
  { seed, draws }: Pick<SimulationRequest, 'seed' | 'draws'>,
  slices: readonly Float64Array[],
): Simulation {
  const nets = new Float64Array(draws);
  slices.forEach((slice, index) => nets.set(slice, index * SLICE_DRAWS));
  nets.sort();
  const percentile = (percent: number) => at(nets, Math.ceil((percent * draws) / 100) - 1);
  const probability = (draws - countBelow(nets, 0)) / draws;
  return {
    seed,
    draws,
    net: {
      mean: roundFen(sumOf(nets) / draws),
      p5: percentile(5),
      p10: percentile(10),
      p50: percentile(50),
      p90: percentile(90),
      p95: percentile(95),
      lowest: at(nets, 0),
      highest: at(nets, draws - 1),
    },
    probability,
    standardError: Math.sqrt((probability * (1 - probability)) / draws),
    histogram: histogramOf(nets),
  };
}

function histogramOf(nets: Float64Array): Simulation['histogram'] {
  const edges = axisScale(at(nets, 0), at(nets, nets.length - 1), HISTOGRAM_STEPS).ticks;
  const below = edges.map((edge, index) => (index === edges.length - 1 ? nets.length : countBelow(nets, edge)));
  return { edges, counts: below.slice(1).map((count, index) => count - (below[index] ?? 0)) };
}

/** How many of the values, in rising order, are less. */
function countBelow(sorted: Float64Array, limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (at(sorted, middle) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
