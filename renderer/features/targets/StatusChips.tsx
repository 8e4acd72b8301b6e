import './statusChips.css';
import type { TargetCounts } from '../../../shared/domain/campaign/targetEvent.ts';
import { TARGET_STATUSES, type TargetStatus } from '../../../shared/domain/campaign/targetStatus.ts';
import type { UnitFilter } from '../../../shared/domain/units/unitList.ts';
import { TARGET_STATUS_TEXTS } from '../../../shared/i18n/targetText.ts';
import { useTexts } from '../../app/texts.ts';

/** A part of the list: a status, or what is received and late with its reply; null is all of it. */
export type ListPart = TargetStatus | 'overdue' | null;

/** What narrows a list to a part of it. */
export function filterOfPart(part: ListPart, asOf: string): Pick<UnitFilter, 'statuses' | 'due'> {
  if (part === null) return {};
  return part === 'overdue' ? { due: { list: 'reply-overdue', asOf } } : { statuses: [part] };
}

/** The part that a filter shows; of several statuses none in particular. */
export function partOf({ statuses, due, step }: UnitFilter): ListPart | 'several' {
  if (step) return 'several';
  if (due) return due.list === 'reply-overdue' && !statuses ? 'overdue' : 'several';
  const [status = null, ...others] = statuses ?? [];
  return others.length === 0 ? status : 'several';
}

interface StatusChipsProps {
  readonly counts: TargetCounts;
  readonly part: ListPart | 'several';
  readonly onChoose: (part: ListPart) => void;
}

/** The parts of a list with how many are in each; those without a unit are left out. */
export function StatusChips({ counts, part, onChoose }: StatusChipsProps) {
  const { t, format } = useTexts();
  const chip = (one: ListPart, label: string, count: number, isLate = false) => (
    <button
      key={one ?? 'all'}
      type="button"
      className={isLate ? 'status-chip status-chip--late' : 'status-chip'}
      aria-pressed={part === one}
      onClick={() => onChoose(part === one ? null : one)}
    >
      {label} <span>{format.count(count)}</span>
    </button>
  );
  const countOf = (status: TargetStatus) => counts.byStatus[status] ?? 0;
  return (
    <div className="status-chips" role="group" aria-label={t('targets.parts')}>
      {chip(null, t('targets.part-all'), counts.total)}
      {TARGET_STATUSES.filter((status) => countOf(status) > 0 || part === status).flatMap((status) => [
        chip(status, t(TARGET_STATUS_TEXTS[status]), countOf(status)),
        ...(status === 'received' && (counts.replyOverdue > 0 || part === 'overdue')
          ? [chip('overdue', t('targets.part-overdue'), counts.replyOverdue, true)]
          : []),
      ])}
      {part === 'overdue' && countOf('received') === 0 && chip('overdue', t('targets.part-overdue'), 0, true)}
    </div>
  );
}
