import '../papers/paperDialog.css';
import '../targets/targetBatch.css';
import './letters.css';
import { Button, Checkbox, InputNumber, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { CallOptions } from '../../../shared/contract/define.ts';
import { LABEL_FORMATS, type LabelFormatId, labelsOnSheet } from '../../../shared/domain/letters/labels.ts';
import { isInRange, type LetterRange, type LetterRow } from '../../../shared/domain/letters/letterBatch.ts';
import type { LetterKind } from '../../../shared/domain/documents/documentKind.ts';
import type { BatchResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { api, shell } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { TaskBar } from '../../ui/TaskBar.tsx';
import { useTask } from '../../ui/useTask.ts';
import { LeftOutTable } from '../targets/BatchOutcome.tsx';
import { LetterRangeField } from './LetterRangeField.tsx';
import { lettersToFolder, lettersToPdf } from './letterOutputs.ts';
import { LABEL_FORMAT_TEXTS } from './letterTexts.ts';

interface LetterOutputProps {
  readonly batchId: string;
  readonly kind: LetterKind;
  /** Of the dialog. */
  readonly title: string;
  readonly width: number;
  /** Of the files, without an ending. */
  readonly name: string;
  /** Of the batch that was just issued. */
  readonly leftOut?: Pick<BatchResult, 'leftOut' | 'leftOutCount'>;
  readonly onClose: () => void;
}

/**
 * The letters of a batch, or a part of them, as files: one PDF, Word files, labels, the delivery list. What is being
 * written is stopped before the dialog can be closed.
 */
export function LetterOutput(props: LetterOutputProps) {
  const { batchId, title, width, onClose } = props;
  const letters = useQuery(api.letters.list, { batchId });
  const task = useTask();
  return (
    <Modal
      open
      title={title}
      footer={null}
      width={width}
      style={{ insetBlockStart: 28 }}
      mask={{ closable: false }}
      onCancel={() => task.running === null && onClose()}
    >
      {letters.state === 'ready' ? (
        <Outputs {...props} letters={letters.value} task={task} />
      ) : (
        <QueryState of={letters} />
      )}
    </Modal>
  );
}

interface OutputsProps extends LetterOutputProps {
  readonly letters: readonly LetterRow[];
  readonly task: ReturnType<typeof useTask>;
}

function Outputs({ batchId, kind: letterKind, name, letters, leftOut, task, onClose }: OutputsProps) {
  const { t, format, language } = useTexts();
  const id = useId();
  const [range, setRange] = useState<LetterRange | null>(null);
  const [startsOdd, setStartsOdd] = useState(false);
  const [labelFormat, setLabelFormat] = useState<LabelFormatId>('3x8');
  const [labelStart, setLabelStart] = useState(1);
  const [label, setLabel] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const { running, start } = task;
  const isBusy = running !== null;

  const chosen = range === null ? letters : letters.filter((letter) => isInRange(letter, range));
  const withAddress = chosen.filter(({ address }) => address !== '');
  const withoutAddress = chosen.filter(({ address }) => address === '');
  const isNothing = chosen.length === 0;
  const all = { batchId, letters: chosen, name };
  const run = (doing: string, act: (options: CallOptions) => Promise<string | null>) => {
    setLabel(doing);
    setWritten(null);
    void start(act).then((path) => path && setWritten(path));
  };
  const savePdf = async (suggestedName: string, paper: unknown) =>
    shell.files.save({ suggestedName, kind: 'pdf', content: await shell.print.toPdf({ paper }) });

  const pdf = () => run(t('letters.printing'), (options) => lettersToPdf({ ...all, startsOdd }, options));
  const word = () => run(t('letters.writing-word'), (options) => lettersToFolder(all, options));
  const labels = () => {
    const title = t('letters.labels-name', { name });
    const job = { labels: withAddress, format: labelFormat, start: labelStart, title };
    run(t('letters.printing'), () => savePdf(title, job));
  };
  const listName = t('letters.delivery-name', { name });
  const listPdf = () =>
    run(t('letters.printing'), () =>
      savePdf(listName, {
        delivery: chosen,
        title: t('letters.delivery-list'),
        subtitle: t('letters.delivery-subtitle', { name, count: format.count(chosen.length) }),
        language,
      }),
    );
  const listTable = (kind: 'xlsx' | 'csv') =>
    run(t('letters.writing-list'), async (options) => {
      const path = await shell.files.chooseTablePath({ suggestedName: listName, kind });
      if (path === null) return null;
      const places = chosen.map(({ place }) => place);
      await api.letters.exportDeliveryList({ batchId, path, format: kind, language, places }, options);
      return path;
    });

  return (
    <div className="letter-output">
      <LetterRangeField letters={letters} range={range} count={chosen.length} isBusy={isBusy} onChange={setRange} />
      <section aria-labelledby={`${id}-pdf`}>
        <h2 id={`${id}-pdf`}>{t('letters.out-pdf')}</h2>
        <Checkbox checked={startsOdd} disabled={isBusy} onChange={({ target }) => setStartsOdd(target.checked)}>
          {t('letters.starts-odd')}
        </Checkbox>
        <Button type="primary" disabled={isBusy || isNothing} onClick={pdf}>
          {t('letters.save-pdf')}
        </Button>
      </section>
      <section aria-labelledby={`${id}-word`}>
        <h2 id={`${id}-word`}>{t('letters.out-word')}</h2>
        <p>{t('letters.out-word-note')}</p>
        <Button disabled={isBusy || isNothing} onClick={word}>
          {t('letters.save-word')}
        </Button>
      </section>
      {letterKind !== 'authority-request' && (
        <section aria-labelledby={`${id}-labels`}>
          <h2 id={`${id}-labels`}>{t('letters.out-labels')}</h2>
          <span className="letter-output__fields">
            <Select<LabelFormatId>
              aria-label={t('letters.labels-format')}
              value={labelFormat}
              disabled={isBusy}
              options={(['3x8', '2x7'] as const).map((one) => ({ value: one, label: t(LABEL_FORMAT_TEXTS[one]) }))}
              onChange={(next) => {
                setLabelFormat(next);
                setLabelStart(1);
              }}
            />
            <label htmlFor={`${id}-start`}>{t('letters.labels-start')}</label>
            <InputNumber
              id={`${id}-start`}
              min={1}
              max={labelsOnSheet(LABEL_FORMATS[labelFormat])}
              precision={0}
              value={labelStart}
              disabled={isBusy}
              onChange={(value) => setLabelStart(value ?? 1)}
            />
          </span>
          <Button disabled={isBusy || withAddress.length === 0} onClick={labels}>
            {t('letters.save-labels')}
          </Button>
          {withoutAddress.length > 0 && (
            <details className="letter-output__missing">
              <summary>{t('letters.labels-missing', { count: format.count(withoutAddress.length) })}</summary>
              <ul>
                {withoutAddress.slice(0, MOST_NAMED).map(({ place, name: unit, number }) => (
                  <li key={place}>
                    <span>{number}</span> {unit}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <section aria-labelledby={`${id}-list`}>
        <h2 id={`${id}-list`}>{t('letters.delivery-list')}</h2>
        <p>{t('letters.delivery-note')}</p>
        <span className="letter-output__buttons">
          <Button disabled={isBusy || isNothing} onClick={listPdf}>
            PDF
          </Button>
          <Button disabled={isBusy || isNothing} onClick={() => listTable('xlsx')}>
            Excel
          </Button>
          <Button disabled={isBusy || isNothing} onClick={() => listTable('csv')}>
            CSV
          </Button>
        </span>
      </section>
      {leftOut && (
        <LeftOutTable result={leftOut} title={t('letters.left-out', { count: format.count(leftOut.leftOutCount) })} />
      )}
      {running && <TaskBar label={label} task={running} />}
      <div className="paper-dialog__footer">
        <p role="status">{written === null ? t('letters.frozen-note') : t('letters.written', { path: written })}</p>
        <Button onClick={onClose} disabled={isBusy}>
          {t('papers.close')}
        </Button>
      </div>
    </div>
  );
}

/** Units without an address that are listed by name. */
const MOST_NAMED = 200;
