import type { RosterCell } from './roster.ts';

/** Only voluntary leavers make the turnover that a raise can lower; what is unclear is not counted among them. */
export type LeavingKind = 'voluntary' | 'other' | 'unclear';

/** Looked for first: 非自愿 and involuntary hold the words of the second list. */
const OTHER =
  /辞退|劝退|开除|除名|裁|解雇|退休|死亡|亡故|病故|去世|到期|期满|不续签|终止|调动|调出|调岗|转岗|非自愿|非个人|非主动|被动|试用.*不|不合格|dismiss|fired|laid|layoff|redundan|retire|death|deceased|died|expir|end of contract|involuntar|terminat|transfer/;
const VOLUNTARY =
  /辞职|自离|自动离|自愿|自行|主动|个人|请辞|不辞而别|跳槽|resign|quit|voluntar|personal|own (will|request|accord)|abscond/;

/** Reads a reason or kind of leaving as people write it. */
export function readLeavingKind(cell: RosterCell): LeavingKind {
  const text = cell === null ? '' : String(cell).normalize('NFKC').toLowerCase();
  if (OTHER.test(text)) return 'other';
  return VOLUNTARY.test(text) ? 'voluntary' : 'unclear';
}
