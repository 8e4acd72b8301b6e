import './logPanel.css';
import { Button, Pagination } from 'antd';
import { useMemo } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { HistoryRow, ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import {
  distanceText,
  entryName,
  FORM_TEXTS,
  raisePoints,
  raiseText,
  SIDE_TEXTS,
  termsSentence,
} from './proposalTexts.ts';
import { entryToggled, logPageChosen, reversalBegun, useProposalsView } from './proposalsView.ts';

const ROWS_A_PAGE = 50;
const COLUMN_COUNT = 7;

interface LogPanelProps {
  readonly detail: NegotiationDetail;
  readonly history: ProposalHistory;
  readonly onMakeScenario: (row: HistoryRow) => void;
}

/** Every round as it was, the latest on top. Nothing leaves it: what was taken back is struck through. */
export function LogPanel({ detail, history, onMakeScenario }: LogPanelProps) {
  const { t, format } = useTexts();
  const page = useProposalsView((view) => view.logPage);
  const rows = useMemo(() => history.rows.toReversed(), [history]);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const current = Math.min(page, pages);
  return (
    <Panel title={t('proposals.log')} note={t('proposals.log-note', { count: format.count(rows.length) })}>
      <div className="log-panel">
        <table className="log-table" aria-label={t('proposals.log')}>
          <thead>
            <tr>
              <th scope="col">{t('proposals.column-round')}</th>
              <th scope="col">{t('proposals.column-side')}</th>
              <th scope="col">{t('proposals.column-terms')}</th>
              <th scope="col">{t('proposals.column-raise')}</th>
              <th scope="col">{t('proposals.column-cost')}</th>
              <th scope="col">{t('proposals.column-gap-points')}</th>
              <th scope="col">{t('proposals.column-concession-points')}</th>
            </tr>
          </thead>
          {rows.slice((current - 1) * ROWS_A_PAGE, current * ROWS_A_PAGE).map((row) => (
            <LogRow key={row.entry.id} detail={detail} row={row} onMakeScenario={onMakeScenario} />
          ))}
        </table>
      </div>
      {pages > 1 && (
        <Pagination
          className="log-panel__pages"
          size="small"
          current={current}
          pageSize={ROWS_A_PAGE}
          total={rows.length}
          showSizeChanger={false}
          onChange={logPageChosen}
        />
      )}
    </Panel>
  );
}

interface LogRowProps extends Pick<LogPanelProps, 'detail' | 'onMakeScenario'> {
  readonly row: HistoryRow;
}

function LogRow({ detail, row, onMakeScenario }: LogRowProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const { entry, isReversal, reversedBy, reverses, gap, concession, isLate } = row;
  const isOpen = useProposalsView((view) => view.openEntryId === entry.id);
  const { figures, groupNames } = entry.pricing;
  const terms = isReversal
    ? t('proposals.takes-back', { name: reverses ? entryName(texts, reverses) : '' })
    : termsSentence(texts, entry.terms, groupNames);
  const modifiers = [reversedBy && 'log-table__entry--reversed', isReversal && 'log-table__entry--reversal'];
  const name = entryName(texts, entry);
  return (
    <tbody className={['log-table__entry', ...modifiers].filter(Boolean).join(' ')}>
      <tr>
        <td>
          <b>{entry.round}</b>
          <small>{format.shortDay(entry.day)}</small>
          {isLate && <small className="log-table__late">{t('proposals.late')}</small>}
        </td>
        <td>
          <span className={`log-table__side log-table__side--${entry.side}`}>{t(SIDE_TEXTS[entry.side])}</span>
          <small title={entry.presentedBy}>
            {[entry.presentedBy, t(FORM_TEXTS[entry.form])].filter((text) => text !== '').join(' · ')}
          </small>
        </td>
        <td className="log-table__terms" colSpan={isReversal ? 5 : 1}>
          <button
            type="button"
            className="log-table__toggle"
            aria-expanded={isOpen}
            title={terms}
            onClick={() => entryToggled(entry.id)}
          >
            {terms}
          </button>
          {!isOpen && entry.words !== '' && (
            <small className="log-table__words">{t('proposals.quoted', { words: entry.words })}</small>
          )}
          {reversedBy && (
            <small className="log-table__late">
              {t('proposals.taken-back', { day: format.shortDay(reversedBy.day), reason: reversedBy.reason })}
            </small>
          )}
          {isReversal && <small className="log-table__words">{entry.reason}</small>}
        </td>
        {!isReversal && (
          <>
            <td className="log-table__number">{raiseText(format, figures.equivalentRaise)}</td>
            <td className="log-table__number">
              {format.yuan(figures.runRateCost)}
              {figures.oneOff !== 0 && <small>{t('proposals.plus-once', { yuan: format.yuan(figures.oneOff) })}</small>}
            </td>
            <td className="log-table__number">
              {raisePoints(format, gap)}
              {gap !== null && <small>{format.yuan(gap.cost)}</small>}
            </td>
            <td className={`log-table__number ${concession && concession.cost < 0 ? 'log-table__late' : ''}`}>
              {raisePoints(format, concession)}
              {concession !== null && (
                <small title={distanceText(texts, concession)}>{format.yuan(concession.cost)}</small>
              )}
            </td>
          </>
        )}
      </tr>
      {isOpen && (
        <tr>
          <td className="log-table__details" colSpan={COLUMN_COUNT}>
            <EntryDetails detail={detail} row={row} />
            {!isReversal && (
              <div className="log-table__actions">
                <Button size="small" onClick={() => onMakeScenario(row)}>
                  {t('proposals.make-scenario')}
                </Button>
                {reversedBy === null && (
                  <Button
                    size="small"
                    aria-label={t('proposals.take-back-named', { name })}
                    onClick={() => reversalBegun(entry.id)}
                  >
                    {t('proposals.take-back')}
                  </Button>
                )}
              </div>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}
