import { useDeferredValue, useMemo } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { Distance, ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import { NO_RESPONSE, priceProposal } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalFigures } from '../../../shared/domain/proposals/proposal.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';
import { issuesOf, issueText } from '../../../shared/i18n/errorText.ts';
import { useTexts } from '../../app/texts.ts';
import { componentLabel } from '../scenarios/componentText.ts';
import type { ProposalDraft } from './proposalDraft.ts';
import { distanceText, raiseText } from './proposalTexts.ts';

interface LivePriceProps {
  readonly detail: NegotiationDetail;
  readonly history: ProposalHistory;
  readonly draft: ProposalDraft;
  readonly responseFrom: StoredScenario | null;
}

type Price =
  | { readonly state: 'priced'; readonly figures: ProposalFigures }
  | { readonly state: 'refused'; readonly issues: readonly InputIssue[] };

/** What the terms come to while they are typed. */
export function LivePrice({ detail, history, draft, responseFrom }: LivePriceProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const { startMonth, horizonYears, side } = draft;
  const components = useDeferredValue(draft.components);
  const response = responseFrom?.response ?? NO_RESPONSE;
  const price = useMemo((): Price => {
    try {
      const terms = { startMonth, horizonYears, components: components.map((component) => component.terms) };
      return { state: 'priced', figures: priceProposal(detail, terms, response).pricing.figures };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
      return { state: 'refused', issues: issuesOf(error) };
    }
  }, [detail, startMonth, horizonYears, components, response]);

  if (draft.components.length === 0) return <p className="live-price live-price__none">{t('proposals.no-terms')}</p>;
  if (price.state === 'refused') {
    return (
      <ul className="live-price live-price__problems" role="alert">
        {price.issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>{problemText(issue)}</li>
        ))}
      </ul>
    );
  }
  const { figures } = price;
  const own = history[side].standing?.pricing.figures;
  const other = history[side === 'union' ? 'employer' : 'union'].standing?.pricing.figures;
  const sign = side === 'union' ? 1 : -1;
  return (
    <div className="live-price" role="status" aria-label={t('proposals.price')}>
      <p className="live-price__main">
        <strong>{t('proposals.money-a-year', { money: format.money(figures.runRateCost) })}</strong>
        <span>{t('proposals.equals-raise', { raise: raiseText(format, figures.equivalentRaise) })}</span>
      </p>
      <dl>
        <Figure label={t('proposals.first-year')} value={format.yuan(figures.firstYearCost)} />
        <Figure label={t('proposals.average-raise')} value={raiseText(format, figures.averageRaise)} />
        <Figure label={t('proposals.per-head')} value={format.yuan(figures.costPerHead)} />
        <Figure label={t('proposals.one-off')} value={format.yuan(figures.oneOff)} />
        <Figure label={t('proposals.over-horizon', { years: horizonYears })} value={format.yuan(figures.horizonCost)} />
        <Figure label={t('proposals.net', { years: horizonYears })} value={format.signedYuan(figures.net)} />
        {other && (
          <Figure label={t('proposals.column-gap')} value={distanceText(texts, between(figures, other, sign))} />
        )}
        {own && (
          <Figure label={t('proposals.column-concession')} value={distanceText(texts, between(own, figures, sign))} />
        )}
      </dl>
    </div>
  );

  function problemText(issue: InputIssue): string {
    const at = Number(/^terms\.components\[(\d+)\]/.exec(issue.path)?.[1]);
    const component = draft.components[at];
    const reason = issueText(t, issue);
    if (!component) return issue.path === 'groups' ? t('proposals.no-groups') : reason;
    const place = t('scenarios.component-at', { number: at + 1, label: componentLabel(t, component.terms) });
    return t('scenarios.problem-at', { place, reason });
  }
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function between(high: ProposalFigures, low: ProposalFigures, sign: 1 | -1): Distance {
  const [from, to] = sign === 1 ? [low, high] : [high, low];
  const raise =
    from.equivalentRaise === null || to.equivalentRaise === null ? null : to.equivalentRaise - from.equivalentRaise;
  return { raise, cost: to.runRateCost - from.runRateCost };
}
