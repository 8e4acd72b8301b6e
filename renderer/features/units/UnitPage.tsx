import './unitPage.css';
import '../target/targetPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { unitFacts, type Unit, type UnitFields } from '../../../shared/domain/units/unit.ts';
import { UNIT_COLUMN_TEXTS, unitCell } from '../../../shared/i18n/unitColumnText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { unitLeft } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { OtherCampaigns } from '../target/OtherCampaigns.tsx';
import { UnitAgreements } from '../target/UnitAgreements.tsx';
import { UnitForm } from './UnitForm.tsx';

/** A unit as the ledger has it: every field, what was known of it and from when, its agreements and campaigns. */
export function UnitPage({ id }: { readonly id: string }) {
  const { t } = useTexts();
  const unit = useQuery(api.units.get, { id });
  if (unit.state === 'failed' && unit.error.code === 'not-found') {
    return <Empty text={t('units.gone')} action={<Button onClick={unitLeft}>{t('units.back')}</Button>} />;
  }
  if (unit.state !== 'ready') return <QueryState of={unit} />;
  return <OpenUnit key={id} unit={unit.value} />;
}

function OpenUnit({ unit }: { readonly unit: Unit }) {
  const { t } = useTexts();
  const campaigns = useQuery(api.units.campaigns, { id: unit.id });
  const run = useRun();
  const offerUndo = useUndoOffer();
  const today = dayjs().format('YYYY-MM-DD');
  const [factsFrom, setFactsFrom] = useState(today);
  const save = (patch: Partial<UnitFields>) => {
    const isOfFacts = Object.keys(patch).some((field) => field in unitFacts.shape);
    return run(() => api.units.update({ id: unit.id, patch, ...(isOfFacts ? { factsFrom } : {}) }));
  };
  const remove = () =>
    run(async () => {
      await api.units.remove({ ids: [unit.id] });
      unitLeft();
      offerUndo({ step: api.units.remove.path, text: t('units.removed-one', { name: unit.name }) });
    });
  const { isSample: _sample, factsFrom: _from, id: _id, ...fields } = unit;
  return (
    <div className="unit-page">
      <header className="unit-page__head">
        <button type="button" className="text-button" onClick={unitLeft}>
          {t('units.back')}
        </button>
        <h2 title={unit.name}>{unit.name}</h2>
        {unit.isSample && <span className="tag">{t('campaigns.sample')}</span>}
        <span className="unit-page__head-tools">
          <DayField label={t('units.facts-from')} value={factsFrom} max={today} onCommit={setFactsFrom} />
          <Button danger onClick={() => void remove()}>
            {t('units.remove')}
          </Button>
        </span>
      </header>
      <div className="unit-page__columns">
        <div className="unit-page__column">
          <UnitForm fields={fields} onChange={save} />
        </div>
        <div className="unit-page__column">
          <FactsHistory id={unit.id} />
          <UnitAgreements unitId={unit.id} today={today} />
          {campaigns.state === 'ready' && <OtherCampaigns unitId={unit.id} campaigns={campaigns.value} />}
        </div>
      </div>
    </div>
  );
}

const FACTS = [
  'employees',
  'technicalWorkers',
  'members',
  'unionStatus',
  'condition',
  'sizeClass',
  'isOperating',
  'isPieceRate',
] as const;

/** What was known and from when, the newest first; what differs from the time before is set off. */
function FactsHistory({ id }: { readonly id: string }) {
  const { t, language } = useTexts();
  const facts = useQuery(api.units.facts, { id });
  const unit = useQuery(api.units.get, { id });
  if (facts.state !== 'ready' || unit.state !== 'ready') return null;
  const words = { t, language, regionName: (code: string) => code };
  const rows = facts.value.map((dated) => ({
    from: dated.from,
    says: FACTS.map((column) => String(unitCell({ ...unit.value, ...dated, target: null }, column, words))),
  }));
  const shown = FACTS.map((column, at) => ({ column, at })).filter(({ at }) =>
    rows.some(({ says }) => says[at] !== ''),
  );
  return (
    <Panel title={t('units.history')} note={t('units.history-note')}>
      <table className="unit-page__history">
        <thead>
          <tr>
            <th scope="col">{t('units.history-from')}</th>
            {shown.map(({ column }) => (
              <th scope="col" key={column}>
                {t(UNIT_COLUMN_TEXTS[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, says }, row) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              {shown.map(({ column, at }) => {
                const before = rows[row + 1]?.says[at];
                const isNew = before !== undefined && before !== says[at];
                return (
                  <td key={column} className={isNew ? 'unit-page__changed' : ''}>
                    {says[at] || '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
