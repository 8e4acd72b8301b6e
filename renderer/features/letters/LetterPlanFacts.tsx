import type { LetterPlan } from '../../../shared/domain/letters/letterBatch.ts';
import type { SenderKind } from '../../../shared/domain/letters/sender.ts';
import { useTexts } from '../../app/texts.ts';
import { SENDER_KIND_TEXTS } from './letterTexts.ts';

const SENDERS = ['own', 'joint', 'upper'] as const satisfies readonly SenderKind[];

/** What a batch would be, in figures; what needs a look stands out. */
export function LetterPlanFacts({ plan }: { readonly plan: LetterPlan }) {
  const { t, format } = useTexts();
  const { count, numbers, withoutAddress, withoutCondition, senders } = plan;
  const senderText = SENDERS.filter((kind) => senders[kind] > 0)
    .map((kind) =>
      t('letters.sender-count', { sender: t(SENDER_KIND_TEXTS[kind]), count: format.count(senders[kind]) }),
    )
    .join(t('letters.list-separator'));
  return (
    <dl className="letters-facts" aria-label={t('letters.facts')}>
      <div>
        <dt>{t('letters.count')}</dt>
        <dd>{t('letters.count-value', { count: format.count(count) })}</dd>
      </div>
      {numbers && (
        <div>
          <dt>{t('letters.numbers')}</dt>
          <dd>{t('letters.numbers-value', { from: numbers.from, to: numbers.to })}</dd>
        </div>
      )}
      {senderText !== '' && (
        <div>
          <dt>{t('letters.senders')}</dt>
          <dd>{senderText}</dd>
        </div>
      )}
      {withoutAddress > 0 && (
        <div>
          <dt>{t('letters.without-address')}</dt>
          <dd className="letters-facts__doubt">
            {t('letters.without-address-value', { count: format.count(withoutAddress) })}
          </dd>
        </div>
      )}
      {withoutCondition > 0 && (
        <div>
          <dt>{t('letters.without-condition')}</dt>
          <dd className="letters-facts__doubt">
            {t('letters.without-condition-value', { count: format.count(withoutCondition) })}
          </dd>
        </div>
      )}
    </dl>
  );
}
