import './pasteDialog.css';
import { Alert, Button, Input, Modal, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useMemo, useRef, useState } from 'react';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { parseClipboardTable } from './clipboardTable.ts';
import { problemText } from './groupColumns.ts';
import {
  guessColumns,
  PASTE_TARGETS,
  type PasteMapping,
  type PasteTarget,
  type PastedRow,
  readPastedGroups,
} from './pastedGroups.ts';
import { pasteEnded, pasteStarted } from './workforceView.ts';

const TARGET_TEXTS = {
  name: 'workforce.name',
  headcount: 'workforce.headcount',
  monthlyWage: 'workforce.monthly-wage',
  fixedMonthly: 'workforce.fixed-monthly',
  overtimeWeekday: 'workforce.overtime-weekday',
  overtimeRestDay: 'workforce.overtime-rest-day',
  overtimeHoliday: 'workforce.overtime-holiday',
  bonusMonths: 'workforce.bonus-months',
  annualTurnover: 'workforce.annual-turnover',
  turnoverFraction: 'workforce.turnover-fraction',
  turnoverSource: 'workforce.turnover-source',
  leaverCost: 'workforce.leaver-cost',
  leaverCostShare: 'workforce.leaver-cost-share',
  leaverCostSource: 'workforce.leaver-cost-source',
} as const satisfies Record<PasteTarget, TextKey>;

/** Rows that the preview draws; all of them are read and checked. */
const ROWS_SHOWN = 60;
/** What one command takes. */
const ROWS_AT_MOST = 10_000;

interface PasteDialogProps {
  readonly negotiationId: string;
  readonly text: string;
  /** Groups that the negotiation has already. */
  readonly groupCount: number;
}

/** Shows a pasted block as groups before anything is stored: which column is what, and which rows are not taken and why. */
export function PasteDialog({ negotiationId, text, groupCount }: PasteDialogProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const cells = useMemo(() => parseClipboardTable(text), [text]);
  const guessed = useMemo(() => guessColumns(cells), [cells]);
  const [chosen, setChosen] = useState<{ readonly of: string; readonly mapping: PasteMapping } | null>(null);
  const field = useRef<TextAreaRef>(null);
  const [isStoring, setIsStoring] = useState(false);
  const mapping = chosen?.of === text ? chosen.mapping : guessed.mapping;
  const rows = useMemo(
    () => readPastedGroups(cells, { mapping, hasHead: guessed.hasHead }),
    [cells, mapping, guessed.hasHead],
  );
  const groups = rows.flatMap(({ group }) => (group ? [group] : []));
  const refused = rows.filter(({ problem }) => problem !== null);
  const isTooMany = groups.length + groupCount > ROWS_AT_MOST;

  const choose = (at: number, target: PasteTarget | null) =>
    setChosen({
      of: text,
      mapping: mapping.map((one, column) => (column === at ? target : one === target ? null : one)),
    });

  const insert = async () => {
    setIsStoring(true);
    const answer = await run(() => api.groups.insert({ negotiationId, rows: groups }));
    setIsStoring(false);
    if (answer) pasteEnded();
  };

  return (
    <Modal
      open
      width={920}
      title={t('workforce.paste-title')}
      onCancel={pasteEnded}
      afterOpenChange={(isOpen) => {
        if (isOpen) field.current?.focus();
      }}
      okText={t('workforce.paste-insert', { count: format.count(groups.length) })}
      okButtonProps={{ disabled: groups.length === 0 || isTooMany, loading: isStoring }}
      onOk={() => void insert()}
    >
      {text === '' ? (
        <Input.TextArea
          ref={field}
          rows={8}
          value=""
          aria-label={t('workforce.paste-here')}
          placeholder={t('workforce.paste-here')}
          onChange={({ target }) => pasteStarted(target.value)}
        />
      ) : (
        <div className="paste-dialog">
          <p className="paste-dialog__summary">
            {t('workforce.paste-summary', {
              taken: format.count(groups.length),
              refused: format.count(refused.length),
            })}
            <Button type="link" size="small" onClick={() => pasteStarted('')}>
              {t('workforce.paste-again')}
            </Button>
          </p>
          {isTooMany && (
            <Alert type="error" title={t('workforce.paste-too-many', { max: format.count(ROWS_AT_MOST) })} />
          )}
          {refused.length > 0 && <Refusals rows={refused} />}
          <div className="paste-dialog__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workforce.paste-line')}</th>
                  {mapping.map((target, at) => (
                    // A column has nothing but its place.
                    // oxlint-disable-next-line react/no-array-index-key
                    <th key={at} scope="col">
                      <Select<PasteTarget | ''>
                        className="paste-dialog__target"
                        popupMatchSelectWidth={false}
                        aria-label={t('workforce.paste-column', { number: at + 1 })}
                        value={target ?? ''}
                        onChange={(value) => choose(at, value === '' ? null : value)}
                        options={[
                          { value: '', label: t('workforce.paste-ignore') },
                          ...PASTE_TARGETS.map((value) => ({ value, label: t(TARGET_TEXTS[value]) })),
                        ]}
                      />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS_SHOWN).map((row) => (
                  <tr key={row.line} data-refused={row.problem !== null}>
                    <th scope="row">{row.line}</th>
                    {mapping.map((target, at) => (
                      // oxlint-disable-next-line react/no-array-index-key
                      <td key={at} data-wrong={isWrong(row, target)} data-ignored={target === null}>
                        {row.cells[at] ?? ''}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {rows.length > ROWS_SHOWN && (
            <p className="paste-dialog__more">
              {t('workforce.paste-more', { shown: ROWS_SHOWN, count: format.count(rows.length) })}
            </p>
          )}
        </div>
      )}
    </Modal>
  );
}

const isWrong = ({ problem }: PastedRow, target: PasteTarget | null) =>
  problem?.code === 'field' && problem.target === target;

function Refusals({ rows }: { rows: readonly PastedRow[] }) {
  const { t } = useTexts();
  return (
    <ul className="paste-dialog__refusals" aria-label={t('workforce.paste-refusals')}>
      {rows.slice(0, 200).map(({ line, problem }) => (
        <li key={line}>
          {t('workforce.paste-refusal', {
            line,
            reason:
              problem?.code === 'field'
                ? problemText(t, t(TARGET_TEXTS[problem.target]), problem.problem)
                : t('workforce.paste-total-row'),
          })}
        </li>
      ))}
    </ul>
  );
}
