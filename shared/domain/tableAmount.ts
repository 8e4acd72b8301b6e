import { roundFen } from './money.ts';

/** Money in a cell of a table file as people write it; fen carry the sign that the cell has. */
export type TableAmount =
  | { readonly state: 'amount'; readonly fen: number }
  | { readonly state: 'empty' }
  | { readonly state: 'unreadable' };

/** An amount from a cell in `unit` yuan: 4500, "4,500.00", "￥4500", "4500元", "0.45万", "-20"; a lone dash is empty. */
export function readTableAmount(cell: string | number | null, unit: number): TableAmount {
  const text = cell === null ? '' : String(cell).normalize('NFKC').trim();
  if (text === '' || /^[-—/]+$/.test(text)) return { state: 'empty' };
  const [, sign, digits, scale] =
    /^([-−]?)[¥￥]?(\d[\d,\s]*(?:\.\d+)?|\.\d+)\s*(万|千)?(?:元)?(?:\/[月年])?$/.exec(text) ?? [];
  if (digits === undefined) return { state: 'unreadable' };
  const yuan = Number(digits.replace(/[,\s]/g, '')) * unit * (scale === '万' ? 10_000 : scale === '千' ? 1000 : 1);
  return { state: 'amount', fen: roundFen((sign === '' ? 100 : -100) * yuan) };
}
