import './comparatorsPage.css';
import dayjs from 'dayjs';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { ComparatorSays } from './ComparatorSays.tsx';
import { ComparatorTable } from './ComparatorTable.tsx';

/** What a raise is held against: prices, guideline lines, averages, productivity, each with source and day. */
export function ComparatorsPage({ detail }: { readonly detail: NegotiationDetail }) {
  const today = dayjs().format('YYYY-MM-DD');
  return (
    <div className="comparators-page">
      <ComparatorTable negotiation={detail.negotiation} today={today} />
      <div className="comparators-page__says">
        <ComparatorSays detail={detail} />
      </div>
    </div>
  );
}
