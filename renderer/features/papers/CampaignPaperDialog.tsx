import './paperDialog.css';
import { Button, Checkbox, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { PreparedPaper } from '../../../shared/contract/data.ts';
import type { Language, Settings } from '../../../shared/contract/settings.ts';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { CAMPAIGN_PAPER_KINDS, type CampaignPaperKind } from '../../../shared/reports/paperHead.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { campaignTabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { type CampaignPaperChoice, campaignPaperClosed, campaignPaperRequested } from './campaignPaperView.ts';
import { campaignPaperWish } from './issuePaper.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { KIND_NOTES, KIND_TEXTS } from './paperTexts.ts';
import { STEP_TEXTS, usePaperIssue } from './usePaperIssue.ts';

const DAY = 'YYYY-MM-DD';
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
  const { t, language: spoken } = useTexts();
  const [language, setLanguage] = useState<Language>(spoken);
  const [day, setDay] = useState(() => dayjs().format(DAY));
  const ids = { kind: useId(), language: useId() };
  const { kind, asOf, region, withCounties = false, until } = choice;
  const wish = campaignPaperWish({ ...choice, language, day, issuedBy: settings.operatorName });
  const prepared = useQuery(api.papers.prepare, wish);
  const [shown, setShown] = useState<PreparedPaper | null>(null);
  const [pages, setPages] = useState<number | null>(null);
  // The last paper stays in sight while the next one is being built.
  if (prepared.state === 'ready' && prepared.value !== shown) setShown(prepared.value);
  const isEmpty = prepared.state === 'failed' && prepared.error.code === 'nothing-to-print';
  const { step, issue, save, saveWord, saveAnnex, print } = usePaperIssue(wish, campaignPaperClosed);

  const isBusy = step !== null;
  const cannotIssue = isBusy || prepared.state === 'failed';
  const change = (changes: Partial<CampaignPaperChoice>) => campaignPaperRequested({ ...choice, ...changes });
  const regionChosen = (code: string) => {
    const { region: _region, ...rest } = choice;
    campaignPaperRequested(code === '' ? rest : { ...rest, region: code });
  };
  const footer = (
    <div className="paper-dialog__footer">
      <p role="status">{step === null ? t('papers.issue-note') : t(STEP_TEXTS[step])}</p>
      <Button onClick={campaignPaperClosed} disabled={isBusy}>
        {t('papers.close')}
      </Button>
      <Button onClick={() => void issue(print)} disabled={cannotIssue}>
        {t('papers.issue-and-print')}
      </Button>
      {kind === 'bulletin' && (
        <Button onClick={() => void issue(saveAnnex)} disabled={cannotIssue}>
          {t('papers.issue-and-save-annex')}
        </Button>
      )}
      <Button onClick={() => void issue(saveWord)} disabled={cannotIssue}>
        {t('papers.issue-and-save-word')}
      </Button>
      <Button type="primary" onClick={() => void issue(save)} disabled={cannotIssue}>
        {t('papers.issue-and-save')}
      </Button>
    </div>
  );

  return (
    <Modal
      open
      centered
      className="paper-dialog"
      width="min(1180px, calc(100vw - 48px))"
      title={t('papers.dialog-title')}
      footer={footer}
      onCancel={() => {
        if (!isBusy) campaignPaperClosed();
      }}
    >
      <div className="paper-dialog__body">
        <form className="paper-dialog__options" onSubmit={(event) => event.preventDefault()}>
          <label htmlFor={ids.kind}>{t('papers.kind')}</label>
          <Select<CampaignPaperKind>
            id={ids.kind}
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
          <label htmlFor={ids.language}>{t('papers.language')}</label>
          <Select<Language>
            id={ids.language}
            value={language}
            disabled={isBusy}
            options={[
              { value: 'zh-CN', label: t('papers.language-zh') },
              { value: 'en', label: t('papers.language-en') },
            ]}
            onChange={setLanguage}
          />
          <DayField label={t('papers.day')} value={day} disabled={isBusy} onCommit={setDay} />
          <dl>
            <dt>{t('papers.issued-by')}</dt>
            <dd>{settings.operatorName === '' ? t('papers.issued-by-nobody') : settings.operatorName}</dd>
            {shown && !isEmpty && (
              <>
                <dt>{t('papers.number')}</dt>
                <dd>{t('papers.number-next', { number: shown.model.number })}</dd>
                <dt>{t('papers.checksum')}</dt>
                <dd title={shown.sha256}>{shown.sha256.slice(0, 16)}…</dd>
              </>
            )}
          </dl>
          <p className="paper-dialog__note">{t('papers.campaign-copy-note')}</p>
          {pages !== null && !isEmpty && <p className="paper-dialog__note">{t('papers.pages', { count: pages })}</p>}
        </form>
        {isEmpty ? (
          <Empty
            text={t(EMPTY_TEXTS[kind])}
            action={
              <Button
                onClick={() => {
                  campaignPaperClosed();
                  campaignTabChosen('targets');
                }}
              >
                {t('papers.campaign-to-targets')}
              </Button>
            }
          />
        ) : (
          <PaperPreview prepared={prepared} shown={shown} onLaidOut={setPages} />
        )}
      </div>
    </Modal>
  );
}
