import './rulePacks.css';
import { Button, Select } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { copyOfPack } from '../../../shared/domain/procedure/packId.ts';
import { writePackFile } from '../../../shared/domain/procedure/packFile.ts';
import type { RulePack } from '../../../shared/domain/procedure/rulePack.ts';
import { shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { api, shell } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ImportPack } from './ImportPack.tsx';
import { PackHead } from './PackHead.tsx';
import { PackTable } from './PackTable.tsx';

const FIRST = 'national';

/** The packs of the product, to read and compare, and the user's own, to write and hand on. */
export function RulePacksPage() {
  const { t, language } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const own = useQuery(api.rulePacks.list, {});
  const [chosenId, setChosenId] = useState<string>(FIRST);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const searched = useDeferredValue(search.trim().toLowerCase());
  const [file, setFile] = useState<File | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const fileField = useRef<HTMLInputElement>(null);
  useMenuAction('find', () => searchField.current?.focus());
  if (own.state !== 'ready') return <QueryState of={own} />;

  const all = [...own.value, ...shippedPacks()];
  const isOwn = (pack: RulePack) => own.value.includes(pack);
  const pack = all.find(({ id }) => id === chosenId) ?? shippedPacks()[0];
  const other = otherId === chosenId ? undefined : all.find(({ id }) => id === otherId);
  if (!pack) return null;
  const copy = () =>
    run(async () => {
      const made = copyOfPack(pack, own.value);
      await api.rulePacks.create(made);
      setChosenId(made.id);
    });
  const save = () =>
    run(() =>
      shell.files.save({
        suggestedName: pack.name[language].slice(0, 100),
        kind: 'json',
        content: writePackFile(pack),
      }),
    );
  const remove = () =>
    run(async () => {
      await api.rulePacks.remove({ id: pack.id });
      offerUndo({
        step: 'rulePacks.remove',
        text: t('rule-packs.removed', { name: pack.name[language] }),
        onUndone: () => setChosenId(pack.id),
      });
    });
  const group = (title: string, packs: readonly RulePack[]) => (
    <>
      <h2>{title}</h2>
      {packs.length === 0 && <p>{t('rule-packs.none-own')}</p>}
      <ul>
        {packs.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              title={name[language]}
              aria-current={id === pack.id ? 'true' : undefined}
              onClick={() => setChosenId(id)}
            >
              {name[language]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );

  return (
    <div className="rule-packs">
      <nav className="rule-packs__list" aria-label={t('rule-packs.packs')}>
        {group(t('rule-packs.shipped'), shippedPacks())}
        {group(t('rule-packs.own'), own.value)}
        <Button size="small" onClick={() => fileField.current?.click()}>
          {t('rule-packs.import')}
        </Button>
        <input
          ref={fileField}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('rule-packs.import')}
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            // So that the same file can be chosen again once it is mended.
            target.value = '';
          }}
        />
      </nav>
      <section className="rule-packs__pack" aria-label={pack.name[language]}>
        <header>
          <h2>{pack.name[language]}</h2>
          <div>
            <Button onClick={() => void copy()}>
              {isOwn(pack) ? t('rule-packs.copy') : t('rule-packs.copy-to-edit')}
            </Button>
            <Button onClick={() => void save()}>{t('rule-packs.export')}</Button>
            {isOwn(pack) && <Button onClick={() => void remove()}>{t('rule-packs.remove')}</Button>}
          </div>
        </header>
        <PackHead key={pack.id} pack={pack} isOwn={isOwn(pack)} />
        <div className="rule-packs__tools" role="toolbar" aria-label={t('rule-packs.values')}>
          <input
            ref={searchField}
            type="search"
            aria-label={t('rule-packs.search')}
            placeholder={t('rule-packs.search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          <Select<string>
            aria-label={t('rule-packs.compare')}
            value={other?.id ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('rule-packs.compare-none') },
              ...all
                .filter(({ id }) => id !== pack.id)
                .map(({ id, name }) => ({ value: id, label: t('rule-packs.compare-with', { name: name[language] }) })),
            ]}
            onChange={(id) => setOtherId(id === '' ? null : id)}
          />
          {isOwn(pack) && <small>{t('rule-packs.copies-note')}</small>}
        </div>
        <PackTable key={`values of ${pack.id}`} pack={pack} other={other} isOwn={isOwn(pack)} search={searched} />
      </section>
      {file && (
        <ImportPack
          file={file}
          own={own.value}
          onClose={() => setFile(null)}
          onTaken={(id) => {
            setFile(null);
            setChosenId(id);
          }}
        />
      )}
    </div>
  );
}
