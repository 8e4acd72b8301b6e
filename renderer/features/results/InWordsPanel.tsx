import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Figures } from '../../../shared/domain/wage/report.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { figuresInWords } from './figuresInWords.ts';

interface InWordsPanelProps {
  readonly input: EvaluationInput;
  readonly figures: Figures;
}

/** The ratios as sentences that can be said across the table. */
export function InWordsPanel({ input, figures }: InWordsPanelProps) {
  const { t, format } = useTexts();
  return (
    <Panel title={t('results.words')}>
      <dl className="in-words">
        {figuresInWords({ t, format }, input, figures).map(({ name, sentence }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
