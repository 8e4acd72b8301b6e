import { App, Button } from 'antd';
import { BODY_FIELD, TEMPLATE_LISTS, TEMPLATE_VALUES } from '../../../shared/domain/templates/templateValues.ts';
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
  const chip = (field: string) => (
    <button key={field} type="button" className="field-chip" onClick={() => copy(field)}>
      {field}
    </button>
  );

  return (
    <Panel
      title={t('templates.reference')}
      note={t('templates.reference-note')}
      actions={<Button onClick={() => void saveExample()}>{t('templates.save-example')}</Button>}
    >
      <dl className="field-reference">
        <dt>{t('templates.reference-body')}</dt>
        <dd>{chip(`{${BODY_FIELD}}`)}</dd>
        <dt>{t('templates.reference-values')}</dt>
        <dd>{Object.keys(TEMPLATE_VALUES).map((name) => chip(`{${name}}`))}</dd>
        {Object.entries(TEMPLATE_LISTS).map(([name, { fields }]) => (
          <FragmentOfList
            key={name}
            name={name}
            chips={[`{#${name}}`, ...fields.map((field) => `{${field}}`), `{/${name}}`].map(chip)}
          />
        ))}
      </dl>
    </Panel>
  );
}

function FragmentOfList({ name, chips }: { readonly name: string; readonly chips: React.ReactNode }) {
  const { t } = useTexts();
  return (
    <>
      <dt>{t('templates.reference-list', { name })}</dt>
      <dd>{chips}</dd>
    </>
  );
}
