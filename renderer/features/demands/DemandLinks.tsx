import { App, Button, Dropdown, Select } from 'antd';
import type { Demand, DemandFields } from '../../../shared/domain/demands/demand.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api } from '../../api/bridge.ts';
import { flushPendingEdits } from '../../api/pendingEdits.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { COMPONENT_KINDS, type ComponentKind, newTerms } from '../scenarios/componentTerms.ts';
import { componentOpened, scenarioSelected } from '../scenarios/scenarioView.ts';
import { linkTitle, showLinks } from './linkTitles.ts';

interface DemandLinksProps {
  readonly demand: Demand;
  readonly detail: NegotiationDetail;
  readonly onChange: (patch: Partial<DemandFields>) => Promise<unknown>;
}

const KIND_TEXTS = {
  percent: 'scenarios.percent',
  flat: 'scenarios.flat',
  lumpSum: 'scenarios.lump-sum',
  benefit: 'scenarios.benefit',
} as const satisfies Record<ComponentKind, string>;

function openComponent(scenarioId: string, componentId: string): void {
  scenarioSelected(scenarioId);
  componentOpened(componentId);
  tabChosen('scenarios');
}

/** The raises and benefits by which scenarios answer the demand. */
export function DemandLinks({ demand, detail, onChange }: DemandLinksProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const { id, links } = demand;
  const linked = new Set(links.map(({ componentId }) => componentId));

  const put = (scenario: StoredScenario, kind: ComponentKind) =>
    run(async () => {
      await flushPendingEdits();
      const terms = newTerms(kind, demand.title);
      const title = linkTitle(t, scenario, terms);
      const { componentId } = await api.demands.putIntoScenario({ id, scenarioId: scenario.id, terms, title });
      void message.success({
        duration: 8,
        content: (
          <>
            {t('demands.put-done', { title })}
            <Button type="link" size="small" onClick={() => openComponent(scenario.id, componentId)}>
              {t('demands.put-open')}
            </Button>
          </>
        ),
      });
    });

  const kinds = (scenario: StoredScenario) =>
    // A benefit first: most demands are no raise.
    [...COMPONENT_KINDS].reverse().map((kind) => ({
      key: `${scenario.id} ${kind}`,
      label: t(KIND_TEXTS[kind]),
      onClick: () => void put(scenario, kind),
    }));
  const items = detail.scenarios.map((scenario) => ({
    key: scenario.id,
    label: scenario.title,
    children: kinds(scenario),
  }));
  const options = detail.scenarios.map((scenario) => ({
    label: scenario.title,
    options: scenario.components
      .filter((component) => !linked.has(component.id))
      .map((component) => ({
        value: `${scenario.id} ${component.id}`,
        label: linkTitle(t, scenario, component.terms),
      })),
  }));

  const link = (chosen: string) => {
    const [scenarioId = '', componentId = ''] = chosen.split(' ');
    const scenario = detail.scenarios.find((one) => one.id === scenarioId);
    const component = scenario?.components.find((one) => one.id === componentId);
    if (!scenario || !component) return;
    void onChange({ links: [...links, { scenarioId, componentId, title: linkTitle(t, scenario, component.terms) }] });
  };

  return (
    <section className="demand-links" aria-label={t('demands.links')}>
      <h2>{t('demands.links')}</h2>
      {links.length > 0 && (
        <ul>
          {showLinks(t, links, detail).map(({ link: { scenarioId, componentId }, title, isDeleted }) => (
            <li key={componentId}>
              {isDeleted ? (
                <span className="demand-links__deleted" title={title}>
                  {t('demands.deleted-name', { name: title })}
                </span>
              ) : (
                <button
                  type="button"
                  className="demand-pane__link"
                  title={title}
                  onClick={() => openComponent(scenarioId, componentId)}
                >
                  {title}
                </button>
              )}
              <Button
                size="small"
                type="text"
                aria-label={t('demands.unlink', { title })}
                onClick={() => void onChange({ links: links.filter((one) => one.componentId !== componentId) })}
              >
                {t('demands.unlink-short')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {detail.scenarios.length === 0 ? (
        <p className="demand-pane__note">{t('demands.no-scenarios')}</p>
      ) : (
        <div className="demand-links__add">
          <Select<string | null>
            aria-label={t('demands.link-to')}
            placeholder={t('demands.link-to')}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            onChange={(chosen) => chosen !== null && link(chosen)}
            options={options}
          />
          <Dropdown menu={{ items }} trigger={['click']} placement="topRight">
            <Button aria-haspopup="menu">{t('demands.put-into')}</Button>
          </Dropdown>
        </div>
      )}
    </section>
  );
}
