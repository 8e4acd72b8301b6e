import type { Migration } from '../migrate.ts';
import { createNegotiations } from './0001-negotiations.ts';
import { addNegotiationTools } from './0002-negotiation-tools.ts';
import { addCampaigns } from './0003-campaigns.ts';
import { addProcedureAndDocuments } from './0004-procedure-and-documents.ts';

/** In order of version. */
export const MIGRATIONS: readonly Migration[] = [
  createNegotiations,
  addNegotiationTools,
  addCampaigns,
  addProcedureAndDocuments,
];
