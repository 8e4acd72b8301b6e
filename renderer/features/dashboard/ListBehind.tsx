import './listBehind.css';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { useTexts } from '../../app/texts.ts';
import type { OpenList } from './dashboardView.ts';

interface ListBehindProps {
  readonly campaign: Campaign;
  readonly settings: Settings;
  readonly list: OpenList;
  readonly onBack: () => void;
}

/** The units behind a number, in the place of the figures; the way back leads to where one was. */
export function ListBehind({ list, onBack }: ListBehindProps) {
  const { t } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      className="list-behind"
      aria-label={list.title}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onBack();
      }}
    >
      <header>
        <Button ref={back} size="small" onClick={onBack}>
          {t('dashboard.back')}
        </Button>
        <h2>{list.title}</h2>
      </header>
    </section>
  );
}
