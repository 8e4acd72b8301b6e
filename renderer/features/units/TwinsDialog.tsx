import { Button, Modal } from 'antd';
import { useState } from 'react';
import { UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRegionNames } from '../unit-agreements/useRegionNames.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** Rows that may be one enterprise, to be merged one pair after the other. */
export function TwinsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useTexts();
  const regionNames = useRegionNames();
  const regionName = (code: string) => regionNames(code).join('');
  const twins = useQuery(api.units.twins, {});
  const [merging, setMerging] = useState<readonly string[] | null>(null);
  return (
    <Modal open width={820} title={t('units.twins')} footer={null} onCancel={onClose}>
      {twins.state !== 'ready' ? (
        <QueryState of={twins} />
      ) : twins.value.length === 0 ? (
        <Empty text={t('units.twins-none')} />
      ) : (
        <>
          <p className="unit-merge__note">{t('units.twins-note', { count: format.count(twins.value.length) })}</p>
          <ul className="unit-twins">
            {twins.value.map(({ reason, units }) => {
              const ids = units.slice(0, 2).map(({ id }) => id);
              return (
                <li key={`${reason} ${ids.join()}`}>
                  <span>{reason === 'uscc' ? t('units.twins-code') : t('units.twins-name')}</span>
                  <ul>
                    {units.map(({ id, name, uscc, regionCode }) => (
                      <li key={id}>
                        {name}
                        <small>
                          {uscc === '' ? t('units.no-code') : `${t(UNIT_COLUMN_TEXTS.uscc)} ${uscc}`} ·{' '}
                          {regionName(regionCode)}
                        </small>
                      </li>
                    ))}
                  </ul>
                  <Button size="small" onClick={() => setMerging(ids)}>
                    {t('units.merge')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {merging && <MergeDialog ids={merging} onClose={() => setMerging(null)} />}
    </Modal>
  );
}
