import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredComponent, StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { Group } from '../../../shared/domain/negotiation/workforce.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';

/** Where on screen a problem can be mended. */
export type ProblemPlace =
  | { readonly kind: 'component'; readonly component: StoredComponent; readonly at: number }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'period' }
  | { readonly kind: 'response' }
  | { readonly kind: 'enterprise' };

/** `scenario.components[1].fromMonth` → the second component of the scenario. */
export function placeOf({ path }: InputIssue, detail: NegotiationDetail, scenario: StoredScenario): ProblemPlace {
  const at = Number(/^(?:scenario\.components|groups)\[(\d+)\]/.exec(path)?.[1]);
  if (path.startsWith('scenario.components')) {
    const component = scenario.components[at];
    if (component) return { kind: 'component', component, at };
  }
  if (path.startsWith('scenario.response')) return { kind: 'response' };
  if (path.startsWith('scenario')) return { kind: 'period' };
  const group = path.startsWith('groups') ? detail.groups[at] : undefined;
  return group ? { kind: 'group', group } : { kind: 'enterprise' };
}

/** The field of a path without its list and place: `fromMonth`. */
export function fieldOf({ path }: InputIssue): string {
  return /\.(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '';
}
