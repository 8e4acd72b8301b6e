import './dialogForm.css';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { NAME_LENGTH } from '../../../shared/domain/negotiation/name.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { createNegotiation } from './createNegotiation.ts';

interface NewNegotiationDialogProps {
  readonly settings: Settings;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function NewNegotiationDialog({ settings, onClose, onCreated }: NewNegotiationDialogProps) {
  const { t } = useTexts();
  const run = useRun();
  const id = useId();
  const [title, setTitle] = useState('');
  const [enterpriseName, setEnterpriseName] = useState('');
  const [unionName, setUnionName] = useState(settings.unionName);
  const [isTitleMissing, setIsTitleMissing] = useState(false);

  const create = async () => {
    if (title.trim() === '') {
      setIsTitleMissing(true);
      document.getElementById(`${id}-title`)?.focus();
      return;
    }
    const fields = { title, enterpriseName, unionName };
    const created = await run(() => createNegotiation(fields, settings, t('negotiations.first-scenario'), new Date()));
    if (created !== undefined) onCreated(created);
  };

  return (
    <Modal
      open
      title={t('negotiations.new-title')}
      footer={null}
      width={460}
      onCancel={onClose}
      // Once it is open: the kit's focus trap would take the focus from an `autoFocus`.
      afterOpenChange={() => document.getElementById(`${id}-title`)?.focus()}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <label htmlFor={`${id}-title`}>{t('negotiations.title')}</label>
        <Input
          id={`${id}-title`}
          value={title}
          maxLength={NAME_LENGTH}
          placeholder={t('negotiations.title-example')}
          aria-invalid={isTitleMissing}
          aria-describedby={`${id}-problem`}
          {...(isTitleMissing ? { status: 'error' as const } : {})}
          onChange={({ target }) => {
            setTitle(target.value);
            setIsTitleMissing(false);
          }}
        />
        <div id={`${id}-problem`} className="field__problem" role="alert">
          {isTitleMissing && t('field.text-missing', { label: t('negotiations.title') })}
        </div>
        <label htmlFor={`${id}-enterprise`}>{t('negotiations.enterprise')}</label>
        <Input
          id={`${id}-enterprise`}
          value={enterpriseName}
          maxLength={NAME_LENGTH}
          onChange={({ target }) => setEnterpriseName(target.value)}
        />
        <label htmlFor={`${id}-union`}>{t('negotiations.union')}</label>
        <Input
          id={`${id}-union`}
          value={unionName}
          maxLength={NAME_LENGTH}
          onChange={({ target }) => setUnionName(target.value)}
        />
        <div className="dialog-form__actions">
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('negotiations.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
