import './settingsPage.css';
import { Button, Segmented, Switch } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { LANGUAGES, type Settings } from '../../../shared/contract/settings.ts';
import type { AppPlaces, WindowState } from '../../../shared/contract/shell.ts';
import { shell } from '../../api/bridge.ts';
import { performAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';

/** Chromium multiplies by 1.2 for each level. */
const ZOOM_BASE = 1.2;
const ZOOM_LEVELS = [-1, -0.5, 0, 0.5, 1, 1.5, 2] as const;
const HORIZONS = [1, 2, 3, 4, 5] as const;

/** What is set once for all workbenches. Each change is stored and in effect at once. */
export function SettingsPage({ state }: { state: WindowState }) {
  const { t, format } = useTexts();
  const run = useRun();
  const { settings } = state;
  const [places, setPlaces] = useState<AppPlaces | null>(null);
  useEffect(() => {
    void run(() => shell.app.places({})).then((found) => setPlaces(found ?? null));
  }, [run]);

  const change = (patch: Partial<Settings>) => run(() => shell.settings.update(patch));

  return (
    <div className="settings">
      <header className="page-head">
        <h1>{t('nav.settings')}</h1>
      </header>
      <div className="settings__panels">
        <Panel title={t('settings.look')}>
          <Row label={t('settings.language')}>
            {(label) => (
              <Segmented<Settings['language']>
                aria-labelledby={label}
                value={settings.language}
                options={[
                  { value: 'system', label: t('settings.as-system') },
                  ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
                ]}
                onChange={(language) => void change({ language })}
              />
            )}
          </Row>
          <Row label={t('settings.theme')}>
            {(label) => (
              <Segmented<Settings['theme']>
                aria-labelledby={label}
                value={settings.theme}
                options={[
                  { value: 'system', label: t('settings.as-system') },
                  { value: 'light', label: t('settings.light') },
                  { value: 'dark', label: t('settings.dark') },
                ]}
                onChange={(theme) => void change({ theme })}
              />
            )}
          </Row>
          <Row label={t('settings.zoom')} note={t('settings.zoom-note')}>
            {(label) => (
              <Segmented
                aria-labelledby={label}
                value={settings.zoomLevel}
                options={[...new Set([...ZOOM_LEVELS, settings.zoomLevel])]
                  .toSorted((a, b) => a - b)
                  .map((value) => ({ value, label: format.percent(ZOOM_BASE ** value, 0) }))}
                onChange={(zoomLevel) => void change({ zoomLevel })}
              />
            )}
          </Row>
          <Row label={t('settings.opens-last')}>
            {(label) => (
              <Switch
                aria-labelledby={label}
                checked={settings.opensLastFile}
                onChange={(opensLastFile) => void change({ opensLastFile })}
              />
            )}
          </Row>
        </Panel>

        <Panel title={t('nav.due')}>
          <Row label={t('settings.opens-due')} note={t('settings.opens-due-note')}>
            {(label) => (
              <Switch
                aria-labelledby={label}
                checked={settings.opensDue}
                onChange={(opensDue) => void change({ opensDue })}
              />
            )}
          </Row>
          <Row label={t('settings.notifies-due')} note={t('settings.notifies-due-note')}>
            {(label) => (
              <Switch
                aria-labelledby={label}
                checked={settings.notifiesDue}
                onChange={(notifiesDue) => void change({ notifiesDue })}
              />
            )}
          </Row>
        </Panel>

        <Panel title={t('settings.people')}>
          <Row label={t('settings.operator')} note={t('settings.operator-note')}>
            {() => (
              <TextField
                hideLabel
                width={300}
                label={t('settings.operator')}
                value={settings.operatorName}
                onCommit={(operatorName) => change({ operatorName })}
              />
            )}
          </Row>
          <Row label={t('settings.union')} note={t('settings.union-note')}>
            {() => (
              <TextField
                hideLabel
                width={300}
                label={t('settings.union')}
                value={settings.unionName}
                onCommit={(unionName) => change({ unionName })}
              />
            )}
          </Row>
        </Panel>

        <Panel title={t('settings.defaults')} note={t('settings.defaults-note')}>
          <Row label={t('settings.horizon')}>
            {(label) => (
              <Segmented
                aria-labelledby={label}
                value={settings.horizonYears}
                options={HORIZONS.map((value) => ({ value, label: t('settings.years', { years: value }) }))}
                onChange={(horizonYears) => void change({ horizonYears })}
              />
            )}
          </Row>
          <Row label={t('settings.discount')} note={t('settings.discount-note')}>
            {() => (
              <NumberField
                hideLabel
                width={110}
                kind="percent"
                label={t('settings.discount')}
                value={settings.discountRate}
                min={0}
                max={1}
                onCommit={(discountRate) => change({ discountRate })}
              />
            )}
          </Row>
          <Row label={t('settings.base')} note={t('settings.base-note')}>
            {(label) => (
              <Segmented<Settings['contributionBase']>
                aria-labelledby={label}
                value={settings.contributionBase}
                options={[
                  { value: 'same-year', label: t('settings.base-same-year') },
                  { value: 'previous-year', label: t('settings.base-previous-year') },
                ]}
                onChange={(contributionBase) => void change({ contributionBase })}
              />
            )}
          </Row>
        </Panel>

        <Panel title={t('settings.places')} note={t('settings.places-note')}>
          {places && (
            <>
              <Place label={t('settings.place-file')} path={state.file?.path ?? ''} />
              <Place label={t('settings.place-backups')} path={places.backups} />
              <Place label={t('settings.place-settings')} path={places.userData} />
            </>
          )}
          <div className="settings__acts">
            <Button onClick={() => void run(() => shell.files.showInFolder({}))}>{t('settings.show-file')}</Button>
            <Button onClick={() => performAction('show-backups')}>{t('backups.title')}</Button>
            <Button onClick={() => performAction('save-copy')}>{t('menu.save-copy')}</Button>
          </div>
        </Panel>

        <Panel title={t('menu.about')}>
          <Row label={t('app.name')}>{() => t('settings.version', { version: state.appVersion })}</Row>
          {places && (
            <Row label={t('settings.runtime')}>
              {() => `Electron ${places.electron}, Chromium ${places.chromium}, SQLite`}
            </Row>
          )}
          <p className="settings__text">{t('settings.licence')}</p>
        </Panel>
      </div>
    </div>
  );
}

/** Each in its own language: who cannot read the present one still finds hers. */
const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' } as const;

interface RowProps {
  readonly label: string;
  readonly note?: string;
  /** Gets the id of the label. */
  readonly children: (labelId: string) => ReactNode;
}

function Row({ label, note, children }: RowProps) {
  const id = useId();
  return (
    <div className="settings__row">
      <div>
        <span id={id}>{label}</span>
        {note !== undefined && <small>{note}</small>}
      </div>
      <div>{children(id)}</div>
    </div>
  );
}

function Place({ label, path }: { label: string; path: string }) {
  return (
    <div className="settings__row">
      <span>{label}</span>
      <span className="settings__path" title={path}>
        {path}
      </span>
    </div>
  );
}
