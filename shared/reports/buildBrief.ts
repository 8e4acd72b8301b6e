import type { PaperCopy } from '../contract/data.ts';
import type { Language } from '../contract/settings.ts';
import type { NegotiationDetail } from '../domain/negotiation/detail.ts';
import type { StoredScenario } from '../domain/negotiation/scenario.ts';

export interface BriefOptions {
  readonly copy: PaperCopy;
  readonly language: Language;
  readonly day: string;
  readonly issuedBy: string;
  readonly number: number;
  readonly appVersion: string;
}

export interface BriefModel extends BriefOptions {
  readonly title: string;
}

export function buildBrief(detail: NegotiationDetail, _scenario: StoredScenario, options: BriefOptions): BriefModel {
  return { ...options, title: detail.negotiation.title };
}

export const canonicalBrief = (model: BriefModel): string => JSON.stringify(model);
export const parseBrief = (json: string): BriefModel => JSON.parse(json);
