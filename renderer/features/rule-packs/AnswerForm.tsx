import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { checkedPack } from '../../../shared/domain/procedure/packFile.ts';
import { type PackKey, withAnswer } from '../../../shared/domain/procedure/packRows.ts';
import type { RulePack } from '../../../shared/domain/procedure/rulePack.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { issuesOf } from '../../../shared/i18n/errorText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { type AnswerDraft, draftOf, pointValue, stepValue } from './answerDraft.ts';
import { PackIssues } from './PackHead.tsx';
import { PointFields } from './PointFields.tsx';
import { StepFields } from './StepFields.tsx';

const STANCES = ['set', 'silent', 'unverified'] as const satisfies readonly AnswerDraft['stance'][];
const STANCE_TEXTS = {
  set: 'rule-packs.stance-set',
  silent: 'rule-packs.stance-silent',
  unverified: 'rule-packs.stance-unverified',
} as const satisfies Record<AnswerDraft['stance'], TextKey>;

interface AnswerFormProps {
  readonly pack: RulePack;
  readonly of: PackKey;
  readonly label: string;
  readonly onClose: () => void;
}

/** What an own pack says on one question: a value with its article, that the rule is silent, or nothing yet. */
export function AnswerForm({ pack, of, label, onClose }: AnswerFormProps) {
  const { t } = useTexts();
  const id = useId();
  const run = useRun();
  const [draft, setDraft] = useState(() => draftOf(pack, of));
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const { stance, step, point } = draft;
  const article = of.kind === 'step' ? step.article : point.article;
  const save = () =>
    run(async () => {
      const value = of.kind === 'step' ? stepValue(step) : pointValue(of.point, point);
      try {
        await api.rulePacks.update(checkedPack(withAnswer(pack, of, stance === 'set' ? { value } : stance)));
        onClose();
      } catch (error) {
        const found = issuesOf(error);
        if (found.length === 0) throw error;
        setIssues(found);
      }
    });
  const writeArticle = (text: string) =>
    setDraft({ ...draft, step: { ...step, article: text }, point: { ...point, article: text } });

  return (
    <form
      className="answer-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset className="answer-form__stance">
        <legend className="visually-hidden">{label}</legend>
        {STANCES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-stance`}
              checked={stance === each}
              onChange={() => setDraft({ ...draft, stance: each })}
            />
            {t(STANCE_TEXTS[each])}
          </label>
        ))}
      </fieldset>
      {stance === 'set' && (
        <div className="answer-form__fields">
          {of.kind === 'step' ? (
            <StepFields draft={step} onChange={(next) => setDraft({ ...draft, step: next })} />
          ) : (
            <PointFields point={of.point} draft={point} onChange={(next) => setDraft({ ...draft, point: next })} />
          )}
          <div className="field answer-form__article">
            <label className="field__label" htmlFor={`${id}-article`}>
              {t('rule-packs.article')}
            </label>
            <Input
              id={`${id}-article`}
              value={article}
              maxLength={200}
              placeholder={t('rule-packs.article-example', { rule: pack.rule })}
              onChange={({ target }) => writeArticle(target.value)}
            />
          </div>
        </div>
      )}
      <PackIssues issues={issues} />
      <div className="answer-form__actions">
        <Button size="small" type="primary" htmlType="submit">
          {t('rule-packs.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
