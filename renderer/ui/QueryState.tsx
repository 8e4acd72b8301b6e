import './queryState.css';
import type { Query } from '../api/useQuery.ts';
import { useTexts } from '../app/texts.ts';
import { errorText } from '../../shared/i18n/errorText.ts';

/** The face of a view whose data are on their way or could not be had. */
export function QueryState({ of }: { of: Query<unknown> }) {
  const { t } = useTexts();
  if (of.state === 'ready') return null;
  if (of.state === 'failed') {
    return (
      <p className="query-state query-state--failed" role="alert">
        {errorText(t, of.error)}
      </p>
    );
  }
  return (
    <p className="query-state" role="status">
      {t('query.loading')}
    </p>
  );
}
