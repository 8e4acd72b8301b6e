/** What the ledger can show of a unit, in its usual order; notes are confidential and in no list. */
export const LEDGER_COLUMNS = [
  'name',
  'uscc',
  'region',
  'kind',
  'industry',
  'ownership',
  'employees',
  'technicalWorkers',
  'members',
  'unionStatus',
  'isOperating',
  'condition',
  'isPieceRate',
  'sizeClass',
  'factsFrom',
  'legalRepresentative',
  'unionChair',
  'chairElection',
  'chairTerm',
  'hasCongress',
  'congressLastMet',
  'hasOpenness',
  'instructor',
  'addressee',
  'address',
  'postcode',
  'telephone',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** Those that only the list of a campaign has. */
export const TARGET_COLUMNS = [
  'offerNumber',
  'status',
  'statusDay',
  'rules',
  'receivedOn',
  'replyDue',
  'repliedOn',
  'answer',
  'signedOn',
  'filingDue',
  'filedOn',
  'nextStep',
  'nextDue',
  'listedOn',
  'removedOn',
] as const;

export const UNIT_COLUMNS = [...LEDGER_COLUMNS, ...TARGET_COLUMNS] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];
export type TargetColumn = (typeof TARGET_COLUMNS)[number];

export const isTargetColumn = (column: UnitColumn): column is TargetColumn =>
  (TARGET_COLUMNS as readonly UnitColumn[]).includes(column);

export const USUAL_UNIT_COLUMNS: readonly UnitColumn[] = [
  'name',
  'uscc',
  'region',
  'industry',
  'ownership',
  'employees',
  'members',
  'unionStatus',
  'condition',
  'isOperating',
  'sizeClass',
  'unionChair',
  'telephone',
];

export const USUAL_TARGET_COLUMNS: readonly UnitColumn[] = [
  'offerNumber',
  'name',
  'region',
  'status',
  'statusDay',
  'nextStep',
  'nextDue',
  'replyDue',
  'repliedOn',
  'answer',
  'rules',
  'employees',
];
