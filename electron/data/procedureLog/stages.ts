import type { Database } from 'better-sqlite3';
import { stageOf } from '../../../shared/domain/campaign/targetStanding.ts';
import type { TargetStatus } from '../../../shared/domain/campaign/targetStatus.ts';
import { countedEvents, type Votes } from '../../../shared/domain/procedure/events.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { voteOutcome } from '../../../shared/domain/procedure/vote.ts';
import { parsePack, selectOwnLog, standingOfLog } from './queries.ts';

/** Works out anew how far the own log of a negotiation has come; to be called once that log has changed. */
export function keepStage(db: Database, negotiationId: string): void {
  const counted = countedEvents(standingOfLog(selectOwnLog(db, negotiationId)));
  const vote = counted.findLast((event) => event.kind === 'vote');
  db.prepare(
    `INSERT INTO negotiation_stages (negotiation_id, if_adopted, if_lost, last_vote)
     VALUES (@negotiationId, @ifAdopted, @ifLost, @lastVote)
     ON CONFLICT (negotiation_id) DO UPDATE SET if_adopted = @ifAdopted, if_lost = @ifLost, last_vote = @lastVote`,
  ).run({
    negotiationId,
    ifAdopted: stageOf(counted, () => false).status,
    ifLost: stageOf(counted, () => true).status,
    lastVote: vote?.kind === 'vote' ? JSON.stringify(votesOf(vote)) : null,
  });
}

const votesOf = ({ delegates, present, inFavour }: Votes): Votes => ({ delegates, present, inFavour });

/** What the stage of negotiation `n` follows from, with its kept stage `k` and its procedure `p` joined where it has them. */
export const STAGE_COLUMNS = 'k.if_adopted, k.if_lost, k.last_vote, n.region_code, p.rule_pack';
export const STAGE_JOINS = `LEFT JOIN negotiation_stages k ON k.negotiation_id = n.id
       LEFT JOIN negotiation_procedures p ON p.id = n.id`;

export interface StageRow {
  readonly if_adopted: TargetStatus | null;
  readonly if_lost: TargetStatus | null;
  readonly last_vote: string | null;
  readonly region_code: string;
  readonly rule_pack: string | null;
}

/** Tells how far own logs have come. Rules are opened only where a vote has to be judged, each once. */
export function stageReader(): (row: StageRow) => TargetStatus {
  const opened = new Map<string, ReturnType<typeof openPack>>();
  const packOf = ({ rule_pack, region_code }: StageRow) => {
    const key = rule_pack ?? region_code;
    const pack = opened.get(key) ?? openPack(parsePack(rule_pack, region_code));
    opened.set(key, pack);
    return pack;
  };
  return (row) => {
    const { if_adopted, if_lost, last_vote } = row;
    if (if_adopted === null || if_lost === null) return 'listed';
    if (last_vote === null || if_adopted === if_lost) return if_adopted;
    return voteOutcome(packOf(row), JSON.parse(last_vote)).isAdopted === false ? if_lost : if_adopted;
  };
}
