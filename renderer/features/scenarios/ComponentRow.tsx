import { Button, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import type { Component } from '../../../shared/domain/wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import { useTexts } from '../../app/texts.ts';
import { BenefitFields } from './BenefitFields.tsx';
import { ComponentAmount } from './ComponentAmount.tsx';
import { componentLabel } from './componentText.ts';
import { averageWage, calendarMonth, sharesItsMonth } from './componentTerms.ts';
import type { EditorParts } from './editorParts.ts';
import { GestureSlider } from './GestureSlider.tsx';
import { componentToggled, useScenarioView } from './scenarioView.ts';
import { flatRange, percentRange, type SliderRange } from './sliderRange.ts';
import { componentChange } from './useScenarioDraft.ts';

interface ComponentRowProps extends EditorParts {
  readonly component: StoredComponent;
  readonly at: number;
  /** The first raise of the wage has its slider always in reach. */
  readonly isMainRaise: boolean;
  readonly onMove: (to: number) => void;
}

/** One component: what, how much, from when; its details open below. */
export function ComponentRow(props: ComponentRowProps) {
  const { scenario, component, at, isMainRaise, edits, onMove } = props;
  const { t } = useTexts();
  const { id, terms } = component;
  const isOpen = useScenarioView((view) => view.openComponentId === id);
  const visits = useScenarioView((view) => view.visits);
  const row = useRef<HTMLLIElement>(null);
  const label = componentLabel(t, terms);
  const last = scenario.components.length - 1;

  // Just added, or named by a problem: the eye and the keyboard go there.
  useEffect(() => {
    if (!isOpen) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    row.current?.querySelector('input')?.focus();
  }, [isOpen, visits]);

  const remove = () => edits.commit((shown) => ({ components: shown.components.filter((other) => other.id !== id) }));
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const { currentTarget } = event;
      onMove(at + (event.key === 'ArrowUp' ? -1 : 1));
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
          {label}
        </button>
        <ComponentAmount component={component} edits={edits} />
        <MonthSelect {...props} />
      </div>
      {(isOpen || isMainRaise) && <RaiseSlider {...props} />}
      {isOpen && (
        <div className="components-editor__details">
          {terms.kind === 'benefit' && <BenefitFields {...props} benefit={terms} />}
          <GroupSelect {...props} />
          {sharesItsMonth(scenario.components, id) && (
            <p className="editor-block__note">{t('scenarios.order-counts')}</p>
          )}
          <div className="components-editor__actions">
            <Button size="small" disabled={at === 0} onClick={() => onMove(at - 1)}>
              {t('scenarios.move-up')}
            </Button>
            <Button size="small" disabled={at === last} onClick={() => onMove(at + 1)}>
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
}

function MonthSelect({ scenario, component, edits }: ComponentRowProps) {
  const { t, format } = useTexts();
  const { fromMonth } = component.terms;
  const lastMonth = 12 * scenario.horizonYears;
  const months = Array.from({ length: Math.max(lastMonth, fromMonth) }, (_, at) => at + 1).filter(
    (month) => month <= lastMonth || month === fromMonth,
  );
  return (
    <Select<number>
      aria-label={t('scenarios.from-month')}
      title={t('scenarios.month-long', {
        month: fromMonth,
        calendar: format.month(calendarMonth(scenario.startMonth, fromMonth)),
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
        label: t('scenarios.month-long', { month, calendar: format.month(calendarMonth(scenario.startMonth, month)) }),
      }))}
      onChange={(month) => edits.commit(componentChange(component.id, ({ terms }) => ({ ...terms, fromMonth: month })))}
    />
  );
}

function GroupSelect({ detail, component, edits }: ComponentRowProps) {
  const { t } = useTexts();
  const { groups } = component.terms;
  if (detail.groups.length < 2 && groups === undefined) return null;
  const known = new Set(detail.groups.map(({ id }) => id));
  const options = [
    ...detail.groups.map(({ id, name }) => ({ value: id, label: name })),
    ...(groups ?? []).filter((id) => !known.has(id)).map((id) => ({ value: id, label: t('scenarios.unknown-group') })),
  ];
  const choose = (ids: string[]) =>
    edits.commit(
      componentChange(component.id, ({ terms: { groups: _groups, ...rest } }): Component => {
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
        status={groups?.some((id) => !known.has(id)) ? 'error' : ''}
        options={options}
        onChange={choose}
      />
    </div>
  );
}

function RaiseSlider({ detail, stored, component, edits }: ComponentRowProps) {
  const { t, format } = useTexts();
  const { id, terms } = component;
  if (terms.kind !== 'percent' && terms.kind !== 'flat') return null;
  const atRest = stored.components.find((other) => other.id === id)?.terms ?? terms;
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
