import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { UNSTATED } from '../../../shared/domain/negotiation/negotiation.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import { forgetSteps } from '../history/record.ts';
import { insertDetail } from '../negotiations/detail.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import { handOver } from '../procedureLog/handOver.ts';
import { keepStage } from '../procedureLog/stages.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import { todayOf } from '../today.ts';
import { orderedKeys } from '../units/orderedKeys.ts';
import { selectUnitRow } from '../units/queries.ts';
import {
  selectBooked,
  selectLink,
  selectOrigin,
  selectSheet,
  selectSignedTerms,
  selectTargetLink,
  type TargetKey,
  updateNegotiation,
  updateOfferContent,
} from './links.ts';
import { type Entry, TargetRecorder } from './recorder.ts';

type LinkHandlers = Pick<
  GroupHandlers<'targets'>,
  | 'sheet'
  | 'neighbours'
  | 'setOfferContent'
  | 'openNegotiation'
  | 'linkNegotiation'
  | 'bookSignature'
  | 'takeSignatureBack'
  | 'ofNegotiation'
>;

/** Longest credit code that a negotiation takes. */
const USCC_LENGTH = 18;

export const targetLinks: LinkHandlers = {
  sheet: ({ db, now }, { campaignId, unitId }) => selectSheet(db, campaignId, unitId, todayOf(now())),
  neighbours: ({ db }, { query, unitId }) => {
    const keys = orderedKeys(db, query, false);
    const { key } = selectUnitRow(db, unitId);
    const at = keys.indexOf(key);
    const idOf = db.prepare<[number], string>('SELECT id FROM units WHERE key = ?').pluck();
    const idAt = (index: number) => {
      const neighbour = at === -1 ? undefined : keys[index];
      return (neighbour === undefined ? undefined : idOf.get(neighbour)) ?? null;
    };
    return { at: at === -1 ? null : at, count: keys.length, previousId: idAt(at - 1), nextId: idAt(at + 1) };
  },
  setOfferContent: ({ db }, { campaignId, unitId, content }) =>
    updateOfferContent(db, selectTargetLink(db, campaignId, unitId), content),
  openNegotiation: (service, { campaignId, unitId, title }) => {
    const { db } = service;
    const target = selectTargetLink(db, campaignId, unitId);
    refuseSecond(db, target, target.negotiation_id);
    const unit = selectUnitRow(db, unitId);
    const negotiation = {
      ...UNSTATED,
      title,
      enterpriseName: unit.name.slice(0, NAME_LENGTH),
      uscc: unit.uscc.length > USCC_LENGTH ? '' : unit.uscc,
      regionCode: unit.region_code,
      industry: unit.industry,
    };
    // A group needs a wage and a turnover rate that nobody has stated: the ledger's employees are shown, not made one.
    const detail = { negotiation, groups: [], onCosts: [], scenarios: [] };
    const id = insertDetail(service, detail, unit.is_sample === 1);
    updateNegotiation(db, target, id);
    return { id };
  },
  linkNegotiation: (service, { campaignId, unitId, negotiationId }) => {
    const { db } = service;
    const target = selectTargetLink(db, campaignId, unitId);
    if (negotiationId !== null) {
      selectNegotiation(db, negotiationId);
      if (target.negotiation_id !== negotiationId) refuseSecond(db, target, target.negotiation_id);
      const origin = selectOrigin(db, negotiationId);
      if (origin && (origin.campaignId !== campaignId || origin.unitId !== unitId)) {
        throw new AppError('negotiation-of-another', `${negotiationId} belongs to ${origin.unitId}`);
      }
    } else if (target.negotiation_id !== null && selectBooked(db, target.unitKey, target.negotiation_id)) {
      throw new AppError('signature-booked', `${target.negotiation_id} is booked`);
    }
    updateNegotiation(db, target, negotiationId);
    if (negotiationId !== null) handOver(service, negotiationId);
    // What the target took back meanwhile is taken back of the own log too.
    else if (target.negotiation_id !== null) keepStage(db, target.negotiation_id);
  },
  bookSignature: (service, { campaignId, unitId, by, reason, draftDay, vote }) => {
    const { db } = service;
    const target = selectTargetLink(db, campaignId, unitId);
    const negotiationId = target.negotiation_id;
    const signed = negotiationId === null ? null : selectSignedTerms(db, negotiationId);
    if (negotiationId === null || !signed) throw new AppError('not-signed', `target ${unitId} has nothing signed`);
    if (selectLink(db, target.unitKey, negotiationId).state === 'booked') return;
    const { unitKey } = target;
    const recorder = new TargetRecorder(service, selectCampaign(db, campaignId), by);
    takeBack(service, recorder, unitKey, negotiationId, reason);
    if (draftDay !== undefined) enter(recorder, unitKey, { event: { kind: 'draft', day: draftDay } }, 'draftDay');
    if (vote) enter(recorder, unitKey, { event: { kind: 'vote', ...vote } }, 'vote.day');
    const { signedDay, fromDay, toDay, raise } = signed;
    enter(
      recorder,
      unitKey,
      { event: { kind: 'signed', day: signedDay }, agreement: { fromDay, toDay, raise } },
      'signedDay',
    );
    db.prepare(
      `UPDATE unit_agreements SET negotiation_id = ?
       WHERE id = (SELECT id FROM target_events WHERE unit_key = ? AND campaign_key = ? AND kind = 'signed'
         ORDER BY key DESC LIMIT 1)`,
    ).run(negotiationId, unitKey, target.campaignKey);
  },
  takeSignatureBack: (service, { campaignId, unitId, by, reason }) => {
    const { db } = service;
    const target = selectTargetLink(db, campaignId, unitId);
    if (target.negotiation_id === null) return;
    const recorder = new TargetRecorder(service, selectCampaign(db, campaignId), by);
    takeBack(service, recorder, target.unitKey, target.negotiation_id, reason);
  },
  ofNegotiation: ({ db }, { negotiationId }) => selectOrigin(db, negotiationId),
};

/** @throws target-has-negotiation while the one that the target has is still there */
function refuseSecond(db: Service['db'], { unitKey }: TargetKey, negotiationId: string | null): void {
  if (negotiationId === null || selectLink(db, unitKey, negotiationId).state === 'gone') return;
  throw new AppError('target-has-negotiation', `it is ${negotiationId}`);
}

/** @throws invalid-input with the field whose event cannot have been */
function enter(recorder: TargetRecorder, unitKey: number, entry: Entry, path: string): void {
  const refusal = recorder.enter(unitKey, entry);
  if (refusal) throw refused({ path, message: `${entry.event.kind}: ${refusal.code}`, ...refusal });
}

/** Takes what was booked back, if anything was. @throws invalid-input where a later event rests on it */
function takeBack(
  { db }: Service,
  recorder: TargetRecorder,
  unitKey: number,
  negotiationId: string,
  reason: string,
): void {
  const booked = selectBooked(db, unitKey, negotiationId);
  if (!booked) return;
  const refusal = recorder.correct(unitKey, booked.id, reason);
  if (refusal?.code === 'needed-by') throw refused({ path: '', message: 'a later event rests on it', ...refusal });
  // Without an event of its own it was entered by hand; corrected already, an undo may have brought it back.
  db.prepare('DELETE FROM unit_agreements WHERE id = ?').run(booked.id);
  forgetSteps(db, 'unit_agreements', booked.id);
}

function refused(issue: InputIssue): AppError {
  return new AppError('invalid-input', issue.message, { path: issue.path, issues: [issue] });
}
