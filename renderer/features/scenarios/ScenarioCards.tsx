import './scenarioCards.css';
import { Button, Dropdown, Input, type InputRef } from 'antd';
import { type KeyboardEvent, memo, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { api } from '../../api/bridge.ts';
import { registerPendingEdit } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { type Assessment, assessScenario } from './assessment.ts';
import { proposeScenario } from '../proposals/proposeScenario.ts';
import { EditorBlock } from './EditorBlock.tsx';
import { NewScenarioButton } from './NewScenarioButton.tsx';
import { comparisonOpened, renamingBegun, renamingEnded, scenarioSelected, useScenarioView } from './scenarioView.ts';
import { useReorder } from './useReorder.ts';
import { useScenarioCommands } from './useScenarioCommands.tsx';

interface ScenarioCardsProps {
  readonly detail: NegotiationDetail;
  readonly settings: Settings;
  /** The chosen scenario as it is saved. */
  readonly stored: StoredScenario;
  /** The same and its figures as they stand on screen. */
  readonly selected: StoredScenario;
  readonly assessment: Assessment;
}

/** All scenarios, each with what it comes to; arrow keys choose, F2 renames, Alt and arrows move, Delete removes. */
export function ScenarioCards({ detail, settings, stored, selected, assessment }: ScenarioCardsProps) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const { scenarios } = detail;
  const { place, move, remove } = useScenarioCommands(detail, stored);

  const focusSelected = () =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus());
  const choose = (at: number) => {
    const next = scenarios[at];
    if (!next) return;
    scenarioSelected(next.id);
    focusSelected();
  };
  useReorder(list, (from, to) => {
    const dragged = scenarios[from];
    if (dragged) move(dragged.id, to);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (event.altKey) {
        move(selected.id, place + step);
        focusSelected();
      } else choose(place + step);
    } else if (event.key === 'F2') renamingBegun(selected.id);
    else if (event.key === 'Delete') void remove();
  };

  const actions = <CardActions detail={detail} settings={settings} stored={stored} />;
  return (
    <EditorBlock title={t('scenarios.list', { count: scenarios.length })} action={actions}>
      <ul ref={list} className="scenario-cards">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            {scenario.id === selected.id ? (
              <Card scenario={selected} assessment={assessment} onKeyDown={onKeyDown} />
            ) : (
              <StoredCard detail={detail} scenario={scenario} />
            )}
          </li>
        ))}
      </ul>
    </EditorBlock>
  );
}

/** The words above the cards: they stand still while a slider moves. */
const CardActions = memo(function CardActions({
  detail,
  settings,
  stored,
}: Pick<ScenarioCardsProps, 'detail' | 'settings' | 'stored'>) {
  const { t } = useTexts();
  const { place, move, duplicate, remove } = useScenarioCommands(detail, stored);
  const { scenarios } = detail;
  const items = [
    { key: 'rename', label: t('scenarios.rename'), onClick: () => renamingBegun(stored.id) },
    { key: 'duplicate', label: t('scenarios.duplicate'), onClick: () => void duplicate() },
    { key: 'propose', label: t('scenarios.propose'), onClick: () => void proposeScenario(detail, stored.id) },
    {
      key: 'earlier',
      label: t('scenarios.move-earlier'),
      disabled: place <= 0,
      onClick: () => move(stored.id, place - 1),
    },
    {
      key: 'later',
      label: t('scenarios.move-later'),
      disabled: place >= scenarios.length - 1,
      onClick: () => move(stored.id, place + 1),
    },
    { key: 'remove', label: t('scenarios.remove'), danger: true, onClick: () => void remove() },
  ];
  return (
    <span className="scenario-cards__actions">
      {scenarios.length > 1 && (
        <Button type="link" size="small" onClick={() => comparisonOpened(detail.negotiation.id)}>
          {t('scenarios.compare')}
        </Button>
      )}
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="link" size="small" aria-haspopup="menu">
          {t('scenarios.manage')}
        </Button>
      </Dropdown>
      <NewScenarioButton detail={detail} settings={settings} />
    </span>
  );
});

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A card that is not being edited: reckoned once for each answer of the service, not for each frame of a drag. */
const StoredCard = memo(function StoredCard({
  detail,
  scenario,
}: {
  detail: NegotiationDetail;
  scenario: StoredScenario;
}) {
  const assessment = useMemo(() => assessScenario(detail, scenario), [detail, scenario]);
  return <Card scenario={scenario} assessment={assessment} />;
});

interface CardProps {
  readonly scenario: StoredScenario;
  readonly assessment: Assessment;
  /** Of the chosen card alone; the others are reached from it. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

function Card({ scenario, assessment, onKeyDown }: CardProps) {
  const { t, format } = useTexts();
  const isRenaming = useScenarioView((view) => view.renamingId === scenario.id);
  const card = useRef<HTMLButtonElement>(null);
  const isSelected = onKeyDown !== undefined;
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  if (isRenaming) return <TitleInput scenario={scenario} />;

  const net = assessment.state === 'valid' ? assessment.evaluation.totals.net : null;
  const { value, unit } = format.scaled(net, { signed: true });
  return (
    <button
      ref={card}
      type="button"
      className="scenario-cards__card"
      aria-pressed={isSelected}
      tabIndex={isSelected ? 0 : -1}
      title={scenario.title}
      draggable
      onKeyDown={onKeyDown}
      onClick={() => scenarioSelected(scenario.id)}
      onDoubleClick={() => renamingBegun(scenario.id)}
    >
      <b>{scenario.title}</b>
      <small>
        {net === null
          ? t('scenarios.card-invalid')
          : t('scenarios.card-net', { net: unit === '' ? value : `${value} ${unit}` })}
      </small>
    </button>
  );
}

function TitleInput({ scenario: { id, title } }: { scenario: StoredScenario }) {
  const { t } = useTexts();
  const run = useRun();
  const [text, setText] = useState(title);
  const isDone = useRef(false);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.select(), []);
  const finish = async (shouldStore: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    renamingEnded();
    const next = text.trim();
    if (shouldStore && next !== '' && next !== title)
      await run(() => api.scenarios.update({ id, patch: { title: next } }));
  };
  const store = useEffectEvent(() => finish(true));
  useEffect(() => registerPendingEdit(() => store()), []);
  return (
    <Input
      ref={field}
      className="scenario-cards__title"
      aria-label={t('scenarios.title')}
      value={text}
      maxLength={200}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void finish(true);
        if (event.key === 'Escape') void finish(false);
      }}
    />
  );
}
