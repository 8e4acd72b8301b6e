/** Less than this many fen is reported as 0 and counts as nothing: half a fen. */
export const NOTHING_FEN = 0.5;

/** Fewer leavers than this are float noise. */
export const NOBODY = 1e-9;
