/** Facts of a unit that a row can bring; they stand from a day on. */
export const FACT_FIELDS = [
  'employees',
  'technicalWorkers',
  'members',
  'unionStatus',
  'isOperating',
  'condition',
  'isPieceRate',
  'sizeClass',
] as const;

const DESCRIPTION_FIELDS = [
  'name',
  'uscc',
  'region',
  'kind',
  'industry',
  'ownership',
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
  'notes',
] as const;

/** Of the one agreement that a row can bring. */
export const AGREEMENT_FIELDS = [
  'agreementKind',
  'agreementLevel',
  'agreementTitle',
  'signedDay',
  'filedDay',
  'review',
  'fromDay',
  'toDay',
  'raise',
  'timesRenewed',
] as const;

/** What a column of a ledger file can hold, in the order of the template. */
export const IMPORT_FIELDS = [...DESCRIPTION_FIELDS, ...FACT_FIELDS, 'factsFrom', ...AGREEMENT_FIELDS] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Column of the file for each field, 0 first. */
export type ImportColumns = Partial<Record<ImportField, number>>;

/** A cell of a table file; formulas give the value that was saved with them. */
export type ImportCell = string | number | null;

/** What a row that can be taken says of a field; null where it says nothing. */
export type ImportValue = string | number | null;

/** The fields that rows of such a file have a value for: what has a column, and the region, which may be one for all. */
export function importedFields(columns: ImportColumns): readonly ImportField[] {
  return IMPORT_FIELDS.filter((field) => field === 'region' || columns[field] !== undefined);
}
