import { useMemo, useState } from 'react';
import { DEMAND_CATEGORIES, type DemandCategory } from '../../../shared/domain/demands/demand.ts';
import { DEMAND_CATEGORY_TEXTS } from '../../../shared/i18n/demandText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { PastedRowsDialog } from '../../ui/PastedRowsDialog.tsx';
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
    const answer = await run(() => api.demands.create({ negotiationId, rows: demands }));
    if (!answer) return;
    demandsSelected(answer.ids.slice(0, 1));
    onClose();
  };
  return (
    <PastedRowsDialog
      title={t('demands.paste-title')}
      help={t('demands.paste-help', {
        categories: DEMAND_CATEGORIES.map((one) => t(DEMAND_CATEGORY_TEXTS[one])).join(t('scenarios.list-separator')),
      })}
      label={t('demands.paste-here')}
      text={text}
      onText={setText}
      rows={rows}
      columns={[
        { label: t('demands.title') },
        { label: t('demands.category') },
        { label: t('demands.groups') },
        { label: t('demands.supporters') },
        { label: t('demands.raised-day') },
      ]}
      cellsOf={({ demand }) =>
        demand && [
          demand.title,
          t(DEMAND_CATEGORY_TEXTS[demand.category]),
          demand.groups.join(t('scenarios.list-separator')),
          demand.supporters === null ? '' : format.count(demand.supporters),
          demand.day,
        ]
      }
      problemOf={({ problem }) => problem && t(PROBLEM_TEXTS[problem])}
      problem={isTooMany ? t('demands.paste-too-many', { max: format.count(MOST_PASTED) }) : null}
      takeLabel={t('demands.paste-insert', { count: format.count(demands.length) })}
      canTake={demands.length > 0}
      onTake={insert}
      onClose={onClose}
    />
  );
}
