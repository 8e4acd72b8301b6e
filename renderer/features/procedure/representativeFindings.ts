import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { Entry } from '../../../shared/domain/procedure/events.ts';
import type { RepresentationCheck, RepresentationFinding } from '../../../shared/domain/procedure/representatives.ts';
import type { RepresentativeSide } from '../../../shared/domain/procedure/representativeRow.ts';
import { vacanciesOf } from '../../../shared/domain/procedure/vacancies.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { FINDING_TEXTS, REPRESENTATIVE_POINT_TEXTS, SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** Names that a sentence lists. */
const NAMES_SHOWN = 5;

/** What is wrong, by which article, and the way out, in one sentence. */
export function findingText(t: Translate, format: Format, finding: RepresentationFinding): string {
  const { code, side, count, needed, names, article } = finding;
  const separator = t('scenarios.list-separator');
  const shown = names.slice(0, NAMES_SHOWN).join(separator);
  return t(FINDING_TEXTS[code], {
    side: side === null ? '' : t(SIDE_TEXTS[side]),
    count: format.count(count),
    needed: format.count(needed),
    missing: format.count(Math.abs(needed - count)),
    names:
      names.length > NAMES_SHOWN
        ? t('representatives.and-others', { names: shown, count: format.count(names.length) })
        : shown,
    article,
  });
}

type Vacancy = RepresentationCheck['vacancies'][number];

/** Until when a seat is to be filled. */
export function vacancyText(t: Translate, format: Format, { side, day, due, article }: Vacancy, today: string): string {
  const whose = { side: t(SIDE_TEXTS[side]), day: format.day(day) };
  if (due === null) return t('representatives.vacancy-undated', whose);
  const left = daysBetween(today, due);
  const told = { ...whose, due: format.day(due), days: format.count(Math.abs(left)), article: article ?? '' };
  return left < 0 ? t('representatives.vacancy-late', told) : t('representatives.vacancy-due', told);
}

/** Points that were not checked because nobody verified the rule; null where all were. */
export function unverifiedText(t: Translate, unverified: RepresentationCheck['unverified']): string | null {
  const names = unverified.flatMap((point) => (isNamed(point) ? [t(REPRESENTATIVE_POINT_TEXTS[point])] : []));
  return names.length === 0
    ? null
    : t('representatives.unverified', { points: names.join(t('scenarios.list-separator')) });
}

const isNamed = (point: string): point is keyof typeof REPRESENTATIVE_POINT_TEXTS =>
  point in REPRESENTATIVE_POINT_TEXTS;

/** Seats that are vacant by a log in the order of its days; one whose side was not entered is one of the workers'. */
export function openVacancies(counted: readonly Entry[]): { side: RepresentativeSide; day: string }[] {
  const vacancies = counted.filter((event) => event.kind === 'vacancy');
  const fillings = counted.filter((event) => event.kind === 'vacancy-filled');
  return vacanciesOf(vacancies, fillings)
    .filter(({ filled }) => filled === undefined)
    .map(({ vacancy }) => ({ side: vacancy.side ?? 'union', day: vacancy.day }));
}
