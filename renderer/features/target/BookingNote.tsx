import './bookingNote.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { NegotiationLink } from '../../../shared/domain/campaign/targetLink.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { BookingDialog } from './BookingDialog.tsx';

interface BookingNoteProps {
  readonly campaignId: string;
  readonly unitId: string;
  readonly link: NegotiationLink;
  /** Who enters it. */
  readonly by: string;
}

/**
 * Says where the ledger lags behind a signed negotiation, and books it. Events are append-only and undo leaves them
 * alone: so a signature is not booked behind the user's back, and is taken back by an entry of its own.
 */
export function BookingNote({ campaignId, unitId, link, by }: BookingNoteProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const [isBooking, setIsBooking] = useState(false);
  const { state, signed, booked } = link;
  const target = { campaignId, unitId, by };

  if (state === 'to-book' && signed) {
    return (
      <div className="booking-note booking-note--open" role="status">
        <p>{t('target.to-book', { day: format.day(signed.signedDay) })}</p>
        <Button type="primary" size="small" onClick={() => setIsBooking(true)}>
          {t('target.book')}
        </Button>
        {isBooking && <BookingDialog {...target} signed={signed} onClose={() => setIsBooking(false)} />}
      </div>
    );
  }
  if (state === 'changed') {
    const again = () => run(() => api.targets.bookSignature({ ...target, reason: t('target.reason-changed') }));
    return (
      <div className="booking-note booking-note--open" role="status">
        <p>{t('target.booking-changed')}</p>
        <Button size="small" onClick={() => void again()}>
          {t('target.book-again')}
        </Button>
      </div>
    );
  }
  if (state === 'to-take-back') {
    const takeBack = () => run(() => api.targets.takeSignatureBack({ ...target, reason: t('target.reason-reopened') }));
    return (
      <div className="booking-note booking-note--open" role="status">
        <p>{t('target.to-take-back')}</p>
        <Button size="small" onClick={() => void takeBack()}>
          {t('target.take-back')}
        </Button>
      </div>
    );
  }
  if (state === 'booked' && booked) {
    return (
      <p className="booking-note" role="status">
        {t('target.booked', {
          day: format.day(booked.signedDay),
          from: format.day(booked.fromDay),
          to: format.day(booked.toDay),
          raise: format.percent(booked.raise),
        })}
      </p>
    );
  }
  return null;
}
