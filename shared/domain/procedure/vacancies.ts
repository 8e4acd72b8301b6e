import type { Entry, EventOf } from './events.ts';

interface Vacancy {
  readonly vacancy: Entry<EventOf<'vacancy'>>;
  readonly filled: Entry<EventOf<'vacancy-filled'>> | undefined;
}

/**
 * Vacancies in the order in which they arose, each with the event that filled it: of one side in that order, where a
 * side is named; a filling that names none fills the oldest.
 */
export function vacanciesOf(
  vacancies: readonly Entry<EventOf<'vacancy'>>[],
  fillings: readonly Entry<EventOf<'vacancy-filled'>>[],
): Vacancy[] {
  const filledBy = new Map<number, Entry<EventOf<'vacancy-filled'>>>();
  for (const filling of fillings) {
    const open = vacancies.filter(({ index }) => !filledBy.has(index));
    const isOfSide = ({ side }: { readonly side?: string | undefined }) =>
      side === undefined || filling.side === undefined || side === filling.side;
    const meant = open.find((one) => one.side === filling.side) ?? open.find(isOfSide);
    if (meant) filledBy.set(meant.index, filling);
  }
  return vacancies.map((vacancy) => ({ vacancy, filled: filledBy.get(vacancy.index) }));
}
