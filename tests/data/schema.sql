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

CREATE TABLE units (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'industry', 'area')),
  name TEXT NOT NULL CHECK (name <> ''),
  -- The name as it is compared: width, case, spaces and brackets do not tell two units apart.
  name_key TEXT NOT NULL,
  -- The name as it is sorted: by pinyin.
  name_order TEXT NOT NULL,
  uscc TEXT NOT NULL,
  region_code TEXT NOT NULL CHECK (length(region_code) = 6),
  industry TEXT NOT NULL,
  ownership TEXT NOT NULL,
  legal_representative TEXT NOT NULL,
  union_chair TEXT NOT NULL,
  chair_election TEXT NOT NULL,
  chair_term TEXT NOT NULL,
  -- Null where nobody has asked.
  has_congress INTEGER CHECK (has_congress IN (0, 1)),
  congress_last_met TEXT,
  has_openness INTEGER CHECK (has_openness IN (0, 1)),
  instructor TEXT NOT NULL,
  addressee TEXT NOT NULL,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  telephone TEXT NOT NULL,
  notes TEXT NOT NULL,
  
  valid_from TEXT NOT NULL,
  employees INTEGER CHECK (employees >= 0),
  technical_workers INTEGER CHECK (technical_workers >= 0),
  members INTEGER CHECK (members >= 0),
  union_status TEXT NOT NULL CHECK (union_status IN ('unknown', 'none', 'joint', 'own')),
  is_operating INTEGER NOT NULL CHECK (is_operating IN (0, 1)),
  condition TEXT NOT NULL CHECK (condition IN ('unknown', 'good', 'decline', 'difficult')),
  is_piece_rate INTEGER CHECK (is_piece_rate IN (0, 1)),
  size_class TEXT NOT NULL CHECK (size_class IN ('unknown', 'large', 'medium', 'small', 'micro')),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  -- The import that brought it, so that a wrong file can be taken back.
  import_id TEXT,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX units_by_name_order ON units (name_order);

CREATE INDEX units_by_name_key ON units (name_key, region_code);

CREATE INDEX units_by_uscc ON units (uscc) WHERE uscc <> '';

CREATE INDEX units_by_region ON units (region_code);

CREATE INDEX units_by_import ON units (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE unit_facts_before (
  id TEXT PRIMARY KEY,
  unit_key INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  
  valid_from TEXT NOT NULL,
  employees INTEGER CHECK (employees >= 0),
  technical_workers INTEGER CHECK (technical_workers >= 0),
  members INTEGER CHECK (members >= 0),
  union_status TEXT NOT NULL CHECK (union_status IN ('unknown', 'none', 'joint', 'own')),
  is_operating INTEGER NOT NULL CHECK (is_operating IN (0, 1)),
  condition TEXT NOT NULL CHECK (condition IN ('unknown', 'good', 'decline', 'difficult')),
  is_piece_rate INTEGER CHECK (is_piece_rate IN (0, 1)),
  size_class TEXT NOT NULL CHECK (size_class IN ('unknown', 'large', 'medium', 'small', 'micro')),
  UNIQUE (unit_key, valid_from)
) STRICT;

CREATE TABLE unit_agreements (
  id TEXT PRIMARY KEY,
  unit_key INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('comprehensive', 'wage', 'women', 'safety')),
  level TEXT NOT NULL CHECK (level IN ('own', 'area', 'industry')),
  title TEXT NOT NULL,
  signed_day TEXT,
  filed_day TEXT,
  review TEXT NOT NULL CHECK (review IN ('unknown', 'passed', 'objected')),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  -- Fraction: 0.03 is 3 %.
  raise REAL,
  times_renewed INTEGER NOT NULL CHECK (times_renewed >= 0),
  -- No foreign key: the negotiation may be removed.
  negotiation_id TEXT,
  notes TEXT NOT NULL,
  import_id TEXT
) STRICT;

CREATE INDEX unit_agreements_by_unit ON unit_agreements (unit_key, from_day);

CREATE INDEX unit_agreements_by_end ON unit_agreements (to_day);

CREATE INDEX unit_agreements_by_import ON unit_agreements (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE agreement_coverage (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES unit_agreements ON DELETE CASCADE,
  unit_key INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  basis TEXT NOT NULL CHECK (basis IN ('confirmed', 'byRule', 'excluded')),
  UNIQUE (agreement_id, unit_key)
) STRICT;

CREATE INDEX agreement_coverage_by_unit ON agreement_coverage (unit_key);

CREATE TABLE campaigns (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  slogan TEXT NOT NULL,
  opens TEXT NOT NULL,
  closes TEXT NOT NULL CHECK (closes >= opens),
  goal TEXT NOT NULL CHECK (json_valid(goal)),
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  tasks TEXT NOT NULL CHECK (json_valid(tasks)),
  rule_pack TEXT NOT NULL CHECK (json_valid(rule_pack)),
  options TEXT NOT NULL CHECK (json_valid(options)),
  notes TEXT NOT NULL,
  -- The day on which the list was frozen; null before.
  frozen_on TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  archived_at_ms INTEGER,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
, letters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(letters))) STRICT;

CREATE TABLE list_changes (
  id TEXT PRIMARY KEY,
  campaign_key INTEGER NOT NULL REFERENCES campaigns,
  unit_key INTEGER REFERENCES units,
  change TEXT NOT NULL CHECK (change IN ('frozen', 'reopened', 'added', 'removed')),
  count INTEGER NOT NULL CHECK (count >= 0),
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX list_changes_by_campaign ON list_changes (campaign_key);

CREATE INDEX list_changes_by_unit ON list_changes (unit_key) WHERE unit_key IS NOT NULL;

CREATE TRIGGER list_changes_never_change
  BEFORE UPDATE OF id, campaign_key, change, count, day, reason, recorded_at_ms, recorded_by ON list_changes
  BEGIN SELECT RAISE(ABORT, 'changes of a list are append-only'); END;

CREATE TRIGGER list_changes_never_vanish BEFORE DELETE ON list_changes
  BEGIN SELECT RAISE(ABORT, 'changes of a list are append-only'); END;

CREATE TABLE targets (
  campaign_key INTEGER NOT NULL REFERENCES campaigns,
  unit_key INTEGER NOT NULL REFERENCES units,
  -- One bit for each target rule that named it, in the order of TARGET_RULES.
  rules INTEGER NOT NULL,
  is_frozen INTEGER NOT NULL CHECK (is_frozen IN (0, 1)),
  listed_on TEXT NOT NULL,
  removed_on TEXT,
  -- JSON of what the offer asks for; null as recommended.
  offer_content TEXT CHECK (json_valid(offer_content)),
  negotiation_id TEXT,
  offer_number INTEGER CHECK (offer_number > 0),
  status TEXT NOT NULL,
  status_day TEXT,
  received_on TEXT,
  reply_due TEXT,
  replied_on TEXT,
  answer TEXT,
  signed_on TEXT,
  filing_due TEXT,
  filed_on TEXT,
  next_step TEXT,
  next_due TEXT,
  PRIMARY KEY (campaign_key, unit_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX targets_by_unit ON targets (unit_key);

CREATE UNIQUE INDEX targets_by_offer_number ON targets (campaign_key, offer_number)
  WHERE offer_number IS NOT NULL;

CREATE INDEX targets_by_negotiation ON targets (negotiation_id) WHERE negotiation_id IS NOT NULL;

CREATE INDEX targets_by_status ON targets (campaign_key, status, reply_due, removed_on) WHERE removed_on IS NULL;

CREATE TABLE target_batches (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  campaign_key INTEGER NOT NULL REFERENCES campaigns,
  kind TEXT NOT NULL,
  -- First and last day of its events.
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  corrected INTEGER NOT NULL DEFAULT 0 CHECK (corrected BETWEEN 0 AND count),
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX target_batches_by_campaign ON target_batches (campaign_key);

CREATE TABLE target_events (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  campaign_key INTEGER NOT NULL REFERENCES campaigns,
  unit_key INTEGER NOT NULL REFERENCES units,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  -- JSON of what else an entry of this kind says.
  details TEXT NOT NULL CHECK (json_valid(details)),
  corrects_id TEXT UNIQUE,
  batch_key INTEGER REFERENCES target_batches,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX target_events_by_unit ON target_events (unit_key, campaign_key);

CREATE INDEX target_events_by_batch ON target_events (batch_key) WHERE batch_key IS NOT NULL;

CREATE TRIGGER target_events_never_change
  BEFORE UPDATE OF key, id, kind, day, details, corrects_id, batch_key, recorded_at_ms, recorded_by
  ON target_events
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER target_events_never_vanish BEFORE DELETE ON target_events
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE surveys (
  id TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('participation', 'awareness', 'satisfaction')),
  region_code TEXT NOT NULL,
  day TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked > 0),
  valid INTEGER NOT NULL CHECK (valid BETWEEN 0 AND asked),
  yes INTEGER NOT NULL CHECK (yes BETWEEN 0 AND valid),
  notes TEXT NOT NULL
) STRICT;

CREATE INDEX surveys_by_campaign ON surveys (campaign_id, day);

CREATE TABLE work_reports (
  id TEXT PRIMARY KEY,
  union_name TEXT NOT NULL CHECK (union_name <> ''),
  region_code TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  -- JSON: each figure with its value and whether it was counted.
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  notes TEXT NOT NULL
) STRICT;

CREATE INDEX work_reports_by_period ON work_reports (from_day);

CREATE TABLE formation_entries (
  id TEXT PRIMARY KEY,
  unit_key INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('none', 'contacted', 'preparing', 'formed')),
  day TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE INDEX formation_entries_by_unit ON formation_entries (unit_key, day);

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('units', 'targets')),
  name TEXT NOT NULL CHECK (name <> ''),
  view TEXT NOT NULL CHECK (json_valid(view))
) STRICT;

CREATE TABLE import_mappings (
  -- SHA-256 of the heads of the file.
  layout TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_imports (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report)),
  taken_back_at_ms INTEGER
) STRICT;

CREATE TABLE rate_chunks (
  chunk INTEGER PRIMARY KEY,
  format INTEGER NOT NULL,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE negotiation_procedures (
  -- Of the negotiation.
  id TEXT PRIMARY KEY REFERENCES negotiations ON DELETE CASCADE,
  rule_pack TEXT NOT NULL CHECK (json_valid(rule_pack)),
  is_rolling INTEGER NOT NULL CHECK (is_rolling IN (0, 1)),
  is_above_scale INTEGER NOT NULL CHECK (is_above_scale IN (0, 1)),
  -- JSON: addresses, people and offices that letters name.
  parties TEXT NOT NULL CHECK (json_valid(parties))
) STRICT;

CREATE TABLE representatives (
  id TEXT PRIMARY KEY,
  negotiation_id TEXT NOT NULL REFERENCES negotiations ON DELETE CASCADE,
  position INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('union', 'employer')),
  name TEXT NOT NULL CHECK (name <> ''),
  sex TEXT NOT NULL CHECK (sex IN ('', 'female', 'male')),
  post TEXT NOT NULL,
  is_chief INTEGER NOT NULL CHECK (is_chief IN (0, 1)),
  is_front_line INTEGER NOT NULL CHECK (is_front_line IN (0, 1)),
  is_outsider INTEGER NOT NULL CHECK (is_outsider IN (0, 1))
) STRICT;

CREATE INDEX representatives_by_negotiation ON representatives (negotiation_id, side, position);

CREATE TABLE negotiation_events (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- No foreign key: the log outlives the negotiation.
  negotiation_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  -- JSON of what else an entry of this kind says.
  details TEXT NOT NULL CHECK (json_valid(details)),
  corrects_id TEXT UNIQUE,
  -- The entry of a target that took this one over when they were linked.
  target_event_id TEXT,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX negotiation_events_by_negotiation ON negotiation_events (negotiation_id);

CREATE TRIGGER negotiation_events_never_change
  BEFORE UPDATE OF key, id, negotiation_id, kind, day, details, corrects_id, recorded_at_ms, recorded_by
  ON negotiation_events
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER negotiation_events_never_vanish BEFORE DELETE ON negotiation_events
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE negotiation_stages (
  -- No foreign key, as the log has none.
  negotiation_id TEXT PRIMARY KEY,
  -- Whether the last vote carried follows from the rules, which may change: the stage in either case.
  if_adopted TEXT NOT NULL,
  if_lost TEXT NOT NULL,
  -- JSON of that vote; null where there was none.
  last_vote TEXT CHECK (json_valid(last_vote))
) STRICT, WITHOUT ROWID;

CREATE TABLE user_rule_packs (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  pack TEXT NOT NULL CHECK (json_valid(pack))
) STRICT;

CREATE INDEX targets_by_next_due ON targets (campaign_key, next_step, next_due, removed_on)
  WHERE next_due IS NOT NULL AND removed_on IS NULL;

CREATE TABLE holiday_years (
  -- The year.
  id TEXT PRIMARY KEY,
  days TEXT NOT NULL CHECK (json_valid(days)),
  -- Days of a year that is not complete yet count for nothing: only its weekends are known.
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
  source TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  negotiation_id TEXT REFERENCES negotiations ON DELETE CASCADE,
  -- Of a target without a negotiation.
  campaign_id TEXT,
  unit_id TEXT,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  -- On the document.
  day TEXT NOT NULL,
  -- How many places are left to be filled in by hand.
  blanks INTEGER NOT NULL CHECK (blanks >= 0),
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  -- Canonical JSON, as in the model of an issued paper.
  body TEXT NOT NULL CHECK (json_valid(body)),
  CHECK ((negotiation_id IS NULL) = (campaign_id IS NOT NULL AND unit_id IS NOT NULL))
) STRICT;

CREATE INDEX documents_by_negotiation ON documents (negotiation_id) WHERE negotiation_id IS NOT NULL;

CREATE INDEX documents_by_target ON documents (campaign_id, unit_id) WHERE campaign_id IS NOT NULL;

CREATE TABLE document_templates (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  is_used INTEGER NOT NULL CHECK (is_used IN (0, 1)),
  added_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE letter_batches (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  campaign_key INTEGER NOT NULL REFERENCES campaigns,
  kind TEXT NOT NULL CHECK (kind <> ''),
  day TEXT NOT NULL,
  -- JSON of what was chosen for all of them.
  choice TEXT NOT NULL CHECK (json_valid(choice)),
  count INTEGER NOT NULL CHECK (count > 0),
  -- The file in stored_files that a template of the user was; null where the product's own layout is.
  template_sha256 TEXT,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX letter_batches_by_campaign ON letter_batches (campaign_key);

CREATE TABLE issued_letters (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  batch_key INTEGER NOT NULL REFERENCES letter_batches,
  unit_key INTEGER NOT NULL REFERENCES units,
  -- In the order of the list, 1 first.
  place INTEGER NOT NULL CHECK (place > 0),
  -- On the letter and on its receipt slip: that of the offer.
  number INTEGER NOT NULL CHECK (number > 0),
  model_json TEXT NOT NULL CHECK (json_valid(model_json)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- JSON of what stands in the fields of the template; null without one.
  template_fields TEXT CHECK (json_valid(template_fields)),
  UNIQUE (batch_key, place)
) STRICT;

CREATE INDEX issued_letters_by_unit ON issued_letters (unit_key);

CREATE TRIGGER letter_batches_never_change BEFORE UPDATE OF key, id, campaign_key, kind, day, choice,
  template_sha256, recorded_at_ms, recorded_by ON letter_batches
  BEGIN SELECT RAISE(ABORT, 'issued letters are append-only'); END;

CREATE TRIGGER letter_batches_never_vanish BEFORE DELETE ON letter_batches
  BEGIN SELECT RAISE(ABORT, 'issued letters are append-only'); END;

CREATE TRIGGER issued_letters_never_change BEFORE UPDATE OF key, id, batch_key, place, number, model_json, sha256,
  template_fields ON issued_letters
  BEGIN SELECT RAISE(ABORT, 'issued letters are append-only'); END;

CREATE TRIGGER issued_letters_never_vanish BEFORE DELETE ON issued_letters
  BEGIN SELECT RAISE(ABORT, 'issued letters are append-only'); END;

CREATE TABLE issued_papers (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  copy TEXT NOT NULL CHECK (copy IN ('table', 'internal')),
  -- Of a campaign, or of neither, where null.
  negotiation_id TEXT,
  scenario_id TEXT,
  campaign_id TEXT CHECK (campaign_id IS NULL OR negotiation_id IS NULL),
  -- Of a target of the campaign.
  unit_id TEXT CHECK (unit_id IS NULL OR campaign_id IS NOT NULL),
  -- No foreign key: the log outlives the draft.
  document_id TEXT,
  title TEXT NOT NULL,
  issued_at_ms INTEGER NOT NULL,
  issued_by TEXT NOT NULL,
  app_version TEXT NOT NULL,
  model_json TEXT NOT NULL CHECK (json_valid(model_json)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pdf BLOB NOT NULL,
  -- As a template of the user made it; null where the product's own layout did.
  docx BLOB
) STRICT;

CREATE INDEX issued_papers_by_negotiation ON issued_papers (negotiation_id);

CREATE INDEX issued_papers_by_campaign ON issued_papers (campaign_id) WHERE campaign_id IS NOT NULL;

CREATE INDEX issued_papers_by_document ON issued_papers (document_id) WHERE document_id IS NOT NULL;

CREATE TRIGGER issued_papers_never_change
  BEFORE UPDATE OF id, number, kind, copy, negotiation_id, scenario_id, campaign_id, document_id, title,
    issued_at_ms, issued_by, app_version, model_json, sha256, pdf, docx
  ON issued_papers
  BEGIN SELECT RAISE(ABORT, 'issued papers are append-only'); END;

CREATE TRIGGER issued_papers_never_vanish BEFORE DELETE ON issued_papers
  BEGIN SELECT RAISE(ABORT, 'issued papers are append-only'); END;
