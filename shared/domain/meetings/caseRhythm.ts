import type { SeriesFields } from './meeting.ts';

interface RhythmWishes {
  readonly firstDay: string;
  readonly time: string;
  readonly place: string;
  /** Chair the monthly forum in turn. */
  readonly departmentHeads: readonly string[];
  readonly unionChair: string;
  readonly titles: { readonly forum: string; readonly enlargedForum: string; readonly congress: string };
}

/**
 * The rhythm of 苏州三洋能源 (工人日报, spring 2021): a workers' forum each month chaired by department heads in turn, an
 * enlarged one with the union's chair each quarter, a workers' congress each half-year. The report names no days: the
 * 10th, 20th and 25th are ours, on the Monday after where they fall on a weekend.
 */
export function caseRhythm(wishes: RhythmWishes): SeriesFields[] {
  const { firstDay, time, place, departmentHeads, unionChair, titles } = wishes;
  const chair = unionChair === '' ? [] : [unionChair];
  const series = (everyMonths: number, day: number, rest: Pick<SeriesFields, 'kind' | 'title' | 'chairs'>) => ({
    ...rest,
    time,
    duration: 90,
    place,
    rhythm: { everyMonths, on: { kind: 'day', day, weekend: 'after' }, firstDay, until: null } as const,
  });
  return [
    series(1, 10, { kind: 'forum', title: titles.forum, chairs: [...departmentHeads] }),
    series(3, 20, { kind: 'enlarged-forum', title: titles.enlargedForum, chairs: chair }),
    series(6, 25, { kind: 'congress', title: titles.congress, chairs: chair }),
  ];
}
