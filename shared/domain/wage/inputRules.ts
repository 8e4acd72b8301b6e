import type { z } from 'zod';
import type { Component, WorkforceGroup } from './evaluationInput.ts';
import { INPUT_BOUNDS } from './inputBounds.ts';
import type { RuleIssue } from './inputIssues.ts';
import { applyWageChange, type WageChange, wageChanges } from './wagePath.ts';

interface CheckedParts {
  readonly groups: readonly WorkforceGroup[];
  readonly scenario: { readonly horizonYears: number; readonly components: readonly Component[] };
}

interface Limits {
  readonly floor?: number | undefined;
  readonly cap?: number | undefined;
}

export function checkCap({ floor, cap }: Limits, context: z.RefinementCtx): void {
  if (floor === undefined || cap === undefined || cap >= floor) return;
  reportTooSmall(context, 'cap', floor, 'a cap is not below its floor');
}

interface GuidelineLines {
  readonly lower: number;
  readonly baseline: number;
  readonly upper: number;
}

export function checkGuideline({ lower, baseline, upper }: GuidelineLines, context: z.RefinementCtx): void {
  const message = 'guideline lines rise from lower to upper';
  if (baseline < lower) reportTooSmall(context, 'baseline', lower, message);
  else if (upper < baseline) reportTooSmall(context, 'upper', baseline, message);
}

function reportTooSmall(context: z.RefinementCtx, field: string, min: number, message: string): void {
  const params: RuleIssue = { code: 'too-small', min };
  context.addIssue({ code: 'custom', path: [field], message, params: { ...params } });
}

type Report = (path: PropertyKey[], issue: RuleIssue, message: string) => void;

/** The rules that hold between fields, once each field by itself is right. */
export function checkEvaluationInput(input: CheckedParts, context: z.RefinementCtx): void {
  if (context.issues.length > 0) return;
  const report: Report = (path, params, message) =>
    context.addIssue({ code: 'custom', path, message, params: { ...params } });
  checkGroups(input.groups, report);
  const before = context.issues.length;
  checkComponents(input, report);
  // A wage path is only worth following where every component is right by itself.
  if (context.issues.length === before) checkWages(input, report);
}

function checkGroups(groups: readonly WorkforceGroup[], report: Report): void {
  reportDuplicates(
    groups.map(({ id }) => id),
    (at) => ['groups', at, 'id'],
    report,
  );
  // Not a rule of the group alone: the two rates are typed one after the other, and each is stored at once.
  groups.forEach(({ leaverCost }, at) => {
    if (leaverCost.kind !== 'buildUp' || leaverCost.noviceDefectRate >= leaverCost.skilledDefectRate) return;
    const min = leaverCost.skilledDefectRate;
    const message = "a novice's defect rate is not below a skilled worker's";
    report(['groups', at, 'leaverCost', 'noviceDefectRate'], { code: 'too-small', min }, message);
  });
}

function checkComponents({ groups, scenario }: CheckedParts, report: Report): void {
  const known = new Set(groups.map(({ id }) => id));
  const lastMonth = 12 * scenario.horizonYears;
  scenario.components.forEach((component, at) => {
    const path = ['scenario', 'components', at];
    if (component.fromMonth > lastMonth) {
      report([...path, 'fromMonth'], { code: 'too-big', max: lastMonth }, `the horizon ends with month ${lastMonth}`);
    }
    const ids = component.groups ?? [];
    ids.forEach((groupId, idAt) => {
      if (known.has(groupId)) return;
      report([...path, 'groups', idAt], { code: 'unknown-group', groupId }, `no group has the id ${groupId}`);
    });
    reportDuplicates(ids, (idAt) => [...path, 'groups', idAt], report);
    if (component.kind === 'benefit' && component.countsAsPay && !component.cost.kind.startsWith('perHead')) {
      report([...path, 'countsAsPay'], { code: 'not-allowed' }, 'only a benefit per head can count as pay');
    }
  });
}

function reportDuplicates(ids: readonly string[], pathOf: (at: number) => PropertyKey[], report: Report): void {
  const seen = new Set<string>();
  ids.forEach((id, at) => {
    if (seen.has(id)) report(pathOf(at), { code: 'duplicate-id' }, `the id ${id} stands twice`);
    seen.add(id);
  });
}

/** The lowest wage of a month, in fen: less is no wage, and would let the elasticity outgrow any number. */
const LOWEST_WAGE = 1;

/**
 * Follows each group's wage to the horizon. It is the wage that a month ends up with that counts, so that a cut and a
 * raise of the same month are judged together; the component named is the last of the month that moved the wage there.
 */
function checkWages({ groups, scenario }: CheckedParts, report: Report): void {
  const changes = wageChanges(scenario.components);
  for (const group of groups) {
    let wage = group.monthlyWage;
    let lowering: WageChange | undefined;
    let raising: WageChange | undefined;
    for (const [at, change] of changes.entries()) {
      if (change.appliesTo(group.id)) {
        const changed = applyWageChange(wage, change);
        if (changed < wage) lowering = change;
        else raising = change;
        wage = changed;
      }
      const month = change.terms.fromMonth;
      if (changes[at + 1]?.terms.fromMonth === month) continue;
      const place = { groupId: group.id, month };
      if (wage < LOWEST_WAGE && lowering !== undefined) {
        const message = `leaves ${group.id} a wage of ${wage} fen in month ${month}`;
        report(['scenario', 'components', lowering.at], { code: 'wage-not-positive', ...place }, message);
        return;
      }
      if (wage > INPUT_BOUNDS.monthlyPay && raising !== undefined) {
        const message = `gives ${group.id} a wage of ${wage} fen in month ${month}`;
        const max = INPUT_BOUNDS.monthlyPay;
        report(['scenario', 'components', raising.at], { code: 'wage-too-big', max, ...place }, message);
        return;
      }
    }
  }
}
