import { type CellValue, type DataValidation, colToLetter, writeXlsx } from 'hucre/xlsx';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import { IMPORT_FIELDS, type ImportField } from '../../../shared/domain/ledger-import/fields.ts';
import { IMPORT_FIELD_TEXTS } from '../../../shared/i18n/ledgerImportText.ts';
import { createTexts, type TextKey, type Translate } from '../../../shared/i18n/texts.ts';

/** Rows that the lists and checks of the template reach to. */
const LAST_ROW = 5000;
const HIGHEST_EXCEL_LIST = 255;

interface TemplateColumn {
  readonly help: TextKey;
  readonly example: CellValue;
  readonly choices?: readonly string[];
  readonly check?: Omit<DataValidation, 'range'>;
}

const ANY_DAY = { type: 'date', operator: 'between', formula1: '18264', formula2: '73050' } as const;
const PEOPLE = { type: 'whole', operator: 'between', formula1: '0', formula2: '100000000' } as const;

const day = (year: number, month: number, dayOfMonth: number) => new Date(Date.UTC(year, month - 1, dayOfMonth));

function columnsOf(t: Translate, language: Language): Readonly<Record<ImportField, TemplateColumn>> {
  const yesNo = {
    help: 'ledger-import.help-yes-no',
    choices: [t('ledger-import.yes'), t('ledger-import.no')],
  } as const;
  const choice = (...choices: string[]) => ({ help: 'ledger-import.help-choice', choices }) as const;
  const text = (example: CellValue) => ({ help: 'ledger-import.help-text', example }) as const;
  const people = (example: number) => ({ help: 'ledger-import.help-people', check: PEOPLE, example }) as const;
  const agreementDay = (example: Date) =>
    ({ help: 'ledger-import.help-agreement-day', check: ANY_DAY, example }) as const;
  const industries = INDUSTRIES.map(({ code, zh, en }) => (language === 'en' ? `${code} ${en}` : `${code} ${zh}`));
  return {
    name: { help: 'ledger-import.help-name', example: t('ledger-import.template-example-name') },
    uscc: { help: 'ledger-import.help-uscc', example: '91630100MA7526XK4L' },
    region: { help: 'ledger-import.help-region', example: t('ledger-import.template-example-region') },
    kind: {
      ...choice(
        t('ledger-import.choice-enterprise'),
        t('ledger-import.choice-industry'),
        t('ledger-import.choice-area'),
      ),
      example: t('ledger-import.choice-enterprise'),
    },
    industry: {
      help: 'ledger-import.help-industry',
      choices: industries.map((name) => name.slice(0, 1)),
      example: 'C',
    },
    ownership: { help: 'ledger-import.help-ownership', example: '173' },
    legalRepresentative: text(t('ledger-import.template-example-person')),
    unionChair: text(t('ledger-import.template-example-person')),
    chairElection: text(''),
    chairTerm: text('2024–2029'),
    hasCongress: { ...yesNo, example: t('ledger-import.yes') },
    congressLastMet: { help: 'ledger-import.help-day', check: ANY_DAY, example: day(2026, 1, 15) },
    hasOpenness: { ...yesNo, example: t('ledger-import.yes') },
    instructor: text(''),
    addressee: text(t('ledger-import.template-example-person')),
    address: text(t('ledger-import.template-example-address')),
    postcode: text('810000'),
    telephone: text('0971-8000000'),
    notes: { help: 'ledger-import.help-notes', example: '' },
    employees: people(120),
    technicalWorkers: people(45),
    members: people(110),
    unionStatus: {
      ...choice(t('ledger-import.choice-none'), t('ledger-import.choice-joint'), t('ledger-import.choice-own')),
      example: t('ledger-import.choice-own'),
    },
    isOperating: { ...yesNo, example: t('ledger-import.yes') },
    condition: {
      ...choice(t('ledger-import.choice-good'), t('ledger-import.choice-decline'), t('ledger-import.choice-difficult')),
      example: t('ledger-import.choice-good'),
    },
    isPieceRate: { ...yesNo, example: t('ledger-import.no') },
    sizeClass: {
      ...choice(
        t('ledger-import.choice-large'),
        t('ledger-import.choice-medium'),
        t('ledger-import.choice-small'),
        t('ledger-import.choice-micro'),
      ),
      example: t('ledger-import.choice-small'),
    },
    factsFrom: { help: 'ledger-import.help-facts-from', check: ANY_DAY, example: day(2026, 1, 1) },
    agreementKind: {
      ...choice(
        t('ledger-import.choice-wage'),
        t('ledger-import.choice-comprehensive'),
        t('ledger-import.choice-women'),
        t('ledger-import.choice-safety'),
      ),
      example: t('ledger-import.choice-wage'),
    },
    agreementLevel: {
      ...choice(
        t('ledger-import.choice-own-level'),
        t('ledger-import.choice-area'),
        t('ledger-import.choice-industry'),
      ),
      example: t('ledger-import.choice-own-level'),
    },
    agreementTitle: text(''),
    signedDay: agreementDay(day(2025, 3, 20)),
    filedDay: agreementDay(day(2025, 3, 27)),
    review: {
      ...choice(t('ledger-import.choice-passed'), t('ledger-import.choice-objected')),
      example: t('ledger-import.choice-passed'),
    },
    fromDay: agreementDay(day(2025, 4, 1)),
    toDay: agreementDay(day(2026, 3, 31)),
    raise: { help: 'ledger-import.help-raise', example: 5 },
    timesRenewed: {
      help: 'ledger-import.help-times',
      check: { type: 'whole', operator: 'between', formula1: '0', formula2: '1000' },
      example: 2,
    },
  };
}

/** A workbook to fill in: heads with lists and checks, one example row, and a sheet that says what goes where. */
export function writeTemplate(language: Language): Promise<Uint8Array> {
  const { t } = createTexts(language);
  const columns = columnsOf(t, language);
  const heads = IMPORT_FIELDS.map((field) => t(IMPORT_FIELD_TEXTS[field]));
  const dataValidations = IMPORT_FIELDS.flatMap((field, at): DataValidation[] => {
    const { choices, check, help } = columns[field];
    const letter = colToLetter(at);
    const about = {
      range: `${letter}2:${letter}${LAST_ROW}`,
      allowBlank: true,
      showInputMessage: true,
      inputTitle: t(IMPORT_FIELD_TEXTS[field]),
      inputMessage: t(help).slice(0, HIGHEST_EXCEL_LIST),
    };
    // A warning only: the import reads more ways to say a thing than a list has room for.
    const warning = { showErrorMessage: true, errorStyle: 'warning' } as const;
    if (choices && choices.join(',').length <= HIGHEST_EXCEL_LIST) {
      return [{ type: 'list', values: [...choices], ...about, ...warning }];
    }
    return check ? [{ ...check, ...about, ...warning }] : [];
  });
  const explained = [
    [t('ledger-import.template-column'), t('ledger-import.template-meaning'), t('ledger-import.template-choices')],
    ...IMPORT_FIELDS.map((field) => [
      t(IMPORT_FIELD_TEXTS[field]),
      t(columns[field].help),
      field === 'industry'
        ? INDUSTRIES.map(({ code, zh, en }) => `${code} ${language === 'en' ? en : zh}`).join('\n')
        : (columns[field].choices ?? []).join(language === 'en' ? ', ' : '、'),
    ]),
  ];
  const bold = { style: { font: { bold: true } } };
  return writeXlsx({
    sheets: [
      {
        name: t('ledger-import.template-sheet'),
        rows: [heads, IMPORT_FIELDS.map((field) => columns[field].example)],
        columns: IMPORT_FIELDS.map((field) => ({
          width: WIDE[field] ?? 14,
          ...(columns[field].example instanceof Date ? { numFmt: 'yyyy-mm-dd' } : {}),
        })),
        cells: new Map(heads.map((_, at) => [`0,${at}`, bold])),
        freezePane: { rows: 1, columns: 1 },
        dataValidations,
      },
      {
        name: t('ledger-import.template-explained'),
        rows: explained,
        columns: [{ width: 20 }, { width: 60 }, { width: 60 }],
        cells: new Map([0, 1, 2].map((at) => [`0,${at}`, bold])),
        freezePane: { rows: 1 },
      },
    ],
  });
}

const WIDE: Partial<Record<ImportField, number>> = { name: 36, uscc: 22, region: 24, address: 30, notes: 24 };
