import { axisScale } from '../axisScale.ts';
import { type Fen, roundFen } from '../money.ts';
import { breakEvenPoints } from './breakEven.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { fillWagePath, runRateOf } from './figures.ts';
import { at } from './flatArrays.ts';
import { buildModel } from './model.ts';
import { NOTHING_FEN } from './nothing.ts';
import { isRaised } from './turnover.ts';

/** A fall in turnover, as a fraction, and what it saves in a full year, in fen. */
export interface FallAndSaving {
  readonly fall: number;
  readonly saving: Fen;
}

/** What the run-rate costs against what each uniform fall in turnover would save in it. */
export interface BreakEvenCurve {
  readonly cost: Fen;
  /** A line with bends where the turnover of a group is used up, from no fall to the end of the axis. */
  readonly saving: readonly FallAndSaving[];
  /** Falls that an axis marks, from 0 to its end. */
  readonly ticks: readonly number[];
  /** The smallest fall that pays the cost back; 0 without a cost, null where none does. */
  readonly breakEven: number | null;
  /** The uniform fall that saves as much as the scenario expects; null where it expects nothing or more than any saves. */
  readonly expected: FallAndSaving | null;
}

/** More bends than this look like a curve: it is then drawn through as many points. */
const MOST_BENDS = 60;
/** A turnover below this, a ten-thousandth of a point, is nothing to draw. */
const LEAST_FALL = 1e-6;
/** An axis where nothing says how far it should go, as a fraction: ten points. */
const USUAL_FALL = 0.1;

/** The curve behind the break-even of an evaluation; its `breakEven` is the same figure. */
export function breakEvenCurve(input: EvaluationInput): BreakEvenCurve {
  const model = buildModel(input);
  const path = new Float64Array(model.segments.length);
  const raised: RaisedGroup[] = [];
  let cost = 0;
  let lossAvoided = 0;
  for (const group of model.groups) {
    fillWagePath(model, group, path);
    const endWage = at(path, path.length - 1);
    const runRate = runRateOf(model, group, endWage);
    cost += runRate.cost;
    lossAvoided += runRate.lossAvoided;
    if (isRaised(group.wage, endWage)) raised.push(group);
  }
  const breakEven = breakEvenPoints(cost, raised);
  const equalFall = lossAvoided < NOTHING_FEN ? null : breakEvenPoints(lossAvoided, raised);
  // Without float noise, so that a stated fall of 5 points comes back as 5.
  const expectedFall = equalFall === null ? null : Number(equalFall.toPrecision(12));
  const ticks = axisScale(0, axisEnd(breakEven, expectedFall, raised), 5).ticks;
  return {
    cost: roundFen(cost),
    saving: fallsBetween(ticks.at(-1) ?? USUAL_FALL, raised, [breakEven, expectedFall]).map((fall) => ({
      fall,
      saving: roundFen(savingOf(fall, raised)),
    })),
    ticks,
    breakEven,
    expected: expectedFall === null ? null : { fall: expectedFall, saving: roundFen(lossAvoided) },
  };
}

interface RaisedGroup {
  readonly headcount: number;
  readonly turnover: number;
  readonly leaverCost: number;
}

function savingOf(fall: number, raised: readonly RaisedGroup[]): number {
  return raised.reduce(
    (sum, { headcount, turnover, leaverCost }) => sum + headcount * Math.min(fall, turnover) * leaverCost,
    0,
  );
}

/** Far enough to see both marks with room beyond; all turnover where the break-even is out of reach. */
function axisEnd(breakEven: number | null, expected: number | null, raised: readonly RaisedGroup[]): number {
  const most = raised.reduce((end, { turnover }) => Math.max(end, turnover), 0);
  const wanted = breakEven === null ? most : Math.max(2 * (expected ?? 0), 1.5 * breakEven);
  return wanted > LEAST_FALL ? wanted : USUAL_FALL;
}

function fallsBetween(
  end: number,
  raised: readonly RaisedGroup[],
  marks: readonly (number | null)[],
): readonly number[] {
  const bends = new Set(raised.map(({ turnover }) => turnover).filter((turnover) => turnover > 0 && turnover < end));
  const within =
    bends.size <= MOST_BENDS ? [...bends] : Array.from({ length: MOST_BENDS }, (_, i) => (end * i) / MOST_BENDS);
  const marked = marks.filter((mark) => mark !== null && mark < end);
  return [...new Set([0, ...within, ...marked.map(Number), end])].sort((a, b) => a - b);
}
