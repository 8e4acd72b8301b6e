import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { dayName, enteredAtMs, sampleDay } from '../../../shared/domain/campaign/sampleDays.ts';
import {
  type SampleCampaign,
  sampleLedger,
  type SampleRequest,
  sampleSurveys,
  type SampleTarget,
} from '../../../shared/domain/campaign/sampleLedger.ts';
import { SAMPLE_TEXTS } from '../../../shared/domain/campaign/sampleTexts.ts';
import { SAMPLE_ENTERED_MS, type SampleUnit } from '../../../shared/domain/campaign/sampleUnits.ts';
import { openStandingRules, standingOf } from '../../../shared/domain/campaign/targetStanding.ts';
import { listChangeInserter } from '../campaigns/listChanges.ts';
import { insertCampaign, selectCampaign } from '../campaigns/queries.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { surveyInserter } from '../surveys/queries.ts';
import { coverageInserter, unitAgreementInserter } from '../unitAgreements/inserting.ts';
import { unitInserter } from '../units/queries.ts';
import { factsBeforeInserter, targetEventInserter, targetInserter, updateSampleCampaign } from './queries.ts';

/** Blocks of 50 units between two looks at what else there is to do. */
const BLOCKS_A_SLICE = 10;
/** Task numbers come from above before anybody counts: so many of the enterprises with a union. */
const TASK_SHARE = 0.9;

/**
 * Writes a made-up ledger inside the transaction that the caller holds.
 * @returns the campaign of the newspaper case
 */
export async function writeSample(
  db: Database,
  request: SampleRequest,
  report: (done: number) => void,
): Promise<{ campaignId: string }> {
  const ledger = sampleLedger(request);
  const texts = SAMPLE_TEXTS[request.language];
  const { last, now } = ledger.campaigns;
  const lists = new Map([last, now].map((campaign) => [campaign, new WrittenList(db, campaign, texts.recordedBy)]));
  const writeUnit = unitWriter(db);
  const writeAgreement = unitAgreementInserter(db);
  const writeCoverage = coverageInserter(db);

  let done = 0;
  let slice = 0;
  for (const { units, targets } of ledger.blocks()) {
    const keys = new Map<SampleUnit, number>();
    for (const unit of units) {
      keys.set(unit, writeUnit(unit));
      for (const list of lists.values()) list.count(unit);
    }
    for (const unit of units) {
      for (const { id, fields, coverage } of unit.agreements) {
        writeAgreement({ ...fields, id, unitKey: keyIn(keys, unit), importId: null });
        for (const { id: coverageId, unit: covered, basis } of coverage) {
          writeCoverage({ id: coverageId, agreementId: id, unitKey: keyIn(keys, covered), basis });
        }
      }
    }
    for (const target of targets) lists.get(target.campaign)?.write(target, keyIn(keys, target.unit));
    done += units.length;
    slice += 1;
    if (slice % BLOCKS_A_SLICE === 0) {
      report(done);
      await setImmediate();
    }
  }

  for (const list of lists.values()) list.close(ledger.newId, texts);
  const writeSurvey = surveyInserter(db, now.id);
  for (const { id, ...fields } of sampleSurveys(ledger, texts.survey)) writeSurvey(id, fields);
  return { campaignId: now.id };
}

function keyIn(keys: ReadonlyMap<SampleUnit, number>, unit: SampleUnit): number {
  const key = keys.get(unit);
  if (key === undefined) throw new Error(`${unit.id} is not among the units of its block`);
  return key;
}

function unitWriter(db: Database): (unit: SampleUnit) => number {
  const insert = unitInserter(db);
  const insertFacts = factsBeforeInserter(db);
  let createdAtMs = SAMPLE_ENTERED_MS;
  return ({ id, fields, factsFrom, before }) => {
    createdAtMs += 1;
    const key = insert({ ...fields, id, factsFrom: dayName(factsFrom), isSample: true, importId: null, createdAtMs });
    for (const facts of before) insertFacts({ ...facts, unitKey: key, from: dayName(facts.from) });
    return key;
  };
}

/** The list of one campaign while it is written. */
class WrittenList {
  readonly #db: Database;
  readonly #campaign: SampleCampaign;
  readonly #key: number;
  readonly #recordedBy: string;
  readonly #rules: ReturnType<typeof openStandingRules>;
  readonly #insertTarget: ReturnType<typeof targetInserter>;
  readonly #insertEvent: ReturnType<typeof targetEventInserter>;
  readonly #changes: { readonly unitKey: number; readonly change: 'added' | 'removed'; readonly day: number }[] = [];
  readonly #inCounty = new Map<string, number>();
  #frozen = 0;

  constructor(db: Database, campaign: SampleCampaign, recordedBy: string) {
    insertCampaign(db, { ...campaign.fields, id: campaign.id, isSample: true, nowMs: SAMPLE_ENTERED_MS });
    this.#db = db;
    this.#campaign = campaign;
    this.#recordedBy = recordedBy;
    this.#key = selectCampaign(db, campaign.id).key;
    this.#rules = openStandingRules(campaign.fields.rulePack, selectHolidays(db));
    this.#insertTarget = targetInserter(db);
    this.#insertEvent = targetEventInserter(db);
  }

  write({ events, ...target }: SampleTarget, unitKey: number): void {
    const campaignKey = this.#key;
    const { rules, isFrozen, listedOn, removedOn } = target;
    const isOffered = events.length > 0;
    this.#insertTarget({
      campaignKey,
      unitKey,
      rules,
      isFrozen,
      listedOn: dayName(listedOn),
      removedOn: removedOn === null ? null : dayName(removedOn),
      offerNumber: isOffered ? target.offerNumber : null,
      standing: standingOf(events, this.#rules),
    });
    for (const event of events) {
      const recordedAtMs = enteredAtMs(sampleDay(event.day));
      this.#insertEvent({ campaignKey, unitKey, event, recordedAtMs, recordedBy: this.#recordedBy });
    }
    if (isFrozen) this.#frozen += 1;
    else this.#changes.push({ unitKey, change: 'added', day: listedOn });
    if (removedOn !== null) this.#changes.push({ unitKey, change: 'removed', day: removedOn });
  }

  /** Each unit of the ledger, on the list or not: what task numbers are set by. */
  count({ fields: { kind, unionStatus, regionCode } }: SampleUnit): void {
    if (kind !== 'enterprise' || (unionStatus !== 'own' && unionStatus !== 'joint')) return;
    this.#inCounty.set(regionCode, (this.#inCounty.get(regionCode) ?? 0) + 1);
  }

  close(newId: () => string, texts: Record<'frozen' | 'added' | 'removed', string>): void {
    const insertChange = listChangeInserter(this.#db);
    const entry = { campaignKey: this.#key, recordedBy: this.#recordedBy };
    const { id, frozenOn, isArchived } = this.#campaign;
    insertChange({
      ...entry,
      id: newId(),
      unitKey: null,
      change: 'frozen',
      count: this.#frozen,
      reason: texts.frozen,
      day: dayName(frozenOn),
      recordedAtMs: enteredAtMs(frozenOn),
    });
    for (const { unitKey, change, day } of this.#changes) {
      const recordedAtMs = enteredAtMs(day);
      insertChange({
        ...entry,
        id: newId(),
        unitKey,
        change,
        count: 1,
        day: dayName(day),
        reason: texts[change],
        recordedAtMs,
      });
    }
    updateSampleCampaign(this.#db, id, {
      tasks: [...this.#inCounty]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([regionCode, unionised]) => ({
          regionCode,
          number: Math.ceil(unionised * TASK_SHARE),
        })),
      frozenOn: dayName(frozenOn),
      archivedAtMs: isArchived ? SAMPLE_ENTERED_MS : null,
    });
  }
}
