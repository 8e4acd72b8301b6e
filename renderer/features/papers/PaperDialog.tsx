import './paperDialog.css';
import { Button, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { yearUpTo } from '../../../shared/reports/buildDemandsReport.ts';
import {
  NEGOTIATION_PAPER_KINDS,
  type NegotiationPaperKind,
  type PaperCopy,
} from '../../../shared/reports/paperHead.ts';
import { type NegotiationTab, tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { paperWish } from './issuePaper.ts';
import { PaperIssueDialog } from './PaperIssueDialog.tsx';
import { COPIES, isOfScenario, KIND_NOTES, KIND_TEXTS } from './paperTexts.ts';
import { type PaperChoice, paperClosed, paperRequested } from './paperView.ts';

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

/** Preview, issue, print and save of a paper of a negotiation. */
export function PaperDialog({ detail, settings, choice }: PaperDialogProps) {
  const { t } = useTexts();
  const [chosenCopy, setCopy] = useState<PaperCopy>('table');
  const [from, setFrom] = useState<string | null>(null);
  const ids = { kind: useId(), scenario: useId() };

  const { kind } = choice;
  const scenario = detail.scenarios.find(({ id }) => id === choice.scenarioId) ?? detail.scenarios[0];
  const copies = COPIES[kind];
  const copy = copies.includes(chosenCopy) ? chosenCopy : (copies[0] ?? 'table');
  const leadOn = () => {
    paperClosed();
    tabChosen(LEADS_ON[kind].tab);
  };

  return (
    <PaperIssueDialog
      settings={settings}
      wishOf={(head) =>
        paperWish({ kind, scenarioId: scenario?.id ?? null }, detail.negotiation.id, {
          copy,
          ...head,
          ...(from !== null && { from }),
        })
      }
      empty={
        <Empty text={t(LEADS_ON[kind].text)} action={<Button onClick={leadOn}>{t(LEADS_ON[kind].action)}</Button>} />
      }
      onClose={paperClosed}
      onIssued={() => {
        paperClosed();
        tabChosen('papers');
      }}
      options={(isBusy, day) => (
        <>
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
          {kind === 'demands-report' && (
            <DayField
              label={t('papers.from')}
              value={from ?? yearUpTo(day)}
              max={day}
              disabled={isBusy}
              onCommit={setFrom}
            />
          )}
        </>
      )}
    />
  );
}
