import { z } from 'zod';
import { recordId } from '../domain/negotiation/texts.ts';
import {
  agreementFilter,
  agreementQuery,
  type AgreementsOfUnit,
  type AgreementTotals,
  checkAgreementDays,
  COVERAGE_BASES,
  type CoverageCounts,
  type CoveredUnit,
  type UnitAgreementRow,
  unitAgreementFields,
} from '../domain/units/unitAgreement.ts';
import { unitDay } from '../domain/units/unit.ts';
import { unitSelection } from '../domain/units/unitList.ts';
import { command, lazily, query } from './define.ts';
import { byId, patchOf } from './inputs.ts';

const ids = z.array(recordId).min(1).max(10_000);
/** Some of the covered enterprises, or all of them. */
const covered = { agreementId: recordId, unitIds: z.union([ids, z.literal('all')]) };

/** Collective agreements of the ledger (集体合同) and the enterprises that those of areas and industries cover. */
export const unitAgreementCalls = {
  unitAgreements: {
    /**
     * Rows of an ordered list, at most 1,000, and how many it has. A row that is edited stays in its place until the
     * query is asked with `isFresh`. Example: `{"query":{"filter":{"state":{"is":"in-force","asOf":"2021-05-11"},
     * "regions":["630000"]},"sort":{"by":"toDay"}},"from":0,"count":100}`.
     */
    page: query<{ count: number; rows: UnitAgreementRow[] }>('units')(
      lazily(() =>
        z.strictObject({
          query: agreementQuery,
          from: z.number().int().min(0),
          count: z.number().int().min(0).max(1000),
          isFresh: z.boolean().default(false),
        }),
      ),
    ),
    /** Contracts, enterprises and employees of a list: three counts that are not each other. */
    totals: query<AgreementTotals>('units')(lazily(() => z.strictObject({ filter: agreementFilter }))),
    get: query<UnitAgreementRow>('units')(byId.parse),
    ofUnit: query<AgreementsOfUnit>('units')(lazily(() => z.strictObject({ unitId: recordId }))),
    create: command<{ ids: string[] }>('units')(
      lazily(() =>
        z.strictObject({
          rows: z
            .array(unitAgreementFields.extend({ unitId: recordId }).superRefine(checkAgreementDays))
            .min(1)
            .max(10_000),
        }),
      ),
    ),
    update: command<void>('units')(lazily(() => patchOf(unitAgreementFields))),
    remove: command<void>('units')(lazily(() => z.strictObject({ ids }))),
    /**
     * The agreement that follows one: its kind, level and covered enterprises, renewed once more. Without days it
     * begins when the other ends and lasts as long.
     */
    renew: command<{ id: string }>('units')(
      lazily(() => z.strictObject({ id: recordId, fromDay: unitDay.exactOptional(), toDay: unitDay.exactOptional() })),
    ),
    /** The enterprises under an agreement by name, at most 1,000, and how many there are. */
    coverage: query<{ count: number; counts: CoverageCounts; rows: CoveredUnit[] }>('units')(
      lazily(() =>
        z.strictObject({
          agreementId: recordId,
          from: z.number().int().min(0),
          count: z.number().int().min(0).max(1000),
          text: z.string().trim().max(200).default(''),
        }),
      ),
    ),
    /** Puts the enterprises of a selection under an agreement; those that stand there keep their basis. */
    cover: command<{ added: number; alreadyThere: number; notEnterprises: number }>('units')(
      lazily(() => z.strictObject({ agreementId: recordId, selection: unitSelection, basis: z.enum(COVERAGE_BASES) })),
    ),
    setBasis: command<void>('units')(lazily(() => z.strictObject({ ...covered, basis: z.enum(COVERAGE_BASES) }))),
    uncover: command<void>('units')(lazily(() => z.strictObject(covered))),
  },
};
