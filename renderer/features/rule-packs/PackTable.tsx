import { useState } from 'react';
import { originOf, PACK_KEYS, type Origin } from '../../../shared/domain/procedure/packRows.ts';
import type { RulePack } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack, shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { labelOf, valueOf } from './packAnswers.ts';

interface PackTableProps {
  readonly pack: RulePack;
  /** To be read beside it. */
  readonly other: RulePack | undefined;
  readonly isOwn: boolean;
  /** In small letters. */
  readonly search: string;
}

/** Every step and requirement with the value in words, its article and where it comes from; an own pack is edited here. */
export function PackTable({ pack, other, isOwn, search }: PackTableProps) {
  const { t, language } = useTexts();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const resolved = openPack(pack);
  const resolvedOther = other && openPack(other);
  const rows = PACK_KEYS.map((key) => {
    const label = labelOf(t, key);
    const value = valueOf(t, resolved, key);
    const others = resolvedOther && valueOf(t, resolvedOther, key);
    return {
      key,
      id: key.kind === 'step' ? key.step : key.point,
      label,
      value,
      others,
      origin: originOf(resolved, key),
    };
  }).filter(({ label, value, others }) =>
    [label, value.words, value.article, others?.words, others?.article].join('\n').toLowerCase().includes(search),
  );
  const columns = isOwn ? 5 : 4;
  if (rows.length === 0) return <Empty text={t('rule-packs.none-found')} />;
  return (
    <div className="pack-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('rule-packs.column-what')}</th>
            <th scope="col">{other ? pack.name[language] : t('rule-packs.column-value')}</th>
            <th scope="col">{other ? other.name[language] : t('rule-packs.article')}</th>
            <th scope="col">{t('rule-packs.column-origin')}</th>
            {isOwn && (
              <th scope="col">
                <span className="visually-hidden">{t('rule-packs.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        {rows.map(({ key, id, label, value, others, origin }) => (
          <tbody key={id}>
            <tr data-from={origin.from} data-differs={others !== undefined && others.words !== value.words}>
              <th scope="row">{label}</th>
              {others ? (
                <>
                  <td>
                    {value.words}
                    <small>{value.article}</small>
                  </td>
                  <td className="pack-table__other">
                    {others.words}
                    <small>{others.article}</small>
                  </td>
                </>
              ) : (
                <>
                  <td>{value.words}</td>
                  <td className="pack-table__article">{value.article}</td>
                </>
              )}
              <td className="pack-table__origin">{originWords(origin)}</td>
              {isOwn && (
                <td className="pack-table__edit">
                  <button
                    type="button"
                    className="text-button"
                    aria-expanded={openKey === id}
                    aria-label={t('rule-packs.edit-of', { label })}
                    onClick={() => setOpenKey(openKey === id ? null : id)}
                  >
                    {t('rule-packs.edit')}
                  </button>
                </td>
              )}
            </tr>
            {isOwn && openKey === id && (
              <tr className="pack-table__form">
                <td colSpan={columns}>
                  <AnswerForm pack={pack} of={key} label={label} onClose={() => setOpenKey(null)} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );

  function originWords({ from, packId }: Origin): string {
    const beneath = shippedPacks().find(({ id }) => id === packId)?.name[language];
    switch (from) {
      case 'own':
        return t('rule-packs.origin-own');
      case 'beneath':
        return beneath ?? t('rule-packs.base');
      case 'unverified':
        return packId === pack.id
          ? t('rule-packs.origin-unverified')
          : t('rule-packs.origin-unverified-beneath', { name: beneath ?? '' });
      case 'none':
        return t('rule-packs.origin-none');
    }
  }
}
