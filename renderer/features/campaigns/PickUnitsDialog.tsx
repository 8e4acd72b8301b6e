import './pickUnitsDialog.css';
import { App, Input, Modal } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useTask } from '../../ui/useTask.ts';
import { type ChangeReason, ReasonForm } from './ReasonForm.tsx';

/** Units that the search shows at once; a closer search finds the others. */
const SHOWN = 50;

interface PickUnitsDialogProps {
  readonly campaign: Campaign;
  readonly change: 'added' | 'removed';
  readonly today: string;
  readonly by: string;
  readonly onClose: () => void;
}

/** Finds units by name or code and puts them on the list, or takes them off, with a reason. */
export function PickUnitsDialog({ campaign, change, today, by, onClose }: PickUnitsDialogProps) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const searchId = useId();
  const { running, start } = useTask();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const text = useDeferredValue(search.trim());
  // Before the freeze what the rules would name can be taken out: that is all of the ledger.
  const isOnList = change === 'removed' && campaign.frozenOn !== null;
  const query: UnitQuery = {
    ...(isOnList ? { campaignId: campaign.id } : {}),
    filter: text === '' ? {} : { text },
    sort: { by: 'name', descending: false },
  };
  const found = useQuery(api.units.page, { query, from: 0, count: SHOWN, isFresh: true });
  const isAdded = change === 'added';

  const toggle = (id: string, name: string) => {
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, name);
    setChosen(next);
  };
  const submit = async (why: ChangeReason) => {
    const input = { id: campaign.id, selection: { ids: [...chosen.keys()] }, ...why };
    const done = await start((options) =>
      isAdded ? api.campaigns.addTargets(input, options) : api.campaigns.removeTargets(input, options),
    );
    if (!done) return;
    const count = format.count(done.count);
    void message.success(isAdded ? t('campaigns.units-added', { count }) : t('campaigns.units-removed', { count }));
    onClose();
  };

  return (
    <Modal
      open
      title={isAdded ? t('campaigns.add-units-title') : t('campaigns.remove-units-title')}
      footer={null}
      width={560}
      onCancel={onClose}
      // Once it is open: the kit's focus trap would take the focus from an `autoFocus`.
      afterOpenChange={() => document.getElementById(searchId)?.focus()}
    >
      <Input
        id={searchId}
        type="search"
        aria-label={t('campaigns.find-unit')}
        placeholder={t('campaigns.find-unit')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="pick-units" aria-label={t('campaigns.found-units')}>
        {found.state === 'ready' &&
          found.value.rows.map(({ id, name, regionCode }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id, name)} />
                <span title={name}>{name}</span>
                <small>{regionName(regionCode) ?? regionCode}</small>
              </label>
            </li>
          ))}
        {found.state === 'ready' && found.value.count === 0 && <li>{t('campaigns.no-unit-found')}</li>}
      </ul>
      <p className="pick-units__count" role="status">
        {found.state === 'ready' && found.value.count > SHOWN && (
          <span>{t('campaigns.more-found', { shown: SHOWN, count: format.count(found.value.count) })}</span>
        )}
        <span title={[...chosen.values()].join('\n')}>
          {t('campaigns.chosen-units', { count: format.count(chosen.size) })}
        </span>
      </p>
      <ReasonForm
        today={today}
        by={by}
        submitText={isAdded ? t('campaigns.add-now') : t('campaigns.remove-now')}
        isDisabled={chosen.size === 0}
        running={running}
        runningText={t('campaigns.changing-list')}
        onSubmit={(why) => void submit(why)}
        onClose={onClose}
      />
    </Modal>
  );
}
