/** In twentieths of a point: a 22nd of 225 mm, rounded down so that 22 lines fit. */
export const LINE = 579;
/** What 16 points are less to be a 28th of 156 mm, and a trace more: LibreOffice rounds, and would set 27. */
export const CLOSER = -6;
/** A 28th of 156 mm. */
export const CELL = 316;
/** 156 mm. */
export const TEXT_WIDTH = 8845;
/** 三号, 16 points, in half points. */
export const TEXT_SIZE = 32;
/** 二号, 22 points, on lines of 35. */
export const TITLE_SIZE = 44;
export const TITLE_LINE = 700;
