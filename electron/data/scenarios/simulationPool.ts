import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { SLICE_DRAWS, type Simulation, simulate } from '../../../shared/domain/wage/tools/simulate.ts';
import type { SimulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import type { RunningCall } from '../serve.ts';
import type { WorkerOrder } from './simulationWorker.ts';

/** Run from the sources the worker lies beside this file, in the built app beside the data service. */
const WORKER_FILE = path.join(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? 'simulationWorker.ts' : 'simulationWorker.js',
);

const MOST_WORKERS = 8;
/** A worker holds about 20 kB a group: of all workers, so many that a job stays far below 600 MB. */
const MOST_GROUPS = 15_000;
/** Groups and inputs drawn, times draws: done in a few hundredths of a second, before a worker would have started. */
const WORK_IN_PLACE = 400_000;
/** Workers that have drawn before are several times as fast; those that nobody needs any more end. */
const IDLE_MS = 10_000;

const idle = new Set<Worker>();
let idleTimer: NodeJS.Timeout | undefined;

/** A simulation by as many workers as pay; the same bytes as `simulate`, whatever their number. */
export function simulateInPool(request: SimulationRequest, call: RunningCall): Promise<Simulation> | Simulation {
  const { draws, input, inputs } = request;
  if (draws * (input.groups.length + inputs.length) <= WORK_IN_PLACE) return simulate(request);
  const affordable = Math.max(1, Math.floor(MOST_GROUPS / input.groups.length));
  return simulateInWorkers(request, call, Math.min(availableParallelism(), MOST_WORKERS, affordable));
}

/**
 * A simulation by so many workers, slice by slice. The signal ends them at once: nothing is left running when the call
 * fails with `cancelled`.
 */
export async function simulateInWorkers(
  request: SimulationRequest,
  { signal, report }: RunningCall,
  mostWorkers: number,
): Promise<Simulation> {
  signal.throwIfAborted();
  const total = Math.ceil(request.draws / SLICE_DRAWS);
  const workers = Array.from({ length: Math.min(total, mostWorkers) }, takeWorker);
  const slices: Float64Array[] = [];
  let next = 0;
  let done = 0;

  const drawSlices = async (worker: Worker) => {
    tell(worker, { kind: 'prepare', request });
    while (next < total) {
      const slice = next++;
      tell(worker, { kind: 'draw', slice });
      // Safe: to `draw` a worker answers the nets of that slice.
      slices[slice] = (await answerOf(worker, signal)) as Float64Array;
      done += 1;
      report({ done, total });
    }
  };
  try {
    await Promise.all(workers.map(drawSlices));
    const [merger] = workers;
    if (!merger) throw new Error('no worker to draw');
    const of = { seed: request.seed, draws: request.draws };
    tell(
      merger,
      { kind: 'merge', of, slices },
      slices.map(({ buffer }) => buffer as ArrayBuffer),
    );
    // Safe: to `merge` a worker answers the simulation.
    const simulation = (await answerOf(merger, signal)) as Simulation;
    workers.forEach(keepWorker);
    return simulation;
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw signal.aborted ? signal.reason : error;
  }
}

function tell(worker: Worker, order: WorkerOrder, transfer: readonly ArrayBuffer[] = []): void {
  worker.postMessage(order, transfer);
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<unknown> {
  const [answer]: unknown[] = await once(worker, 'message', { signal });
  return answer;
}

function takeWorker(): Worker {
  const [kept] = idle;
  if (!kept) {
    const worker = new Worker(WORKER_FILE);
    // While it draws, its failure is the answer; one that fails idle is only no longer there.
    worker.on('error', () => idle.delete(worker));
    return worker;
  }
  idle.delete(kept);
  kept.ref();
  return kept;
}

/** Kept for the next simulation, but never keeping the process alive. */
function keepWorker(worker: Worker): void {
  worker.unref();
  idle.add(worker);
  clearTimeout(idleTimer);
  idleTimer = setTimeout(endIdleWorkers, IDLE_MS).unref();
}

function endIdleWorkers(): void {
  for (const worker of idle) void worker.terminate();
  idle.clear();
}
