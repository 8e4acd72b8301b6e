import type { HandlersOf } from '../serve.ts';
import type { DataContract } from '../../../shared/contract/data.ts';

/** Makes up a ledger beside what the file holds. */
export const createSample: HandlersOf<DataContract>['campaigns']['createSample'] = async (service, input, call) => {
  const { language, units, seed = seedOf(service.newId()) } = input;
  // Loaded with the first sample: the service starts faster without the words that names are made of.
  const { writeSample } = await import('./writeSample.ts');
  const { campaignId } = await service.bulk.run(service.db, () =>
    writeSample(service.db, { language, units, seed }, (done) => {
      call.signal.throwIfAborted();
      call.report({ done, total: units });
    }),
  );
  return { id: campaignId };
};

/** The random end of an id: ids of two samples in one file differ by it. */
const seedOf = (id: string) => Number.parseInt(id.slice(-8), 16);
