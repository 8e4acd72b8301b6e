import './breadcrumbs.css';
import { regionPath } from '../../../shared/domain/enterprise/regions.ts';
import { useTexts } from '../../app/texts.ts';

interface BreadcrumbsProps {
  /** The region on top; null for the whole scope. */
  readonly top: string | null;
  readonly region: string | null;
  readonly nameOf: (code: string | null) => string;
  /** Null for the top. */
  readonly onChoose: (region: string | null) => void;
}

/** From the whole scope down to the region shown. */
export function Breadcrumbs({ top, region, nameOf, onChoose }: BreadcrumbsProps) {
  const { t } = useTexts();
  const path = region === null ? [] : regionPath(region).map(({ code }) => code);
  const below = top === null ? path : path.slice(path.indexOf(top) + 1);
  const known = region !== null && path.length === 0 && region !== top ? [region] : below;
  const steps = [top, ...known];
  return (
    <nav className="breadcrumbs" aria-label={t('dashboard.regions')}>
      <ol>
        {steps.map((code, at) => (
          <li key={code ?? ''}>
            {at === steps.length - 1 ? (
              <span aria-current="location">{nameOf(code)}</span>
            ) : (
              <button type="button" className="text-button" onClick={() => onChoose(at === 0 ? null : code)}>
                {nameOf(code)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
