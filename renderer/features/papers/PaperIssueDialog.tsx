import './paperDialog.css';
import { Button, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useId, useState } from 'react';
import type { PreparedPaper } from '../../../shared/contract/data.ts';
import type { Language, Settings } from '../../../shared/contract/settings.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import type { PaperWish } from './issuePaper.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { STEP_TEXTS, usePaperIssue } from './usePaperIssue.ts';

/** What every paper is asked for with. */
export interface HeadChoices {
  readonly language: Language;
  /** 'YYYY-MM-DD', the date on the paper. */
  readonly day: string;
  readonly issuedBy: string;
}

interface PaperIssueDialogProps {
  readonly settings: Settings;
  /** Null for a paper that cannot be asked for yet. */
  readonly wishOf: (head: HeadChoices) => PaperWish | null;
  /** What is chosen for this kind of paper beside language and date, which is `day`. */
  readonly options: (isBusy: boolean, day: string) => ReactNode;
  /** Who may have the copy, where that is not among the options. */
  readonly note?: string;
  /** Language and date are the paper's own, not chosen here. */
  readonly hasOwnHead?: boolean;
  /** What follows from the document comes into the log of its procedure too. */
  readonly entersEvent?: boolean;
  /** In the place of the preview where there is nothing that the paper could tell. */
  readonly empty: ReactNode;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Preview, issue, print and save of a paper. */
export function PaperIssueDialog(props: PaperIssueDialogProps) {
  const { settings, wishOf, options, note, hasOwnHead = false, entersEvent = false, empty, onClose, onIssued } = props;
  const { t, language: spoken } = useTexts();
  const [language, setLanguage] = useState<Language>(spoken);
  const [day, setDay] = useState(() => dayjs().format('YYYY-MM-DD'));
  const languageId = useId();
  const wish = wishOf({ language, day, issuedBy: settings.operatorName });
  const prepared = useQuery(api.papers.prepare, wish);
  const [shown, setShown] = useState<PreparedPaper | null>(null);
  const [pages, setPages] = useState<number | null>(null);
  // The last paper stays in sight while the next one is being built.
  if (prepared.state === 'ready' && prepared.value !== shown) setShown(prepared.value);
  const isEmpty = wish === null || (prepared.state === 'failed' && prepared.error.code === 'nothing-to-print');
  const { step, issue, save, saveWord, saveAnnex, print } = usePaperIssue(wish, entersEvent, onIssued);

  const isBusy = step !== null;
  const cannotIssue = isBusy || wish === null || prepared.state === 'failed';
  const footer = (
    <div className="paper-dialog__footer">
      <p role="status">{step === null ? t('papers.issue-note') : t(STEP_TEXTS[step])}</p>
      <Button onClick={onClose} disabled={isBusy}>
        {t('papers.close')}
      </Button>
      <Button onClick={() => void issue(print)} disabled={cannotIssue}>
        {t('papers.issue-and-print')}
      </Button>
      {wish?.kind === 'bulletin' && (
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
        if (!isBusy) onClose();
      }}
    >
      <div className="paper-dialog__body">
        <form className="paper-dialog__options" onSubmit={(event) => event.preventDefault()}>
          {options(isBusy, day)}
          {!hasOwnHead && (
            <>
              <label htmlFor={languageId}>{t('papers.language')}</label>
              <Select<Language>
                id={languageId}
                value={language}
                disabled={isBusy}
                options={[
                  { value: 'zh-CN', label: t('papers.language-zh') },
                  { value: 'en', label: t('papers.language-en') },
                ]}
                onChange={setLanguage}
              />
              <DayField label={t('papers.day')} value={day} disabled={isBusy} onCommit={setDay} />
            </>
          )}
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
          {note !== undefined && <p className="paper-dialog__note">{note}</p>}
          {pages !== null && !isEmpty && <p className="paper-dialog__note">{t('papers.pages', { count: pages })}</p>}
        </form>
        {isEmpty ? empty : <PaperPreview wish={wish} prepared={prepared} shown={shown} onLaidOut={setPages} />}
      </div>
    </Modal>
  );
}
