import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import type { TemplateCheck } from '../../../shared/domain/templates/template.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { FieldNames } from './FieldNames.tsx';

export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly check: TemplateCheck;
}

/** A word of a file's name that tells which document it is meant for; the first that is found. */
const FILE_WORDS: Readonly<Record<DocumentKind, RegExp>> = {
  'reply-letter': /答复/,
  'reminder-letter': /催告/,
  'authority-request': /提请|责令/,
  'representative-roster': /代表名单/,
  'congress-resolution': /决议/,
  'filing-statement': /报送|备案/,
  'performance-check': /履约|履行/,
  minutes: /会议记录|纪要/,
  'status-notice': /通报/,
  'wage-agreement': /合同/,
  'offer-letter': /要约/,
};

function guessedKind(fileName: string): DocumentKind {
  return DOCUMENT_KINDS.find((kind) => FILE_WORDS[kind].test(fileName)) ?? 'offer-letter';
}

/** Shows what a file would be filled with before it is kept. */
export function AddTemplateDialog({ file, onClose }: { readonly file: TemplateFile; readonly onClose: () => void }) {
  const { t } = useTexts();
  const run = useRun();
  const [kind, setKind] = useState(() => guessedKind(file.name));
  const [name, setName] = useState(file.name);
  const [isUsed, setIsUsed] = useState(true);
  const [isAdding, setIsAdding] = useState(false);
  const add = async () => {
    setIsAdding(true);
    const added = await run(() => api.templates.add({ kind, name, isUsed, bytes: file.bytes }));
    setIsAdding(false);
    if (added) onClose();
  };

  return (
    <Modal
      open
      width={620}
      title={t('templates.add-title')}
      okText={t('templates.add-ok')}
      okButtonProps={{ disabled: name.trim() === '', loading: isAdding }}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <div className="template-form">
        <label htmlFor="template-kind">{t('templates.kind')}</label>
        <Select<DocumentKind>
          id="template-kind"
          value={kind}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: t(DOCUMENT_KIND_TEXTS[value]) }))}
          onChange={setKind}
        />
        <label htmlFor="template-name">{t('templates.name')}</label>
        <Input id="template-name" value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        <span>{t('templates.fields')}</span>
        <FieldNames check={file.check} />
        <span />
        <Checkbox checked={isUsed} onChange={({ target }) => setIsUsed(target.checked)}>
          {t('templates.use-now')}
        </Checkbox>
      </div>
    </Modal>
  );
}
