import './paperDialog.css';
import { Button, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { PreparedPaper } from '../../../shared/contract/data.ts';
import type { Language, Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { type NegotiationTab, tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { yearUpTo } from '../../../shared/reports/buildDemandsReport.ts';
import {
  NEGOTIATION_PAPER_KINDS,
  type NegotiationPaperKind,
  type PaperCopy,
} from '../../../shared/reports/paperHead.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { paperWish } from './issuePaper.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { COPIES, isOfScenario, KIND_NOTES, KIND_TEXTS } from './paperTexts.ts';
import { STEP_TEXTS, usePaperIssue } from './usePaperIssue.ts';
import { type PaperChoice, paperClosed, paperRequested } from './paperView.ts';

const DAY = 'YYYY-MM-DD';

/** Where to go for what a paper could tell but has nothing of yet. */
const LEADS_ON = {
  brief: { text: 'papers.empty-no-scenario', action: 'papers.to-scenarios', tab: 'scenarios' },
  'preparation-sheet': { text: 'papers.empty-no-scenario', action: 'papers.to-scenarios', tab: 'scenarios' },
  'negotiation-history': { text: 'papers.empty-no-proposals', action: 'papers.to-proposals', tab: 'proposals' },
  'demands-report': { text: 'papers.empty-no-demands', action: 'papers.to-demands', tab: 'demands' },
} as const satisfies Record<NegotiationPaperKind, { text: TextKey; action: TextKey; tab: NegotiationTab }>;

interface PaperDialogProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
  readonly choice: PaperChoice;
}

/** Preview, issue, print and save of a paper. */
export function PaperDialog({ detail, settings, choice }: PaperDialogProps) {
  const { t, language: spoken } = useTexts();
  const [chosenCopy, setCopy] = useState<PaperCopy>('table');
  const [language, setLanguage] = useState<Language>(spoken);
  const [day, setDay] = useState(() => dayjs().format(DAY));
  const [from, setFrom] = useState<string | null>(null);
  const [pages, setPages] = useState<number | null>(null);
  const ids = { kind: useId(), scenario: useId(), language: useId() };

  const { kind } = choice;
  const scenario = detail.scenarios.find(({ id }) => id === choice.scenarioId) ?? detail.scenarios[0];
  const copies = COPIES[kind];
  const copy = copies.includes(chosenCopy) ? chosenCopy : (copies[0] ?? 'table');
  const wish = paperWish({ kind, scenarioId: scenario?.id ?? null }, detail.negotiation.id, {
    copy,
    language,
    day,
    issuedBy: settings.operatorName,
    ...(from !== null && { from }),
  });
  const prepared = useQuery(api.papers.prepare, wish);
  const [shown, setShown] = useState<PreparedPaper | null>(null);
  // The last paper stays in sight while the next one is being built.
  if (prepared.state === 'ready' && prepared.value !== shown) setShown(prepared.value);
  const isEmpty = wish === null || (prepared.state === 'failed' && prepared.error.code === 'nothing-to-print');

  const { step, issue, save, saveWord, print } = usePaperIssue(wish, () => {
    paperClosed();
    tabChosen('papers');
  });

  const isBusy = step !== null;
  const cannotIssue = isBusy || wish === null || prepared.state === 'failed';
  const footer = (
    <div className="paper-dialog__footer">
      <p role="status">{step === null ? t('papers.issue-note') : t(STEP_TEXTS[step])}</p>
      <Button onClick={paperClosed} disabled={isBusy}>
        {t('papers.close')}
      </Button>
      <Button onClick={() => void issue(print)} disabled={cannotIssue}>
        {t('papers.issue-and-print')}
      </Button>
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
        if (!isBusy) paperClosed();
      }}
    >
      <div className="paper-dialog__body">
        <form className="paper-dialog__options" onSubmit={(event) => event.preventDefault()}>
          <label htmlFor={ids.kind}>{t('papers.kind')}</label>
          <Select<NegotiationPaperKind>
            id={ids.kind}
            value={kind}
            disabled={isBusy}
            options={NEGOTIATION_PAPER_KINDS.map((one) => ({ value: one, label: t(KIND_TEXTS[one]) }))}
            onChange={(one) => paperRequested({ ...choice, kind: one })}
          />
          <p className="paper-dialog__note">{t(KIND_NOTES[kind])}</p>
          {isOfScenario(kind) && scenario && (
            <>
              <label htmlFor={ids.scenario}>{t('papers.scenario')}</label>
              <Select
                id={ids.scenario}
                value={scenario.id}
                disabled={isBusy}
                options={detail.scenarios.map(({ id, title }) => ({ value: id, label: title, title }))}
                onChange={(scenarioId) => paperRequested({ kind, scenarioId })}
              />
            </>
          )}
          {copies.length > 1 && (
            <>
              <span className="paper-dialog__label">{t('papers.copy')}</span>
              <Radio.Group
                aria-label={t('papers.copy')}
                value={copy}
                disabled={isBusy}
                options={[
                  { value: 'table', label: t('papers.copy-table') },
                  { value: 'internal', label: t('papers.copy-internal') },
                ]}
                onChange={({ target }) => setCopy(target.value === 'internal' ? 'internal' : 'table')}
              />
              <p className="paper-dialog__note">
                {copy === 'internal' ? t('papers.copy-internal-note') : t('papers.copy-table-note')}
              </p>
            </>
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
          {kind === 'demands-report' && (
            <DayField
              label={t('papers.from')}
              value={from ?? yearUpTo(day)}
              max={day}
              disabled={isBusy}
              onCommit={setFrom}
            />
          )}
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
          {pages !== null && !isEmpty && <p className="paper-dialog__note">{t('papers.pages', { count: pages })}</p>}
        </form>
        {isEmpty ? (
          <Empty
            text={t(LEADS_ON[kind].text)}
            action={
              <Button
                onClick={() => {
                  paperClosed();
                  tabChosen(LEADS_ON[kind].tab);
                }}
              >
                {t(LEADS_ON[kind].action)}
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
