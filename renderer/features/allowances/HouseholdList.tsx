import { Button } from 'antd';
import { useId } from 'react';
import type { HouseholdCount } from '../../../shared/domain/allowances/households.ts';
import type { AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { tierProblems } from '../../../shared/domain/allowances/tiers.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api, shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ReadingBar } from '../../ui/ReadingBar.tsx';
import { TableFileField } from '../../ui/TableFileField.tsx';
import { useFileReading } from '../../ui/useFileReading.ts';
import { useRun } from '../../ui/useRun.ts';
import { RejectedRows } from '../../ui/RejectedRows.tsx';
import { listProblemText, REJECTION_TEXTS, tierRange } from './allowanceTexts.ts';
import type { TermsEdits } from './useSchemeDraft.ts';

interface HouseholdListProps {
  readonly terms: AllowanceTerms;
  readonly edits: TermsEdits;
}

/** A byte order mark tells Excel that the Chinese heads are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Heads of the template; the number is for the people who keep the list. */
const TEMPLATE_HEADS = [
  'allowances.template-number',
  'allowances.template-income',
  'allowances.template-size',
] as const satisfies readonly TextKey[];

/** Sorts a list of households into the tiers; the list itself is not kept. */
export function HouseholdList({ terms, edits }: HouseholdListProps) {
  const { t } = useTexts();
  const run = useRun();
  const { reading, read, stop } = useFileReading((bytes, question: { file: File; terms: AllowanceTerms }, signal) =>
    api.allowances.classify({ bytes, terms: question.terms }, { signal }),
  );
  const { question, startedAtMs, answer, error } = reading;
  const isInOrder = tierProblems(terms.tiers).length === 0;
  const isStale = question !== null && rulesOf(question.terms) !== rulesOf(terms);
  const saveTemplate = () =>
    run(() =>
      shell.files.save({
        suggestedName: t('allowances.template-name'),
        kind: 'csv',
        content: `${BYTE_ORDER_MARK}${TEMPLATE_HEADS.map((head) => t(head)).join(',')}\r\n`,
      }),
    );
  const take = ({ inTiers }: HouseholdCount) =>
    void edits.commit((now) => ({
      ...now,
      tiers: now.tiers.map((tier, at) => ({ ...tier, people: inTiers[at] ?? tier.people })),
    }));

  return (
    <Panel title={t('allowances.list')} note={t('allowances.list-note')}>
      <div className="allowance__list">
        {isInOrder ? (
          <TableFileField
            drop={t('allowances.drop')}
            intro={t('allowances.list-intro')}
            file={question?.file ?? null}
            sheet={answer?.sheet ?? null}
            onChosen={(file) => read({ file, terms })}
          >
            <Button type="link" size="small" onClick={() => void saveTemplate()}>
              {t('allowances.template')}
            </Button>
          </TableFileField>
        ) : (
          <p className="allowance__note">{t('allowances.list-needs-order')}</p>
        )}
        {question && startedAtMs !== null && (
          <ReadingBar file={question.file} startedAtMs={startedAtMs} onStop={stop} />
        )}
        {error !== null && (
          <p className="allowance__problem" role="alert">
            {listProblemText(t, error)}
          </p>
        )}
        {question && answer && error === null && (
          <>
            {isStale && isInOrder && (
              <p className="allowance__doubt">
                {t('allowances.list-stale')}{' '}
                <Button size="small" onClick={() => read({ file: question.file, terms })}>
                  {t('allowances.sort-again')}
                </Button>
              </p>
            )}
            <SortedList terms={question.terms} count={answer} />
            <div>
              <Button type="primary" disabled={isStale || startedAtMs !== null} onClick={() => take(answer)}>
                {t('allowances.take-counts')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

/** What a household is sorted by; amounts and counts of today play no part. */
const rulesOf = ({ tiers, boundary }: AllowanceTerms) => JSON.stringify([boundary, tiers.map(({ below }) => below)]);

function SortedList({ terms, count }: { terms: AllowanceTerms; count: HouseholdCount }) {
  const { t, format } = useTexts();
  const id = useId();
  const { columns, inTiers, rejected, rejectedCount, rowsWithoutIncome, withoutIncome } = count;
  const lines = [
    ...inTiers.map((households, at) => ({ name: tierRange(t, format, terms, at), households })),
    { name: t('allowances.above-all'), households: count.aboveAll },
    { name: t('allowances.without-income'), households: withoutIncome },
    { name: t('allowances.rejected'), households: rejectedCount },
  ];
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {t('allowances.sorted', { count: format.count(count.rowsRead) })}{' '}
        <small>
          {columns.kind === 'perHead'
            ? t('allowances.by-per-head', { income: columns.income.head })
            : t('allowances.by-household', { income: columns.income.head, size: columns.size.head })}
          {columns.income.months === 12 && t('allowances.by-year')}
        </small>
      </h3>
      <table className="figures allowance__counts">
        <thead>
          <tr>
            <th scope="col">{t('allowances.income-range')}</th>
            <th scope="col">{t('allowances.households')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, households }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{format.count(households)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {withoutIncome > 0 && (
        <details className="allowance__rows">
          <summary>{t('allowances.rows-without-income', { count: format.count(withoutIncome) })}</summary>
          <p>
            {t('allowances.rows', {
              rows: rowsWithoutIncome.map((row) => format.count(row)).join(t('list.separator')),
            })}
            {withoutIncome > rowsWithoutIncome.length &&
              t('allowances.rows-more', { count: format.count(withoutIncome - rowsWithoutIncome.length) })}
          </p>
        </details>
      )}
      <RejectedRows
        summary={t('allowances.rows-rejected', { count: format.count(rejectedCount) })}
        rows={rejected.map(({ row, reason }) => ({ row, reason: t(REJECTION_TEXTS[reason]) }))}
        count={rejectedCount}
      />
    </section>
  );
}
