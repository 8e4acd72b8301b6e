import { App, Button } from 'antd';
import { Fragment } from 'react';
import { BODY_FIELD, TEMPLATE_LISTS, type TemplateListName } from '../../../shared/domain/templates/templateValues.ts';
import {
  TEMPLATE_LIST_TEXTS,
  TEMPLATE_ROW_TEXTS,
  TEMPLATE_VALUE_TEXTS,
} from '../../../shared/i18n/templateFieldText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { shell } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { copyText } from '../results/copyText.ts';

/** The fields that a template may name, each to be copied with a click. They are Chinese, as the documents are. */
export function FieldReference() {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const copy = (field: string) => {
    copyText(field);
    void message.success(t('templates.copied', { field }));
  };
  const saveExample = () =>
    run(async () => {
      const { exampleTemplate } = await import('./exampleTemplate.ts');
      const suggestedName = t('templates.example-name');
      const path = await shell.files.save({ suggestedName, kind: 'docx', content: await exampleTemplate() });
      if (path !== null) void message.success(t('files.saved', { path }));
    });
  const chips = (texts: Readonly<Record<string, TextKey>>) =>
    Object.entries(texts).map(([name, key]) => <FieldChip key={name} name={name} meaning={t(key)} onCopy={copy} />);

  return (
    <Panel
      title={t('templates.reference')}
      note={t('templates.reference-note')}
      actions={<Button onClick={() => void saveExample()}>{t('templates.save-example')}</Button>}
    >
      <dl className="field-reference">
        <dt>{t('templates.reference-whole')}</dt>
        <dd>
          <FieldChip name={BODY_FIELD} meaning={t('templates.field-body')} onCopy={copy} />
        </dd>
        <dt>{t('templates.reference-values')}</dt>
        <dd>{chips(TEMPLATE_VALUE_TEXTS)}</dd>
        {LISTS.map(([name, { fields }]) => (
          <Fragment key={name}>
            <dt>{t('templates.reference-list', { name: t(TEMPLATE_LIST_TEXTS[name]) })}</dt>
            <dd>
              <FieldChip name={`#${name}`} onCopy={copy} />
              {fields.map((field) => (
                <FieldChip key={field} name={field} meaning={t(TEMPLATE_ROW_TEXTS[field])} onCopy={copy} />
              ))}
              <FieldChip name={`/${name}`} onCopy={copy} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

// Safe: the entries of a literal have its own keys.
const LISTS = Object.entries(TEMPLATE_LISTS) as [TemplateListName, (typeof TEMPLATE_LISTS)[TemplateListName]][];

interface FieldChipProps {
  readonly name: string;
  /** Shown where the name does not say it itself. */
  readonly meaning?: string;
  readonly onCopy: (field: string) => void;
}

function FieldChip({ name, meaning = name, onCopy }: FieldChipProps) {
  const field = `{${name}}`;
  return (
    <button type="button" className="field-chip" onClick={() => onCopy(field)}>
      {field}
      {meaning !== name && <small>{meaning}</small>}
    </button>
  );
}
