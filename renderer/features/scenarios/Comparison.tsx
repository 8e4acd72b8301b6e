import './comparison.css';
import { App, Button, Select } from 'antd';
import { type CSSProperties, useMemo } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { CopyTableButton } from '../results/CopyTableButton.tsx';
import { assessScenario } from './assessment.ts';
import {
  type ComparedCell,
  type ComparedRow,
  comparisonLines,
  compareScenarios,
  MOST_COMPARED,
  toCsv,
} from './comparisonTable.ts';
import { comparedChosen, comparisonClosed, scenarioSelected, useScenarioView } from './scenarioView.ts';

/** Up to four scenarios side by side, what differs from the first marked. */
export function Comparison({ detail }: { detail: NegotiationDetail }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const comparedIds = useScenarioView((view) => view.comparedIds);
  const { scenarios } = detail;
  const compared = useMemo(() => {
    const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
    const chosen = (comparedIds ?? []).flatMap((id) => byId.get(id) ?? []);
    return (chosen.length > 0 ? chosen : scenarios)
      .slice(0, MOST_COMPARED)
      .map((scenario) => ({ scenario, assessment: assessScenario(detail, scenario) }));
  }, [detail, scenarios, comparedIds]);
  const sections = useMemo(() => compareScenarios({ t, format }, detail, compared), [t, format, detail, compared]);
  const ids = compared.map(({ scenario }) => scenario.id);
  const lines = () =>
    comparisonLines(
      t,
      sections,
      compared.map(({ scenario }) => scenario.title),
    );
  const save = () =>
    run(async () => {
      const suggestedName = t('comparison.file-name', { title: detail.negotiation.title }).slice(0, 200);
      const path = await shell.files.save({ suggestedName, kind: 'csv', content: toCsv(lines()) });
      if (path !== null) void message.success(t('comparison.saved', { path }));
    });

  const columns: CSSProperties & Record<'--compared', number> = { '--compared': ids.length };
  return (
    <section className="comparison" aria-label={t('scenarios.compare')}>
      <header className="comparison__head">
        <Button onClick={comparisonClosed}>{t('comparison.back')}</Button>
        <label className="comparison__choice">
          {t('comparison.choose', { count: MOST_COMPARED })}
          <Select<string[]>
            mode="multiple"
            aria-label={t('comparison.choose', { count: MOST_COMPARED })}
            value={ids}
            maxCount={MOST_COMPARED}
            maxTagCount="responsive"
            showSearch={{ optionFilterProp: 'label' }}
            options={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(chosen) => chosen.length > 0 && comparedChosen(chosen)}
          />
        </label>
        <span className="comparison__actions">
          <CopyTableButton rows={lines} />
          <Button onClick={() => void save()}>{t('comparison.save')}</Button>
        </span>
      </header>
      <div className="comparison__scroll" style={columns}>
        <table>
          <colgroup>
            <col className="comparison__labels" />
            {ids.map((id) => (
              <col key={id} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('comparison.item')}</th>
              {compared.map(({ scenario: { id, title } }, at) => (
                <th key={id} scope="col">
                  <button
                    type="button"
                    title={title}
                    onClick={() => {
                      comparisonClosed();
                      scenarioSelected(id);
                    }}
                  >
                    {title}
                  </button>
                  {at === 0 ? (
                    <small>{t('comparison.base')}</small>
                  ) : (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => comparedChosen([id, ...ids.filter((other) => other !== id)])}
                    >
                      {t('comparison.make-base')}
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(({ title, rows }) => (
            <tbody key={title}>
              <tr className="comparison__section">
                <th scope="colgroup" colSpan={ids.length + 1}>
                  {title}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.label} row={row} ids={ids} />
              ))}
            </tbody>
          ))}
        </table>
        {compared.some(({ assessment }) => assessment.state === 'invalid') && (
          <p className="comparison__note">{t('comparison.invalid')}</p>
        )}
      </div>
    </section>
  );
}

function Row({ row, ids }: { row: ComparedRow; ids: readonly string[] }) {
  const { label, unit, isFigure, isStrong, cells } = row;
  return (
    <tr className={isStrong ? 'comparison__strong' : ''}>
      <th scope="row">
        {label}
        {unit !== '' && <small>{unit}</small>}
      </th>
      {cells.map((cell, at) => (
        <td key={ids[at]} className={cellClass(cell, isFigure)}>
          {cell.lines.map((line, place) => (
            // Two components may read alike, and their order is all that tells them apart.
            <div key={`${place} ${line}`}>{line}</div>
          ))}
          {cell.delta !== null && <small>{cell.delta}</small>}
        </td>
      ))}
    </tr>
  );
}

function cellClass({ differs }: ComparedCell, isFigure: boolean): string {
  return [isFigure ? 'comparison__figure' : '', differs ? 'comparison__differs' : ''].join(' ').trim();
}
