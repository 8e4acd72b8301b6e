import { Button, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { COVERAGE_BASES, type CoverageBasis, type CoveredUnit } from '../../../shared/domain/units/unitAgreement.ts';
import { COVERAGE_BASIS_TEXTS } from '../../../shared/i18n/unitAgreementText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { CoverDialog } from './CoverDialog.tsx';

/** Rows of one page. */
const PAGE = 50;

/** The enterprises under an agreement of an area or industry, and on what each is. */
export function CoverageEditor({ agreementId }: { readonly agreementId: string }) {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const [text, setText] = useState('');
  const [from, setFrom] = useState(0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAdding, setIsAdding] = useState(false);
  const searched = useDeferredValue(text.trim());
  const coverage = useQuery(api.unitAgreements.coverage, { agreementId, from, count: PAGE, text: searched });
  if (coverage.state !== 'ready') return <QueryState of={coverage} />;
  const { count, counts, rows } = coverage.value;
  const setBasis = (unitIds: string[] | 'all', basis: CoverageBasis) =>
    run(() => api.unitAgreements.setBasis({ agreementId, unitIds, basis }));
  const uncover = (unitIds: string[]) =>
    run(async () => {
      await api.unitAgreements.uncover({ agreementId, unitIds });
      setChosen([]);
      offerUndo({ step: api.unitAgreements.uncover.path, text: t('unit-agreements.uncovered-now') });
    });
  const toggle = ({ unitId }: CoveredUnit) =>
    setChosen((ids) => (ids.includes(unitId) ? ids.filter((id) => id !== unitId) : [...ids, unitId]));
  const bases = COVERAGE_BASES.map((value) => ({ value, label: t(COVERAGE_BASIS_TEXTS[value]) }));

  return (
    <section className="coverage" aria-label={t('unit-agreements.coverage')}>
      <header>
        <h3>{t('unit-agreements.coverage')}</h3>
        <small>
          {COVERAGE_BASES.map((basis) =>
            t('unit-agreements.basis-count', {
              basis: t(COVERAGE_BASIS_TEXTS[basis]),
              count: format.count(counts[basis]),
            }),
          ).join(' · ')}
        </small>
        <Button size="small" onClick={() => setIsAdding(true)}>
          {t('unit-agreements.cover')}
        </Button>
      </header>
      <div className="coverage__tools">
        <input
          type="search"
          aria-label={t('unit-agreements.find-covered')}
          placeholder={t('unit-agreements.find-covered')}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setFrom(0);
          }}
        />
        {chosen.length > 0 && (
          <>
            <Select<CoverageBasis>
              size="small"
              aria-label={t('unit-agreements.set-basis', { count: format.count(chosen.length) })}
              placeholder={t('unit-agreements.set-basis', { count: format.count(chosen.length) })}
              value={null}
              popupMatchSelectWidth={false}
              options={bases}
              onChange={(basis) => void setBasis([...chosen], basis)}
            />
            <Button size="small" type="text" onClick={() => void uncover([...chosen])}>
              {t('unit-agreements.uncover', { count: format.count(chosen.length) })}
            </Button>
          </>
        )}
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.unitId}>
            <label>
              <input type="checkbox" checked={chosen.includes(row.unitId)} onChange={() => toggle(row)} />
              <span title={row.name}>{row.name}</span>
            </label>
            <small>
              {row.employees === null
                ? t('unit-agreements.employees-unknown')
                : t('unit-agreements.employees', { count: format.count(row.employees) })}
            </small>
            <Select<CoverageBasis>
              size="small"
              variant="borderless"
              aria-label={t('unit-agreements.basis-of', { name: row.name })}
              value={row.basis}
              popupMatchSelectWidth={false}
              options={bases}
              onChange={(basis) => void setBasis([row.unitId], basis)}
            />
          </li>
        ))}
      </ul>
      {count > PAGE && (
        <nav className="coverage__pages" aria-label={t('unit-agreements.coverage-pages')}>
          <Button size="small" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
            {t('unit-agreements.page-before')}
          </Button>
          <small>
            {t('unit-agreements.page-place', {
              from: format.count(from + 1),
              to: format.count(Math.min(from + PAGE, count)),
              count: format.count(count),
            })}
          </small>
          <Button size="small" disabled={from + PAGE >= count} onClick={() => setFrom(from + PAGE)}>
            {t('unit-agreements.page-after')}
          </Button>
        </nav>
      )}
      {isAdding && <CoverDialog agreementId={agreementId} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
