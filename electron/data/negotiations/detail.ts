import type { Database } from 'better-sqlite3';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { NegotiationFields } from '../../../shared/domain/negotiation/negotiation.ts';
import type { ScenarioFields } from '../../../shared/domain/negotiation/scenario.ts';
import type { Group, OnCostFields } from '../../../shared/domain/negotiation/workforce.ts';
import { insertDemands } from '../demands/queries.ts';
import { insertScenario, selectScenarios } from '../scenarios/queries.ts';
import type { Service } from '../serve.ts';
import { insertGroup, insertOnCost, selectGroups, selectOnCosts } from '../workforce/queries.ts';
import { insertNegotiation, selectNegotiation } from './queries.ts';

/** @param today as for `selectNegotiation` @throws not-found */
export function selectDetail(db: Database, id: string, today: string | null = null): NegotiationDetail {
  return {
    negotiation: selectNegotiation(db, id, today),
    groups: selectGroups(db, id),
    onCosts: selectOnCosts(db, id),
    scenarios: selectScenarios(db, id),
  };
}

/** A whole negotiation to be written. The ids of its groups only tie components to groups: each row gets a new one. */
export interface NewDetail {
  readonly negotiation: NegotiationFields;
  readonly groups: readonly Group[];
  readonly onCosts: readonly OnCostFields[];
  readonly scenarios: readonly ScenarioFields[];
  readonly demands?: readonly Omit<Demand, 'id'>[];
}

/** Writes a whole negotiation under new ids and returns its own. */
export function insertDetail({ db, newId, now }: Service, detail: NewDetail, isSample: boolean): string {
  const id = newId();
  const groupIds = new Map(detail.groups.map((group) => [group.id, newId()]));
  insertNegotiation(db, id, detail.negotiation, isSample, now());
  for (const group of detail.groups) insertGroup(db, groupIds.get(group.id) ?? newId(), id, group);
  for (const item of detail.onCosts) insertOnCost(db, newId(), id, item);
  for (const scenario of detail.scenarios) {
    const components = scenario.components.map(({ terms }) => ({
      id: newId(),
      terms: terms.groups ? { ...terms, groups: terms.groups.map((group) => groupIds.get(group) ?? group) } : terms,
    }));
    insertScenario(db, newId(), id, { ...scenario, components });
  }
  insertDemands(
    db,
    id,
    (detail.demands ?? []).map((demand) => ({ ...demand, id: newId() })),
  );
  return id;
}
