import { create } from 'zustand';
import type { TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';
import { type GridAxis, USUAL_RAISES, withFittingStep } from '../../../shared/domain/wage/tools/usualAxes.ts';

interface HeatMapView {
  readonly raises: GridAxis;
  /** By scenario and unit of its response; the usual ones where there are none. */
  readonly responses: Readonly<Record<string, GridAxis>>;
}

export const useHeatMapView = create<HeatMapView>(() => ({ raises: USUAL_RAISES, responses: {} }));

export const responsesKey = (scenarioId: string, kind: TurnoverResponse['kind']) => `${scenarioId} ${kind}`;
export const raisesChanged = (axis: GridAxis) => useHeatMapView.setState({ raises: withFittingStep(axis) });
export const responsesChanged = (key: string, axis: GridAxis) =>
  useHeatMapView.setState(({ responses }) => ({ responses: { ...responses, [key]: withFittingStep(axis) } }));
export const axesReset = (key: string) =>
  useHeatMapView.setState(({ responses: { [key]: _own, ...responses } }) => ({ raises: USUAL_RAISES, responses }));
