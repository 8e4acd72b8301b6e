import type { DemandLink } from '../../../shared/domain/demands/demand.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Component } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { componentLabel } from '../scenarios/componentText.ts';

/** The title under which a link to a component is kept. */
export function linkTitle(t: Translate, scenario: { readonly title: string }, terms: Component): string {
  return t('demands.link-title', { scenario: scenario.title, component: componentLabel(t, terms) });
}

export interface ShownLink {
  readonly link: DemandLink;
  readonly title: string;
  /** The component, or its scenario, is not there any more. */
  readonly isDeleted: boolean;
}

/** Links under the titles that their components have now; a deleted one under that which it had. */
export function showLinks(t: Translate, links: readonly DemandLink[], detail: NegotiationDetail): ShownLink[] {
  return links.map((link) => {
    const scenario = detail.scenarios.find(({ id }) => id === link.scenarioId);
    const component = scenario?.components.find(({ id }) => id === link.componentId);
    return scenario && component
      ? { link, title: linkTitle(t, scenario, component.terms), isDeleted: false }
      : { link, title: link.title, isDeleted: true };
  });
}
