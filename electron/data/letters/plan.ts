import type { Database } from 'better-sqlite3';
import type { Standing } from '../../../shared/domain/campaign/targetStanding.ts';
import { type LeftOut, MOST_LISTED } from '../../../shared/domain/campaign/targetEvent.ts';
import type { LetterChoice, LetterOrder, LetterPlan } from '../../../shared/domain/letters/letterBatch.ts';
import { senderKind } from '../../../shared/domain/letters/sender.ts';
import type { ProcedureEventKind } from '../../../shared/domain/procedure/events.ts';
import type { Condition, UnionStatus } from '../../../shared/domain/units/unit.ts';
import type { UnitSelection } from '../../../shared/domain/units/unitList.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import { firstTaken } from '../targets/numbersFree.ts';
import { leftOutNamer, targetStatements } from '../targets/queries.ts';

import { keysOfSelection } from '../units/orderedKeys.ts';

type Refusal = LeftOut['reason'];

/** A target as far as it decides whether a letter can go there. */
interface Addressee {
  readonly key: number;
  readonly isListed: 0 | 1;
  readonly removed_on: string | null;
  readonly offer_number: number | null;
  readonly status: Standing['status'] | null;
  readonly received_on: string | null;
  readonly reply_due: string | null;
  readonly replied_on: string | null;
  readonly answer: Standing['answer'];
  readonly signed_on: string | null;
  readonly hasAddress: 0 | 1;
  readonly condition: Condition;
  readonly unionStatus: UnionStatus;
  readonly region: string;
}

const addressees = (db: Database, campaignKey: number) => {
  const statement = db.prepare<[number, number], Addressee>(
    `SELECT u.key, t.unit_key IS NOT NULL AS isListed, t.removed_on, t.offer_number, t.status, t.received_on, t.reply_due,
       t.replied_on, t.answer, t.signed_on, u.address <> '' AS hasAddress, u.condition, u.union_status AS unionStatus,
       u.region_code AS region
     FROM units u LEFT JOIN targets t ON t.unit_key = u.key AND t.campaign_key = ? WHERE u.key = ?`,
  );
  return (key: number) => statement.get(campaignKey, key);
};

export interface PlannedLetter {
  readonly unitKey: number;
  readonly number: number;
  readonly isNew: boolean;
}

interface Planned {
  readonly letters: readonly PlannedLetter[];
  readonly plan: LetterPlan;
}

export interface PlanWish extends LetterChoice {
  readonly selection: UnitSelection;
}

/** Whom a batch would go to, in its order, with the numbers of the offers; nothing is written. */
export function planLetters(db: Database, campaign: KeyedCampaign, wish: PlanWish, today: string): Planned {
  const find = addressees(db, campaign.key);
  const rows = [...keysOfSelection(db, wish.selection)].flatMap((key) => find(key) ?? []);
  const statements = targetStatements(db, campaign.key);
  const name = leftOutNamer(db, campaign.key);
  const dayOf = dayOfEvent(db, campaign.key);
  const nextNumber = statements.lastNumber() + 1;
  const settings = { ...campaign.letters, senderRule: wish.senderRule ?? campaign.letters.senderRule };
  const letters: PlannedLetter[] = [];
  const leftOut: LeftOut[] = [];
  const senders = { own: 0, joint: 0, upper: 0 };
  let [number, newNumbers, leftOutCount, withoutAddress, withoutCondition] = [
    wish.firstNumber ?? nextNumber,
    0,
    0,
    0,
    0,
  ];
  for (const row of inOrder(rows, wish.order)) {
    const reason = refusalOf(row, wish, today, dayOf);
    if (reason !== null) {
      leftOutCount += 1;
      const named = leftOut.length < MOST_LISTED ? name(row.key) : undefined;
      if (named) leftOut.push({ ...named, reason });
      continue;
    }
    const isNew = row.offer_number === null;
    letters.push({ unitKey: row.key, number: row.offer_number ?? number, isNew });
    if (isNew) [number, newNumbers] = [number + 1, newNumbers + 1];
    if (row.hasAddress === 0 && wish.kind !== 'authority-request') withoutAddress += 1;
    if (row.condition === 'unknown' && wish.kind === 'offer-letter') withoutCondition += 1;
    senders[senderKind(settings, row.unionStatus)] += 1;
  }
  const numbers = letters.reduce<LetterPlan['numbers']>(
    (span, one) => ({ from: Math.min(span?.from ?? one.number, one.number), to: Math.max(span?.to ?? 0, one.number) }),
    null,
  );
  const numberTaken =
    wish.firstNumber === undefined || newNumbers === 0
      ? null
      : firstTaken(db, campaign.key, wish.firstNumber, newNumbers);
  const counts = { count: letters.length, numbers, newNumbers, nextNumber, withoutAddress, withoutCondition, senders };
  return { letters, plan: { ...counts, leftOutCount, leftOut, numberTaken } };
}

function inOrder(rows: readonly Addressee[], order: LetterOrder): readonly Addressee[] {
  switch (order) {
    case 'shown':
      return rows;
    case 'region':
      return rows.toSorted((a, b) => (a.region < b.region ? -1 : Number(a.region > b.region)));
    case 'number':
      return rows.toSorted((a, b) => (a.offer_number ?? Infinity) - (b.offer_number ?? Infinity) || 0);
  }
}

type DayOfEvent = (unitKey: number, kind: ProcedureEventKind) => string | undefined;

function dayOfEvent(db: Database, campaignKey: number): DayOfEvent {
  const statement = db
    .prepare<[number, number, string], string>(
      `SELECT day FROM target_events WHERE unit_key = ? AND campaign_key = ? AND kind = ? ORDER BY key DESC LIMIT 1`,
    )
    .pluck();
  return (unitKey, kind) => statement.get(unitKey, campaignKey, kind);
}

/** Why a letter cannot go to a target; null where it can. */
function refusalOf(row: Addressee, wish: PlanWish, today: string, dayOf: DayOfEvent): Refusal | null {
  if (row.isListed === 0 || row.removed_on !== null) return { code: 'off-list' };
  if (wish.day > today) return { code: 'in-future' };
  if (row.status === 'withdrawn') return { code: 'is-withdrawn' };
  const already = (event: ProcedureEventKind, day: string | null | undefined): Refusal => ({
    code: 'already-entered',
    event,
    ...(day ? { day } : {}),
  });
  if (wish.kind === 'offer-letter') {
    const isLeft = wish.skipsIssued && row.offer_number !== null;
    return isLeft ? already('offer-issued', dayOf(row.key, 'offer-issued')) : null;
  }
  if (row.received_on === null || row.offer_number === null) {
    return { code: 'cause-missing', event: row.offer_number === null ? 'offer-issued' : 'offer-received' };
  }
  if (row.signed_on !== null) return already('signed', row.signed_on);
  const isRefused = row.answer === 'declines' || row.answer === 'other';
  if (row.replied_on !== null && !(wish.kind === 'authority-request' && isRefused)) {
    return already('reply', row.replied_on);
  }
  if (row.replied_on === null && row.reply_due !== null && row.reply_due >= wish.day) {
    return { code: 'not-due-yet', day: row.reply_due };
  }
  return null;
}
