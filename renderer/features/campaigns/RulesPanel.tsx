import { Checkbox } from 'antd';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { TARGET_RULES, type TargetRule } from '../../../shared/domain/campaign/targetRules.ts';
import { TARGET_RULE_TEXTS } from '../../../shared/i18n/campaignText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import type { SaveCampaign } from './useCampaignSave.ts';

const NOTE_TEXTS = {
  expired: 'campaigns.rule-expired-note',
  neverNegotiated: 'campaigns.rule-neverNegotiated-note',
  bodiesReady: 'campaigns.rule-bodiesReady-note',
  inDifficulty: 'campaigns.rule-inDifficulty-note',
  adjust: 'campaigns.rule-adjust-note',
} as const satisfies Record<TargetRule, TextKey>;

/** Whom the campaign goes to, with how many each rule names on the opening day and how many they name together. */
export function RulesPanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t, format } = useTexts();
  const { id, opens, closes, scope, rules, frozenOn } = campaign;
  const isFrozen = frozenOn !== null;
  // What the counts hang on and no more: other settings may change without counting a million units again.
  const counts = useQuery(api.campaigns.ruleCounts, isFrozen ? null : { id, basis: { opens, closes, scope, rules } });
  const list = useQuery(api.campaigns.listSummary, isFrozen ? { id } : null);
  const counted = isFrozen ? list : counts;
  const byRule = counted.state === 'ready' ? counted.value.byRule : null;
  const toggle = (rule: TargetRule, isChosen: boolean) =>
    save({ rules: TARGET_RULES.filter((one) => (one === rule ? isChosen : rules.includes(one))) });
  return (
    <Panel
      title={t('campaigns.rules')}
      note={isFrozen ? t('campaigns.rules-frozen-note') : t('campaigns.rules-note', { day: opens })}
    >
      <ul className="setup-rules" aria-busy={byRule === null}>
        {TARGET_RULES.map((rule) => (
          <li key={rule} data-chosen={rules.includes(rule)}>
            <Checkbox
              checked={rules.includes(rule)}
              disabled={isFrozen}
              onChange={({ target }) => void toggle(rule, target.checked)}
            >
              {t(TARGET_RULE_TEXTS[rule])}
              <small>{t(NOTE_TEXTS[rule])}</small>
            </Checkbox>
            <span className="setup-rules__count">{byRule === null ? '' : format.count(byRule[rule])}</span>
          </li>
        ))}
        {!isFrozen && counts.state === 'ready' && (
          <li className="setup-rules__union">
            <span>{t('campaigns.rules-union')}</span>
            <strong>{format.count(counts.value.union)}</strong>
          </li>
        )}
      </ul>
      {counted.state === 'failed' && <QueryState of={counted} />}
      {!isFrozen && counts.state === 'ready' && counts.value.addedByHand + counts.value.takenOutByHand > 0 && (
        <p className="setup-page__note setup-page__inset">
          {t('campaigns.by-hand', {
            added: format.count(counts.value.addedByHand),
            takenOut: format.count(counts.value.takenOutByHand),
            total: format.count(counts.value.union + counts.value.addedByHand),
          })}
        </p>
      )}
    </Panel>
  );
}
