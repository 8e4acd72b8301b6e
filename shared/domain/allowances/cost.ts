import type { Fen } from '../money.ts';
import type { AllowanceTerms, Tier } from './terms.ts';

export interface AllowanceCost {
  readonly households: number;
  readonly monthly: Fen;
  readonly yearly: Fen;
  /** Months in force; null where either end is open. */
  readonly months: number | null;
  /** Over all months in force. */
  readonly period: Fen | null;
  /** Null without a fund. */
  readonly fund: FundCheck | null;
}

/** How far the fund of a year reaches; null where a figure is undefined. */
export interface FundCheck {
  readonly yearly: Fen;
  /** Households that it covers for a full year if all were in the tier that pays most, or least. */
  readonly fewest: number | null;
  readonly most: number | null;
  /** Households that it covers for a full year if they are spread over the tiers as they are now. */
  readonly atPresentMix: number | null;
  /** What a year costs beyond the fund; negative where something is left. */
  readonly shortfall: Fen;
  /** Months that the fund lasts as things are, not rounded. */
  readonly monthsCovered: number | null;
}

/** What a scheme costs, and how far its fund reaches. Pure arithmetic on whole fen: nothing is rounded. */
export function costOfAllowance({ tiers, fromMonth, toMonth, fundYearly }: AllowanceTerms): AllowanceCost {
  const households = tiers.reduce((sum, { people }) => sum + people, 0);
  const monthly = tiers.reduce((sum, { people, monthly: amount }) => sum + people * amount, 0);
  const months = monthsInForce(fromMonth, toMonth);
  return {
    households,
    monthly,
    yearly: 12 * monthly,
    months,
    period: months === null ? null : months * monthly,
    fund: fundYearly === null ? null : checkFund(fundYearly, tiers, households, monthly),
  };
}

/** Both months included; 0 where the last lies before the first, null where either is open. */
export function monthsInForce(fromMonth: string | null, toMonth: string | null): number | null {
  if (fromMonth === null || toMonth === null) return null;
  const count = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
  return Math.max(0, count(toMonth) - count(fromMonth) + 1);
}

function checkFund(fund: Fen, tiers: readonly Tier[], households: number, monthly: Fen): FundCheck {
  const amounts = tiers.map((tier) => tier.monthly).filter((amount) => amount > 0);
  return {
    yearly: fund,
    fewest: amounts.length === 0 ? null : wholeYears(fund, Math.max(...amounts)),
    most: amounts.length === 0 ? null : wholeYears(fund, Math.min(...amounts)),
    atPresentMix: monthly > 0 ? Math.floor((fund / (12 * monthly)) * households) : null,
    shortfall: 12 * monthly - fund,
    monthsCovered: monthly > 0 ? fund / monthly : null,
  };
}

/** Households that can be paid an amount for twelve months. */
function wholeYears(fund: Fen, monthly: Fen): number {
  const yearly = 12 * monthly;
  return (fund - (fund % yearly)) / yearly;
}
