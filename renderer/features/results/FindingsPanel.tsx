import './findings.css';
import { useMemo, useState } from 'react';
import type { FindingAnswer } from '../../../shared/domain/negotiation/findingAnswer.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Finding, FindingSeverity } from '../../../shared/domain/wage/findings.ts';
import { findingText } from '../../../shared/i18n/findingText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { responseWanted } from '../scenarios/scenarioView.ts';
import { FindingAnswers, IdleAnswers } from './FindingAnswers.tsx';
import { answersOfGroup, idleAnswers, type OnAnswer } from './findingAnswers.ts';
import { type FindingGroup, sortFindings } from './findingGroups.ts';

interface FindingsPanelProps {
  readonly input: EvaluationInput;
  readonly findings: readonly Finding[];
  readonly answers: readonly FindingAnswer[];
  readonly onAnswer: OnAnswer;
}

const SEVERITY_TEXTS: Readonly<Record<FindingSeverity, TextKey>> = {
  alarm: 'results.severity-alarm',
  doubt: 'results.severity-doubt',
  notice: 'results.severity-notice',
};

/** By the path that a finding names as missing. */
const MISSING_TEXTS: Readonly<Record<string, TextKey>> = {
  'comparators.cpi': 'results.missing-cpi',
  'comparators.outsideGrowth': 'results.missing-outside',
  'comparators.guideline': 'results.missing-guideline',
  'comparators.minimumWage': 'results.missing-minimum',
  'scenario.response': 'results.missing-response',
  sources: 'results.missing-sources',
};

/** Of one kind of finding, how many groups are spelled out. */
const LISTED_GROUPS = 20;

/** What the other side will ask, before it does: each with what it rests on and what to answer. */
export function FindingsPanel({ input, findings, answers, onAnswer }: FindingsPanelProps) {
  const { t, format } = useTexts();
  const { raised, missing } = useMemo(() => sortFindings(findings), [findings]);
  const ofEnterprise = missing.filter((path) => path.startsWith('comparators.'));
  const ofScenario = missing.filter((path) => !path.startsWith('comparators.'));
  const names = useMemo(() => new Map(input.groups.map(({ id, name }) => [id, name])), [input.groups]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const isOneGroup = input.groups.length === 1;
  const groupName = (id: string) => (isOneGroup ? null : (names.get(id) ?? null));
  const idle = useMemo(() => idleAnswers(answers, findings), [answers, findings]);
  const wordsOf = (finding: Finding) => {
    const text = findingText(t, format, finding, nameOf);
    return { ...text, group: isOneGroup ? null : text.group };
  };
  return (
    <Panel title={t('results.findings')} note={t('results.findings-count', { count: raised.length })}>
      {raised.length === 0 && <p className="findings__none">{t('results.findings-none')}</p>}
      <ul className="findings">
        {raised.map((group) => (
          <RaisedFinding key={group.key} {...{ group, wordsOf, answers, groupName, onAnswer }} />
        ))}
        {ofEnterprise.length > 0 && <Unchecked inputs={ofEnterprise} fillIn={() => tabChosen('comparators')} />}
        {ofScenario.length > 0 && (
          <Unchecked
            inputs={ofScenario}
            {...(ofScenario.includes('scenario.response') ? { fillIn: responseWanted } : {})}
          />
        )}
      </ul>
      <IdleAnswers answers={idle} groupName={groupName} onAnswer={onAnswer} />
    </Panel>
  );
}

type WordsOf = (finding: Finding) => ReturnType<typeof findingText>;

interface RaisedFindingProps extends Pick<FindingsPanelProps, 'answers' | 'onAnswer'> {
  readonly group: FindingGroup;
  readonly wordsOf: WordsOf;
  readonly groupName: (groupId: string) => string | null;
}

function RaisedFinding({ group, wordsOf, answers, groupName, onAnswer }: RaisedFindingProps) {
  const { t, format } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const { first, others } = group;
  const words = wordsOf(first);
  const listed = (isOpen ? others.slice(0, LISTED_GROUPS) : []).map((finding) => ({
    finding,
    words: wordsOf(finding),
  }));
  return (
    <li>
      <span
        className={`findings__dot findings__dot--${group.severity}`}
        role="img"
        aria-label={t(SEVERITY_TEXTS[group.severity])}
      />
      <div className="findings__body">
        <p>
          {words.group !== null && <b>{words.group} </b>}
          {words.statement}
          {others.length > 0 && !isOpen && (
            <span className="findings__more">
              {' '}
              {t('results.findings-more', { count: format.count(others.length) })}
            </span>
          )}
        </p>
        {isOpen && (
          <>
            {listed.map(({ finding, words: other }) => (
              <p key={`${finding.groupId ?? ''} ${String(finding.values['path'] ?? '')}`}>
                {other.group !== null && <b>{other.group} </b>}
                {other.statement}
              </p>
            ))}
            {others.length > LISTED_GROUPS && (
              <p className="findings__more">
                {t('results.findings-rest', { count: format.count(others.length - LISTED_GROUPS) })}
              </p>
            )}
            <dl>
              <dt>{t('results.findings-basis')}</dt>
              <dd>{words.basis}</dd>
              <dt>{t('results.findings-advice')}</dt>
              <dd>{words.advice}</dd>
            </dl>
          </>
        )}
        <FindingAnswers {...answersOfGroup(group, answers)} groupName={groupName} onAnswer={onAnswer} />
      </div>
      <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t('results.findings-fold') : t('results.findings-answer')}
      </button>
    </li>
  );
}

interface UncheckedProps {
  readonly inputs: readonly string[];
  /** Goes to where they are filled in, if that is elsewhere. */
  readonly fillIn?: () => void;
}

function Unchecked({ inputs, fillIn }: UncheckedProps) {
  const { t, language } = useTexts();
  const names = inputs.flatMap((input) => {
    const text = MISSING_TEXTS[input];
    return text === undefined ? [] : [t(text)];
  });
  return (
    <li className="findings__unchecked">
      <span
        className="findings__dot findings__dot--unchecked"
        role="img"
        aria-label={t('results.severity-unchecked')}
      />
      <p className="findings__body">
        {t('results.findings-unchecked', { inputs: new Intl.ListFormat(language).format(names) })}
      </p>
      {fillIn !== undefined && (
        <button type="button" className="text-button" onClick={fillIn}>
          {t('results.findings-fill-in')}
        </button>
      )}
    </li>
  );
}
