import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import { averageRaise } from '../../../shared/domain/wage/averageRaise.ts';
import { useTexts } from '../../app/texts.ts';
import { averageWage, movesWage } from './componentTerms.ts';
import { wholeHundredths } from './wholeHundredths.ts';

interface WageNoteProps {
  readonly detail: NegotiationDetail;
  readonly components: readonly StoredComponent[];
}

/** What the raise comes to in the other unit, or several of them together, and on which pay contributions are reckoned. */
export function WageNote({ detail, components }: WageNoteProps) {
  const { t, format } = useTexts();
  const raises = components.map(({ terms }) => terms).filter(movesWage);
  const [main] = raises.length === 1 ? raises : [];
  const average = main ? averageWage(detail.groups, main) : null;
  const sentences: string[] = [];
  const together = raises.length > 1 ? averageRaise({ groups: detail.groups, scenario: { components: raises } }) : null;
  if (together !== null) {
    sentences.push(t('scenarios.raises-together', { percent: twoDigits(format.percent(wholeHundredths(together))) }));
  }
  if (main?.kind === 'flat' && average) {
    sentences.push(t('scenarios.flat-as-percent', { percent: twoDigits(format.percent(main.monthly / average)) }));
  }
  if (main?.kind === 'percent' && average) {
    sentences.push(t('scenarios.percent-as-flat', { yuan: format.yuan(main.rate * average) }));
  }
  if (detail.onCosts.length > 0) {
    const isSameYear = detail.negotiation.contributionBase === 'same-year';
    sentences.push(isSameYear ? t('scenarios.base-same-year') : t('scenarios.base-previous-year'));
  }
  if (sentences.length === 0) return null;
  return <p className="editor-block__note">{sentences.join(' ')}</p>;
}

/** `3%` → `3.00%`: a share that was worked out shows how exact it is. */
function twoDigits(percent: string): string {
  const [whole = '', digits = ''] = percent.replace('%', '').split('.');
  return `${whole}.${digits.padEnd(2, '0')}%`;
}
