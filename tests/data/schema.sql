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
, comparator_facts TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(comparator_facts)), positions TEXT NOT NULL
  DEFAULT '{"unionOpening":null,"unionAim":null,"unionResistance":null,"employerOpening":null,"employerLimit":null,"notes":""}'
  CHECK (json_valid(positions)), follows_id TEXT) STRICT;

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
, turnover_preset TEXT CHECK (json_valid(turnover_preset)), leaver_cost_preset TEXT CHECK (json_valid(leaver_cost_preset))) STRICT;

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
, response_preset TEXT CHECK (json_valid(response_preset)), uncertainty TEXT NOT NULL
  DEFAULT '{"ranges":[],"distributions":[],"seed":1,"draws":100000}' CHECK (json_valid(uncertainty)), answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers))) STRICT;

CREATE INDEX scenarios_by_negotiation ON scenarios (negotiation_id, position);

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

CREATE TABLE user_presets (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  assumption TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  value REAL NOT NULL,
  -- Null where the source gives no range.
  low REAL CHECK (low <= value),
  high REAL CHECK (high >= value),
  country TEXT NOT NULL,
  year TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source <> ''),
  caution TEXT NOT NULL
) STRICT;

CREATE TABLE allowance_schemes (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  terms TEXT NOT NULL CHECK (json_valid(terms))
) STRICT;

CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  round INTEGER NOT NULL CHECK (round > 0),
  side TEXT NOT NULL CHECK (side IN ('union', 'employer')),
  day TEXT NOT NULL,
  presented_by TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('oral', 'written')),
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  words TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- A correcting entry takes back an earlier one; its terms repeat what it takes back.
  reverses_id TEXT REFERENCES proposals,
  pricing TEXT NOT NULL CHECK (json_valid(pricing)),
  -- The model's input that it was priced from, so that the pricing can be repeated.
  priced_input TEXT NOT NULL CHECK (json_valid(priced_input)),
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (negotiation_id, number),
  UNIQUE (reverses_id)
) STRICT;

CREATE TRIGGER proposals_never_change BEFORE UPDATE ON proposals
  BEGIN SELECT RAISE(ABORT, 'proposals are append-only'); END;

CREATE TRIGGER proposals_never_vanish BEFORE DELETE ON proposals
  BEGIN SELECT RAISE(ABORT, 'proposals are append-only'); END;

CREATE TABLE meeting_series (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  terms TEXT NOT NULL CHECK (json_valid(terms))
) STRICT;

CREATE INDEX meeting_series_by_negotiation ON meeting_series (negotiation_id, position);

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  series_id TEXT REFERENCES meeting_series ON DELETE SET NULL,
  -- The month, YYYY-MM, for which the series planned it; null without a series.
  slot TEXT,
  is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1)),
  kind TEXT NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  day TEXT NOT NULL,
  time TEXT NOT NULL,
  duration INTEGER NOT NULL CHECK (duration > 0),
  place TEXT NOT NULL,
  chair TEXT NOT NULL,
  attendees TEXT NOT NULL,
  minutes TEXT NOT NULL,
  results TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled'))
) STRICT;

CREATE INDEX meetings_by_negotiation ON meetings (negotiation_id, day);

CREATE INDEX meetings_by_series ON meetings (series_id);

CREATE TABLE demands (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  details TEXT NOT NULL,
  category TEXT NOT NULL,
  group_names TEXT NOT NULL CHECK (json_valid(group_names)),
  -- No foreign key: a deleted meeting stays named by the source, and undo finds it again.
  meeting_id TEXT,
  source TEXT NOT NULL,
  supporters INTEGER CHECK (supporters >= 0),
  evidence TEXT NOT NULL,
  plan TEXT NOT NULL,
  -- Each state with its day and reason, in order; the last one counts.
  history TEXT NOT NULL CHECK (json_array_length(history) > 0),
  links TEXT NOT NULL CHECK (json_valid(links))
) STRICT;

CREATE INDEX demands_by_negotiation ON demands (negotiation_id, position);

CREATE INDEX demands_by_meeting ON demands (meeting_id);

CREATE TABLE agreements (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL UNIQUE REFERENCES negotiations ON DELETE CASCADE,
  signed_day TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  -- The scenario or proposal it was taken from, with its title then.
  basis TEXT NOT NULL CHECK (json_valid(basis)),
  terms TEXT NOT NULL CHECK (json_valid(terms)),
  -- The last priced state: figures of the day of signing; the model's input they were priced from lies apart.
  pricing TEXT NOT NULL CHECK (json_valid(pricing)),
  input_sha256 TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreements ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX attachments_by_agreement ON attachments (agreement_id, position);

CREATE TABLE stored_files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE issued_papers (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('brief', 'negotiation-history', 'demands-report', 'preparation-sheet')),
  copy TEXT NOT NULL CHECK (copy IN ('table', 'internal')),
  negotiation_id TEXT NOT NULL,
  -- Null for a paper on the whole negotiation.
  scenario_id TEXT,
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
