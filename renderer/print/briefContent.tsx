import { BriefFirstPage } from './BriefFirstPage.tsx';
import { briefAnnex } from './briefAnnex.tsx';
import type { BriefPart } from './briefPart.ts';
import type { PaperBody } from './Sheets.tsx';

/** How much of the longer lists the first page shows, from most to least, as its other texts leave room. */
const FIRST_PAGES = [
  { groupsShown: 5, limitsShown: 4, tellsChance: true, showsYears: true },
  { groupsShown: 3, limitsShown: 2, tellsChance: true, showsYears: true },
  { groupsShown: 3, limitsShown: 0, tellsChance: true, showsYears: true },
  { groupsShown: 1, limitsShown: 0, tellsChance: true, showsYears: true },
  { groupsShown: 1, limitsShown: 0, tellsChance: false, showsYears: true },
  { groupsShown: 3, limitsShown: 0, tellsChance: true, showsYears: false },
  { groupsShown: 1, limitsShown: 0, tellsChance: false, showsYears: false },
] as const;

/** A brief: a page for the finance director, and an annex with everything the figures were made of. */
export function briefContent(part: BriefPart): PaperBody {
  return {
    firstSheets: FIRST_PAGES.map((extent) => (chartHeight) => (
      <BriefFirstPage {...part} {...extent} chartHeight={chartHeight} />
    )),
    blocks: briefAnnex(part),
  };
}
