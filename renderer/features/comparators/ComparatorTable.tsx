import { useLayoutEffect, useRef } from 'react';
import {
  type ComparatorChange,
  type ComparatorName,
  type Factor,
  type HeldComparators,
  comparatorEntry,
  withComparator,
} from '../../../shared/domain/negotiation/comparatorFacts.ts';
import { FACTOR_RULES, factorChecklist, type FactorStanding } from '../../../shared/domain/negotiation/factors.ts';
import type { Negotiation } from '../../../shared/domain/negotiation/negotiation.ts';
import { COMPARATOR_TEXTS, FACTOR_TEXTS } from '../../../shared/i18n/comparatorText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ComparatorRow } from './ComparatorRow.tsx';

/** GB/T 2260: 63 is Qinghai, whose regulations list factors of their own. */
const QINGHAI = '63';

/** Every comparator under the factor of art. 8 that it fills, ticked as they come in. */
export function ComparatorTable({ negotiation, today }: { readonly negotiation: Negotiation; readonly today: string }) {
  const { t, format } = useTexts();
  const run = useRun();
  const { id } = negotiation;
  const factors = factorChecklist(negotiation, today);
  const filled = factors.filter(({ isFilled }) => isFilled).length;

  const saved = useRef<HeldComparators>(negotiation);
  // Two fields left one right after the other: the second builds on what the first has sent.
  const sent = useRef<HeldComparators>(negotiation);
  useLayoutEffect(() => {
    saved.current = negotiation;
    sent.current = negotiation;
  }, [negotiation]);
  const store = async (change: (held: HeldComparators) => HeldComparators) => {
    const { comparators, comparatorFacts } = change(sent.current);
    sent.current = { comparators, comparatorFacts };
    const isStored = await run(async () => {
      await api.negotiations.update({ id, patch: { comparators, comparatorFacts } });
      return true;
    });
    if (!isStored) sent.current = saved.current;
    return isStored === true;
  };
  const storeEntry = (name: ComparatorName) => (change: ComparatorChange | null) =>
    store((before) => withComparator(before, name, change));
  const storeNote = (factor: Factor, note: string) =>
    store(({ comparators, comparatorFacts }) => {
      const { [factor]: _old, ...notes } = comparatorFacts.notes ?? {};
      return {
        comparators,
        comparatorFacts: { ...comparatorFacts, notes: note === '' ? notes : { ...notes, [factor]: note } },
      };
    });

  return (
    <Panel title={t('comparators.title')} note={t('comparators.filled-count', { count: format.count(filled) })}>
      <table className="comparators">
        <thead>
          <tr>
            <th scope="col">{t('comparators.column-name')}</th>
            <th scope="col">{t('comparators.column-value')}</th>
            <th scope="col">{t('comparators.column-source')}</th>
            <th scope="col">{t('comparators.column-day')}</th>
          </tr>
        </thead>
        {factors.map((standing, at) => (
          <tbody key={standing.factor}>
            <FactorHead standing={standing} number={at + 1} onNote={(note) => storeNote(standing.factor, note)} />
            {[...FACTOR_RULES[standing.factor].needs, ...FACTOR_RULES[standing.factor].also].map((name) => (
              <ComparatorRow
                key={name}
                negotiationId={id}
                name={name}
                entry={comparatorEntry(negotiation, name, today)}
                onStore={storeEntry(name)}
              />
            ))}
          </tbody>
        ))}
      </table>
      <p className="comparators__citation">
        {t('comparators.citation')}
        {negotiation.regionCode.startsWith(QINGHAI) && t('comparators.citation-qinghai')}
      </p>
    </Panel>
  );
}

interface FactorHeadProps {
  readonly standing: FactorStanding;
  readonly number: number;
  readonly onNote: (note: string) => Promise<unknown>;
}

function FactorHead({ standing: { factor, isFilled, missing, note }, number, onNote }: FactorHeadProps) {
  const { t, language } = useTexts();
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(
    missing.map((name) => t(COMPARATOR_TEXTS[name])),
  );
  const lacks = FACTOR_RULES[factor].isAny
    ? t('comparators.factor-open-any', { names })
    : t('comparators.factor-open', { names });
  const name = t(FACTOR_TEXTS[factor]);
  return (
    <tr className="comparators__factor">
      <th scope="rowgroup" colSpan={2}>
        <span
          className="comparators__tick"
          data-filled={isFilled}
          role="img"
          aria-label={isFilled ? t('comparators.factor-ready') : lacks}
          title={isFilled ? t('comparators.factor-ready') : lacks}
        />
        {number}. {name}
      </th>
      <td colSpan={2}>
        <TextField
          hideLabel
          label={t('comparators.note-of', { factor: name })}
          placeholder={t('comparators.note-placeholder')}
          maxLength={20_000}
          value={note}
          onCommit={onNote}
        />
      </td>
    </tr>
  );
}
