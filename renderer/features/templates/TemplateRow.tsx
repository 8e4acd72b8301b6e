import { App, Switch } from 'antd';
import type { Template } from '../../../shared/domain/templates/template.ts';
import { errorText } from '../../../shared/i18n/errorText.ts';
import { api, shell } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import { FieldNames } from './FieldNames.tsx';

export function TemplateRow({ template, kindText }: { readonly template: Template; readonly kindText: string }) {
  const { t, format } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const { id, name, isUsed, addedAtMs } = template;
  const check = useQuery(api.templates.check, { id });

  const use = (isWanted: boolean) => run(() => api.templates.update({ id, patch: { isUsed: isWanted } }));
  const save = () =>
    run(async () => {
      const content = await api.templates.read({ id });
      const path = await shell.files.save({ suggestedName: name, kind: 'docx', content });
      if (path !== null) void message.success(t('files.saved', { path }));
    });
  const remove = () =>
    run(async () => {
      await api.templates.remove({ id });
      offerUndo({ step: api.templates.remove.path, text: t('templates.removed', { name }) });
    });

  return (
    <tr>
      <td className="templates__kind">{kindText}</td>
      <th scope="row" className="templates__name" title={name}>
        {name}
      </th>
      <td>
        {check.state === 'ready' && <FieldNames check={check.value} />}
        {check.state === 'failed' && <p className="field-names__unknown">{errorText(t, check.error)}</p>}
      </td>
      <td>
        <Switch
          size="small"
          aria-label={t('templates.use-of', { name })}
          checked={isUsed}
          onChange={(isWanted) => void use(isWanted)}
        />
      </td>
      <td className="templates__day">{format.instant(addedAtMs)}</td>
      <td className="templates__actions">
        <button
          type="button"
          className="text-button"
          aria-label={t('templates.save-of', { name })}
          onClick={() => void save()}
        >
          {t('templates.save')}
        </button>
        <button
          type="button"
          className="text-button"
          aria-label={t('templates.remove-of', { name })}
          onClick={() => void remove()}
        >
          {t('templates.remove')}
        </button>
      </td>
    </tr>
  );
}
