import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Unit, UnitFields } from '../../../shared/domain/units/unit.ts';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../shared/domain/units/unitColumns.ts';
import { UNIT_COLUMN_TEXTS, unitCell } from '../../../shared/i18n/unitColumnText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useRegionNames } from '../unit-agreements/useRegionNames.ts';

type Compared = Exclude<LedgerColumn, 'factsFrom'>;
/** All but the day of the facts, which comes with them. */
const COMPARED = LEDGER_COLUMNS.filter((column): column is Compared => column !== 'factsFrom');

const fieldOf = (column: Compared): keyof UnitFields => (column === 'region' ? 'regionCode' : column);

interface MergeDialogProps {
  /** Two of them. */
  readonly ids: readonly string[];
  readonly onClose: (isMerged: boolean) => void;
}

/** Two rows of one enterprise side by side: for each field the one that counts. */
export function MergeDialog({ ids, onClose }: MergeDialogProps) {
  const { t } = useTexts();
  const [keepId = '', dropId = ''] = ids;
  const keep = useQuery(api.units.get, { id: keepId });
  const drop = useQuery(api.units.get, { id: dropId });
  if (keep.state === 'ready' && drop.state === 'ready') {
    return <Comparison units={[keep.value, drop.value]} onClose={onClose} />;
  }
  return (
    <Modal open title={t('units.merge-title')} footer={null} onCancel={() => onClose(false)}>
      <QueryState of={keep.state === 'ready' ? drop : keep} />
    </Modal>
  );
}

type Side = 0 | 1;

function Comparison({
  units,
  onClose,
}: {
  readonly units: readonly [Unit, Unit];
  readonly onClose: (is: boolean) => void;
}) {
  const { t, language } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const regionNames = useRegionNames();
  const regionName = (code: string) => regionNames(code).join('');
  const [keep, setKeep] = useState<Side>(0);
  const [taken, setTaken] = useState<Readonly<Partial<Record<Compared, Side>>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const words = { t, language, regionName };
  const say = (unit: Unit, column: Compared) => String(unitCell({ ...unit, target: null }, column, words));
  const differing = COMPARED.filter((column) => say(units[0], column) !== say(units[1], column));
  /** What is not known on the one side comes from the other unless chosen otherwise. */
  const sideOf = (column: Compared): Side => {
    const other: Side = keep === 0 ? 1 : 0;
    return taken[column] ?? (say(units[keep], column) === '' ? other : keep);
  };
  const merge = async () => {
    const dropped: Side = keep === 0 ? 1 : 0;
    const patch: Partial<UnitFields> = Object.fromEntries(
      differing
        .filter((column) => sideOf(column) === dropped)
        .map((column) => [fieldOf(column), units[dropped][fieldOf(column)]]),
    );
    setIsBusy(true);
    const done = await run(() =>
      api.units.merge({ keepId: units[keep].id, dropId: units[dropped].id, patch }).then(() => true),
    );
    setIsBusy(false);
    if (!done) return;
    void message.success(t('units.merged'));
    onClose(true);
  };
  return (
    <Modal
      open
      width={720}
      title={t('units.merge-title')}
      okText={t('units.merge-do')}
      confirmLoading={isBusy}
      onOk={() => void merge()}
      onCancel={() => onClose(false)}
    >
      <p className="unit-merge__note">{t('units.merge-note')}</p>
      <table className="unit-merge">
        <thead>
          <tr>
            <th scope="col">{t('units.batch-field')}</th>
            {([0, 1] as const).map((side) => (
              <th key={side}>
                <Radio
                  checked={keep === side}
                  onChange={() => {
                    setKeep(side);
                    setTaken({});
                  }}
                >
                  {t('units.merge-keep')}
                </Radio>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map((column) => (
            <tr key={column}>
              <th scope="row">{t(UNIT_COLUMN_TEXTS[column])}</th>
              {([0, 1] as const).map((side) => (
                <td key={side}>
                  <Radio checked={sideOf(column) === side} onChange={() => setTaken({ ...taken, [column]: side })}>
                    {say(units[side], column) || t('units.not-known')}
                  </Radio>
                </td>
              ))}
            </tr>
          ))}
          {differing.length === 0 && (
            <tr>
              <td colSpan={3}>{t('units.merge-equal')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Modal>
  );
}
