import type { ImportField } from '../../../shared/domain/ledger-import/fields.ts';

type UnitField = Exclude<
  ImportField,
  | 'agreementKind'
  | 'agreementLevel'
  | 'agreementTitle'
  | 'signedDay'
  | 'filedDay'
  | 'review'
  | 'fromDay'
  | 'toDay'
  | 'raise'
  | 'timesRenewed'
  | 'factsFrom'
>;

interface Column {
  readonly column: string;
  /** What a unit has that nothing is said of. */
  readonly empty: string | number | null;
}

const text = (column: string): Column => ({ column, empty: '' });
const open = (column: string): Column => ({ column, empty: null });

export const UNIT_COLUMNS: Readonly<Record<UnitField, Column>> = {
  name: text('name'),
  uscc: text('uscc'),
  region: text('region_code'),
  kind: { column: 'kind', empty: 'enterprise' },
  industry: text('industry'),
  ownership: text('ownership'),
  legalRepresentative: text('legal_representative'),
  unionChair: text('union_chair'),
  chairElection: text('chair_election'),
  chairTerm: text('chair_term'),
  hasCongress: open('has_congress'),
  congressLastMet: open('congress_last_met'),
  hasOpenness: open('has_openness'),
  instructor: text('instructor'),
  addressee: text('addressee'),
  address: text('address'),
  postcode: text('postcode'),
  telephone: text('telephone'),
  notes: text('notes'),
  employees: open('employees'),
  technicalWorkers: open('technical_workers'),
  members: open('members'),
  unionStatus: { column: 'union_status', empty: 'unknown' },
  isOperating: { column: 'is_operating', empty: 1 },
  condition: { column: 'condition', empty: 'unknown' },
  isPieceRate: open('is_piece_rate'),
  sizeClass: { column: 'size_class', empty: 'unknown' },
};

type AgreementField = Exclude<ImportField, UnitField | 'factsFrom'>;

export const AGREEMENT_COLUMNS: Readonly<Record<AgreementField, Column>> = {
  agreementKind: { column: 'kind', empty: 'wage' },
  agreementLevel: { column: 'level', empty: 'own' },
  agreementTitle: text('title'),
  signedDay: open('signed_day'),
  filedDay: open('filed_day'),
  review: { column: 'review', empty: 'unknown' },
  fromDay: text('from_day'),
  toDay: text('to_day'),
  raise: open('raise'),
  timesRenewed: { column: 'times_renewed', empty: 0 },
};

export function isUnitField(field: ImportField): field is UnitField {
  return field in UNIT_COLUMNS;
}

export function isAgreementField(field: ImportField): field is AgreementField {
  return field in AGREEMENT_COLUMNS;
}
