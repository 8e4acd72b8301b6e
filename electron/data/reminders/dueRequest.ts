/** What is asked of the lists of campaigns and agreements. */
export interface DueRequest {
  readonly asOf: string;
  readonly until: string;
  /** Beyond this day counts stand alone: the names of far days are not worth reading a row of the ledger for each. */
  readonly namedUntil: string;
}
