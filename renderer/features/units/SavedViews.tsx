import { Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import type { SavedView, ViewedList } from '../../../shared/domain/units/savedView.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { UnitView } from './unitView.ts';

interface SavedViewsProps {
  readonly list: ViewedList;
  readonly view: UnitView;
  readonly onChoose: (view: UnitView) => void;
}

type Naming = { readonly id: string | null; readonly name: string };

/** Filter, order and columns under names: choose one, keep the present one, rename, delete. */
export function SavedViews({ list, view, onChoose }: SavedViewsProps) {
  const { t } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const saved = useQuery(api.savedViews.list, { list });
  const [naming, setNaming] = useState<Naming | null>(null);
  const views: readonly SavedView[] = saved.state === 'ready' ? saved.value : [];
  const keep = async ({ id, name }: Naming) => {
    const done = await run(async () => {
      if (id === null) await api.savedViews.create({ list, name, view });
      else await api.savedViews.update({ id, patch: { name } });
      return true;
    });
    if (done) setNaming(null);
  };
  const remove = async ({ id, name }: SavedView) => {
    if (await run(async () => api.savedViews.remove({ id }).then(() => true))) {
      offerUndo({ step: api.savedViews.remove.path, text: t('units.view-removed', { name }) });
    }
  };
  const items = [
    ...views.map((one) => ({
      key: one.id,
      label: one.name,
      children: [
        { key: `${one.id} use`, label: t('units.view-use'), onClick: () => onChoose(one.view) },
        {
          key: `${one.id} rename`,
          label: t('units.view-rename'),
          onClick: () => setNaming({ id: one.id, name: one.name }),
        },
        { key: `${one.id} remove`, label: t('units.view-remove'), onClick: () => void remove(one) },
      ],
      onTitleClick: () => onChoose(one.view),
    })),
    ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: 'keep', label: t('units.view-keep'), onClick: () => setNaming({ id: null, name: '' }) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>{t('units.views')}</Button>
      </Dropdown>
      <Modal
        open={naming !== null}
        title={naming?.id === null ? t('units.view-keep') : t('units.view-rename')}
        okText={t('units.save')}
        okButtonProps={{ disabled: naming === null || naming.name.trim() === '' }}
        onOk={() => naming && void keep({ ...naming, name: naming.name.trim() })}
        onCancel={() => setNaming(null)}
        width={420}
        destroyOnHidden
      >
        <p>{t('units.view-note')}</p>
        <Input
          aria-label={t('units.view-name')}
          placeholder={t('units.view-name')}
          maxLength={200}
          value={naming?.name ?? ''}
          onChange={({ target }) => naming && setNaming({ ...naming, name: target.value })}
          onPressEnter={() => naming && naming.name.trim() !== '' && void keep({ ...naming, name: naming.name.trim() })}
        />
      </Modal>
    </>
  );
}
