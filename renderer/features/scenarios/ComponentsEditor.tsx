import './componentsEditor.css';
import { Button, Dropdown, type MenuProps } from 'antd';
import { memo, useCallback, useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useTexts } from '../../app/texts.ts';
import { ComponentRow } from './ComponentRow.tsx';
import { COMPONENT_KINDS, type ComponentKind, movesWage, moved, newTerms, sharesItsMonth } from './componentTerms.ts';
import { EditorBlock } from './EditorBlock.tsx';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import type { ScenarioEdits } from './useScenarioDraft.ts';
import { componentOpened } from './scenarioView.ts';
import type { Component } from '../../../shared/domain/wage/evaluationInput.ts';
import { WELFARE_ITEMS, welfareComponents } from '../../../shared/domain/negotiation/welfareItems.ts';
import { useReorder } from './useReorder.ts';
import { WageNote } from './WageNote.tsx';

const ADD_TEXTS = {
  percent: 'scenarios.percent',
  flat: 'scenarios.flat',
  lumpSum: 'scenarios.lump-sum',
  benefit: 'scenarios.benefit',
} as const satisfies Record<ComponentKind, string>;

interface ComponentsEditorProps {
  readonly detail: NegotiationDetail;
  /** As they are saved, and as they stand on screen. */
  readonly saved: readonly StoredComponent[];
  readonly components: readonly StoredComponent[];
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly edits: ScenarioEdits;
}

/** The claim: raises, lump sums and benefits in the order in which they act. */
export const ComponentsEditor = memo(function ComponentsEditor(props: ComponentsEditorProps) {
  const { t, language } = useTexts();
  const { detail, saved, components, startMonth, horizonYears, edits } = props;
  const list = useRef<HTMLOListElement>(null);
  const mainRaiseId = components.find(({ terms }) => movesWage(terms))?.id;

  const add = (terms: readonly Component[]) => {
    const added = terms.map((each) => ({ id: newId(), terms: each }));
    const [first] = added;
    if (first) componentOpened(first.id);
    edits.commit((shown) => ({ components: [...shown.components, ...added] }));
  };
  const move = useCallback(
    (from: number, to: number) => edits.commit((shown) => ({ components: moved(shown.components, from, to) })),
    [edits],
  );
  useReorder(list, move);

  const items: MenuProps['items'] = [
    ...COMPONENT_KINDS.map((kind) => ({
      key: kind,
      label: t(ADD_TEXTS[kind]),
      onClick: () => add([newTerms(kind, t('scenarios.benefit'))]),
    })),
    { key: 'divider', type: 'divider' },
    {
      key: 'welfare',
      type: 'group',
      label: t('scenarios.welfare-items'),
      children: WELFARE_ITEMS.map((item) => ({
        key: item.id,
        label: item.name[language],
        onClick: () => add(welfareComponents(item, language)),
      })),
    },
  ];
  const addButton = (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="link" size="small" aria-haspopup="menu">
        {t('scenarios.add-component')}
      </Button>
    </Dropdown>
  );
  return (
    <EditorBlock title={t('scenarios.components')} action={addButton}>
      {components.length === 0 && <p className="editor-block__note">{t('scenarios.no-components')}</p>}
      <ol ref={list} className="components-editor">
        {components.map((component, at) => (
          <ComponentRow
            key={component.id}
            detail={detail}
            component={component}
            saved={saved.find(({ id }) => id === component.id)}
            at={at}
            isLast={at === components.length - 1}
            isMainRaise={component.id === mainRaiseId}
            hasOrder={sharesItsMonth(components, component.id)}
            startMonth={startMonth}
            horizonYears={horizonYears}
            edits={edits}
            onMove={move}
          />
        ))}
      </ol>
      <WageNote detail={detail} components={components} />
    </EditorBlock>
  );
});
