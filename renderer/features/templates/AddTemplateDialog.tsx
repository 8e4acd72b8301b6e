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

/** A word of the file's name that tells which document it is meant for. */
function guessedKind(name: string, kindOf: (kind: DocumentKind) => string): DocumentKind {
  return DOCUMENT_KINDS.find((kind) => name.includes(kindOf(kind))) ?? 'offer-letter';
}

/** Shows what a file would be filled with before it is kept. */
export function AddTemplateDialog({ file, onClose }: { readonly file: TemplateFile; readonly onClose: () => void }) {
  const { t } = useTexts();
  const run = useRun();
  const kindText = (one: DocumentKind) => t(DOCUMENT_KIND_TEXTS[one]);
  const [kind, setKind] = useState(() => guessedKind(file.name, kindText));
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
          options={DOCUMENT_KINDS.map((value) => ({ value, label: kindText(value) }))}
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
