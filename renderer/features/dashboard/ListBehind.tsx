import './listBehind.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { UnitRow } from '../../../shared/domain/units/unitList.ts';
import { api } from '../../api/bridge.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { UnitGrid } from '../units/UnitGrid.tsx';
import type { OpenList } from './dashboardView.ts';

interface ListBehindProps {
  readonly campaign: Campaign;
  readonly list: OpenList;
  readonly onBack: () => void;
}

/** The units behind a number, in the place of the figures; the way back leads to where one was. */
export function ListBehind({ campaign, list, onBack }: ListBehindProps) {
  const { t } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section className="list-behind" aria-label={list.title}>
      <header>
        <Button ref={back} size="small" onClick={onBack}>
          {t('dashboard.back')}
        </Button>
        <h2>{list.title}</h2>
      </header>
      <UnitGrid
        campaignId={list.query.campaignId}
        withRemoved={list.query.withRemoved === true}
        filter={list.query.filter}
        asOf={dayjs().format('YYYY-MM-DD')}
        empty={<Empty text={t('dashboard.no-units')} />}
        onOpen={(row) => void openUnit(row, campaign.id)}
      />
    </section>
  );
}

/** As the campaign has it where it is on its list, else as the ledger has it. */
async function openUnit({ id, target }: UnitRow, campaignId: string): Promise<void> {
  const isListed =
    target !== null ||
    (await api.targets.sheet({ campaignId, unitId: id }).then(
      () => true,
      () => false,
    ));
  unitOpened(id, isListed ? campaignId : null);
}
