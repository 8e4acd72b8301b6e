import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { unitOpened, useNavigation } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { LoadSampleButton } from '../campaigns/LoadSampleButton.tsx';
import { ImportButton } from '../ledger-import/ImportButton.tsx';
import { NewUnitDialog } from './NewUnitDialog.tsx';
import { TwinsDialog } from './TwinsDialog.tsx';
import { UnitGrid } from './UnitGrid.tsx';
import { UnitPage } from './UnitPage.tsx';

/** The ledger of units that all campaigns read, or the page of one of them. */
export function LedgerPage({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const unitId = useNavigation((view) => view.unitId);
  const [dialog, setDialog] = useState<'add' | 'twins' | null>(null);
  const today = dayjs().format('YYYY-MM-DD');
  if (unitId !== null) return <UnitPage id={unitId} />;
  const importing = <ImportButton settings={settings} />;
  const add = <Button onClick={() => setDialog('add')}>{t('units.add')}</Button>;
  return (
    <>
      <UnitGrid
        asOf={today}
        onOpen={({ id }) => unitOpened(id, null)}
        tools={
          <>
            <Button onClick={() => setDialog('twins')}>{t('units.twins')}</Button>
            {importing}
            {add}
          </>
        }
        empty={
          <Empty
            text={t('units.empty')}
            action={
              <span className="unit-grid__first-steps">
                {importing}
                {add}
                <LoadSampleButton onLoaded={() => undefined} />
              </span>
            }
          />
        }
      />
      {dialog === 'add' && <NewUnitDialog onClose={() => setDialog(null)} />}
      {dialog === 'twins' && <TwinsDialog onClose={() => setDialog(null)} />}
    </>
  );
}
