import { Button, Select } from 'antd';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import type { Group } from '../../../shared/domain/negotiation/workforce.ts';
import type { Component } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { calendarMonth } from '../../../shared/domain/wage/scenarioCalendar.ts';
import { useTexts } from '../../app/texts.ts';
import { AnsweredDemands } from '../demands/AnsweredDemands.tsx';
import { BenefitFields } from './BenefitFields.tsx';
import { ComponentAmount } from './ComponentAmount.tsx';
import { componentLabel } from './componentText.ts';
import { averageWage } from './componentTerms.ts';
import { GestureSlider } from './GestureSlider.tsx';
import { componentToggled, useScenarioView } from './scenarioView.ts';
import { flatRange, percentRange, type SliderRange } from './sliderRange.ts';
import { componentChange, type ScenarioEdits } from './useScenarioDraft.ts';

interface ComponentRowProps {
  readonly detail: NegotiationDetail;
  readonly component: StoredComponent;
  /** As it is saved: what the scale is laid out from, so that it does not move under the pointer. */
  readonly saved: StoredComponent | undefined;
  readonly at: number;
  readonly isLast: boolean;
  /** The first raise of the wage has its slider always in reach. */
  readonly isMainRaise: boolean;
  /** Another raise starts in the same month. */
  readonly hasOrder: boolean;
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly edits: ScenarioEdits;
  readonly onMove: (from: number, to: number) => void;
}

/** One component: what, how much, from when; its details open below. */
export const ComponentRow = memo(function ComponentRow(props: ComponentRowProps) {
  const { detail, component, at, isLast, isMainRaise, hasOrder, startMonth, horizonYears, edits, onMove } = props;
  const { t } = useTexts();
  const { id, terms } = component;
  const isOpen = useScenarioView((view) => view.openComponentId === id);
  const visits = useScenarioView((view) => view.visits);
  const row = useRef<HTMLLIElement>(null);
  const label = componentLabel(t, terms);

  // Just added, or named by a problem: the eye and the keyboard go there.
  useEffect(() => {
    if (!isOpen) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    // What is typed, before what is chosen from a list.
    row.current?.querySelector<HTMLElement>('input[data-saves]')?.focus();
  }, [isOpen, visits]);

  const remove = () => edits.commit((shown) => ({ components: shown.components.filter((other) => other.id !== id) }));
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const { currentTarget } = event;
      onMove(at, at + (event.key === 'ArrowUp' ? -1 : 1));
      // A node that moves in the list loses the focus.
      requestAnimationFrame(() => currentTarget.focus());
    } else if (event.key === 'Delete') {
      event.preventDefault();
      remove();
    }
  };
  return (
    <li
      ref={row}
      className="components-editor__item"
      aria-label={t('scenarios.component-at', { number: at + 1, label })}
    >
      <div className="editor-block__row components-editor__row">
        <button
          type="button"
          className="components-editor__label"
          title={label}
          aria-expanded={isOpen}
          draggable
          onKeyDown={onKeyDown}
          onClick={() => componentToggled(id)}
        >
          <span>{label}</span>
        </button>
        <ComponentAmount component={component} edits={edits} />
        <MonthSelect
          id={id}
          fromMonth={terms.fromMonth}
          startMonth={startMonth}
          horizonYears={horizonYears}
          edits={edits}
        />
      </div>
      {(isOpen || isMainRaise) && <RaiseSlider {...props} />}
      {isOpen && (
        <div className="components-editor__details">
          {terms.kind === 'benefit' && <BenefitFields detail={detail} id={id} benefit={terms} edits={edits} />}
          <GroupSelect all={detail.groups} id={id} groups={terms.groups} edits={edits} />
          <AnsweredDemands negotiationId={detail.negotiation.id} componentId={id} />
          {hasOrder && <p className="editor-block__note">{t('scenarios.order-counts')}</p>}
          <div className="components-editor__actions">
            <Button size="small" disabled={at === 0} onClick={() => onMove(at, at - 1)}>
              {t('scenarios.move-up')}
            </Button>
            <Button size="small" disabled={isLast} onClick={() => onMove(at, at + 1)}>
              {t('scenarios.move-down')}
            </Button>
            <Button size="small" type="text" danger onClick={remove}>
              {t('scenarios.remove-component')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
});

interface MonthSelectProps extends Pick<ComponentRowProps, 'startMonth' | 'horizonYears' | 'edits'> {
  readonly id: string;
  readonly fromMonth: number;
}

const MonthSelect = memo(function MonthSelect(props: MonthSelectProps) {
  const { id, fromMonth, startMonth, horizonYears, edits } = props;
  const { t, format } = useTexts();
  const lastMonth = 12 * horizonYears;
  const months = Array.from({ length: Math.max(lastMonth, fromMonth) }, (_, at) => at + 1).filter(
    (month) => month <= lastMonth || month === fromMonth,
  );
  return (
    <Select<number>
      aria-label={t('scenarios.from-month')}
      title={t('scenarios.month-long', {
        month: fromMonth,
        calendar: format.month(calendarMonth(startMonth, fromMonth)),
      })}
      value={fromMonth}
      status={fromMonth > lastMonth ? 'error' : ''}
      suffixIcon={null}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'search' }}
      optionLabelProp="short"
      options={months.map((month) => ({
        value: month,
        short: t('scenarios.month', { month }),
        search: String(month),
        label: t('scenarios.month-long', { month, calendar: format.month(calendarMonth(startMonth, month)) }),
      }))}
      onChange={(month) => edits.commit(componentChange(id, ({ terms }) => ({ ...terms, fromMonth: month })))}
    />
  );
});

interface GroupSelectProps extends Pick<ComponentRowProps, 'edits'> {
  readonly all: readonly Group[];
  readonly id: string;
  readonly groups: Component['groups'];
}

const GroupSelect = memo(function GroupSelect({ all, id, groups, edits }: GroupSelectProps) {
  const { t } = useTexts();
  if (all.length < 2 && groups === undefined) return null;
  const known = new Set(all.map((group) => group.id));
  const lost = (groups ?? []).filter((each) => !known.has(each));
  const options = [
    ...all.map((group) => ({ value: group.id, label: group.name })),
    ...lost.map((each) => ({ value: each, label: t('scenarios.unknown-group') })),
  ];
  const choose = (ids: string[]) =>
    edits.commit(
      componentChange(id, ({ terms: { groups: _groups, ...rest } }): Component => {
        // No choice and the choice of all are the same: also for groups that are added later.
        return ids.length === 0 ? rest : { ...rest, groups: ids };
      }),
    );
  return (
    <div className="components-editor__groups">
      <span>{t('scenarios.for-groups')}</span>
      <Select<string[]>
        mode="multiple"
        aria-label={t('scenarios.for-groups')}
        value={groups ?? []}
        placeholder={t('scenarios.all-groups')}
        maxTagCount="responsive"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        status={lost.length > 0 ? 'error' : ''}
        options={options}
        onChange={choose}
      />
    </div>
  );
});

function RaiseSlider({ detail, saved, component, edits }: ComponentRowProps) {
  const { t, format } = useTexts();
  const { id, terms } = component;
  if (terms.kind !== 'percent' && terms.kind !== 'flat') return null;
  const atRest = saved?.terms ?? terms;
  const isPercent = terms.kind === 'percent';
  const range: SliderRange = isPercent
    ? percentRange(atRest.kind === 'percent' ? atRest.rate : terms.rate)
    : flatRange(atRest.kind === 'flat' ? atRest.monthly : terms.monthly, averageWage(detail.groups, terms));
  const change = (value: number) =>
    componentChange(id, ({ terms: now }): Component => {
      if (now.kind === 'percent') return { ...now, rate: bounded(value, 1, INPUT_BOUNDS.raise) };
      return now.kind === 'flat' ? { ...now, monthly: Math.round(value) } : now;
    });
  const shown = (value: number) => (isPercent ? format.percent(value) : format.yuan(value));
  return (
    <div className="components-editor__slider">
      <GestureSlider
        {...range}
        label={isPercent ? t('scenarios.raise-rate') : t('scenarios.raise-flat')}
        value={isPercent ? terms.rate : terms.monthly}
        valueText={isPercent ? shown(terms.rate) : t('scenarios.yuan', { yuan: shown(terms.monthly) })}
        onDraft={(value) => edits.draft(change(value))}
        onCommit={(value) => edits.commit(change(value))}
      />
      <div className="components-editor__scale" aria-hidden>
        <span>{shown(range.min)}</span>
        <span>{shown(range.max)}</span>
      </div>
    </div>
  );
}

const bounded = (value: number, lowest: number, highest: number) => Math.min(highest, Math.max(-lowest, value));
