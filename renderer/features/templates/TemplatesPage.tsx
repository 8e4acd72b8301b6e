import './templatesPage.css';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type Template, TEMPLATE_MOST_BYTES } from '../../../shared/domain/templates/template.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { DOCUMENT_KIND_TEXTS } from '../../../shared/i18n/documentText.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { AddTemplateDialog, type TemplateFile } from './AddTemplateDialog.tsx';
import { FieldReference } from './FieldReference.tsx';
import { TemplateRow } from './TemplateRow.tsx';

/** DOCX files of the user that take the place of a document of the product, and the fields that they may name. */
export function TemplatesPage() {
  const { t } = useTexts();
  const templates = useQuery(api.templates.list, {});
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<TemplateFile | null>(null);
  const [refusal, setRefusal] = useState('');

  const check = async (chosen: File) => {
    setRefusal('');
    try {
      if (chosen.size > TEMPLATE_MOST_BYTES)
        throw new AppError('template-refused', `${chosen.size} bytes`, { fault: 'too-large' });
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      setFile({ name: chosen.name.replace(/\.docx$/i, ''), bytes, check: await api.templates.check({ bytes }) });
    } catch (error) {
      setRefusal(t('templates.refused', { name: chosen.name, reason: errorText(t, error) }));
    }
  };
  const add = (
    <Button type="primary" onClick={() => input.current?.click()}>
      {t('templates.add')}
    </Button>
  );

  return (
    <div className="data-page__panels">
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={t('templates.add')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          // Emptied, so that choosing the same file again is a change.
          target.value = '';
          if (chosen) void check(chosen);
        }}
      />
      <Panel title={t('templates.title')} note={t('templates.note')} actions={add}>
        {refusal !== '' && (
          <p role="alert" className="templates__refused">
            {refusal}
          </p>
        )}
        {templates.state !== 'ready' && <QueryState of={templates} />}
        {templates.state === 'ready' && templates.value.length === 0 && <Empty text={t('templates.empty')} />}
        {templates.state === 'ready' && templates.value.length > 0 && <TemplateTable templates={templates.value} />}
      </Panel>
      <FieldReference />
      {file && <AddTemplateDialog file={file} onClose={() => setFile(null)} />}
    </div>
  );
}

function TemplateTable({ templates }: { readonly templates: readonly Template[] }) {
  const { t } = useTexts();
  return (
    <div className="templates">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('templates.kind')}</th>
            <th scope="col">{t('templates.name')}</th>
            <th scope="col">{t('templates.fields')}</th>
            <th scope="col">{t('templates.used')}</th>
            <th scope="col">{t('templates.added')}</th>
            <th scope="col">
              <span className="templates__unseen">{t('templates.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} kindText={t(DOCUMENT_KIND_TEXTS[template.kind])} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
