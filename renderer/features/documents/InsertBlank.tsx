import type { Editor } from '@tiptap/core';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../app/texts.ts';
import { commandsInText } from './letterKeys.ts';

const WIDTH = 8;
const MOST_LABEL = 100;

/** Asks what belongs into a blank and puts it where the text is being written. */
export function InsertBlank({ editor }: { readonly editor: Editor }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [label, setLabel] = useState('');
  const insert = () => {
    setIsOpen(false);
    setLabel('');
    const attrs = { label: label.trim(), width: Math.min(28, Math.max(WIDTH, Array.from(label.trim()).length)) };
    commandsInText(editor).insertContent({ type: 'blank', attrs }).run();
  };
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomLeft"
      content={
        <form
          className="editor-insert"
          onSubmit={(event) => {
            event.preventDefault();
            insert();
          }}
        >
          <label>
            <span>{t('documents.blank-label')}</span>
            <input
              className="editor-insert__label"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed into
              autoFocus
              value={label}
              maxLength={MOST_LABEL}
              onChange={({ target }) => setLabel(target.value)}
              onKeyDown={({ key }) => {
                if (key === 'Escape') setIsOpen(false);
              }}
            />
          </label>
          <Button size="small" htmlType="submit">
            {t('documents.insert')}
          </Button>
        </form>
      }
    >
      <Button size="small" type="text" className="editor-tool" aria-expanded={isOpen}>
        {t('documents.insert-blank')}
      </Button>
    </Popover>
  );
}
