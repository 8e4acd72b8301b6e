/** A sheet of address labels on A4, in millimetres from its upper left corner. */
export interface LabelFormat {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Between two columns. */
  readonly gap: number;
}

/** The two that office shops keep: 70 × 37 mm without margins, and 99.1 × 38.1 mm. */
export const LABEL_FORMATS = {
  '3x8': { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, gap: 0 },
  '2x7': { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, gap: 2.5 },
} as const satisfies Record<string, LabelFormat>;
export type LabelFormatId = keyof typeof LABEL_FORMATS;

export const labelsOnSheet = ({ columns, rows }: LabelFormat): number => columns * rows;

/** Labels sheet by sheet, row after row; the first sheet begins at `start`, 1 first, since part of it may be used up. */
export function labelSheets<T>(labels: readonly T[], format: LabelFormat, start: number): (T | null)[][] {
  const onSheet = labelsOnSheet(format);
  const places: (T | null)[] = [...Array<null>((start - 1) % onSheet).fill(null), ...labels];
  return Array.from({ length: Math.ceil(places.length / onSheet) }, (_, at) =>
    places.slice(at * onSheet, (at + 1) * onSheet),
  );
}
