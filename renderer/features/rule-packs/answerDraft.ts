import { type PackKey, stanceOf } from '../../../shared/domain/procedure/packRows.ts';
import {
  type ClockEvent,
  type Point,
  type RulePack,
  type StepRule,
} from '../../../shared/domain/procedure/rulePack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';

/** `within` before an event is a window of days, `no-later` a last day; after one both mean the same. */
export type Span = 'after' | 'before-within' | 'before-no-later';

export interface StepDraft {
  readonly unit: StepRule['unit'];
  readonly count: number;
  readonly event: ClockEvent;
  readonly span: Span;
  readonly extension: number | null;
  readonly isDoneBySignature: boolean;
  readonly isPausedByForce: boolean;
  readonly article: string;
}

/** What any point may say; which of it a point does say follows from its kind. */
export interface PointDraft {
  readonly part: number;
  readonly whole: number;
  readonly isOver: boolean;
  readonly count: number;
  readonly when: 'after-vote' | 'before-vote';
  readonly balance: 'equal' | 'union-not-fewer';
  readonly isAllowed: boolean;
  readonly items: string;
  readonly usual: number | null;
  readonly shortest: number | null;
  readonly longest: number | null;
  readonly article: string;
}

export type PointKind = 'share' | 'majority' | 'signing' | 'count' | 'balance' | 'permission' | 'documents' | 'term';

export const POINT_KINDS = {
  quorum: 'share',
  majority: 'majority',
  signing: 'signing',
  minimum: 'count',
  aboveScaleMinimum: 'count',
  maximum: 'count',
  balance: 'balance',
  chief: 'count',
  frontLine: 'share',
  outsiders: 'share',
  outsideChief: 'permission',
  bothSides: 'permission',
  copies: 'count',
  documents: 'documents',
  term: 'term',
} as const satisfies Record<Point, PointKind>;

export interface AnswerDraft {
  readonly stance: ReturnType<typeof stanceOf>;
  readonly step: StepDraft;
  readonly point: PointDraft;
}

/** What the pack says, or to start from what holds beneath it, without the article of another rule. */
export function draftOf(pack: RulePack, key: PackKey): AnswerDraft {
  return { stance: stanceOf(pack, key), step: stepDraft(pack, key), point: pointDraft(pack, key) };
}

function stepDraft(pack: RulePack, key: PackKey): StepDraft {
  const found = key.kind === 'step' ? openPack(pack).step(key.step) : null;
  const rule = found?.kind === 'set' ? found.rule : null;
  return {
    unit: rule?.unit ?? 'calendar',
    count: (rule?.unit === 'months' ? rule.months : rule?.days) ?? 0,
    event: rule?.event ?? 'offer-received',
    span: rule?.direction === 'before' ? `before-${rule.bound}` : 'after',
    extension: rule?.extension ?? null,
    isDoneBySignature: rule?.doneBy !== undefined,
    isPausedByForce: rule?.pausedBy !== undefined,
    article: found?.kind === 'set' && found.packId === pack.id ? found.rule.article : '',
  };
}

function pointDraft(pack: RulePack, key: PackKey): PointDraft {
  const any = key.kind === 'point' ? openPack(pack).point(key.point) : null;
  const rule = any?.kind === 'set' ? any.rule : null;
  const [part, whole] = rule && 'share' in rule ? rule.share : [1, 2];
  const found = key.kind === 'point' && key.point === 'term' ? openPack(pack).point('term') : null;
  const term = found?.kind === 'set' ? found.rule : null;
  return {
    part,
    whole,
    isOver: rule !== null && 'isOver' in rule && rule.isOver === true,
    count: rule && 'count' in rule ? rule.count : 1,
    when: rule && 'when' in rule ? rule.when : 'after-vote',
    balance: rule && 'rule' in rule ? rule.rule : 'equal',
    isAllowed: rule !== null && 'isAllowed' in rule && rule.isAllowed,
    items: rule && 'items' in rule ? rule.items.join('\n') : '',
    usual: term?.usual ?? null,
    shortest: term?.shortest ?? null,
    longest: term?.longest ?? null,
    article: any?.kind === 'set' && any.packId === pack.id ? any.rule.article : '',
  };
}

/** As it would stand in the pack; whether it is sound is for the schema to say. */
export function stepValue(draft: StepDraft): unknown {
  const { unit, count, event, span, extension, isDoneBySignature, isPausedByForce, article } = draft;
  return {
    unit,
    ...(unit === 'months' ? { months: count } : { days: count }),
    event,
    direction: span === 'after' ? 'after' : 'before',
    bound: span === 'before-no-later' ? 'no-later' : 'within',
    ...(isDoneBySignature ? { doneBy: 'signed' } : {}),
    ...(isPausedByForce ? { pausedBy: 'force-majeure' } : {}),
    ...(extension === null ? {} : { extension }),
    article: article.trim(),
  };
}

export function pointValue(point: Point, draft: PointDraft): unknown {
  return { ...pointTerms(POINT_KINDS[point], draft), article: draft.article.trim() };
}

function pointTerms(kind: PointKind, draft: PointDraft): object {
  const share = [draft.part, draft.whole];
  switch (kind) {
    case 'share':
      return { share };
    case 'majority':
      return { share, isOver: draft.isOver };
    case 'signing':
      return { when: draft.when };
    case 'count':
      return { count: draft.count };
    case 'balance':
      return { rule: draft.balance };
    case 'permission':
      return { isAllowed: draft.isAllowed };
    case 'documents':
      return {
        items: draft.items
          .split('\n')
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      };
    case 'term':
      return {
        ...(draft.usual === null ? {} : { usual: draft.usual }),
        ...(draft.shortest === null ? {} : { shortest: draft.shortest }),
        ...(draft.longest === null ? {} : { longest: draft.longest }),
      };
  }
}
