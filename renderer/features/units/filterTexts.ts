import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import type { DueList, UnitFilter } from '../../../shared/domain/units/unitList.ts';
import type { RatePart } from '../../../shared/domain/campaign/rates.ts';
import { TARGET_RULE_TEXTS } from '../../../shared/i18n/campaignText.ts';
import { FORMATION_STAGE_TEXTS } from '../../../shared/i18n/formationText.ts';
import { STEP_OF_ACTION } from '../../../shared/domain/reminders/campaignReminders.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import { REMINDER_STEP_TEXTS } from '../../../shared/i18n/reminderText.ts';
import { TARGET_STATUS_TEXTS } from '../../../shared/i18n/targetText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { SIZE_CLASS_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { CONDITION_TEXTS, UNION_STATUS_TEXTS, UNIT_KIND_TEXTS } from '../../../shared/i18n/unitText.ts';
import type { Texts } from '../../app/texts.ts';
import { OWNERSHIP_TEXTS } from '../../../shared/i18n/unitText.ts';

export const AGREEMENT_STATE_TEXTS = {
  'in-force': 'units.agreement-in-force',
  expired: 'units.agreement-expired',
  none: 'units.agreement-none',
} as const satisfies Record<NonNullable<UnitFilter['agreement']>['state'], TextKey>;

export const DUE_TEXTS = {
  'reply-overdue': 'units.due-reply-overdue',
  'reply-this-week': 'units.due-reply-this-week',
  'filing-overdue': 'units.due-filing-overdue',
  'filing-this-week': 'units.due-filing-this-week',
  'not-offered': 'units.due-not-offered',
  'not-received': 'units.due-not-received',
  urge: 'units.due-urge',
} as const satisfies Record<DueList, TextKey>;

const PART_TEXTS = {
  numerator: 'units.behind-numerator',
  denominator: 'units.behind-denominator',
  missing: 'units.behind-missing',
  pending: 'units.behind-pending',
} as const satisfies Record<RatePart, TextKey>;

export interface FilterChip {
  readonly key: keyof UnitFilter;
  readonly text: string;
}

const NAMED_IN_FULL = 3;

/** What a filter lets through, in words, one for each part that is on. */
export function filterChips(
  filter: UnitFilter,
  { t, format, language, regionName }: Texts & { readonly regionName: (code: string) => string },
): FilterChip[] {
  const chips: FilterChip[] = [];
  const list = (key: keyof UnitFilter, words: readonly string[] | undefined) => {
    if (!words || words.length === 0) return;
    const named = words.slice(0, NAMED_IN_FULL).join(t('units.and'));
    const text =
      words.length > NAMED_IN_FULL ? t('units.chip-more', { named, count: format.count(words.length) }) : named;
    chips.push({ key, text });
  };
  const industry = (code: string) => {
    const one = INDUSTRIES.find((each) => each.code === code);
    return one ? (language === 'en' ? one.en : one.zh) : t('units.not-known');
  };
  const { employeesFrom, employeesTo, agreement, ending, due, behind, dueBy } = filter;
  list('regions', filter.regions?.map(regionName));
  list(
    'kinds',
    filter.kinds?.map((kind) => t(UNIT_KIND_TEXTS[kind])),
  );
  list('industries', filter.industries?.map(industry));
  list(
    'ownerships',
    filter.ownerships?.map((one) => t(OWNERSHIP_TEXTS[one])),
  );
  list(
    'unionStatuses',
    filter.unionStatuses?.map((one) => t(UNION_STATUS_TEXTS[one])),
  );
  list(
    'conditions',
    filter.conditions?.map((one) => t(CONDITION_TEXTS[one])),
  );
  list(
    'sizeClasses',
    filter.sizeClasses?.map((one) => t(SIZE_CLASS_TEXTS[one])),
  );
  if (filter.isOperating !== undefined) {
    chips.push({ key: 'isOperating', text: filter.isOperating ? t('units.operating') : t('units.not-operating') });
  }
  if (employeesFrom !== undefined) {
    chips.push({ key: 'employeesFrom', text: t('units.chip-from', { count: format.count(employeesFrom) }) });
  }
  if (employeesTo !== undefined) {
    chips.push({ key: 'employeesTo', text: t('units.chip-to', { count: format.count(employeesTo) }) });
  }
  if (agreement) chips.push({ key: 'agreement', text: t(AGREEMENT_STATE_TEXTS[agreement.state]) });
  if (ending) chips.push({ key: 'ending', text: t('units.chip-expires', { from: ending.from, to: ending.to }) });
  if (filter.formation !== undefined) {
    chips.push({ key: 'formation', text: t(FORMATION_STAGE_TEXTS[filter.formation]) });
  }
  list(
    'statuses',
    filter.statuses?.map((one) => t(TARGET_STATUS_TEXTS[one])),
  );
  list(
    'targetRules',
    filter.targetRules?.map((one) => t(TARGET_RULE_TEXTS[one])),
  );
  if (dueBy !== undefined) chips.push({ key: 'dueBy', text: t('units.chip-due-by', { day: dueBy }) });
  if (filter.step) {
    const { action, from, to } = filter.step;
    const step = t(REMINDER_STEP_TEXTS[STEP_OF_ACTION[action]]);
    const text = from === to ? t('units.chip-step-on', { step, day: to }) : t('units.chip-step-by', { step, day: to });
    chips.push({ key: 'step', text });
  }
  if (due) chips.push({ key: 'due', text: t(DUE_TEXTS[due.list]) });
  if (behind) {
    const part = t(PART_TEXTS[behind.part]);
    chips.push({
      key: 'behind',
      text: t('units.chip-behind', { rate: t(RATE_TEXTS[behind.rate]), part, day: behind.asOf }),
    });
  }
  if (filter.importId !== undefined) chips.push({ key: 'importId', text: t('units.chip-import') });
  if (filter.ids) chips.push({ key: 'ids', text: t('units.chip-ids', { count: format.count(filter.ids.length) }) });
  return chips;
}
