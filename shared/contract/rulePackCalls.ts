import { z } from 'zod';
import { type RulePack, rulePack } from '../domain/procedure/rulePack.ts';
import { command, lazily, query } from './define.ts';

const packId = rulePack.shape.id;

/**
 * Rule packs of the user's own (程序规则). A campaign or a negotiation holds a whole copy of the one that it was given, so
 * that what was counted by it stays as it was.
 */
export const rulePackCalls = {
  rulePacks: {
    /** In the order in which they were made. */
    list: query<RulePack[]>('rule-packs')(lazily(() => z.strictObject({}))),
    /** Refused as `pack-id-taken` where a pack of the product or of this file has the id; `free` names one that none has. */
    create: command<void>('rule-packs')(lazily(() => rulePack)),
    /** Replaces a pack under its id. */
    update: command<void>('rule-packs')(lazily(() => rulePack)),
    remove: command<void>('rule-packs')(lazily(() => z.strictObject({ id: packId }))),
  },
};
