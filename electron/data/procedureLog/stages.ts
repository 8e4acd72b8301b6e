import type { Database } from 'better-sqlite3';
import { stageOf } from '../../../shared/domain/campaign/targetStanding.ts';
import type { TargetStatus } from '../../../shared/domain/campaign/targetStatus.ts';
import { countedEvents, type ProcedureEvent, type SigningRules } from '../../../shared/domain/procedure/events.ts';
import { procedureFields } from '../../../shared/domain/procedure/parties.ts';
import { packOfRegion } from '../../../shared/domain/procedure/regionPack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { voteOutcome } from '../../../shared/domain/procedure/vote.ts';

interface StageRow {
  readonly negotiation_id: string;
  readonly kind: string;
  readonly day: string;
  readonly details: string;
}

/** Events without more than their kind and day are the most: of those nothing is parsed. */
const NOTHING_MORE = '{}';

/** Of negotiations with a log of their own: a target that is linked tells the stage itself. */
const OWN_EVENTS = `SELECT e.negotiation_id, e.kind, e.day, e.details FROM negotiation_events e
  WHERE e.kind <> 'correction'
    AND NOT EXISTS (SELECT 1 FROM negotiation_events c WHERE c.corrects_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM target_events c WHERE c.corrects_id = e.target_event_id)
    AND NOT EXISTS (SELECT 1 FROM targets t WHERE t.negotiation_id = e.negotiation_id)`;

/** How far each negotiation with events of its own is; the others are at `listed`. */
export function selectOwnStages(db: Database): Map<string, TargetStatus> {
  const isLostFor = voteJudge(db);
  const stages = new Map<string, TargetStatus>();
  let id = '';
  let events: ProcedureEvent[] = [];
  const close = () => {
    if (events.length > 0) stages.set(id, stageOfEvents(events, isLostFor(id)));
    events = [];
  };
  const rows = db.prepare<[], StageRow>(`${OWN_EVENTS} ORDER BY e.negotiation_id, e.key`);
  for (const row of rows.iterate()) {
    if (row.negotiation_id !== id) close();
    id = row.negotiation_id;
    events.push(toEvent(row));
  }
  close();
  return stages;
}

/** How far one negotiation with events of its own is. */
export function selectOwnStage(db: Database, negotiationId: string): TargetStatus {
  const events = db
    .prepare<[string], StageRow>(`${OWN_EVENTS} AND e.negotiation_id = ? ORDER BY e.key`)
    .all(negotiationId)
    .map(toEvent);
  return stageOfEvents(events, voteJudge(db)(negotiationId));
}

function stageOfEvents(events: readonly ProcedureEvent[], isLost: SigningRules['isLost']): TargetStatus {
  return stageOf(countedEvents(events), isLost).status;
}

function toEvent({ kind, day, details }: StageRow): ProcedureEvent {
  const more: object = details === NOTHING_MORE ? {} : JSON.parse(details);
  // Safe: only what procedureEvent parsed is appended.
  return { ...more, kind, day } as ProcedureEvent;
}

/** Judges votes by the rules of a negotiation, which are looked up only where there was one. */
function voteJudge(db: Database) {
  const chosen = db.prepare<[string], { region_code: string; rule_pack: string | null }>(
    `SELECT n.region_code, p.rule_pack FROM negotiations n LEFT JOIN negotiation_procedures p ON p.id = n.id
     WHERE n.id = ?`,
  );
  const opened = new Map<string, ReturnType<typeof openPack>>();
  const packOf = (negotiationId: string) => {
    const row = chosen.get(negotiationId);
    const json = row?.rule_pack ?? JSON.stringify(packOfRegion(row?.region_code ?? ''));
    const known = opened.get(json) ?? openPack(procedureFields.shape.rulePack.parse(JSON.parse(json)));
    opened.set(json, known);
    return known;
  };
  return (negotiationId: string): SigningRules['isLost'] =>
    (votes) =>
      voteOutcome(packOf(negotiationId), votes).isAdopted === false;
}
