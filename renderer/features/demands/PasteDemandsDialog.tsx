import './pasteDemandsDialog.css';
import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { DEMAND_CATEGORIES, type DemandCategory } from '../../../shared/domain/demands/demand.ts';
import { DEMAND_CATEGORY_TEXTS } from '../../../shared/i18n/demandText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { demandsSelected } from './demandView.ts';
import { MOST_PASTED, type PastedDemand, readPastedDemands } from './pastedDemands.ts';

const PROBLEM_TEXTS = {
  'title-missing': 'demands.paste-title-missing',
  'title-too-long': 'demands.paste-title-too-long',
  'groups-too-long': 'demands.paste-groups-too-long',
  'figure-unreadable': 'demands.paste-figure-unreadable',
} as const satisfies Record<NonNullable<PastedDemand['problem']>, TextKey>;

/** Rows that the preview draws; all of them are read and taken. */
const ROWS_SHOWN = 60;

interface PasteDemandsDialogProps {
  readonly negotiationId: string;
  readonly today: string;
  /** Where all of them were raised. */
  readonly meeting?: { readonly id: string; readonly day: string };
  readonly onClose: () => void;
}

/** A pasted list as demands before anything is stored: what each cell was taken for, and what is left out. */
export function PasteDemandsDialog({ negotiationId, today, meeting, onClose }: PasteDemandsDialogProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const [text, setText] = useState('');
  const [isStoring, setIsStoring] = useState(false);
  const rows = useMemo(() => {
    const categoryNames: Record<DemandCategory, string> = {
      pay: t(DEMAND_CATEGORY_TEXTS.pay),
      hours: t(DEMAND_CATEGORY_TEXTS.hours),
      welfare: t(DEMAND_CATEGORY_TEXTS.welfare),
      safety: t(DEMAND_CATEGORY_TEXTS.safety),
      training: t(DEMAND_CATEGORY_TEXTS.training),
      facilities: t(DEMAND_CATEGORY_TEXTS.facilities),
      other: t(DEMAND_CATEGORY_TEXTS.other),
    };
    return readPastedDemands(parseClipboardTable(text), {
      today,
      categoryNames,
      ...(meeting ? { meeting } : {}),
    });
  }, [text, today, meeting, t]);
  const demands = rows.flatMap(({ demand }) => (demand ? [demand] : []));
  const isTooMany = demands.length > MOST_PASTED;

  const insert = async () => {
    setIsStoring(true);
    const answer = await run(() => api.demands.create({ negotiationId, rows: demands }));
    setIsStoring(false);
    if (!answer) return;
    demandsSelected(answer.ids.slice(0, 1));
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t('demands.paste-title')}
      onCancel={onClose}
      okText={t('demands.paste-insert', { count: format.count(demands.length) })}
      okButtonProps={{ disabled: demands.length === 0 || isTooMany, loading: isStoring }}
      onOk={() => void insert()}
    >
      <div className="paste-demands">
        <p>
          {t('demands.paste-help', {
            categories: DEMAND_CATEGORIES.map((one) => t(DEMAND_CATEGORY_TEXTS[one])).join(
              t('scenarios.list-separator'),
            ),
          })}
        </p>
        <Input.TextArea
          rows={6}
          aria-label={t('demands.paste-here')}
          placeholder={t('demands.paste-here')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {isTooMany && (
          <p className="field__problem" role="alert">
            {t('demands.paste-too-many', { max: format.count(MOST_PASTED) })}
          </p>
        )}
        {rows.length > 0 && (
          <div className="paste-demands__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workforce.paste-line')}</th>
                  <th scope="col">{t('demands.title')}</th>
                  <th scope="col">{t('demands.category')}</th>
                  <th scope="col">{t('demands.groups')}</th>
                  <th scope="col">{t('demands.supporters')}</th>
                  <th scope="col">{t('demands.raised-day')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS_SHOWN).map(({ line, demand, problem }) => (
                  <tr key={line}>
                    <th scope="row">{line}</th>
                    {demand ? (
                      <>
                        <td title={demand.title}>{demand.title}</td>
                        <td>{t(DEMAND_CATEGORY_TEXTS[demand.category])}</td>
                        <td>{demand.groups.join(t('scenarios.list-separator'))}</td>
                        <td>{demand.supporters === null ? '' : format.count(demand.supporters)}</td>
                        <td>{demand.day}</td>
                      </>
                    ) : (
                      <td colSpan={5} className="paste-demands__problem">
                        {problem && t(PROBLEM_TEXTS[problem])}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > ROWS_SHOWN && (
          <p>{t('workforce.paste-more', { shown: ROWS_SHOWN, count: format.count(rows.length) })}</p>
        )}
      </div>
    </Modal>
  );
}
