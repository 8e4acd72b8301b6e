import type { Migration } from '../migrate.ts';

/** What a fact of a unit is known as, the same in the unit's row, where it stands now, and in its past. */
const FACT_COLUMNS = `
  valid_from TEXT NOT NULL,
  employees INTEGER CHECK (employees >= 0),
  technical_workers INTEGER CHECK (technical_workers >= 0),
  members INTEGER CHECK (members >= 0),
  union_status TEXT NOT NULL CHECK (union_status IN ('unknown', 'none', 'joint', 'own')),
  is_operating INTEGER NOT NULL CHECK (is_operating IN (0, 1)),
  condition TEXT NOT NULL CHECK (condition IN ('unknown', 'good', 'decline', 'difficult')),
  is_piece_rate INTEGER CHECK (is_piece_rate IN (0, 1)),
  size_class TEXT NOT NULL CHECK (size_class IN ('unknown', 'large', 'medium', 'small', 'micro'))`;

export const addCampaigns: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
      -- A short key beside the id: lists of a million units are ordered, packed and joined by it.
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
        ${FACT_COLUMNS},
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

      -- What was known of a unit before what its row says; each row until the day before the next.
      CREATE TABLE unit_facts_before (
        id TEXT PRIMARY KEY,
        unit_key INTEGER NOT NULL REFERENCES units ON DELETE CASCADE,
        ${FACT_COLUMNS},
        UNIQUE (unit_key, valid_from)
      ) STRICT;

      -- Collective agreements of the ledger, of the unit that is their party.
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
      -- A list of a million by their end, which is how they are read.
      CREATE INDEX unit_agreements_by_end ON unit_agreements (to_day);
      CREATE INDEX unit_agreements_by_import ON unit_agreements (import_id) WHERE import_id IS NOT NULL;

      -- The enterprises under an agreement of an area or an industry.
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
      ) STRICT;

      -- Who changed the list of a campaign, when and why. A freeze names no unit: it took all that the rules named.
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

      -- The list of a campaign. From status on, what follows from the events is kept for sorting and searching.
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
      -- Counts a list of a million by status without reading its rows, for which it must hold removed_on as well.
      CREATE INDEX targets_by_status ON targets (campaign_key, status, reply_due, removed_on) WHERE removed_on IS NULL;

      -- Events that were entered in one go, so that they can be taken back in one.
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

      -- Entries of the procedure of a target; a wrong one is taken back by a correction. Merging two rows of one
      -- enterprise moves them to the row that stays.
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

      -- The way of a unit to a union of its own; the last entry counts.
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

      -- What the rates read, packed by 1,024 unit keys. Only a copy: a chunk whose rows change goes and is made anew.
      CREATE TABLE rate_chunks (
        chunk INTEGER PRIMARY KEY,
        format INTEGER NOT NULL,
        packed BLOB NOT NULL
      ) STRICT;

      DROP TRIGGER issued_papers_never_change;
      DROP TRIGGER issued_papers_never_vanish;
      DROP INDEX issued_papers_by_negotiation;
      ALTER TABLE issued_papers RENAME TO papers_of_version_2;
      CREATE TABLE issued_papers (
        id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE CHECK (number > 0),
        kind TEXT NOT NULL CHECK (kind IN ('brief', 'negotiation-history', 'demands-report', 'preparation-sheet',
          'bulletin', 'task-list', 'reply-due-list', 'work-report')),
        copy TEXT NOT NULL CHECK (copy IN ('table', 'internal')),
        -- Of a campaign, or of neither, where null.
        negotiation_id TEXT,
        scenario_id TEXT,
        campaign_id TEXT CHECK (campaign_id IS NULL OR negotiation_id IS NULL),
        title TEXT NOT NULL,
        issued_at_ms INTEGER NOT NULL,
        issued_by TEXT NOT NULL,
        app_version TEXT NOT NULL,
        model_json TEXT NOT NULL CHECK (json_valid(model_json)),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        pdf BLOB NOT NULL
      ) STRICT;
      INSERT INTO issued_papers (id, number, kind, copy, negotiation_id, scenario_id, title, issued_at_ms, issued_by,
        app_version, model_json, sha256, pdf)
      SELECT id, number, kind, copy, negotiation_id, scenario_id, title, issued_at_ms, issued_by, app_version,
        model_json, sha256, pdf FROM papers_of_version_2;
      DROP TABLE papers_of_version_2;
      CREATE INDEX issued_papers_by_negotiation ON issued_papers (negotiation_id);
      CREATE INDEX issued_papers_by_campaign ON issued_papers (campaign_id) WHERE campaign_id IS NOT NULL;
      CREATE TRIGGER issued_papers_never_change BEFORE UPDATE ON issued_papers
        BEGIN SELECT RAISE(ABORT, 'issued papers are append-only'); END;
      CREATE TRIGGER issued_papers_never_vanish BEFORE DELETE ON issued_papers
        BEGIN SELECT RAISE(ABORT, 'issued papers are append-only'); END;
    `),
};
