import './procedureParts.css';
import { Checkbox, Segmented } from 'antd';
import type { EventOf } from '../../../shared/domain/procedure/events.ts';
import { REPRESENTATIVE_SIDES } from '../../../shared/domain/procedure/representativeRow.ts';
import { RAISE_BOUNDS } from '../../../shared/domain/units/unitAgreement.ts';
import { ANSWER_TEXTS } from '../../../shared/i18n/targetText.ts';
import { SIDE_TEXTS } from '../../../shared/i18n/representativeText.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EventDraft, LogOwner } from './eventDraft.ts';
import { SESSION_RESULT_TEXTS } from './eventWords.ts';
import { ProblemLine } from './ProblemLine.tsx';

const ANSWERS = ['accepts', 'counters', 'declines', 'other'] as const satisfies EventOf<'reply'>['answer'][];
const RESULTS = ['open', 'agreed', 'not-agreed'] as const satisfies EventOf<'session'>['result'][];
const MOST_PEOPLE = 10_000_000;
const MOST_SESSIONS = 1000;

interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly of: LogOwner;
  readonly onChange: (patch: Partial<EventDraft>) => void;
  /** What is wrong with the field of a path. */
  readonly problemAt: (path: string) => string | null;
}

/** What an event of its kind says beside its day. */
export function EventFields({ draft, of, onChange, problemAt }: EventFieldsProps) {
  const { t } = useTexts();
  switch (draft.kind) {
    case 'offer-issued':
      if (of === 'negotiation') {
        return (
          <TextField
            label={t('procedure.offer-number')}
            value={draft.letterNumber}
            onCommit={(letterNumber) => onChange({ letterNumber })}
          />
        );
      }
      return (
        <div>
          <NumberField
            label={t('procedure.offer-number')}
            kind="count"
            optional
            min={1}
            placeholder={t('procedure.next-number')}
            value={draft.offerNumber}
            onCommit={(offerNumber) => onChange({ offerNumber })}
          />
          <ProblemLine text={problemAt('event.number')} />
        </div>
      );
    case 'offer-sent':
      return (
        <TextField label={t('procedure.sent-by')} value={draft.sentBy} onCommit={(sentBy) => onChange({ sentBy })} />
      );
    case 'reply':
      return (
        <div className="procedure-event__wide procedure-event__stack">
          <Segmented
            aria-label={t('procedure.answer')}
            value={draft.answer}
            options={ANSWERS.map((value) => ({ value, label: t(ANSWER_TEXTS[value]) }))}
            onChange={(answer) => onChange({ answer })}
          />
          {draft.answer !== 'accepts' && (
            <TextField label={t('procedure.reason')} value={draft.reason} onCommit={(reason) => onChange({ reason })} />
          )}
        </div>
      );
    case 'meeting-set':
      return (
        <div>
          <DayField
            label={t('procedure.meeting-day')}
            value={draft.meeting}
            onCommit={(meeting) => onChange({ meeting })}
          />
          <ProblemLine text={problemAt('event.meeting')} />
        </div>
      );
    case 'session':
      return (
        <div className="procedure-event__wide procedure-event__pair">
          <NumberField
            label={t('procedure.session-number')}
            kind="count"
            optional
            min={1}
            max={MOST_SESSIONS}
            value={draft.sessionNumber}
            onCommit={(sessionNumber) => onChange({ sessionNumber })}
          />
          <Segmented
            aria-label={t('procedure.session-result')}
            value={draft.result}
            options={RESULTS.map((value) => ({ value, label: t(SESSION_RESULT_TEXTS[value]) }))}
            onChange={(result) => onChange({ result })}
          />
        </div>
      );
    case 'pause':
      return (
        <Checkbox
          checked={draft.isForceMajeure}
          onChange={({ target }) => onChange({ isForceMajeure: target.checked })}
        >
          {t('procedure.word-force-majeure')}
        </Checkbox>
      );
    case 'vote':
      return (
        <div className="procedure-event__wide procedure-event__thirds">
          {(['delegates', 'present', 'inFavour'] as const).map((field) => (
            <div key={field}>
              <NumberField
                label={t(VOTE_TEXTS[field])}
                kind="count"
                optional
                max={MOST_PEOPLE}
                value={draft[field]}
                onCommit={(value) => onChange({ [field]: value })}
              />
              <ProblemLine text={problemAt(`event.${field}`)} />
            </div>
          ))}
        </div>
      );
    case 'signed':
      return of === 'target' ? (
        <AgreementFields draft={draft} onChange={onChange} problemAt={problemAt} />
      ) : (
        <div>
          <DayField
            label={t('procedure.expires')}
            optional
            value={draft.expires}
            onCommit={(expires) => onChange({ expires })}
          />
          <ProblemLine text={problemAt('event.expires')} />
        </div>
      );
    case 'vacancy':
    case 'vacancy-filled':
      return (
        <div className="procedure-event__stack">
          <span className="field__label">{t('procedure.side')}</span>
          <Segmented
            aria-label={t('procedure.side')}
            value={draft.side}
            options={REPRESENTATIVE_SIDES.map((value) => ({ value, label: t(SIDE_TEXTS[value]) }))}
            onChange={(side) => onChange({ side })}
          />
        </div>
      );
    default:
      return null;
  }
}

const VOTE_TEXTS = {
  delegates: 'procedure.delegates',
  present: 'procedure.present',
  inFavour: 'procedure.in-favour',
} as const;

/** The agreement that a signature brings into the ledger. */
function AgreementFields({ draft, onChange, problemAt }: Omit<EventFieldsProps, 'of'>) {
  const { t } = useTexts();
  return (
    <div className="procedure-event__wide procedure-event__stack">
      <Checkbox checked={draft.hasAgreement} onChange={({ target }) => onChange({ hasAgreement: target.checked })}>
        {t('procedure.with-agreement')}
      </Checkbox>
      {draft.hasAgreement && (
        <div className="procedure-event__thirds">
          <DayField
            label={t('unit-agreements.from-day')}
            value={draft.fromDay}
            onCommit={(fromDay) => onChange({ fromDay })}
          />
          <div>
            <DayField
              label={t('unit-agreements.to-day')}
              value={draft.toDay}
              onCommit={(toDay) => onChange({ toDay })}
            />
            <ProblemLine text={problemAt('agreement.toDay')} />
          </div>
          <NumberField
            label={t('unit-agreements.raise')}
            kind="percent"
            optional
            {...RAISE_BOUNDS}
            value={draft.raise}
            onCommit={(raise) => onChange({ raise })}
          />
        </div>
      )}
    </div>
  );
}
