import { z } from 'zod';
import { UNIT_KINDS } from '../domain/units/unit.ts';
import { campaignPaperHead, paperRegion } from './campaignPaper.ts';

const count = z.number().int();

/** 待要约、待催告、待签约、待报备, in the order in which a list has them. */
export const UNIT_TASKS = ['offer', 'urge', 'sign', 'file'] as const;
export type UnitTask = (typeof UNIT_TASKS)[number];

const listedUnit = {
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  address: z.string(),
  addressee: z.string(),
  telephone: z.string(),
  offerNumber: count.nullable(),
  /** The day by which it is to be done; null where no rule says. */
  due: z.iso.date().nullable(),
};

export const taskListModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('task-list'),
  ...campaignPaperHead,
  lastUsefulOfferDay: z.iso.date().nullable(),
  counties: z.array(
    z.strictObject({
      ...paperRegion.shape,
      /** All units there, also those that are not listed below for want of room. */
      counts: z.record(z.enum(UNIT_TASKS), count),
      units: z.array(z.strictObject({ task: z.enum(UNIT_TASKS), ...listedUnit })),
    }),
  ),
});

/** What is left to do in each county, to be taken along. */
export type TaskListModel = z.infer<typeof taskListModel>;

export const replyDueListModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('reply-due-list'),
  ...campaignPaperHead,
  /** Replies due up to this day, overdue ones included. */
  until: z.iso.date(),
  counties: z.array(
    z.strictObject({
      ...paperRegion.shape,
      counts: z.strictObject({ overdue: count, due: count }),
      units: z.array(z.strictObject({ ...listedUnit, receivedOn: z.iso.date() })),
    }),
  ),
});

/** Offers whose reply is due or overdue, by county. */
export type ReplyDueListModel = z.infer<typeof replyDueListModel>;
