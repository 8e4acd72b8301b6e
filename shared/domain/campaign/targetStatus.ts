/** How far a target is; follows from its events alone. */
export const TARGET_STATUSES = [
  'listed',
  'issued',
  'sent',
  'received',
  'accepted',
  'declined',
  'answered',
  'negotiating',
  'draft',
  'voted',
  'signed',
  'filed',
  'in-force',
  'broken-off',
  'withdrawn',
] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];
