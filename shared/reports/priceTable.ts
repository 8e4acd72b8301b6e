import { priceList, type Price } from '../domain/negotiation/priceList.ts';
import type { Component, EvaluationInput } from '../domain/wage/evaluationInput.ts';
import { toWholeYuan, wholeYuanLines } from './wholeYuan.ts';

/** One item of the package, in whole yuan. */
export interface PriceLine extends Price {
  readonly component: Component;
  /** Headcount of the groups it is for. */
  readonly heads: number;
  /** Of all years of the scenario, for each of these heads; null where there are none. */
  readonly perHead: number | null;
}

export interface PriceTable {
  /** In the order of the scenario. */
  readonly lines: readonly PriceLine[];
  /** The sums of the lines. */
  readonly total: Price & Pick<PriceLine, 'heads' | 'perHead'>;
}

/**
 * The price list of a scenario in whole yuan. Its lines add up to the totals that are printed beside it: `totalsYuan` are
 * the costs of the first year, of a full year and of all years in whole yuan.
 */
export function priceTable(input: EvaluationInput, totalsYuan: Price): PriceTable {
  const items = priceList(input);
  const linesOf = (which: keyof Price) =>
    wholeYuanLines(
      items.map((item) => item[which]),
      totalsYuan[which],
    );
  const firstYear = linesOf('firstYear');
  const runRate = linesOf('runRate');
  const horizon = linesOf('horizon');
  const heads = input.groups.reduce((sum, { headcount }) => sum + headcount, 0);
  return {
    lines: items.map((item, at) => ({
      component: item.component,
      heads: item.heads,
      firstYear: firstYear[at] ?? 0,
      runRate: runRate[at] ?? 0,
      horizon: horizon[at] ?? 0,
      perHead: perHead(item.horizon, item.heads),
    })),
    total: { ...totalsYuan, heads, perHead: perHead(100 * totalsYuan.horizon, heads) },
  };
}

const perHead = (fen: number, heads: number): number | null => (heads > 0 ? toWholeYuan(fen / heads) : null);
