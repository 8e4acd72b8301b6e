import './concessionsPanel.css';
import { useMemo } from 'react';
import { concessionsByRound, type Distance, type ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import { useTexts } from '../../app/texts.ts';
import { EditorBlock } from '../scenarios/EditorBlock.tsx';
import { pointsText, SIDE_TEXTS } from './proposalTexts.ts';

/** With more rounds than these the first ones are left out; the log has them all. */
const MOST_ROUNDS = 8;

/** How far each side moved towards the other, round by round and in all. */
export function ConcessionsPanel({ history }: { history: ProposalHistory }) {
  const { t } = useTexts();
  const rounds = useMemo(() => concessionsByRound(history), [history]);
  if (rounds.length === 0) return null;
  return (
    <EditorBlock title={t('proposals.concessions')}>
      <table className="concessions">
        <thead>
          <tr>
            <th scope="col">{t('proposals.column-round')}</th>
            <th scope="col">{t(SIDE_TEXTS.union)}</th>
            <th scope="col">{t(SIDE_TEXTS.employer)}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.slice(-MOST_ROUNDS).map(({ round, union, employer }) => (
            <tr key={round}>
              <th scope="row">{t('proposals.round', { round })}</th>
              <Moved by={union} />
              <Moved by={employer} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('proposals.in-all')}</th>
            <Moved by={history.union.conceded} />
            <Moved by={history.employer.conceded} />
          </tr>
        </tfoot>
      </table>
      {rounds.length > MOST_ROUNDS && (
        <p className="editor-block__note">{t('proposals.latest-rounds', { count: MOST_ROUNDS })}</p>
      )}
    </EditorBlock>
  );
}

function Moved({ by }: { by: Distance | null }) {
  const texts = useTexts();
  if (by === null) return <td>—</td>;
  return (
    <td className={by.cost < 0 ? 'concessions__back' : ''}>
      {pointsText(texts, by.raise)}
      <small>{texts.format.money(by.cost)}</small>
    </td>
  );
}
