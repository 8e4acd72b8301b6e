import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { NegotiationLink } from '../../../shared/domain/campaign/targetLink.ts';
import { nameMadeOf } from '../../../shared/domain/negotiation/name.ts';
import type { Unit } from '../../../shared/domain/units/unit.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { negotiationOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { STATE_TEXTS } from '../negotiations/stateTexts.ts';
import { BookingNote } from './BookingNote.tsx';

interface NegotiationPanelProps {
  readonly campaign: Campaign;
  readonly unit: Unit;
  readonly link: NegotiationLink | null;
  readonly by: string;
}

/** The negotiation of a target: opened from its data, or one that is there already. */
export function NegotiationPanel({ campaign, unit, link, by }: NegotiationPanelProps) {
  const { t } = useTexts();
  const run = useRun();
  const target = { campaignId: campaign.id, unitId: unit.id };
  const open = () =>
    run(async () => {
      const year = campaign.opens.slice(0, 4);
      const title = nameMadeOf(unit.name, (name) => t('target.negotiation-title', { name, year }));
      const { id } = await api.targets.openNegotiation({ ...target, title });
      negotiationOpened(id, 'workforce');
    });
  const detach = () => run(() => api.targets.linkNegotiation({ ...target, negotiationId: null }));

  return (
    <Panel title={t('target.negotiation')}>
      <div className="target-negotiation">
        {link === null && (
          <>
            <p className="target-note">{t('target.no-negotiation')}</p>
            <div className="target-negotiation__acts">
              <Button onClick={() => void open()}>{t('target.open-negotiation')}</Button>
              <AttachNegotiation {...target} />
            </div>
          </>
        )}
        {link?.state === 'gone' && <p className="target-note">{t('target.negotiation-gone')}</p>}
        {link !== null && link.title !== null && (
          <p className="target-negotiation__link">
            <button
              type="button"
              className="text-button"
              title={link.title}
              onClick={() => negotiationOpened(link.negotiationId, link.signed ? 'agreement' : 'scenarios')}
            >
              {link.title}
            </button>
            {link.negotiationState && <span>{t(STATE_TEXTS[link.negotiationState])}</span>}
          </p>
        )}
        {link !== null && (
          <>
            <BookingNote {...target} link={link} by={by} />
            {link.booked === null && (
              <div className="target-negotiation__acts">
                <Button size="small" type="text" onClick={() => void detach()}>
                  {t('target.detach')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

/** Negotiations that are there already, found by their title or enterprise. */
function AttachNegotiation({ campaignId, unitId }: { readonly campaignId: string; readonly unitId: string }) {
  const { t } = useTexts();
  const run = useRun();
  const [isOpen, setIsOpen] = useState(false);
  const list = useQuery(api.negotiations.list, isOpen ? {} : null);
  const options =
    list.state === 'ready'
      ? list.value
          .filter(({ isArchived }) => !isArchived)
          .map(({ id, title, enterpriseName }) => ({
            value: id,
            label:
              enterpriseName === '' ? title : t('target.negotiation-option', { title, enterprise: enterpriseName }),
          }))
      : [];
  return (
    <Select
      aria-label={t('target.attach')}
      placeholder={t('target.attach')}
      value={null}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isOpen && list.state === 'loading'}
      notFoundContent={t('target.no-negotiations')}
      options={options}
      onOpenChange={setIsOpen}
      onChange={(negotiationId: string | null) => {
        if (negotiationId !== null) void run(() => api.targets.linkNegotiation({ campaignId, unitId, negotiationId }));
      }}
    />
  );
}
