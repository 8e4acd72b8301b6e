import { parentPort } from 'node:worker_threads';
import {
  mergeSlices,
  type PreparedSimulation,
  prepareSimulation,
  type Simulation,
} from '../../../shared/domain/wage/tools/simulate.ts';
import type { SimulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';

/** What the pool asks of a worker, one thing at a time. Only `prepare` goes without an answer. */
export type WorkerOrder =
  | { readonly kind: 'prepare'; readonly request: SimulationRequest }
  | { readonly kind: 'draw'; readonly slice: number }
  /** All slices in the order of their numbers. */
  | {
      readonly kind: 'merge';
      readonly of: Pick<SimulationRequest, 'seed' | 'draws'>;
      readonly slices: readonly Float64Array[];
    };

let prepared: PreparedSimulation | undefined;

function carryOut(order: WorkerOrder): void {
  switch (order.kind) {
    case 'prepare':
      prepared = prepareSimulation(order.request);
      return;
    case 'draw': {
      if (!prepared) throw new Error('asked to draw before anything was prepared');
      const nets = prepared.drawSlice(order.slice);
      // A slice's array owns its whole buffer, which moves instead of being copied.
      parentPort?.postMessage(nets, [nets.buffer as ArrayBuffer]);
      return;
    }
    case 'merge':
      prepared = undefined;
      parentPort?.postMessage(mergeSlices(order.of, order.slices) satisfies Simulation);
  }
}

parentPort?.on('message', carryOut);
