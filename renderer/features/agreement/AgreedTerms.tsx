import { countAfterTerm } from '../../../shared/domain/agreement/agreement.ts';
import type { ProposalFigures, ProposalTerms } from '../../../shared/domain/proposals/proposal.ts';
import { useTexts } from '../../app/texts.ts';
import { componentSentence } from '../scenarios/componentText.ts';

interface AgreedTermsProps {
  readonly terms: ProposalTerms;
  /** The last day of the term. */
  readonly toDay: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** The agreed components, a line each, and a word where some start after the term. */
export function AgreedTerms({ terms, toDay, groups }: AgreedTermsProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const after = countAfterTerm(terms, toDay);
  return (
    <>
      <ol className="agreed-terms">
        {terms.components.map((component, at) => {
          const line = componentSentence(texts, { terms: component, startMonth: terms.startMonth, detail: { groups } });
          // The components of an agreement never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          return <li key={at}>{line}</li>;
        })}
      </ol>
      {after > 0 && (
        <p className="agreement-page__note" role="status">
          {t('agreements.after-term', { count: format.count(after) })}
        </p>
      )}
    </>
  );
}

interface AgreedFiguresProps {
  readonly horizonYears: number;
  readonly columns: readonly { readonly head: string; readonly figures: ProposalFigures | null }[];
}

/** What was agreed costs and brings back, then and now. */
export function AgreedFigures({ horizonYears, columns }: AgreedFiguresProps) {
  const { t, format } = useTexts();
  const lines: readonly (readonly [name: string, show: (figures: ProposalFigures) => string])[] = [
    [t('agreements.headcount'), ({ headcount }) => format.count(headcount)],
    [t('agreements.average-raise'), ({ averageRaise }) => format.percent(averageRaise)],
    ...(horizonYears > 1
      ? [[t('agreements.first-year'), (one: ProposalFigures) => format.yuan(one.firstYearCost)] as const]
      : []),
    [t('agreements.run-rate'), ({ runRateCost }) => format.yuan(runRateCost)],
    [
      horizonYears > 1 ? t('agreements.horizon', { years: horizonYears }) : t('agreements.horizon-one'),
      ({ horizonCost }) => format.yuan(horizonCost),
    ],
    [t('agreements.loss-avoided'), ({ lossAvoided }) => format.yuan(lossAvoided)],
    [t('agreements.net'), ({ net }) => format.signedYuan(net)],
  ];
  return (
    <table className="agreed-figures">
      <thead>
        <tr>
          <th scope="col">{t('agreements.figures')}</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, show]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map(({ head, figures }) => (
              <td key={head}>{figures ? show(figures) : '—'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
