import './briefDialog.css';
import { App, Button, DatePicker, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import type { PaperCopy, PreparedBrief } from '../../../shared/contract/data.ts';
import type { Language, Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api, shell } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { useRun } from '../../ui/useRun.ts';
import { BriefPreview } from './BriefPreview.tsx';
import { briefClosed, briefRequested, useBriefView } from './briefView.ts';
import { type BriefWish, type Issued, issueBrief, type IssueStep, paperFileName } from './issueBrief.ts';

const DAY = 'YYYY-MM-DD';
const STEP_TEXTS = {
  'laying-out': 'papers.step-laying-out',
  issuing: 'papers.step-issuing',
  'handing-over': 'papers.step-handing-over',
} as const;

interface BriefDialogProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
}

/** Preview, issue, print and save of a brief; open while `useBriefView` names a scenario. */
export function BriefDialog({ detail, settings }: BriefDialogProps) {
  const scenarioId = useBriefView((view) => view.scenarioId);
  const scenario = detail.scenarios.find(({ id }) => id === scenarioId);
  return scenario ? <OpenDialog detail={detail} settings={settings} scenario={scenario} /> : null;
}

function OpenDialog({ detail, settings, scenario }: BriefDialogProps & { readonly scenario: StoredScenario }) {
  const { t, language: spoken } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const [copy, setCopy] = useState<PaperCopy>('table');
  const [language, setLanguage] = useState<Language>(spoken);
  const [day, setDay] = useState(() => dayjs().format(DAY));
  const [step, setStep] = useState<IssueStep | null>(null);
  const [pages, setPages] = useState<number | null>(null);
  const ids = { scenario: useId(), language: useId(), day: useId() };

  const wish: BriefWish = { scenarioId: scenario.id, copy, language, day, issuedBy: settings.operatorName };
  const prepared = useQuery(api.papers.prepareBrief, wish);
  const [shown, setShown] = useState<PreparedBrief | null>(null);
  // The last paper stays in sight while the next one is being built.
  if (prepared.state === 'ready' && prepared.value !== shown) setShown(prepared.value);

  const issue = (handOver: (issued: Issued) => Promise<void>) =>
    run(async () => {
      try {
        const issued = await issueBrief(wish, setStep);
        setStep('handing-over');
        const { number } = issued.paper;
        await handOver(issued).catch((error: unknown) => {
          // It is in the log whatever became of the file or the viewer.
          void message.warning({
            content: t('papers.issued-but-failed', { number, reason: errorText(t, error) }),
            duration: 10,
          });
        });
        briefClosed();
        tabChosen('papers');
      } finally {
        setStep(null);
      }
    });
  const save = ({ paper, pdf }: Issued) =>
    shell.files.save({ suggestedName: paperFileName(t, paper), kind: 'pdf', content: pdf }).then((path) => {
      const { number } = paper;
      void (path === null
        ? message.info({ content: t('papers.issued-not-saved', { number }), duration: 8 })
        : message.success({ content: t('papers.issued-saved', { number, path }), duration: 6 }));
    });
  const print = async ({ paper, pdf }: Issued) => {
    await shell.print.showPdf({ title: paperFileName(t, paper), pdf });
    void message.success(t('papers.issued-shown', { number: paper.number }));
  };

  const isBusy = step !== null;
  const cannotIssue = isBusy || prepared.state === 'failed';
  const footer = (
    <div className="brief-dialog__footer">
      <p role="status">{step === null ? t('papers.issue-note') : t(STEP_TEXTS[step])}</p>
      <Button onClick={briefClosed} disabled={isBusy}>
        {t('papers.close')}
      </Button>
      <Button onClick={() => void issue(print)} disabled={cannotIssue}>
        {t('papers.issue-and-print')}
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
      className="brief-dialog"
      width="min(1180px, calc(100vw - 48px))"
      title={t('papers.dialog-title')}
      footer={footer}
      onCancel={() => {
        if (!isBusy) briefClosed();
      }}
    >
      <div className="brief-dialog__body">
        <form className="brief-dialog__options" onSubmit={(event) => event.preventDefault()}>
          <label htmlFor={ids.scenario}>{t('papers.scenario')}</label>
          <Select
            id={ids.scenario}
            value={scenario.id}
            disabled={isBusy}
            options={detail.scenarios.map(({ id, title }) => ({ value: id, label: title, title }))}
            onChange={briefRequested}
          />
          <span className="brief-dialog__label">{t('papers.copy')}</span>
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
          <p className="brief-dialog__note">
            {copy === 'internal' ? t('papers.copy-internal-note') : t('papers.copy-table-note')}
          </p>
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
          <label htmlFor={ids.day}>{t('papers.day')}</label>
          <DatePicker
            id={ids.day}
            allowClear={false}
            format={DAY}
            disabled={isBusy}
            value={dayjs(day)}
            onChange={(chosen) => {
              if (chosen) setDay(chosen.format(DAY));
            }}
          />
          <dl>
            <dt>{t('papers.issued-by')}</dt>
            <dd>{settings.operatorName === '' ? t('papers.issued-by-nobody') : settings.operatorName}</dd>
            {shown && (
              <>
                <dt>{t('papers.number')}</dt>
                <dd>{t('papers.number-next', { number: shown.model.number })}</dd>
                <dt>{t('papers.checksum')}</dt>
                <dd title={shown.sha256}>{shown.sha256.slice(0, 16)}…</dd>
              </>
            )}
          </dl>
          {pages !== null && <p className="brief-dialog__note">{t('papers.pages', { count: pages })}</p>}
        </form>
        <BriefPreview prepared={prepared} shown={shown} onLaidOut={setPages} />
      </div>
    </Modal>
  );
}
