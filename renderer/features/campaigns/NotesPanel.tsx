import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SaveCampaign } from './useCampaignSave.ts';

/** What is only for those who work with the file. */
export function NotesPanel({ campaign, save }: { readonly campaign: Campaign; readonly save: SaveCampaign }) {
  const { t } = useTexts();
  return (
    <Panel title={t('campaigns.notes')} note={t('campaigns.notes-hint')}>
      <div className="setup-page__inset">
        <TextField
          label={t('campaigns.notes')}
          hideLabel
          value={campaign.notes}
          multiline
          onCommit={(text) => save({ notes: text })}
        />
      </div>
    </Panel>
  );
}
