import { useId } from 'react';
import { roundFen } from '../../../shared/domain/money.ts';
import type { RosterGroup, RosterSummary } from '../../../shared/domain/negotiation/roster.ts';
import { useTexts } from '../../app/texts.ts';
import { RejectedRows } from '../../ui/RejectedRows.tsx';
import { REJECTION_TEXTS, warningText } from './rosterTexts.ts';

/** What the roster was counted into, what to be careful with, and which rows are not in it. */
export function RosterResult({ summary, knownNames }: { summary: RosterSummary; knownNames: ReadonlySet<string> }) {
  const { t, format } = useTexts();
  const id = useId();
  const { groups, missing, rejected, rejectedCount, warnings } = summary;
  if (missing.length > 0) return <p className="roster-dialog__problem">{t('roster.choose-columns')}</p>;
  return (
    <>
      <section aria-labelledby={id}>
        <h3 id={id}>
          {t('roster.groups')}{' '}
          <small>
            {t('roster.groups-note', {
              rows: format.count(summary.rowsRead),
              from: format.day(summary.from),
              to: format.day(summary.asOf),
            })}
          </small>
        </h3>
        {groups.length === 0 ? (
          <p className="roster-dialog__problem">{t('roster.no-groups')}</p>
        ) : (
          <GroupsTable groups={groups} knownNames={knownNames} />
        )}
      </section>
      {warnings.length > 0 && (
        <ul className="roster-warnings" aria-label={t('roster.warnings')}>
          {warnings.map((warning) => (
            <li key={warning.code}>{warningText(t, format, warning)}</li>
          ))}
        </ul>
      )}
      <RejectedRows
        summary={t('roster.rejected', { count: format.count(rejectedCount) })}
        rows={rejected.map(({ row, reason }) => ({ row, reason: t(REJECTION_TEXTS[reason]) }))}
        count={rejectedCount}
      />
    </>
  );
}

function GroupsTable({ groups, knownNames }: { groups: readonly RosterGroup[]; knownNames: ReadonlySet<string> }) {
  const { t, format } = useTexts();
  const sum = (pick: (group: RosterGroup) => number) => groups.reduce((total, group) => total + pick(group), 0);
  const heads = sum(({ headcount }) => headcount);
  const average = sum(({ averageHeadcount }) => averageHeadcount);
  const leavers = sum((group) => group.leavers);
  return (
    // It scrolls, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="roster-groups" tabIndex={0} aria-label={t('roster.groups')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.headcount')}</th>
            <th scope="col">{t('roster.average-pay')}</th>
            <th scope="col">{t('roster.leavers')}</th>
            <th scope="col">{t('roster.average-heads')}</th>
            <th scope="col" title={t('roster.turnover-help')}>
              {t('roster.turnover')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.name}>
              <th scope="row" title={group.name}>
                {group.name}
                {knownNames.size > 0 && !knownNames.has(group.name) && <em>{t('roster.new-group')}</em>}
              </th>
              <td>{format.count(group.headcount)}</td>
              <td>{format.yuan(group.monthlyWage)}</td>
              <td>{format.count(group.leavers)}</td>
              <td>{format.number(group.averageHeadcount, 1)}</td>
              <td>{format.percent(group.annualTurnover, 1)}</td>
            </tr>
          ))}
        </tbody>
        {groups.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('roster.total')}</th>
              <td>{format.count(heads)}</td>
              <td>{format.yuan(roundFen(sum(({ headcount, monthlyWage }) => headcount * monthlyWage) / heads))}</td>
              <td>{format.count(leavers)}</td>
              <td>{format.number(average, 1)}</td>
              <td>{format.percent(leavers / average, 1)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
