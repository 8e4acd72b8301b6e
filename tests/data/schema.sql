CREATE TABLE workbench (
  id TEXT PRIMARY KEY,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE negotiations (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  enterprise_name TEXT NOT NULL,
  union_name TEXT NOT NULL,
  uscc TEXT NOT NULL,
  region_code TEXT NOT NULL,
  industry TEXT NOT NULL,
  revenue INTEGER CHECK (revenue > 0),
  contribution_base TEXT NOT NULL CHECK (contribution_base IN ('same-year', 'previous-year')),
  comparators TEXT NOT NULL CHECK (json_valid(comparators)),
  notes TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  archived_at_ms INTEGER,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE workforce_groups (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  headcount INTEGER NOT NULL CHECK (headcount >= 0),
  monthly_wage INTEGER NOT NULL CHECK (monthly_wage > 0),
  fixed_monthly INTEGER NOT NULL CHECK (fixed_monthly >= 0),
  overtime_hours TEXT NOT NULL CHECK (json_valid(overtime_hours)),
  bonus_months REAL NOT NULL CHECK (bonus_months >= 0),
  annual_turnover REAL NOT NULL CHECK (annual_turnover >= 0),
  leaver_cost TEXT NOT NULL CHECK (json_valid(leaver_cost)),
  turnover_source TEXT NOT NULL,
  leaver_cost_source TEXT NOT NULL
) STRICT;

CREATE INDEX workforce_groups_by_negotiation ON workforce_groups (negotiation_id, position);

CREATE TABLE on_cost_items (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  rate REAL NOT NULL CHECK (rate >= 0),
  floor INTEGER CHECK (floor >= 0),
  cap INTEGER CHECK (cap >= floor),
  source TEXT,
  base TEXT CHECK (base IN ('same-year', 'previous-year'))
) STRICT;

CREATE INDEX on_cost_items_by_negotiation ON on_cost_items (negotiation_id, position);

CREATE TABLE scenarios (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  start_month TEXT NOT NULL,
  signed_month TEXT,
  horizon_years INTEGER NOT NULL CHECK (horizon_years BETWEEN 1 AND 5),
  discount_rate REAL NOT NULL,
  components TEXT NOT NULL CHECK (json_valid(components)),
  response TEXT NOT NULL CHECK (json_valid(response)),
  response_source TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE INDEX scenarios_by_negotiation ON scenarios (negotiation_id, position);

CREATE TABLE issued_papers (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('brief')),
  copy TEXT NOT NULL CHECK (copy IN ('table', 'internal')),
  negotiation_id TEXT NOT NULL,
  scenario_id TEXT NOT NULL,
  title TEXT NOT NULL,
  issued_at_ms INTEGER NOT NULL,
  issued_by TEXT NOT NULL,
  app_version TEXT NOT NULL,
  model_json TEXT NOT NULL CHECK (json_valid(model_json)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pdf BLOB NOT NULL
) STRICT;

CREATE INDEX issued_papers_by_negotiation ON issued_papers (negotiation_id);

CREATE TRIGGER issued_papers_never_change BEFORE UPDATE ON issued_papers
  BEGIN SELECT RAISE(ABORT, 'issued papers are append-only'); END;

CREATE TRIGGER issued_papers_never_vanish BEFORE DELETE ON issued_papers
  BEGIN SELECT RAISE(ABORT, 'issued papers are append-only'); END;

CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;

CREATE TABLE undo_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES undo_steps ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX undo_changes_by_step ON undo_changes (step_id);
