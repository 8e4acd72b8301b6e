import './componentsEditor.css';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useTexts } from '../../app/texts.ts';
import { ComponentRow } from './ComponentRow.tsx';
import { COMPONENT_KINDS, type ComponentKind, movesWage, moved, newTerms } from './componentTerms.ts';
import { EditorBlock } from './EditorBlock.tsx';
import type { EditorParts } from './editorParts.ts';
import { componentOpened } from './scenarioView.ts';
import { useReorder } from './useReorder.ts';
import { WageNote } from './WageNote.tsx';

const ADD_TEXTS = {
  percent: 'scenarios.percent',
  flat: 'scenarios.flat',
  lumpSum: 'scenarios.lump-sum',
  benefit: 'scenarios.benefit',
} as const satisfies Record<ComponentKind, string>;

/** The claim: raises, lump sums and benefits in the order in which they act. */
export function ComponentsEditor(parts: EditorParts) {
  const { t } = useTexts();
  const { scenario, edits } = parts;
  const { components } = scenario;
  const list = useRef<HTMLOListElement>(null);
  const mainRaiseId = components.find(({ terms }) => movesWage(terms))?.id;

  const add = (kind: ComponentKind) => {
    const id = newId();
    componentOpened(id);
    edits.commit((shown) => ({
      components: [...shown.components, { id, terms: newTerms(kind, t('scenarios.benefit')) }],
    }));
  };
  const move = (from: number, to: number) =>
    edits.commit((shown) => ({ components: moved(shown.components, from, to) }));
  useReorder(list, move);

  const items = COMPONENT_KINDS.map((kind) => ({ key: kind, label: t(ADD_TEXTS[kind]), onClick: () => add(kind) }));
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
            {...parts}
            component={component}
            at={at}
            isMainRaise={component.id === mainRaiseId}
            onMove={(to) => move(at, to)}
          />
        ))}
      </ol>
      <WageNote {...parts} />
    </EditorBlock>
  );
}
