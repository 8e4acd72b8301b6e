import {
  DEMAND_CATEGORIES,
  type DemandCategory,
  type NewDemand,
  UNEXPLAINED_DEMAND,
} from '../../../shared/domain/demands/demand.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { readRosterDay } from '../../../shared/domain/negotiation/rosterDays.ts';

/** What a command takes. */
export const MOST_PASTED = 10_000;

export interface PastedDemand {
  /** 1 for the first line of the block. */
  readonly line: number;
  readonly demand: NewDemand | null;
  /** Why the line is not taken. */
  readonly problem: 'title-missing' | 'title-too-long' | 'groups-too-long' | 'figure-unreadable' | null;
}

interface PasteContext {
  readonly today: string;
  readonly categoryNames: Readonly<Record<DemandCategory, string>>;
  /** The meeting where all of them were raised. */
  readonly meeting?: { readonly id: string; readonly day: string };
}

const HEADS = /^(诉求|职工诉求|诉求内容|内容|标题|事项|demand|title|issue)$/i;
const PEOPLE = /^(\d{1,7})\s*[人名个]?$/;
/** Meant as a day or a count: no group is called so. */
const FIGURE = /^[\d\s.,，/年月日人名个-]*\d[\d\s.,，/年月日人名个-]*$/;

/**
 * A list of demands, one a line: the first cell says what is asked; of the cells after it a category, a day and a count
 * of supporters are known by their form, anything else names the groups. A first line of heads is skipped, empty lines
 * count for nothing.
 */
export function readPastedDemands(cells: readonly (readonly string[])[], context: PasteContext): PastedDemand[] {
  const start = HEADS.test(cells[0]?.[0]?.trim() ?? '') ? 1 : 0;
  return cells
    .map((row, at) => ({ line: at + 1, row }))
    .slice(start)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''))
    .map(({ line, row }) => ({ line, ...readRow(row, context) }));
}

function readRow([title = '', ...rest]: readonly string[], context: PasteContext): Omit<PastedDemand, 'line'> {
  const name = title.trim();
  if (name === '') return { demand: null, problem: 'title-missing' };
  if (name.length > NAME_LENGTH) return { demand: null, problem: 'title-too-long' };
  let category: DemandCategory = 'other';
  let day = context.meeting?.day ?? context.today;
  let supporters: number | null = null;
  const groups: string[] = [];
  for (const cell of rest.map((one) => one.trim()).filter(Boolean)) {
    const known = DEMAND_CATEGORIES.find((one) => context.categoryNames[one].toLowerCase() === cell.toLowerCase());
    const people = PEOPLE.exec(cell.replaceAll(',', ''))?.[1];
    const read = people === undefined ? readRosterDay(cell) : null;
    if (known) category = known;
    else if (people !== undefined) supporters = Number(people);
    else if (read?.state === 'day') day = read.day.toString();
    else if (FIGURE.test(cell.normalize('NFKC'))) return { demand: null, problem: 'figure-unreadable' };
    else
      groups.push(
        ...cell
          .split(/[、,，;；/]/)
          .map((one) => one.trim())
          .filter(Boolean),
      );
  }
  if (groups.some((group) => group.length > NAME_LENGTH)) return { demand: null, problem: 'groups-too-long' };
  const meetingId = context.meeting?.id ?? null;
  return {
    demand: { ...UNEXPLAINED_DEMAND, title: name, category, day, supporters, groups, meetingId },
    problem: null,
  };
}
