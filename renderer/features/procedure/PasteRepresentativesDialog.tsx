import { Input, Modal, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { REPRESENTATIVE_SIDES, type RepresentativeSide } from '../../../shared/domain/procedure/representativeRow.ts';
import { SEX_TEXTS, SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { parseClipboardTable } from '../workforce/clipboardTable.ts';
import { MOST_PASTED, type PastedRepresentative, readPastedRepresentatives } from './pastedRepresentatives.ts';

const PROBLEM_TEXTS = {
  'name-missing': 'representatives.paste-name-missing',
  'too-long': 'representatives.paste-too-long',
} as const satisfies Record<NonNullable<PastedRepresentative['problem']>, TextKey>;

/** Rows that the preview draws; all of them are read and taken. */
const ROWS_SHOWN = 60;

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
  const [isStoring, setIsStoring] = useState(false);
  const rows = useMemo(() => readPastedRepresentatives(parseClipboardTable(text), side), [text, side]);
  const taken = rows.flatMap(({ fields }) => (fields ? [fields] : []));
  const isTooMany = taken.length > MOST_PASTED;
  const insert = async () => {
    setIsStoring(true);
    const answer = await run(() => api.procedureLog.insertRepresentatives({ negotiationId, rows: taken }));
    setIsStoring(false);
    if (answer) onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t('representatives.paste-title')}
      onCancel={onClose}
      okText={t('representatives.paste-insert', { count: format.count(taken.length) })}
      okButtonProps={{ disabled: taken.length === 0 || isTooMany, loading: isStoring }}
      onOk={() => void insert()}
    >
      <div className="procedure-paste">
        <p>{t('representatives.paste-help')}</p>
        <div className="procedure-paste__side">
          <span className="field__label">{t('representatives.side-otherwise')}</span>
          <Segmented
            aria-label={t('representatives.side-otherwise')}
            value={side}
            options={REPRESENTATIVE_SIDES.map((value) => ({ value, label: t(SIDE_TEXTS[value]) }))}
            onChange={setSide}
          />
        </div>
        <Input.TextArea
          rows={6}
          aria-label={t('representatives.paste-here')}
          placeholder={t('representatives.paste-here')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {isTooMany && (
          <p className="field__problem" role="alert">
            {t('representatives.paste-too-many', { max: format.count(MOST_PASTED) })}
          </p>
        )}
        {rows.length > 0 && (
          <div className="procedure-paste__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('workforce.paste-line')}</th>
                  <th scope="col">{t('procedure.side')}</th>
                  <th scope="col">{t('representatives.name')}</th>
                  <th scope="col">{t('representatives.sex')}</th>
                  <th scope="col">{t('representatives.post')}</th>
                  <th scope="col">{t('representatives.chief')}</th>
                  <th scope="col">{t('representatives.front-line')}</th>
                  <th scope="col">{t('representatives.outsider')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, ROWS_SHOWN).map(({ line, fields, problem }) => (
                  <tr key={line}>
                    <th scope="row">{line}</th>
                    {fields ? (
                      <>
                        <td>{t(SIDE_TEXTS[fields.side])}</td>
                        <td>{fields.name}</td>
                        <td>{fields.sex === '' ? '' : t(SEX_TEXTS[fields.sex])}</td>
                        <td>{fields.post}</td>
                        <td>{fields.isChief && '✓'}</td>
                        <td>{fields.isFrontLine && '✓'}</td>
                        <td>{fields.isOutsider && '✓'}</td>
                      </>
                    ) : (
                      <td colSpan={7} className="procedure-paste__problem">
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
