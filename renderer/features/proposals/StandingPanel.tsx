import './standingPanel.css';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { ProposalHistory, SideHistory } from '../../../shared/domain/proposals/history.ts';
import { middleGround } from '../../../shared/domain/proposals/middle.ts';
import { NO_RESPONSE } from '../../../shared/domain/proposals/pricing.ts';
import type { Side } from '../../../shared/domain/proposals/proposal.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { responseSentence } from '../scenarios/componentText.ts';
import { distanceText, raisePoints, raiseText, SIDE_TEXTS, termsSentence } from './proposalTexts.ts';
import { responseChosen } from './proposalsView.ts';
import { repriced } from './repriced.ts';

interface StandingPanelProps {
  readonly detail: NegotiationDetail;
  readonly history: ProposalHistory;
  /** Whose turnover response counts. */
  readonly responseFrom: StoredScenario | null;
  /** Titles of scenarios are confidential, as positions are. */
  readonly showsTitles: boolean;
  readonly onRecord: () => void;
}

/** Where both sides stand now, how far apart they are, and what the middle would cost. */
export function StandingPanel(props: StandingPanelProps) {
  const { detail, history, onRecord } = props;
  const { t } = useTexts();
  const actions = (
    <Button type="primary" onClick={onRecord}>
      {t('proposals.record')}
    </Button>
  );
  return (
    <Panel title={t('proposals.standing')} note={t('proposals.standing-note')} actions={actions}>
      <div className="standing">
        <Stand side="union" of={history.union} detail={detail} />
        <Stand side="employer" of={history.employer} detail={detail} />
        <Gap history={history} />
      </div>
      <Middle {...props} />
    </Panel>
  );
}

function Stand({ side, of, detail }: { side: Side; of: SideHistory; detail: NegotiationDetail }) {
  const texts = useTexts();
  const { t, format } = texts;
  const { standing, count, conceded } = of;
  const now = useMemo(() => standing && repriced(detail, standing), [detail, standing]);
  const label = t(SIDE_TEXTS[side]);
  if (!standing) {
    return (
      <div className="standing__one" role="group" aria-label={label}>
        <div className="standing__label">{label}</div>
        <div className="standing__none">{t('proposals.not-yet')}</div>
      </div>
    );
  }
  const { figures, groupNames } = standing.pricing;
  const terms = termsSentence(texts, standing.terms, groupNames);
  return (
    <div className="standing__one" role="group" aria-label={label}>
      <div className="standing__label">
        {label}
        <small>{t('proposals.round-and-day', { round: standing.round, day: format.shortDay(standing.day) })}</small>
      </div>
      <div className={`standing__value standing__value--${side}`}>
        <strong>{raiseText(format, figures.equivalentRaise)}</strong>
        <span>{t('proposals.money-a-year', { money: format.money(figures.runRateCost) })}</span>
      </div>
      <div className="standing__terms" title={terms}>
        {terms}
      </div>
      {figures.oneOff !== 0 && (
        <div className="standing__note">{t('proposals.and-once', { money: format.money(figures.oneOff) })}</div>
      )}
      {now !== null && (
        <div className="standing__note standing__note--doubt">
          {t('proposals.would-cost-now', {
            money: t('proposals.money-a-year', { money: format.money(now.runRateCost) }),
            raise: raiseText(format, now.equivalentRaise),
          })}
        </div>
      )}
      {count > 1 && (
        <div className="standing__note">
          {conceded.cost < 0
            ? t('proposals.hardened-in-all', { distance: distanceText(texts, negated(conceded)) })
            : t('proposals.conceded-in-all', { distance: distanceText(texts, conceded) })}
        </div>
      )}
    </div>
  );
}

const negated = ({ raise, cost }: SideHistory['conceded']) => ({ raise: raise === null ? null : -raise, cost: -cost });

function Gap({ history: { gap } }: { history: ProposalHistory }) {
  const { t, format } = useTexts();
  const label = t('proposals.gap');
  const { value, unit } = format.scaled(gap?.cost);
  return (
    <div className="standing__one standing__one--gap" role="group" aria-label={label}>
      <div className="standing__label">{label}</div>
      {gap === null ? (
        <div className="standing__none">{t('proposals.gap-unknown')}</div>
      ) : (
        <>
          <div className="standing__value">
            <strong>{raisePoints(format, gap)}</strong>
            <span>{t('field.unit-points')}</span>
          </div>
          <div className="standing__value">
            <strong>{value}</strong>
            <span>{t('proposals.unit-a-year', { unit })}</span>
          </div>
          {gap.cost <= 0 && <div className="standing__note">{t('proposals.gap-closed')}</div>}
        </>
      )}
    </div>
  );
}

function Middle({ detail, history: { union, employer }, responseFrom, showsTitles }: StandingPanelProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const response = responseFrom?.response ?? NO_RESPONSE;
  const middle = useMemo(
    () =>
      union.standing && employer.standing ? middleGround(detail, union.standing, employer.standing, response) : null,
    [detail, union.standing, employer.standing, response],
  );
  if (!middle) return null;
  const { figures, offsetRatio, raise } = middle;
  const holes = {
    raise: raiseText(format, raise),
    cost: format.money(figures.runRateCost),
  };
  const hasOneOff = [union, employer].some(({ standing }) => standing?.pricing.figures.oneOff !== 0);
  const isStated = response.kind !== 'none' && offsetRatio !== null;
  return (
    <div className="standing__middle">
      <p>
        {isStated
          ? t('proposals.middle', {
              ...holes,
              back: format.money(figures.runRateLossAvoided),
              share: format.percent(offsetRatio, 0),
            })
          : t('proposals.middle-without-response', holes)}
      </p>
      <div className="standing__response">
        <span>{t('proposals.response-assumed', { response: responseSentence(texts, response) })}</span>
        {showsTitles && detail.scenarios.length > 1 && responseFrom && (
          <Select<string>
            size="small"
            aria-label={t('proposals.response-from')}
            value={responseFrom.id}
            popupMatchSelectWidth={false}
            options={detail.scenarios.map(({ id, title }) => ({
              value: id,
              label: t('proposals.response-as-in', { title }),
            }))}
            onChange={(id) => responseChosen(detail.negotiation.id, id)}
          />
        )}
        {hasOneOff && <span>{t('proposals.middle-without-once')}</span>}
        {(response.kind === 'points' || response.kind === 'relative') && <span>{t('proposals.response-fixed')}</span>}
      </div>
    </div>
  );
}
