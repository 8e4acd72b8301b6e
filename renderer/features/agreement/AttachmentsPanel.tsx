import { App, Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import type { Agreement, Attachment } from '../../../shared/domain/agreement/agreement.ts';
import { LARGEST_ATTACHMENT } from '../../../shared/domain/agreement/attachmentName.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { api, shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRun } from '../../ui/useRun.ts';

/** The scan of the signed text and what belongs to it, kept in the workbench itself. */
export function AttachmentsPanel({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  /** The file that is being stored. */
  const [storing, setStoring] = useState<string | null>(null);
  const { id: agreementId, attachments } = agreement;

  const attach = async (file: File) => {
    try {
      // Read only what could be kept: the service would refuse it too.
      if (file.size > LARGEST_ATTACHMENT) throw new AppError('attachment-too-large', `${file.size} bytes`);
      const bytes = new Uint8Array(await file.arrayBuffer());
      await api.attachments.add({ agreementId, name: file.name, bytes });
    } catch (error) {
      const content = t('agreements.not-attached', { name: file.name, reason: errorText(t, error) });
      void message.error({ content, duration: 8 });
    }
  };
  /** One after the other: each is a step of its own, and a refused one does not keep the rest out. */
  const add = async ([file, ...others]: readonly File[]): Promise<void> => {
    setStoring(file?.name ?? null);
    if (!file) return;
    await attach(file);
    await add(others);
  };

  return (
    <Panel
      title={t('agreements.attachments')}
      note={t('agreements.attachments-note')}
      actions={
        <Button disabled={storing !== null} onClick={() => input.current?.click()}>
          {t('agreements.attach')}
        </Button>
      }
    >
      {/* Dropping is a second way for the mouse; the button above serves everybody. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="attachments"
        data-over={isOver}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setIsOver(false);
          void add([...event.dataTransfer.files]);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
      >
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label={t('agreements.attach')}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // Emptied, so that choosing the same file again is a change.
            target.value = '';
            void add(files);
          }}
        />
        {attachments.length === 0 && <p className="attachments__empty">{t('agreements.attachments-empty')}</p>}
        <ul>
          {attachments.map((attachment) => (
            <AttachmentRow key={attachment.id} attachment={attachment} />
          ))}
        </ul>
        <p className="attachments__status" role="status">
          {storing === null ? t('agreements.attach-drop') : t('agreements.attaching', { name: storing })}
        </p>
      </div>
    </Panel>
  );
}

function AttachmentRow({ attachment: { id, name, sizeBytes, sha256 } }: { readonly attachment: Attachment }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const save = () =>
    run(async () => {
      const content = await api.attachments.read({ id });
      const path = await shell.files.save({ suggestedName: name, kind: 'any', content });
      if (path !== null) void message.success(t('files.saved', { path }));
    });
  const remove = () =>
    run(async () => {
      await api.attachments.remove({ id });
      offerUndo({ step: api.attachments.remove.path, text: t('agreements.attachment-removed', { name }) });
    });
  return (
    <li>
      <span className="attachments__name" title={`${name}\nSHA-256 ${sha256}`}>
        {name}
      </span>
      <span className="attachments__size">{format.bytes(sizeBytes)}</span>
      <Button
        type="text"
        size="small"
        aria-label={t('agreements.save-attachment-of', { name })}
        onClick={() => void save()}
      >
        {t('agreements.save-attachment')}
      </Button>
      <Button
        type="text"
        size="small"
        aria-label={t('agreements.remove-attachment-of', { name })}
        onClick={() => void remove()}
      >
        {t('agreements.remove-attachment')}
      </Button>
    </li>
  );
}
