import { TARGET_RULES } from '../domain/campaign/targetRules.ts';
import { INDUSTRIES } from '../domain/enterprise/industries.ts';
import { REGISTRATION_TYPES } from '../domain/units/registrationTypes.ts';
import type { UnitColumn } from '../domain/units/unitColumns.ts';
import type { UnitRow } from '../domain/units/unitList.ts';
import type { SizeClass } from '../domain/units/unit.ts';
import type { Language } from '../contract/settings.ts';
import { TARGET_RULE_TEXTS } from './campaignText.ts';
import type { TextKey, Translate } from './texts.ts';
import { ANSWER_TEXTS, NEXT_ACTION_TEXTS, TARGET_STATUS_TEXTS } from './targetText.ts';
import { CONDITION_TEXTS, UNION_STATUS_TEXTS, UNIT_KIND_TEXTS } from './unitText.ts';

export const UNIT_COLUMN_TEXTS = {
  name: 'ledger-import.field-name',
  uscc: 'ledger-import.field-uscc',
  region: 'ledger-import.field-region',
  kind: 'ledger-import.field-kind',
  industry: 'ledger-import.field-industry',
  ownership: 'ledger-import.field-ownership',
  employees: 'ledger-import.field-employees',
  technicalWorkers: 'ledger-import.field-technical-workers',
  members: 'ledger-import.field-members',
  unionStatus: 'ledger-import.field-union-status',
  isOperating: 'ledger-import.field-is-operating',
  condition: 'ledger-import.field-condition',
  isPieceRate: 'ledger-import.field-is-piece-rate',
  sizeClass: 'ledger-import.field-size-class',
  factsFrom: 'ledger-import.field-facts-from',
  legalRepresentative: 'ledger-import.field-legal-representative',
  unionChair: 'ledger-import.field-union-chair',
  chairElection: 'ledger-import.field-chair-election',
  chairTerm: 'ledger-import.field-chair-term',
  hasCongress: 'ledger-import.field-has-congress',
  congressLastMet: 'ledger-import.field-congress-last-met',
  hasOpenness: 'ledger-import.field-has-openness',
  instructor: 'ledger-import.field-instructor',
  addressee: 'ledger-import.field-addressee',
  address: 'ledger-import.field-address',
  postcode: 'ledger-import.field-postcode',
  telephone: 'ledger-import.field-telephone',
  offerNumber: 'units.column-offer-number',
  status: 'units.column-status',
  statusDay: 'units.column-status-day',
  rules: 'units.column-rules',
  receivedOn: 'units.column-received-on',
  replyDue: 'units.column-reply-due',
  repliedOn: 'units.column-replied-on',
  answer: 'units.column-answer',
  signedOn: 'units.column-signed-on',
  filingDue: 'units.column-filing-due',
  filedOn: 'units.column-filed-on',
  nextStep: 'units.column-next-step',
  nextDue: 'units.column-next-due',
  listedOn: 'units.column-listed-on',
  removedOn: 'units.column-removed-on',
} as const satisfies Record<UnitColumn, TextKey>;

export const SIZE_CLASS_TEXTS = {
  unknown: 'units.size-unknown',
  large: 'units.size-large',
  medium: 'units.size-medium',
  small: 'units.size-small',
  micro: 'units.size-micro',
} as const satisfies Record<SizeClass, TextKey>;

interface CellWords {
  readonly t: Translate;
  readonly language: Language;
  /** Of a region's code; the code itself where the table does not have it. */
  readonly regionName: (code: string) => string;
}

const INDUSTRY_OF = new Map(INDUSTRIES.map((industry) => [industry.code, industry]));
const REGISTRATION_OF = new Map(REGISTRATION_TYPES.map((type) => [type.code, type]));

const nameIn = (language: Language, named: { readonly zh: string; readonly en: string } | undefined) =>
  language === 'zh-CN' ? named?.zh : named?.en;

/** What a cell says, as a table copy and an export say it too: numbers and days as they are, all else in words. */
export function unitCell(row: UnitRow, column: UnitColumn, { t, language, regionName }: CellWords): string | number {
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? t('units.yes') : t('units.no'));
  switch (column) {
    case 'region':
      return regionName(row.regionCode);
    case 'kind':
      return t(UNIT_KIND_TEXTS[row.kind]);
    case 'industry':
      return nameIn(language, INDUSTRY_OF.get(row.industry)) ?? row.industry;
    case 'ownership':
      return nameIn(language, REGISTRATION_OF.get(row.ownership)) ?? row.ownership;
    case 'unionStatus':
      return row.unionStatus === 'unknown' ? '' : t(UNION_STATUS_TEXTS[row.unionStatus]);
    case 'condition':
      return row.condition === 'unknown' ? '' : t(CONDITION_TEXTS[row.condition]);
    case 'sizeClass':
      return row.sizeClass === 'unknown' ? '' : t(SIZE_CLASS_TEXTS[row.sizeClass]);
    case 'isOperating':
    case 'isPieceRate':
    case 'hasCongress':
    case 'hasOpenness':
      return yesNo(row[column]);
    case 'status':
      return row.target ? t(TARGET_STATUS_TEXTS[row.target.status]) : '';
    case 'answer':
      return row.target?.answer ? t(ANSWER_TEXTS[row.target.answer]) : '';
    case 'nextStep': {
      const step = row.target?.nextStep ?? '';
      // Safe: the line asks whether it is one of the keys.
      return step in NEXT_ACTION_TEXTS ? t(NEXT_ACTION_TEXTS[step as keyof typeof NEXT_ACTION_TEXTS]) : '';
    }
    case 'rules':
      return TARGET_RULES.filter((rule) => row.target?.rules.includes(rule))
        .map((rule) => t(TARGET_RULE_TEXTS[rule]))
        .join(t('units.and'));
    case 'offerNumber':
    case 'statusDay':
    case 'receivedOn':
    case 'replyDue':
    case 'repliedOn':
    case 'signedOn':
    case 'filingDue':
    case 'filedOn':
    case 'nextDue':
    case 'listedOn':
    case 'removedOn':
      return row.target?.[column] ?? '';
    default:
      return row[column] ?? '';
  }
}
