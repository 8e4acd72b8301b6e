import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { LETTER_KINDS, type LetterKind } from '../../../shared/domain/documents/documentKind.ts';
import { LARGEST_NUMBER, LETTER_ORDERS, type LetterChoice } from '../../../shared/domain/letters/letterBatch.ts';
import { SENDER_RULES, type SenderRule } from '../../../shared/domain/letters/letterSettings.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ORDER_TEXTS, SENDER_RULE_TEXTS } from './letterTexts.ts';

interface LetterOptionsProps {
  readonly campaign: Campaign;
  readonly choice: LetterChoice;
  readonly today: string;
  readonly nextNumber: number | null;
  /** A number of the run that an offer has already. */
  readonly taken: number | null;
  readonly isBusy: boolean;
  readonly onChange: (choice: LetterChoice) => void;
}

/** What is chosen for all letters of a batch. */
export function LetterOptions({ campaign, choice, today, nextNumber, taken, isBusy, onChange }: LetterOptionsProps) {
  const { t, format } = useTexts();
  const id = useId();
  const isOffer = choice.kind === 'offer-letter';
  const { letters } = campaign;
  const change = (changes: Partial<LetterChoice>) => onChange({ ...choice, ...changes });
  return (
    <>
      <label htmlFor={`${id}-kind`}>{t('letters.kind')}</label>
      <Select<LetterKind>
        id={`${id}-kind`}
        value={choice.kind}
        disabled={isBusy}
        options={LETTER_KINDS.map((kind) => ({ value: kind, label: t(DOCUMENT_KIND_TEXTS[kind]) }))}
        onChange={(kind) => change({ kind })}
      />
      <DayField
        label={t('letters.day')}
        value={choice.day}
        max={today}
        disabled={isBusy}
        onCommit={(day) => change({ day })}
      />
      {isOffer && (
        <>
          <NumberField
            label={t('letters.first-number')}
            kind="count"
            optional
            unit=""
            min={1}
            max={LARGEST_NUMBER}
            disabled={isBusy}
            isWrong={taken !== null}
            placeholder={nextNumber === null ? '' : t('letters.next-number', { number: format.count(nextNumber) })}
            value={choice.firstNumber ?? null}
            onCommit={(number) => {
              const { firstNumber: _firstNumber, ...rest } = choice;
              onChange(number === null ? rest : { ...rest, firstNumber: number });
            }}
          />
          {taken !== null && (
            <p className="field__problem" role="alert">
              {t('letters.number-taken', { number: taken })}
            </p>
          )}
          <Checkbox
            checked={choice.skipsIssued}
            disabled={isBusy}
            onChange={({ target }) => change({ skipsIssued: target.checked })}
          >
            {t('letters.skips-issued')}
          </Checkbox>
        </>
      )}
      <label htmlFor={`${id}-sender`}>{t('letters.sender')}</label>
      <Select<SenderRule>
        id={`${id}-sender`}
        value={choice.senderRule ?? letters.senderRule}
        popupMatchSelectWidth={false}
        disabled={isBusy}
        options={SENDER_RULES.map((rule) => ({ value: rule, label: t(SENDER_RULE_TEXTS[rule]) }))}
        onChange={(senderRule) => change({ senderRule })}
      />
      <label htmlFor={`${id}-order`}>{t('letters.order')}</label>
      <Select<LetterChoice['order']>
        id={`${id}-order`}
        value={choice.order}
        disabled={isBusy}
        options={LETTER_ORDERS.map((order) => ({ value: order, label: t(ORDER_TEXTS[order]) }))}
        onChange={(order) => change({ order })}
      />
      {isOffer && (
        <fieldset className="letters-dialog__meeting">
          <legend>{t('letters.meeting')}</legend>
          <DayField
            label={t('letters.meeting-day')}
            optional
            value={choice.meetingDay}
            min={choice.day}
            disabled={isBusy}
            onCommit={(meetingDay) => change({ meetingDay })}
          />
          <TextField
            label={t('letters.meeting-time')}
            value={choice.meetingTime}
            disabled={isBusy}
            placeholder={t('letters.meeting-time-example')}
            onCommit={(meetingTime) => change({ meetingTime })}
          />
          <TextField
            label={t('letters.meeting-place')}
            value={choice.meetingPlace ?? letters.meetingPlace}
            disabled={isBusy}
            onCommit={(meetingPlace) => change({ meetingPlace })}
          />
        </fieldset>
      )}
    </>
  );
}
