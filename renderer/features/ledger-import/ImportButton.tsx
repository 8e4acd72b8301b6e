import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { useTexts } from '../../app/texts.ts';

/** The dialog and what it draws come when they are asked for. */
const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));
const ImportsDialog = lazy(async () => ({ default: (await import('./ImportsDialog.tsx')).ImportsDialog }));

/** Opens the import of a ledger, and the list of imports that were done. */
export function ImportButton({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<'import' | 'list' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('import')}>{t('ledger-import.open')}</Button>
      <Button type="text" onClick={() => setOpen('list')}>
        {t('ledger-import.list')}
      </Button>
      <Suspense>
        {open === 'import' && <ImportDialog operatorName={settings.operatorName} onClose={close} />}
        {open === 'list' && <ImportsDialog onClose={close} />}
      </Suspense>
    </>
  );
}
