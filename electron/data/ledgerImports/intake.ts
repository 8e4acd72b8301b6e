import type { Database, Statement } from 'better-sqlite3';
import {
  FACT_FIELDS,
  type ImportField,
  type ImportValue,
  importedFields,
} from '../../../shared/domain/ledger-import/fields.ts';
import type { RowIssue, RowProblem, RowWarning } from '../../../shared/domain/ledger-import/issues.ts';
import {
  type ImportReport,
  type ImportRules,
  type IssueCount,
  ROWS_LISTED,
  type RowOfReport,
} from '../../../shared/domain/ledger-import/report.ts';
import { AGREEMENT_COLUMNS, isAgreementField, isUnitField, UNIT_COLUMNS } from './columns.ts';
import type { RowBatch } from './protocol.ts';

/** What an import writes with; null in a dry run. */
export interface Pen {
  readonly newId: () => string;
  readonly importId: string;
  readonly nowMs: number;
  /** Hears of each unit that is written. */
  readonly touched: (unitKey: number) => void;
}

type Value = string | number | null;
type StoredRow = Readonly<Record<string, Value>>;

/** A field of the file, its column in the table and its place among the values of a row. */
interface Given {
  readonly field: ImportField;
  readonly column: string;
  readonly empty: Value;
  readonly place: number;
}

/** Takes checked rows into the ledger, or counts what would become of them. All statements are compiled once. */
export class Intake {
  readonly counts = { rows: 0, created: 0, changed: 0, equal: 0, left: 0, agreementsCreated: 0, agreementsChanged: 0 };
  readonly #rules: ImportRules;
  readonly #pen: Pen | null;
  readonly #width: number;
  readonly #description: readonly Given[];
  readonly #facts: readonly Given[];
  readonly #agreement: readonly Given[];
  readonly #places: { readonly [F in 'region' | 'factsFrom' | 'fromDay' | 'toDay' | 'kind' | 'level']: number };
  /** In an empty ledger nobody is looked for. */
  readonly #isLedgerEmpty: boolean;
  readonly #find: {
    readonly byCode: Statement;
    readonly byName: Statement;
    readonly unit: Statement;
    readonly agreement: Statement;
  };
  readonly #insertUnit: Statement;
  readonly #insertAgreement: Statement;
  readonly #keepFacts: Statement;
  readonly #updates = new Map<string, Statement>();
  readonly #db: Database;
  readonly #issues = new IssueList();

  constructor(db: Database, rules: ImportRules, pen: Pen | null) {
    const fields = importedFields(rules.columns);
    const place = (field: ImportField) => fields.indexOf(field);
    const given = (field: ImportField): Given[] => {
      if (isUnitField(field)) return [{ field, ...UNIT_COLUMNS[field], place: place(field) }];
      return isAgreementField(field) ? [{ field, ...AGREEMENT_COLUMNS[field], place: place(field) }] : [];
    };
    const isFact = (field: ImportField) => FACT_FIELDS.some((fact) => fact === field);
    this.#db = db;
    this.#rules = rules;
    this.#pen = pen;
    this.#width = fields.length;
    this.#description = fields.filter((field) => isUnitField(field) && !isFact(field)).flatMap(given);
    this.#facts = fields.filter(isFact).flatMap(given);
    this.#agreement = fields.filter(isAgreementField).flatMap(given);
    this.#places = {
      region: place('region'),
      factsFrom: place('factsFrom'),
      fromDay: place('fromDay'),
      toDay: place('toDay'),
      kind: place('agreementKind'),
      level: place('agreementLevel'),
    };
    this.#isLedgerEmpty = db.prepare('SELECT 1 FROM units LIMIT 1').get() === undefined;
    this.#find = {
      byCode: db.prepare("SELECT key FROM units WHERE uscc = ? AND uscc <> '' LIMIT 1").pluck(),
      // Two with different codes are two, whatever their names.
      byName: db
        .prepare("SELECT key FROM units WHERE name_key = ? AND region_code = ? AND (uscc = '' OR ? = '') LIMIT 1")
        .pluck(),
      unit: db.prepare('SELECT * FROM units WHERE key = ?'),
      agreement: db.prepare(
        'SELECT * FROM unit_agreements WHERE unit_key = ? AND kind = ? AND level = ? AND from_day = ? LIMIT 1',
      ),
    };
    this.#insertUnit = db.prepare(
      insertSql('units', ['id', 'name_key', 'name_order', 'valid_from', 'import_id', 'created_at_ms'], UNIT_COLUMNS, [
        ...this.#description,
        ...this.#facts,
      ]),
    );
    this.#insertAgreement = db.prepare(
      insertSql('unit_agreements', ['id', 'unit_key', 'import_id'], AGREEMENT_COLUMNS, this.#agreement, "notes, ''"),
    );
    const facts = FACT_FIELDS.map((field) => UNIT_COLUMNS[field].column).join(', ');
    this.#keepFacts = db.prepare(
      `INSERT INTO unit_facts_before (id, unit_key, valid_from, ${facts})
       SELECT ?, key, valid_from, ${facts} FROM units WHERE key = ?`,
    );
  }

  take(batch: RowBatch): void {
    for (const rejected of batch.rejected) this.#issues.reject(rejected);
    for (const warned of batch.warned) this.#issues.warn(warned);
    this.counts.rows += batch.rowNumbers.length + batch.rejected.length;
    for (const [index, row] of batch.rowNumbers.entries()) {
      const from = index * this.#width;
      const key = this.#isLedgerEmpty ? undefined : this.#known(batch, index, from);
      if (key === undefined) this.#create(batch, index, from);
      else if (this.#rules.known === 'leave') this.counts.left += 1;
      else this.#update(key, batch, index, from, row);
    }
  }

  report(): Omit<ImportReport, 'fileName' | 'sheet' | 'layout' | 'rules'> {
    return { ...this.counts, ...this.#issues.report() };
  }

  /** The unit that is meant: that of the same valid code, else of the same name in the same region. */
  #known(batch: RowBatch, index: number, from: number): number | undefined {
    const code = batch.mergeCodes[index] ?? '';
    const region = batch.values[from + this.#places.region];
    const key =
      (code === '' ? undefined : this.#find.byCode.get(code)) ??
      this.#find.byName.get(batch.nameKeys[index], region, code);
    // Safe: both statements pluck an integer key.
    return key as number | undefined;
  }

  #create(batch: RowBatch, index: number, from: number): void {
    this.counts.created += 1;
    const { values } = batch;
    const hasAgreement = this.#hasAgreement(values, from);
    if (hasAgreement) this.counts.agreementsCreated += 1;
    if (!this.#pen) return;
    const { newId, importId, nowMs, touched } = this.#pen;
    const bound: Value[] = [
      newId(),
      batch.nameKeys[index] ?? '',
      batch.nameOrders[index] ?? '',
      this.#factsFrom(values, from),
      importId,
      nowMs,
    ];
    for (const { place, empty } of this.#description) bound.push(values[from + place] ?? empty);
    for (const { place, empty } of this.#facts) bound.push(values[from + place] ?? empty);
    const key = Number(this.#insertUnit.run(bound).lastInsertRowid);
    touched(key);
    if (hasAgreement) this.#createAgreement(this.#pen, key, values, from);
  }

  #createAgreement(pen: Pen, unitKey: number, values: readonly ImportValue[], from: number): void {
    const bound: Value[] = [pen.newId(), unitKey, pen.importId];
    for (const { place, empty } of this.#agreement) bound.push(values[from + place] ?? empty);
    this.#insertAgreement.run(bound);
  }

  #update(key: number, { values, nameKeys, nameOrders }: RowBatch, index: number, from: number, row: number): void {
    // Safe: the row of a table without blobs, under a key that was just found.
    const stored = this.#find.unit.get(key) as StoredRow;
    const differs = ({ column, place }: Given) => {
      const value = values[from + place] ?? null;
      return value !== null && value !== stored[column];
    };
    const changed = this.#description.filter(differs);
    const facts = this.#facts.filter(differs);
    const day = this.#factsFrom(values, from);
    const standsSince = String(stored['valid_from']);
    const areFactsOlder = facts.length > 0 && day < standsSince;
    if (areFactsOlder) {
      const issue: RowIssue<RowWarning> = { code: 'older-facts-left-out', field: 'factsFrom', value: day };
      this.#issues.warn({ row, name: String(stored['name']), issues: [issue] });
    }
    const all = areFactsOlder ? changed : [...changed, ...facts];
    if (all.length > 0 && this.#pen) {
      const hasNewFacts = all.length > changed.length;
      if (hasNewFacts && day > standsSince) this.#keepFacts.run(this.#pen.newId(), key);
      const extra: Record<string, Value> = {
        ...(changed.some(({ field }) => field === 'name')
          ? { name_key: nameKeys[index] ?? '', name_order: nameOrders[index] ?? '' }
          : {}),
        ...(hasNewFacts ? { valid_from: day } : {}),
      };
      this.#write(
        'units',
        'key',
        [
          ...all.map(({ column, place }): [string, Value] => [column, values[from + place] ?? null]),
          ...Object.entries(extra),
        ],
        key,
      );
    }
    const hasNewAgreement = this.#updateAgreement(key, values, from);
    if (all.length > 0 || hasNewAgreement) {
      this.counts.changed += 1;
      this.#pen?.touched(key);
    } else {
      this.counts.equal += 1;
    }
  }

  /** True where the row brought or changed an agreement. One of the same kind, level and first day is the same. */
  #updateAgreement(unitKey: number, values: readonly ImportValue[], from: number): boolean {
    if (!this.#hasAgreement(values, from)) return false;
    const kind = values[from + this.#places.kind] ?? AGREEMENT_COLUMNS.agreementKind.empty;
    const level = values[from + this.#places.level] ?? AGREEMENT_COLUMNS.agreementLevel.empty;
    // Safe: the row of a table without blobs, or nothing.
    const stored = this.#find.agreement.get(unitKey, kind, level, values[from + this.#places.fromDay]) as
      | StoredRow
      | undefined;
    if (stored === undefined) {
      this.counts.agreementsCreated += 1;
      if (this.#pen) this.#createAgreement(this.#pen, unitKey, values, from);
      return true;
    }
    const changed = this.#agreement.flatMap(({ column, place }): [string, Value][] => {
      const value = values[from + place] ?? null;
      return value !== null && value !== stored[column] ? [[column, value]] : [];
    });
    if (changed.length === 0) return false;
    this.counts.agreementsChanged += 1;
    if (this.#pen) this.#write('unit_agreements', 'id', changed, stored['id'] ?? null);
    return true;
  }

  #write(table: 'units' | 'unit_agreements', by: 'key' | 'id', changes: readonly [string, Value][], row: Value): void {
    const sql = `UPDATE ${table} SET ${changes.map(([column]) => `${column} = ?`).join(', ')} WHERE ${by} = ?`;
    let statement = this.#updates.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#updates.set(sql, statement);
    }
    statement.run(...changes.map(([, value]) => value), row);
  }

  #factsFrom(values: readonly ImportValue[], from: number): string {
    const own = this.#places.factsFrom < 0 ? null : values[from + this.#places.factsFrom];
    return typeof own === 'string' ? own : this.#rules.factsFrom;
  }

  #hasAgreement(values: readonly ImportValue[], from: number): boolean {
    const { fromDay, toDay } = this.#places;
    return fromDay >= 0 && toDay >= 0 && values[from + fromDay] !== null && values[from + toDay] !== null;
  }
}

/** Binds what the file gives; what it has no column for is written into the statement. */
function insertSql(
  table: string,
  bound: readonly string[],
  columns: Readonly<Record<string, { readonly column: string; readonly empty: Value }>>,
  given: readonly Given[],
  more = '',
): string {
  const missing = Object.entries(columns).filter(([field]) => !given.some((one) => one.field === field));
  const names = [...bound, ...given.map(({ column }) => column), ...missing.map(([, { column }]) => column)];
  const values = [
    ...bound.map(() => '?'),
    ...given.map(() => '?'),
    ...missing.map(([, { empty }]) => (typeof empty === 'string' ? `'${empty}'` : String(empty ?? 'NULL'))),
  ];
  const [moreName, moreValue] = more === '' ? [] : more.split(', ');
  if (moreName !== undefined && moreValue !== undefined) {
    names.push(moreName);
    values.push(moreValue);
  }
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`;
}

/** Counts of what is wrong, and the first rows of it. */
class IssueList {
  #rejected = 0;
  #warned = 0;
  readonly #problems = new Map<string, IssueCount<RowProblem>>();
  readonly #warnings = new Map<string, IssueCount<RowWarning>>();
  readonly #rejectedRows: RowOfReport<RowProblem>[] = [];
  readonly #warnedRows: RowOfReport<RowWarning>[] = [];

  reject({ row, name, issues }: RowOfReport<RowProblem>): void {
    this.#rejected += 1;
    for (const issue of issues) count(this.#problems, issue);
    if (this.#rejectedRows.length < ROWS_LISTED.rejected) this.#rejectedRows.push({ row, name, issues });
  }

  warn(warned: RowOfReport<RowWarning>): void {
    this.#warned += 1;
    for (const issue of warned.issues) count(this.#warnings, issue);
    if (this.#warnedRows.length < ROWS_LISTED.warned) this.#warnedRows.push(warned);
  }

  report() {
    const byCount = <Code>(counts: ReadonlyMap<string, IssueCount<Code>>) =>
      [...counts.values()].toSorted((a, b) => b.count - a.count);
    return {
      rejected: this.#rejected,
      warned: this.#warned,
      problems: byCount(this.#problems),
      warnings: byCount(this.#warnings),
      rejectedRows: this.#rejectedRows,
      warnedRows: this.#warnedRows,
    };
  }
}

function count<Code>(counts: Map<string, IssueCount<Code>>, { code, field }: RowIssue<Code>): void {
  const key = `${String(code)} ${field ?? ''}`;
  const before = counts.get(key)?.count ?? 0;
  counts.set(key, { code, field, count: before + 1 });
}
