import './allowances.css';
import { Button } from 'antd';
import { useState } from 'react';
import { UNKNOWN_TERMS } from '../../../shared/domain/allowances/terms.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { SchemeEditor } from './SchemeEditor.tsx';

/** Schemes of tiered allowances: who gets how much, what it costs, how far a fund reaches. */
export function AllowancesPage() {
  const { t, language } = useTexts();
  const run = useRun();
  const schemes = useQuery(api.allowances.list, {});
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const open = async (created: Promise<{ id: string }>) => {
    const made = await run(() => created);
    if (made) setSelectedId(made.id);
  };
  const create = () => void open(api.allowances.create({ title: t('allowances.new-title'), terms: UNKNOWN_TERMS }));
  const createSample = () => void open(api.allowances.createSample({ language }));

  if (schemes.state !== 'ready') return <QueryState of={schemes} />;
  const all = schemes.value;
  if (all.length === 0) {
    return (
      <Empty
        text={t('allowances.empty')}
        action={
          <>
            <Button type="primary" onClick={create}>
              {t('allowances.new')}
            </Button>
            <Button onClick={createSample}>{t('allowances.example')}</Button>
          </>
        }
      />
    );
  }
  const selected = all.find(({ id }) => id === selectedId) ?? all[0];
  return (
    <div className="allowances">
      <nav className="allowances__list" aria-label={t('allowances.schemes')}>
        <ul>
          {all.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                title={title}
                aria-current={id === selected?.id ? 'true' : undefined}
                onClick={() => setSelectedId(id)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
        <div className="allowances__add">
          <Button size="small" onClick={create}>
            {t('allowances.new')}
          </Button>
          <Button size="small" type="link" onClick={createSample}>
            {t('allowances.example')}
          </Button>
        </div>
      </nav>
      {selected && <SchemeEditor key={selected.id} all={all} scheme={selected} onSelected={setSelectedId} />}
    </div>
  );
}
