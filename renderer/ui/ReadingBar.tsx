import './readingBar.css';
import './runningBar.css';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../app/texts.ts';

/** Says that a file is being read, for how long, and lets it be. Comes into view only when it takes a moment. */
export function ReadingBar({ file, startedAtMs, onStop }: { file: File; startedAtMs: number; onStop: () => void }) {
  const { t, format } = useTexts();
  const [nowMs, setNowMs] = useState(startedAtMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((nowMs - startedAtMs) / 1000));
  const label = t('roster.reading', { file: file.name, size: format.bytes(file.size) });
  return (
    <output className="reading-bar">
      <span className="reading-bar__label" title={label}>
        {label}
      </span>
      {seconds > 0 && <span>{t('roster.reading-seconds', { seconds: format.count(seconds) })}</span>}
      <progress className="running-bar" aria-label={label} />
      <Button size="small" onClick={onStop}>
        {t('roster.stop')}
      </Button>
    </output>
  );
}
