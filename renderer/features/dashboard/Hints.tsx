import { Button } from 'antd';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { RATE_IDS, type RatesAnswer } from '../../../shared/domain/campaign/rates.ts';
import { regionPath } from '../../../shared/domain/enterprise/regions.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { campaignSectionTabChosen, campaignTabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';

interface HintsProps {
  readonly campaign: Campaign;
  readonly answer: RatesAnswer;
  /** Units on the list; null until it is known. */
  readonly listed: number | null;
}

interface Hint {
  readonly text: string;
  readonly action?: { readonly text: TextKey; readonly run: () => void };
}

/** What the figures still lack, and where to mend it. */
export function Hints({ campaign, answer, listed }: HintsProps) {
  const { t } = useTexts();
  const hints = [...standingHint(), ...unknownRegions()];
  if (hints.length === 0) return null;
  return (
    <ul className="dashboard__hints">
      {hints.map(({ text, action }) => (
        <li key={text}>
          {text}
          {action && (
            <Button size="small" onClick={action.run}>
              {t(action.text)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );

  /** The first of what is missing: one step leads to the next. */
  function standingHint(): Hint[] {
    const { rates } = answer.total;
    if (RATE_IDS.every((rate) => rate === 'task' || rates[rate].denominator === 0) && listed === 0) {
      const run = () => campaignSectionTabChosen('ledger');
      return [{ text: t('dashboard.no-units'), action: { text: 'dashboard.to-ledger', run } }];
    }
    if (listed === 0) {
      return [
        { text: t('dashboard.no-list'), action: { text: 'dashboard.to-setup', run: () => campaignTabChosen('setup') } },
      ];
    }
    if (listed !== null && campaign.frozenOn === null) {
      return [
        {
          text: t('dashboard.not-frozen'),
          action: { text: 'dashboard.to-setup', run: () => campaignTabChosen('setup') },
        },
      ];
    }
    if (listed !== null && rates.offers.denominator > 0 && rates.offers.numerator === 0) {
      return [
        {
          text: t('dashboard.no-events'),
          action: { text: 'dashboard.to-targets', run: () => campaignTabChosen('targets') },
        },
      ];
    }
    return [];
  }

  function unknownRegions(): Hint[] {
    const unknown = campaign.scope.regions.filter((code) => regionPath(code).length === 0);
    if (unknown.length === 0) return [];
    const run = () => campaignTabChosen('setup');
    return [
      {
        text: t('dashboard.unknown-regions', { codes: unknown.slice(0, 5).join('、'), count: unknown.length }),
        action: { text: 'dashboard.to-setup', run },
      },
    ];
  }
}
