import type { Migration } from '../migrate.ts';

export const addProcedureAndDocuments: Migration = {
  version: 4,
  up: (db) =>
    db.exec(`
      -- What the rules of the procedure know of a negotiation; one without a row is as its region says.
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

      -- The log of a negotiation that no target is linked to; one that is shares the log of the target.
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

      -- How far the events of a negotiation's own log have come, kept for the list of negotiations.
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

      -- What is due in a campaign, by step and day, without reading the rows of its list.
      CREATE INDEX targets_by_next_due ON targets (campaign_key, next_step, next_due, removed_on)
        WHERE next_due IS NOT NULL AND removed_on IS NULL;

      -- Years of which the user states the days that the State Council moved; others are as they come with the product.
      CREATE TABLE holiday_years (
        -- The year.
        id TEXT PRIMARY KEY,
        days TEXT NOT NULL CHECK (json_valid(days)),
        -- Days of a year that is not complete yet count for nothing: only its weekends are known.
        is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
        source TEXT NOT NULL
      ) STRICT;

      -- Documents being written; what was issued of them lies in issued_papers.
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

      -- DOCX files of users that take the place of a document of the product; the bytes lie in stored_files.
      CREATE TABLE document_templates (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        sha256 TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        is_used INTEGER NOT NULL CHECK (is_used IN (0, 1)),
        added_at_ms INTEGER NOT NULL
      ) STRICT;

      -- JSON: who sends the letters of a campaign, their number series, place and contact.
      ALTER TABLE campaigns ADD COLUMN letters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(letters));

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

      -- The letters of a batch as they were issued; their pages follow from the model.
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

      DROP TRIGGER issued_papers_never_change;
      DROP TRIGGER issued_papers_never_vanish;
      DROP INDEX issued_papers_by_negotiation;
      DROP INDEX issued_papers_by_campaign;
      ALTER TABLE issued_papers RENAME TO papers_of_version_3;
      -- The kinds are not listed here any more: with each new kind all PDFs of a file would be copied.
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
      INSERT INTO issued_papers (id, number, kind, copy, negotiation_id, scenario_id, campaign_id, title, issued_at_ms,
        issued_by, app_version, model_json, sha256, pdf)
      SELECT id, number, kind, copy, negotiation_id, scenario_id, campaign_id, title, issued_at_ms, issued_by,
        app_version, model_json, sha256, pdf FROM papers_of_version_3;
      DROP TABLE papers_of_version_3;
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
    `),
};
