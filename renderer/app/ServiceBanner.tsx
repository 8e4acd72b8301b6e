import './serviceBanner.css';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { OpenFile } from '../../shared/contract/shell.ts';
import { shell, subscribe } from '../api/bridge.ts';
import { useRun } from '../ui/useRun.ts';
import { useTexts } from './texts.ts';

/** Tells when the data service ended unasked, and what that means for the work. */
export function ServiceBanner({ file }: { file: OpenFile }) {
  const { t } = useTexts();
  const run = useRun();
  const [state, setState] = useState<'well' | 'lost' | 'restarted' | 'down'>('well');
  useEffect(
    () =>
      subscribe((event) => {
        if (event.kind === 'service') setState(event.state);
      }),
    [],
  );

  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => again.current?.focus(), [state]);

  const openAgain = () =>
    run(async () => {
      await shell.files.close({});
      await shell.files.openPath({ path: file.path });
    });

  if (state === 'well') return null;
  if (state === 'down') {
    return (
      <div className="service-down" role="alert">
        <h2>{t('service.down-title')}</h2>
        <p>{t('service.down')}</p>
        <Button ref={again} type="primary" onClick={() => void openAgain()}>
          {t('service.open-again')}
        </Button>
      </div>
    );
  }
  return (
    <div className={`service-banner service-banner--${state}`} role="status">
      <span>{state === 'lost' ? t('service.lost') : t('service.restarted')}</span>
      {state === 'restarted' && (
        <Button type="text" onClick={() => setState('well')}>
          {t('service.understood')}
        </Button>
      )}
    </div>
  );
}
