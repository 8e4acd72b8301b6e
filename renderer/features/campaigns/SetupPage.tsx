import './setupPage.css';
import dayjs from 'dayjs';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { LetterSettingsPanel } from '../letters/LetterSettingsPanel.tsx';
import { BasicsPanel } from './BasicsPanel.tsx';
import { CountingPanel } from './CountingPanel.tsx';
import { ListPanel } from './ListPanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { ScopePanel } from './ScopePanel.tsx';
import { TasksPanel } from './TasksPanel.tsx';
import { useCampaignSave } from './useCampaignSave.ts';

/** What a campaign is for, whom it goes to, and how it counts. */
export function SetupPage({ campaign, settings }: { campaign: Campaign; settings: Settings }) {
  const save = useCampaignSave(campaign.id);
  const today = dayjs().format('YYYY-MM-DD');
  const shared = { campaign, save };
  return (
    <div className="setup-page">
      <div>
        <BasicsPanel {...shared} />
        <ScopePanel {...shared} />
        <RulesPanel {...shared} />
        <ListPanel campaign={campaign} today={today} by={settings.operatorName} />
      </div>
      <div>
        <CountingPanel {...shared} />
        <LetterSettingsPanel {...shared} />
        <TasksPanel {...shared} />
        <NotesPanel {...shared} />
      </div>
    </div>
  );
}
