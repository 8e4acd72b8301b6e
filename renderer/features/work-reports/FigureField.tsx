import '../../ui/field.css';
import { Input } from 'antd';
import { useId } from 'react';
import { parseWorkFigure, type WorkFigure } from '../../../shared/domain/workReports/workReport.ts';
import { useTexts } from '../../app/texts.ts';
import { type Parsed, useDraft } from '../../ui/useDraft.ts';

interface FigureFieldProps {
  readonly label: string;
  readonly value: WorkFigure | null;
  readonly onCommit: (figure: WorkFigure | null) => void | Promise<unknown>;
}

/** A figure as people write it: `9`, `130余`, `约 130 户`; what is approximate says so below the field. */
export function FigureField({ label, value, onCommit }: FigureFieldProps) {
  const { t } = useTexts();
  const id = useId();
  const asText = (figure: WorkFigure | null) =>
    figure === null ? '' : figure.isApproximate ? t('work-reports.about', { count: figure.value }) : `${figure.value}`;
  const parse = (typed: string): Parsed<string, 'unreadable'> => {
    const figure = parseWorkFigure(typed);
    return figure === undefined ? { ok: false, problem: 'unreadable' } : { ok: true, value: asText(figure) };
  };
  const draft = useDraft<string, 'unreadable'>({
    value: asText(value),
    toText: (text) => text,
    parse,
    onDraft: undefined,
    onCommit: (text) => onCommit(parseWorkFigure(text) ?? null),
  });
  const shown = draft.text ?? asText(value);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        value={shown}
        autoComplete="off"
        data-saves
        aria-invalid={draft.problem !== null}
        aria-describedby={`${id}-note`}
        {...(draft.problem ? { status: 'error' as const } : {})}
        {...draft.events}
      />
      <div id={`${id}-note`} className={draft.problem ? 'field__problem' : 'work-reports__approximate'}>
        {draft.problem
          ? t('work-reports.figure-unreadable', { label })
          : parseWorkFigure(shown)?.isApproximate === true && t('work-reports.approximate')}
      </div>
    </div>
  );
}
