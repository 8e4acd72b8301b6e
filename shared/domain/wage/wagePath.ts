import type { Component } from './evaluationInput.ts';

/** A component that moves the wage. */
export interface WageChange {
  readonly terms: Extract<Component, { kind: 'percent' | 'flat' }>;
  /** Its place in the scenario's list. */
  readonly at: number;
  readonly appliesTo: (groupId: string) => boolean;
}

/** The components that move the wage, in the order in which they act: by month, then as listed. */
export function wageChanges(components: readonly Component[]): WageChange[] {
  return components
    .flatMap((terms, at) =>
      terms.kind === 'percent' || terms.kind === 'flat' ? [{ terms, at, appliesTo: membership(terms) }] : [],
    )
    .sort((a, b) => a.terms.fromMonth - b.terms.fromMonth);
}

/** The wage after a change, in fen, unrounded. */
export function applyWageChange(wage: number, { terms }: WageChange): number {
  return terms.kind === 'percent' ? wage * (1 + terms.rate) : wage + terms.monthly;
}

/** Whether a component is for a group; without a list it is for all. */
export function membership({ groups }: Pick<Component, 'groups'>): (groupId: string) => boolean {
  if (groups === undefined) return () => true;
  const ids = new Set(groups);
  return (groupId) => ids.has(groupId);
}
