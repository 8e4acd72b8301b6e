import './onCostPanel.css';
import { Button, Dropdown, Segmented } from 'antd';
import { useState } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Negotiation } from '../../../shared/domain/negotiation/negotiation.ts';
import type { OnCostFields } from '../../../shared/domain/negotiation/workforce.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { OnCostRow } from './OnCostRow.tsx';
import { itemDrafted, itemDropped, useOnCostView } from './onCostView.ts';
import { STATUTORY_ITEMS, type StatutoryItem } from './statutoryItems.ts';

const ITEM_TEXTS = {
  pension: 'onCosts.pension',
  medical: 'onCosts.medical',
  unemployment: 'onCosts.unemployment',
  workInjury: 'onCosts.work-injury',
  housingFund: 'onCosts.housing-fund',
  unionFunds: 'onCosts.union-funds',
} as const satisfies Record<StatutoryItem, TextKey>;

const NO_DRAFTS: readonly never[] = [];

/** What the employer pays on top of wages: contributions and levies, with their limits and sources. */
export function OnCostPanel({ detail }: { detail: NegotiationDetail }) {
  const { t } = useTexts();
  const run = useRun();
  const { negotiation, onCosts } = detail;
  const drafts = useOnCostView((view) => view.drafts[negotiation.id] ?? NO_DRAFTS);
  const [dragged, setDragged] = useState<string | null>(null);

  const insert = async (fields: OnCostFields) =>
    (await run(() => api.onCosts.insert({ negotiationId: negotiation.id, rows: [fields] }))) !== undefined;

  const add = (item: StatutoryItem) => {
    const { rate, base, hasLegalSource } = STATUTORY_ITEMS[item];
    const name = t(ITEM_TEXTS[item]);
    const source = hasLegalSource ? { source: t('onCosts.union-funds-source') } : {};
    if (rate === null) itemDrafted(negotiation.id, { name, rate, ...base });
    else void insert({ name, rate, ...base, ...source });
  };

  const used = new Set([...onCosts, ...drafts].map(({ name }) => name));
  // Safe: the keys of the record are the items.
  const offered = (Object.keys(ITEM_TEXTS) as StatutoryItem[]).filter((item) => !used.has(t(ITEM_TEXTS[item])));

  return (
    <Panel
      title={t('onCosts.title')}
      note={<BaseSetting negotiation={negotiation} />}
      actions={
        offered.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: offered.map((item) => ({ key: item, label: t(ITEM_TEXTS[item]), onClick: () => add(item) })),
            }}
          >
            <Button>{t('onCosts.quick-add')}</Button>
          </Dropdown>
        )
      }
    >
      <table className="on-costs">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('onCosts.order')}</span>
            </th>
            <th scope="col">{t('onCosts.name')}</th>
            <th scope="col">{t('onCosts.rate')}</th>
            <th scope="col">{t('onCosts.floor')}</th>
            <th scope="col">{t('onCosts.cap')}</th>
            <th scope="col">{t('onCosts.base')}</th>
            <th scope="col">{t('onCosts.source')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('onCosts.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {onCosts.map((item, at) => (
            <OnCostRow
              key={item.id}
              item={item}
              onStore={({ rate, ...fields }) =>
                rate === null ? undefined : run(() => api.onCosts.update({ id: item.id, fields: { ...fields, rate } }))
              }
              onRemove={() => void run(() => api.onCosts.remove({ ids: [item.id] }))}
              order={{
                isDragged: dragged === item.id,
                onDragStart: () => setDragged(item.id),
                onDragEnd: () => setDragged(null),
                onDrop: () => {
                  if (dragged !== null && dragged !== item.id) {
                    void run(() => api.onCosts.move({ id: dragged, to: at }));
                  }
                },
                onMove: (by) => {
                  const to = at + by;
                  if (to >= 0 && to < onCosts.length) void run(() => api.onCosts.move({ id: item.id, to }));
                },
              }}
            />
          ))}
          {drafts.map((draft) => (
            <OnCostRow
              key={draft.id}
              item={draft}
              onStore={async ({ name, rate, ...rest }) => {
                if (name === '' || rate === null) {
                  itemDrafted(negotiation.id, { name, rate, ...rest }, draft.id);
                  return;
                }
                if (await insert({ name, rate, ...rest })) itemDropped(negotiation.id, draft.id);
              }}
              onRemove={() => itemDropped(negotiation.id, draft.id)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={8}>
              <Button type="text" onClick={() => itemDrafted(negotiation.id, { name: '', rate: null })}>
                {t('onCosts.add')}
              </Button>
              {onCosts.length + drafts.length === 0 && <span className="on-costs__empty">{t('onCosts.empty')}</span>}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="on-costs__explanation">{t('onCosts.explanation')}</p>
    </Panel>
  );
}

function BaseSetting({ negotiation }: { negotiation: Negotiation }) {
  const { t } = useTexts();
  const run = useRun();
  return (
    <span className="on-costs__base">
      {t('onCosts.base-setting')}
      <Segmented<Negotiation['contributionBase']>
        size="small"
        aria-label={t('onCosts.base-setting')}
        value={negotiation.contributionBase}
        options={[
          { value: 'same-year', label: t('onCosts.same-year-cautious') },
          { value: 'previous-year', label: t('onCosts.previous-year') },
        ]}
        onChange={(contributionBase) =>
          void run(() => api.negotiations.update({ id: negotiation.id, patch: { contributionBase } }))
        }
      />
    </span>
  );
}
