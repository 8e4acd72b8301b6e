import {
  agreementState,
  type CoverageBasis,
  type UnitAgreementRow,
} from '../../../shared/domain/units/unitAgreement.ts';
import {
  AGREEMENT_KIND_TEXTS,
  AGREEMENT_STATE_TEXTS,
  COVERAGE_BASIS_TEXTS,
} from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';

/** The agreements of a unit: those it signed, and those of areas and industries that name it. */
export function UnitAgreements({ unitId, today }: { readonly unitId: string; readonly today: string }) {
  const { t } = useTexts();
  const agreements = useQuery(api.unitAgreements.ofUnit, { unitId });
  if (agreements.state !== 'ready') return <QueryState of={agreements} />;
  const { own, covering } = agreements.value;
  return (
    <Panel title={t('target.agreements')}>
      {own.length + covering.length === 0 && <p className="target-note">{t('target.no-agreements')}</p>}
      <ul className="target-agreements">
        {own.map((row) => (
          <AgreementLine key={row.id} row={row} basis={null} today={today} />
        ))}
        {covering.map((row) => (
          <AgreementLine key={row.id} row={row} basis={row.basis} today={today} />
        ))}
      </ul>
    </Panel>
  );
}

interface AgreementLineProps {
  readonly row: UnitAgreementRow;
  /** Null for one of its own. */
  readonly basis: CoverageBasis | null;
  readonly today: string;
}

function AgreementLine({ row, basis, today }: AgreementLineProps) {
  const { t, format } = useTexts();
  const state = agreementState(row, today);
  return (
    <li data-state={state}>
      <p>
        <strong>{row.title === '' ? t(AGREEMENT_KIND_TEXTS[row.kind]) : row.title}</strong>
        {basis !== null && (
          <span>{t('target.covered-by', { party: row.unitName, basis: t(COVERAGE_BASIS_TEXTS[basis]) })}</span>
        )}
        <span className="target-agreements__state">{t(AGREEMENT_STATE_TEXTS[state])}</span>
      </p>
      <small>
        {t('target.term', { from: row.fromDay, to: row.toDay })}
        {row.raise !== null && ` · ${t('target.raised', { raise: format.percent(row.raise) })}`}
        {row.timesRenewed > 0 && ` · ${t('target.renewed', { count: format.count(row.timesRenewed) })}`}
      </small>
    </li>
  );
}
