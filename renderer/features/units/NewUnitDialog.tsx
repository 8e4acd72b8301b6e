import { Modal } from 'antd';
import { useDeferredValue, useState } from 'react';
import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';
import { unitFields } from '../../../shared/domain/units/unit.ts';
import { UNIT_COLUMN_TEXTS } from '../../../shared/i18n/unitColumnText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';

interface Draft {
  readonly name: string;
  readonly uscc: string;
  readonly regionCode: string;
  readonly employees: number | null;
}
const NOTHING: Draft = { name: '', uscc: '', regionCode: '', employees: null };

/** A new unit by what tells it from others; the rest is entered on its page. Warns of one that may be it already. */
export function NewUnitDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const [draft, setDraft] = useState(NOTHING);
  const [isBusy, setIsBusy] = useState(false);
  const asked = useDeferredValue(draft);
  const { employees: _employees, ...known } = asked;
  const like = useQuery(api.units.like, known.name === '' && known.uscc === '' ? null : known);
  const twins = like.state === 'ready' ? like.value : [];
  const { state } = checkUscc(draft.uscc);
  const create = async () => {
    setIsBusy(true);
    const made = await run(() =>
      api.units.create({ rows: [unitFields.parse({ ...draft, uscc: draft.uscc.toUpperCase() })] }),
    );
    setIsBusy(false);
    const id = made?.ids[0];
    if (id === undefined) return;
    offerUndo({ step: api.units.create.path, text: t('units.created', { name: draft.name }) });
    onClose();
    unitOpened(id, null);
  };
  return (
    <Modal
      open
      title={t('units.add')}
      okText={t('units.add')}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: draft.name === '' || draft.regionCode === '' }}
      onOk={() => void create()}
      onCancel={onClose}
      width={480}
    >
      <div className="dialog-form unit-batch">
        <TextField
          label={t(UNIT_COLUMN_TEXTS.name)}
          required
          takesFocus
          value={draft.name}
          onCommit={(name) => setDraft((last) => ({ ...last, name }))}
        />
        <TextField
          label={t(UNIT_COLUMN_TEXTS.uscc)}
          maxLength={30}
          value={draft.uscc}
          onCommit={(uscc) => setDraft((last) => ({ ...last, uscc }))}
        />
        {state !== 'empty' && state !== 'valid' && (
          <small className="unit-page__doubt">{t('units.uscc-doubtful')}</small>
        )}
        <RegionPicker
          code={draft.regionCode}
          onChange={(regionCode) => setDraft((last) => ({ ...last, regionCode }))}
        />
        <NumberField
          label={t(UNIT_COLUMN_TEXTS.employees)}
          kind="count"
          optional
          max={100_000_000}
          value={draft.employees}
          onCommit={(employees) => setDraft((last) => ({ ...last, employees }))}
        />
        {twins.length > 0 && (
          <div className="unit-page__doubt" role="alert">
            {t('units.like')}
            <ul>
              {twins.map(({ id, name, uscc }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      onClose();
                      unitOpened(id, null);
                    }}
                  >
                    {name}
                  </button>{' '}
                  {uscc}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Modal>
  );
}
