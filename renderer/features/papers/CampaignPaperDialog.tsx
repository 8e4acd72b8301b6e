import { Button, Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { CAMPAIGN_PAPER_KINDS, type CampaignPaperKind } from '../../../shared/reports/paperHead.ts';
import { campaignTabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { type CampaignPaperChoice, campaignPaperClosed, campaignPaperRequested } from './campaignPaperView.ts';
import { campaignPaperWish } from './issuePaper.ts';
import { PaperIssueDialog } from './PaperIssueDialog.tsx';
import { KIND_NOTES, KIND_TEXTS } from './paperTexts.ts';

const DAYS_AHEAD = 7;

const EMPTY_TEXTS = {
  bulletin: 'papers.empty-bulletin',
  'task-list': 'papers.empty-task-list',
  'reply-due-list': 'papers.empty-reply-due-list',
} as const satisfies Record<CampaignPaperKind, TextKey>;

interface CampaignPaperDialogProps {
  readonly settings: Settings;
  readonly choice: CampaignPaperChoice;
}

/** Preview, issue, print and save of a paper of a campaign. */
export function CampaignPaperDialog({ settings, choice }: CampaignPaperDialogProps) {
  const { t } = useTexts();
  const kindId = useId();
  const { kind, asOf, region, withCounties = false, until } = choice;
  const change = (changes: Partial<CampaignPaperChoice>) => campaignPaperRequested({ ...choice, ...changes });
  const regionChosen = (code: string) => {
    const { region: _region, ...rest } = choice;
    campaignPaperRequested(code === '' ? rest : { ...rest, region: code });
  };
  const toTargets = () => {
    campaignPaperClosed();
    campaignTabChosen('targets');
  };
  return (
    <PaperIssueDialog
      settings={settings}
      wishOf={(head) => campaignPaperWish({ ...choice, ...head })}
      note={t('papers.campaign-copy-note')}
      empty={
        <Empty
          text={t(EMPTY_TEXTS[kind])}
          action={<Button onClick={toTargets}>{t('papers.campaign-to-targets')}</Button>}
        />
      }
      onClose={campaignPaperClosed}
      onIssued={campaignPaperClosed}
      options={(isBusy) => (
        <>
          <label htmlFor={kindId}>{t('papers.kind')}</label>
          <Select<CampaignPaperKind>
            id={kindId}
            value={kind}
            disabled={isBusy}
            options={CAMPAIGN_PAPER_KINDS.map((one) => ({ value: one, label: t(KIND_TEXTS[one]) }))}
            onChange={(one) => change({ kind: one })}
          />
          <p className="paper-dialog__note">{t(KIND_NOTES[kind])}</p>
          <DayField
            label={t('papers.as-of')}
            value={asOf}
            disabled={isBusy}
            onCommit={(next) => change({ asOf: next })}
          />
          {kind === 'reply-due-list' && (
            <DayField
              label={t('papers.until')}
              value={until ?? addDays(asOf, DAYS_AHEAD)}
              disabled={isBusy}
              onCommit={(next) => change({ until: next })}
            />
          )}
          <RegionPicker code={region ?? ''} onChange={regionChosen} />
          {region === undefined && <p className="paper-dialog__note">{t('papers.region-whole')}</p>}
          {kind === 'bulletin' && (
            <Checkbox
              checked={withCounties}
              disabled={isBusy}
              onChange={({ target }) => change({ withCounties: target.checked })}
            >
              {t('papers.with-counties')}
            </Checkbox>
          )}
        </>
      )}
    />
  );
}
