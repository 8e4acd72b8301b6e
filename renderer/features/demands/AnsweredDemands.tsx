import './answeredDemands.css';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { demandOpened } from './demandView.ts';

/** The demands that a component of a scenario answers; nothing where it answers none. */
export function AnsweredDemands({
  negotiationId,
  componentId,
}: {
  readonly negotiationId: string;
  readonly componentId: string;
}) {
  const { t } = useTexts();
  const demands = useQuery(api.demands.list, { negotiationId });
  if (demands.state !== 'ready') return null;
  const answered = demands.value.filter(({ links }) => links.some((link) => link.componentId === componentId));
  if (answered.length === 0) return null;
  return (
    <p className="answered-demands">
      <span>{t('demands.answers')}</span>
      {answered.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          title={title}
          onClick={() => {
            demandOpened(id);
            tabChosen('demands');
          }}
        >
          {title}
        </button>
      ))}
    </p>
  );
}
