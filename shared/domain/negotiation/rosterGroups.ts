import type { RosterCount, RosterGroup, RosterSummary } from './roster.ts';
import { type Group, type GroupFields, UNSOURCED } from './workforce.ts';

/** Where a turnover rate comes from, in words. */
type DescribeTurnover = (group: RosterGroup, count: RosterCount) => string;

/**
 * Adds what goes into the negotiation: a counted group as a new one, with nothing but what the roster says. A roster
 * without leaving days says nothing of turnover, so the rate of 0 names no source and stays open to doubt.
 */
export function toRosterSummary(count: RosterCount, describeTurnover: DescribeTurnover): RosterSummary {
  const groups = count.groups.map((group) => ({
    ...group,
    fields: newGroup(group, knowsTurnover(count) ? describeTurnover(group, count) : ''),
  }));
  return { ...count, groups };
}

/** The rows that replace the groups of a negotiation: what the roster does not know of a group of the same name stays. */
export function mergeRoster(existing: readonly Group[], summary: RosterSummary): GroupFields[] {
  const byName = new Map(existing.map((group) => [group.name, group]));
  return summary.groups.map(({ fields }) => {
    const known = byName.get(fields.name);
    if (!known) return fields;
    const { id: _id, ...kept } = known;
    const { headcount, monthlyWage, annualTurnover, turnoverSource } = fields;
    const turnover = knowsTurnover(summary) ? { annualTurnover, turnoverSource } : {};
    return { ...kept, headcount, monthlyWage, ...turnover };
  });
}

function newGroup(group: RosterGroup, turnoverSource: string): GroupFields {
  return {
    name: group.name,
    headcount: group.headcount,
    monthlyWage: group.monthlyWage,
    fixedMonthly: 0,
    overtimeHours: { weekday: 0, restDay: 0, holiday: 0 },
    bonusMonths: 0,
    annualTurnover: group.annualTurnover,
    leaverCost: { kind: 'direct', amount: 0 },
    ...UNSOURCED,
    turnoverSource,
  };
}

function knowsTurnover({ columns }: Pick<RosterCount, 'columns'>): boolean {
  return columns.left !== undefined;
}
