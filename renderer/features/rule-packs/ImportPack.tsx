import { Button, Input, Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { LARGEST_PACK_BYTES, readPackFile } from '../../../shared/domain/procedure/packFile.ts';
import { freePackId } from '../../../shared/domain/procedure/packId.ts';
import type { RulePack } from '../../../shared/domain/procedure/rulePack.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorText, issuesOf } from '../../../shared/i18n/errorText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { PackIssues } from './PackHead.tsx';

interface ImportPackProps {
  readonly file: File;
  readonly own: readonly RulePack[];
  readonly onClose: () => void;
  readonly onTaken: (id: string) => void;
}

type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly pack: RulePack }
  | { readonly state: 'refused'; readonly error: unknown };

async function readPack(file: File): Promise<RulePack> {
  if (file.size > LARGEST_PACK_BYTES) throw new AppError('file-too-large', `${file.size} bytes`);
  return readPackFile(await file.text());
}

/** A pack out of a file: what it is, or everything that is wrong with it. An id that is taken is offered as another. */
export function ImportPack({ file, own, onClose, onTaken }: ImportPackProps) {
  const { t, language } = useTexts();
  const id = useId();
  const run = useRun();
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const [typedId, setTypedId] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Reading) => {
      if (isCurrent) setReading(next);
    };
    readPack(file).then(
      (pack) => show({ state: 'read', pack }),
      (error: unknown) => show({ state: 'refused', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  const pack = reading.state === 'read' ? reading.pack : null;
  const free = pack && freePackId(pack.id, own);
  const chosenId = typedId ?? free ?? '';
  const take = () =>
    run(async () => {
      if (!pack) return;
      await api.rulePacks.create({ ...pack, id: chosenId });
      onTaken(chosenId);
    });
  const issues = reading.state === 'refused' ? issuesOf(reading.error) : [];

  return (
    <Modal open title={t('rule-packs.import')} footer={null} width={620} onCancel={onClose}>
      <div className="import-pack">
        <p className="import-pack__file">{file.name}</p>
        {reading.state === 'refused' && (
          <>
            <p role="alert">{issues.length > 0 ? t('rule-packs.import-refused') : toText(reading.error)}</p>
            <PackIssues issues={issues} />
          </>
        )}
        {pack && (
          <>
            <dl className="pack-facts">
              <div>
                <dt>{t('rule-packs.name')}</dt>
                <dd>{pack.name[language]}</dd>
              </div>
              <div>
                <dt>{t('rule-packs.rule')}</dt>
                <dd>{pack.rule}</dd>
              </div>
              <div>
                <dt>{t('rule-packs.version')}</dt>
                <dd>{pack.version}</dd>
              </div>
              <div>
                <dt>{t('rule-packs.checked')}</dt>
                <dd>{pack.checked}</dd>
              </div>
            </dl>
            <label className="field__label" htmlFor={id}>
              {t('rule-packs.id')}
            </label>
            <Input id={id} value={chosenId} maxLength={60} onChange={({ target }) => setTypedId(target.value)} />
            {free !== pack.id && <p className="import-pack__note">{t('rule-packs.import-taken', { id: pack.id })}</p>}
            <p className="import-pack__note">{t('rule-packs.import-note')}</p>
          </>
        )}
        <div className="import-pack__actions">
          <Button onClick={onClose}>{pack ? t('dialog.cancel') : t('dialog.close')}</Button>
          {pack && (
            <Button type="primary" onClick={() => void take()}>
              {t('rule-packs.import-take')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );

  function toText(error: unknown): string {
    const isTooLarge = error instanceof AppError && error.code === 'file-too-large';
    return isTooLarge ? t('rule-packs.import-too-large') : errorText(t, error);
  }
}
