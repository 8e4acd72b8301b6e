import { Checkbox } from 'antd';
import { CLOCK_EVENTS, type StepRule } from '../../../shared/domain/procedure/rulePack.ts';
import { CLOCK_EVENT_TEXTS } from '../../../shared/i18n/rulePackText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { Span, StepDraft } from './answerDraft.ts';
import { ChoiceField } from './ChoiceField.tsx';

const MOST_DAYS = 366;
const MOST_MONTHS = 36;
const UNIT_TEXTS = {
  calendar: 'rule-packs.unit-calendar',
  working: 'rule-packs.unit-working',
  months: 'rule-packs.unit-months',
} as const satisfies Record<StepRule['unit'], TextKey>;
const SPAN_TEXTS = {
  after: 'rule-packs.span-after',
  'before-within': 'rule-packs.span-before-within',
  'before-no-later': 'rule-packs.span-before-no-later',
} as const satisfies Record<Span, TextKey>;
const UNITS = ['calendar', 'working', 'months'] as const satisfies readonly StepRule['unit'][];
const SPANS = ['after', 'before-within', 'before-no-later'] as const satisfies readonly Span[];

interface StepFieldsProps {
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
}

/** How long a period is, in what it is counted, and from or up to which event. */
export function StepFields({ draft, onChange }: StepFieldsProps) {
  const { t } = useTexts();
  const { unit, count, event, span, extension, isDoneBySignature, isPausedByForce } = draft;
  return (
    <>
      <ChoiceField
        label={t('rule-packs.field-event')}
        value={event}
        options={CLOCK_EVENTS.map((value) => ({ value, label: t(CLOCK_EVENT_TEXTS[value]) }))}
        onChange={(next) => onChange({ ...draft, event: next })}
      />
      <ChoiceField
        label={t('rule-packs.field-direction')}
        value={span}
        options={SPANS.map((value) => ({ value, label: t(SPAN_TEXTS[value]) }))}
        onChange={(next) => onChange({ ...draft, span: next })}
      />
      <NumberField
        label={unit === 'months' ? t('rule-packs.field-months') : t('rule-packs.field-days')}
        kind="count"
        value={count}
        min={unit === 'months' ? 1 : 0}
        max={unit === 'months' ? MOST_MONTHS : MOST_DAYS}
        onDraft={(next) => onChange({ ...draft, count: next })}
        onCommit={(next) => onChange({ ...draft, count: next })}
      />
      <ChoiceField
        label={t('rule-packs.field-unit')}
        value={unit}
        options={UNITS.map((value) => ({ value, label: t(UNIT_TEXTS[value]) }))}
        onChange={(next) => onChange({ ...draft, unit: next })}
      />
      <NumberField
        label={t('rule-packs.field-extension')}
        kind="count"
        optional
        value={extension}
        max={MOST_DAYS}
        onCommit={(next) => onChange({ ...draft, extension: next })}
      />
      <div className="answer-form__checks">
        <Checkbox
          checked={isDoneBySignature}
          onChange={({ target }) => onChange({ ...draft, isDoneBySignature: target.checked })}
        >
          {t('rule-packs.done-by-signed')}
        </Checkbox>
        <Checkbox
          checked={isPausedByForce}
          onChange={({ target }) => onChange({ ...draft, isPausedByForce: target.checked })}
        >
          {t('rule-packs.paused-by-force')}
        </Checkbox>
      </div>
    </>
  );
}
