import './dialogForm.css';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTexts } from '../../app/texts.ts';

interface RenameDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

export function RenameDialog({ title, onClose, onRename }: RenameDialogProps) {
  const { t } = useTexts();
  const id = useId();
  const [text, setText] = useState(title);
  return (
    <Modal
      open
      title={t('negotiations.rename')}
      footer={null}
      width={460}
      onCancel={onClose}
      // Once it is open: the kit's focus trap would take the focus from an `autoFocus`.
      afterOpenChange={() => document.getElementById(id)?.focus()}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onRename(text);
        }}
      >
        <label htmlFor={id}>{t('negotiations.title')}</label>
        <Input
          id={id}
          value={text}
          maxLength={200}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="dialog-form__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={text.trim() === ''}>
            {t('negotiations.rename')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
