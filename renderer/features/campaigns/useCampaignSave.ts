import { App } from 'antd';
import { useCallback } from 'react';
import type { CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { AppError } from '../../../shared/errors.ts';
import { issuesOf, issueText } from '../../../shared/i18n/errorText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';

const FIELD_TEXTS = {
  name: 'campaigns.name',
  slogan: 'campaigns.slogan',
  opens: 'campaigns.opens',
  closes: 'campaigns.closes',
  goal: 'campaigns.goal',
  scope: 'campaigns.scope',
  rules: 'campaigns.rules',
  tasks: 'campaigns.tasks',
  rulePack: 'campaigns.rule-pack',
  options: 'campaigns.counting',
  letters: 'letters.settings',
  notes: 'campaigns.notes',
} as const satisfies Record<keyof CampaignFields, TextKey>;

export type SaveCampaign = (patch: Partial<CampaignFields>) => Promise<void>;

/** Stores a change of the settings as one step; a refusal names the field as the page does. */
export function useCampaignSave(id: string): SaveCampaign {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  return useCallback(
    async (patch) => {
      await run(async () => {
        try {
          await api.campaigns.update({ id, patch });
        } catch (error) {
          const [issue] = issuesOf(error);
          const field = issue && fieldOf(issue.path);
          if (!(error instanceof AppError) || !issue || !field) throw error;
          const content = t('errors.invalid-field', { path: t(FIELD_TEXTS[field]), reason: issueText(t, issue) });
          void message.error({ content, duration: 6 });
        }
      });
    },
    [id, message, run, t],
  );
}

/** `patch.goal.threshold` → `goal`. */
function fieldOf(path: string): keyof CampaignFields | undefined {
  const parts = path.split(/[.[]/);
  return FIELDS.find((field) => field === (parts[0] === 'patch' ? parts[1] : parts[0]));
}

// Safe: the record has exactly the fields of a campaign.
const FIELDS = Object.keys(FIELD_TEXTS) as (keyof CampaignFields)[];
