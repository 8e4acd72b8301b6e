import { Button } from 'antd';
import { useState } from 'react';
import type { ResolvedPack } from '../../../shared/domain/procedure/resolvePack.ts';
import { voteOutcome } from '../../../shared/domain/procedure/vote.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { EnteredEvent } from './EventForm.tsx';
import { neededText, NO_VOTES, outcomeText, useVoteCount, voteProblem, votesCounted, wholeVotes } from './voteCount.ts';

const MOST_PEOPLE = 10_000_000;
const FIELDS = ['delegates', 'present', 'inFavour'] as const;
const FIELD_TEXTS = {
  delegates: 'procedure.delegates',
  present: 'procedure.present',
  inFavour: 'procedure.in-favour',
} as const;

interface VotePanelProps {
  readonly negotiationId: string;
  readonly pack: ResolvedPack;
  readonly today: string;
  readonly onEnter: (event: EnteredEvent['event']) => Promise<boolean>;
}

/** Counts a vote of the congress by the rules before it is entered: what it takes, and whether it carried. */
export function VotePanel({ negotiationId, pack, today, onEnter }: VotePanelProps) {
  const { t, format } = useTexts();
  const [day, setDay] = useState(today);
  const count = useVoteCount(({ counts }) => counts[negotiationId]) ?? NO_VOTES;
  const problem = voteProblem(t, format, count);
  const votes = wholeVotes(count);
  const { delegates } = count;
  const outcome =
    delegates === null || delegates < 1 ? null : voteOutcome(pack, votes ?? { delegates, present: 0, inFavour: 0 });
  const articles =
    outcome && new Set([outcome.present.article, outcome.inFavour.article].filter((one) => one !== null));
  const said = votes && outcome && outcomeText(t, format, votes, outcome);
  const enter = async () => {
    await flushPendingEdits();
    const entered = wholeVotes(useVoteCount.getState().counts[negotiationId] ?? NO_VOTES);
    if (entered && (await onEnter({ kind: 'vote', day, ...entered }))) votesCounted(negotiationId, NO_VOTES);
  };
  return (
    <Panel title={t('vote.title')}>
      <div className="procedure-vote">
        <div className="procedure-vote__fields">
          {FIELDS.map((field) => (
            <NumberField
              key={field}
              label={t(FIELD_TEXTS[field])}
              kind="count"
              optional
              max={MOST_PEOPLE}
              value={count[field]}
              onDraft={(value) => votesCounted(negotiationId, { [field]: value })}
              onCommit={(value) => votesCounted(negotiationId, { [field]: value })}
            />
          ))}
        </div>
        <div role="status" className="procedure-vote__says">
          {outcome === null ? (
            <p>{t('vote.hint')}</p>
          ) : (
            <p>
              {neededText(t, format, outcome)}
              {articles !== null && articles.size > 0 && (
                <small>{[...articles].join(t('scenarios.list-separator'))}</small>
              )}
            </p>
          )}
          {said !== null && outcome !== null && (
            <p className={outcome.isAdopted === true ? 'procedure-vote__adopted' : 'procedure-vote__lost'}>{said}</p>
          )}
        </div>
        {problem !== null && (
          <p className="field__problem" role="alert">
            {problem}
          </p>
        )}
        {votes && (
          <div className="procedure-vote__acts">
            <DayField label={t('procedure.vote-day')} value={day} max={today} onCommit={setDay} />
            <Button onClick={() => void enter()}>{t('vote.enter')}</Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
