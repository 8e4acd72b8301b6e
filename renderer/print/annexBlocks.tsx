import type { BriefPart } from './briefPart.ts';
import { piecesOf } from './longText.ts';
import { type Block, PaperTable, type TableColumn, type TableRow } from './Sheets.tsx';

/** With more groups than this they are numbered, and a list of them gives the numbers. */
export const NAMED_AT_MOST = 12;
/** Of a table's cell, in characters: a row of it is about a tenth of a sheet high. */
const CELL_LENGTH = 200;

export const heading = (key: string, text: string): Block => ({
  kind: 'flow',
  key: `${key}-heading`,
  staysWithNext: true,
  node: <h3 className="paper-part__heading">{text}</h3>,
});

export const subheading = (key: string, text: string): Block => ({
  kind: 'flow',
  key: `${key}-subheading`,
  staysWithNext: true,
  node: <h4 className="paper-part__subheading">{text}</h4>,
});

export const paragraph = (key: string, text: string, isQuiet = false): Block => ({
  kind: 'flow',
  key,
  isNote: isQuiet,
  node: <p className={isQuiet ? 'paper-part__note' : 'paper-part__text'}>{text}</p>,
});

export const paragraphs = (key: string, text: string): Block[] =>
  piecesOf(text).map((piece, at) => paragraph(`${key}-${at}`, piece));

/** A row of which one cell may be of any length: what does not fit goes on in rows below whose other cells are empty. */
export function rowsOf(
  key: string,
  before: readonly string[],
  long: string,
  after: readonly string[] = [],
  length = CELL_LENGTH,
): TableRow[] {
  const [first = '', ...rest] = piecesOf(long, length);
  const empty = (cells: readonly string[]) => cells.map(() => '');
  return [
    { key, goesOn: rest.length > 0, cells: [...before, first, ...after] },
    ...rest.map((piece, at) => ({
      key: `${key}-${at}`,
      goesOn: at < rest.length - 1,
      cells: [...empty(before), piece, ...empty(after)],
    })),
  ];
}

/** A table that is small enough to stay whole. */
export const smallTable = (key: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Block => ({
  kind: 'flow',
  key,
  node: <PaperTable columns={columns} rows={rows} />,
});

/** A list of groups: their names where they are few, else their numbers with runs drawn together. */
export function groupList({ model, t }: BriefPart, ids: readonly string[]): string {
  if (ids.length <= NAMED_AT_MOST) {
    const names = new Map(model.groups.map(({ id, name }) => [id, name]));
    return ids.map((id) => names.get(id) ?? '').join(t('brief.list-and'));
  }
  const wanted = new Set(ids);
  const runs: { from: number; to: number }[] = [];
  model.groups.forEach(({ id }, at) => {
    if (!wanted.has(id)) return;
    const run = runs.at(-1);
    if (run?.to === at) run.to = at + 1;
    else runs.push({ from: at + 1, to: at + 1 });
  });
  const numbers = runs.map(({ from, to }) => (from === to ? String(from) : t('brief.groups-range', { from, to })));
  return t('brief.groups-numbered', { numbers: numbers.join(t('brief.list-and')) });
}

export function groupLabel({ model, t }: BriefPart, name: string, at: number): string {
  return model.groups.length > NAMED_AT_MOST ? t('brief.groups-name-numbered', { number: at + 1, name }) : name;
}

export const row = (key: string, ...cells: string[]): TableRow => ({ key, cells });

export const bullet = (key: string, text: string): Block => ({
  kind: 'flow',
  key,
  node: <p className="paper-part__bullet">{text}</p>,
});
