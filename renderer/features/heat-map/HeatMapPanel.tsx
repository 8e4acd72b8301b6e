import './heatMapPanel.css';
import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { withEffect } from '../../../shared/domain/wage/tools/responseEffect.ts';
import { responseGrid } from '../../../shared/domain/wage/tools/responseGrid.ts';
import { HIGHEST_RAISE, LOWEST_RAISE } from '../../../shared/domain/wage/tools/solve.ts';
import { rangeOf } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { axisValues, type GridAxis, usualResponses } from '../../../shared/domain/wage/tools/usualAxes.ts';
import { uncertainMeasure, uncertainName } from '../../../shared/i18n/uncertainText.ts';
import { useTexts } from '../../app/texts.ts';
import { type CellPlace, HeatMapChart } from '../../charts/HeatMapChart.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ChartPanel } from '../results/ChartPanel.tsx';
import { usePaced } from '../results/usePaced.ts';
import { FromMonth } from '../scenarios/FromMonth.tsx';
import { responseWanted, useScenarioView } from '../scenarios/scenarioView.ts';
import type { ToolParts } from '../scenarios/toolParts.ts';
import { useNewScenario } from '../scenarios/useNewScenario.ts';
import { uncertainField } from '../scenarios/uncertainField.ts';
import { AxisFields } from './AxisFields.tsx';
import { axesReset, raisesChanged, responsesChanged, responsesKey, useHeatMapView } from './heatMapView.ts';
import { heatMapTexts } from './heatMapTexts.ts';

/** Hundreds of cells, each row with its break-even, take long with many groups: they leave a slider time in between. */
const GRID_PACE_MS = 250;

/** What a raise nets at each strength of the response, and the line along which it breaks even. */
export function HeatMapPanel(parts: ToolParts) {
  const { t } = useTexts();
  const input = useDeferredValue(usePaced(parts.input, GRID_PACE_MS));
  const usual = useMemo(() => usualResponses(input), [input]);
  if (usual === null) {
    const toResponse = (
      <Button type="primary" onClick={responseWanted}>
        {t('tools.to-response')}
      </Button>
    );
    return (
      <div className="heat-map-panel__none">
        <Empty text={t('heat-map.no-response')} action={toResponse} />
      </div>
    );
  }
  return <Grid key={parts.scenario.id} {...parts} input={input} usual={usual} />;
}

/** Of an added raise. */
const RAISE_RANGE = { min: LOWEST_RAISE, max: HIGHEST_RAISE };
const RESPONSE = { which: 'response', as: 'value' } as const;

function Grid({ detail, scenario, input, usual }: ToolParts & { readonly usual: GridAxis }) {
  const { t, format } = useTexts();
  const addScenario = useNewScenario(detail, scenario);
  const { response } = input.scenario;
  const key = responsesKey(scenario.id, response.kind);
  const raiseAxis = useHeatMapView((view) => view.raises);
  const own = useHeatMapView((view) => view.responses[key]);
  const fromMonth = useScenarioView((view) => Math.min(view.raiseFromMonth, 12 * input.scenario.horizonYears));
  const responseAxis = own ?? usual;
  const [chosen, setChosen] = useState<CellPlace | null>(null);

  const grid = useMemo(
    () =>
      responseGrid({
        input,
        raises: axisValues(raiseAxis),
        responses: axisValues(responseAxis),
        fromMonth,
      }),
    [input, raiseAxis, responseAxis, fromMonth],
  );
  const view = useMemo(
    () => heatMapTexts({ t, format }, input, grid, raiseAxis, responseAxis),
    [t, format, input, grid, raiseAxis, responseAxis],
  );
  const row = chosen === null ? undefined : grid.rows[chosen.row];
  const raise = chosen === null ? undefined : grid.raises[chosen.column];
  const cell = chosen === null ? undefined : view.rows[chosen.row]?.cells[chosen.column];
  const selected = row === undefined || raise === undefined ? null : chosen;

  return (
    <div className="heat-map-panel">
      <ChartPanel
        title={t('heat-map.title')}
        note={t('heat-map.unit', { unit: view.unit })}
        table={view.table}
        chart={(width) => (
          <>
            <div className="heat-map-panel__axes">
              <AxisFields
                name={t('heat-map.raise-axis')}
                field={uncertainField(t, 'percent')}
                axis={raiseAxis}
                range={RAISE_RANGE}
                onChange={raisesChanged}
              />
              <AxisFields
                name={uncertainName(t, 'response', input)}
                field={uncertainField(t, uncertainMeasure(input, RESPONSE))}
                axis={responseAxis}
                range={rangeOf(input, RESPONSE)}
                onChange={(axis) => responsesChanged(key, axis)}
              />
              <FromMonth month={fromMonth} scenario={input.scenario} />
              <Button type="link" size="small" onClick={() => axesReset(key)}>
                {t('heat-map.reset')}
              </Button>
            </div>
            <div className="heat-map-panel__chosen">
              {row === undefined || raise === undefined || cell === undefined ? (
                <span>{t('heat-map.choose')}</span>
              ) : (
                <>
                  <span>{cell.summary}</span>
                  {cell.net !== null && (
                    <Button
                      size="small"
                      onClick={() =>
                        void addScenario({
                          rate: raise,
                          fromMonth,
                          response: withEffect(input.scenario.response, row.response),
                        })
                      }
                    >
                      {t('tools.into-new-scenario')}
                    </Button>
                  )}
                </>
              )}
            </div>
            <HeatMapChart
              columns={view.columns}
              rows={view.rows}
              breakEven={view.breakEven}
              present={view.present}
              text={view.text}
              width={width - 8}
              selected={selected}
              onSelect={setChosen}
            />
            <div className="heat-map-legend">
              <span>
                {view.lowest}
                <i className="heat-map-legend__scale" />
                {view.highest} {view.unit}
              </span>
              <span>
                {view.hasLine && <i className="heat-map-legend__line" />}
                {t(view.hasLine ? 'heat-map.line' : 'heat-map.line-outside')}
              </span>
              {view.present !== null && (
                <span>
                  <i className="heat-map-legend__present" />
                  {t('heat-map.present')}
                </span>
              )}
            </div>
          </>
        )}
      />
    </div>
  );
}
