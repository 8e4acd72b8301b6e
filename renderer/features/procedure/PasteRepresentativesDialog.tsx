import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { REPRESENTATIVE_SIDES, type RepresentativeSide } from '../../../shared/domain/procedure/representativeRow.ts';
import { SEX_TEXTS, SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { PastedRowsDialog } from '../../ui/PastedRowsDialog.tsx';
import { useRun } from '../../ui/useRun.ts';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { MOST_PASTED, type PastedRepresentative, readPastedRepresentatives } from './pastedRepresentatives.ts';

const PROBLEM_TEXTS = {
  'name-missing': 'representatives.paste-name-missing',
  'too-long': 'representatives.paste-too-long',
} as const satisfies Record<NonNullable<PastedRepresentative['problem']>, TextKey>;

interface PasteRepresentativesDialogProps {
  readonly negotiationId: string;
  readonly onClose: () => void;
}

/** A pasted roster before anything is stored: what each cell was taken for, and what is left out. */
export function PasteRepresentativesDialog({ negotiationId, onClose }: PasteRepresentativesDialogProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const [text, setText] = useState('');
  const [side, setSide] = useState<RepresentativeSide>('union');
  const rows = useMemo(() => readPastedRepresentatives(parseClipboardTable(text), side), [text, side]);
  const taken = rows.flatMap(({ fields }) => (fields ? [fields] : []));
  const isTooMany = taken.length > MOST_PASTED;
  const insert = async () => {
    const answer = await run(() => api.procedureLog.insertRepresentatives({ negotiationId, rows: taken }));
    if (answer) onClose();
  };
  return (
    <PastedRowsDialog
      title={t('representatives.paste-title')}
      help={t('representatives.paste-help')}
      options={
        <div className="procedure-paste__side">
          <span className="field__label">{t('representatives.side-otherwise')}</span>
          <Segmented
            aria-label={t('representatives.side-otherwise')}
            value={side}
            options={REPRESENTATIVE_SIDES.map((value) => ({ value, label: t(SIDE_TEXTS[value]) }))}
            onChange={setSide}
          />
        </div>
      }
      label={t('representatives.paste-here')}
      text={text}
      onText={setText}
      rows={rows}
      columns={[
        { label: t('procedure.side') },
        { label: t('representatives.name') },
        { label: t('representatives.sex') },
        { label: t('representatives.post') },
        { label: t('representatives.chief') },
        { label: t('representatives.front-line') },
        { label: t('representatives.outsider') },
      ]}
      cellsOf={({ fields }) =>
        fields && [
          t(SIDE_TEXTS[fields.side]),
          fields.name,
          fields.sex === '' ? '' : t(SEX_TEXTS[fields.sex]),
          fields.post,
          fields.isChief && '✓',
          fields.isFrontLine && '✓',
          fields.isOutsider && '✓',
        ]
      }
      problemOf={({ problem }) => problem && t(PROBLEM_TEXTS[problem])}
      problem={isTooMany ? t('representatives.paste-too-many', { max: format.count(MOST_PASTED) }) : null}
      takeLabel={t('representatives.paste-insert', { count: format.count(taken.length) })}
      canTake={taken.length > 0}
      onTake={insert}
      onClose={onClose}
    />
  );
}
