import { App } from 'antd';
import { type ReactNode, useRef } from 'react';
import { type InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { toPlainError } from '../../../shared/errors.ts';
import { useTexts } from '../../app/texts.ts';
import { errorText, issuesOf, issueText } from '../../../shared/i18n/errorText.ts';
import { importInterchange } from './importInterchange.ts';

/** Problems of a refused file that are shown; who mends these sees the next. */
const ISSUES_SHOWN = 8;

/** A hidden file input and the way to open it; what is wrong with a refused file is listed field by field. */
export function useImport(onImported: (id: string) => void): { choose: () => void; input: ReactNode } {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File) => {
    try {
      onImported(await importInterchange(file));
    } catch (error) {
      const issues = issuesOf(error);
      modal.error({
        title: t('negotiations.import-refused', { file: file.name }),
        width: 560,
        okText: t('service.understood'),
        content: issues.length === 0 ? errorText(t, error) : <IssueList issues={issues} />,
      });
      if (toPlainError(error).code === 'unexpected') throw error;
    }
  };

  return {
    choose: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('negotiations.import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Emptied, so that choosing the same file again is a change.
          if (file) void read(file).finally(() => (target.value = ''));
        }}
      />
    ),
  };
}

function IssueList({ issues }: { issues: readonly InputIssue[] }) {
  const { t, format } = useTexts();
  return (
    <ul className="import-issues">
      {issues.slice(0, ISSUES_SHOWN).map((issue) => (
        <li key={`${issue.path} ${issue.code}`}>
          <code>{issue.path}</code> {issueText(t, issue)}
        </li>
      ))}
      {issues.length > ISSUES_SHOWN && (
        <li>{t('negotiations.import-more', { count: format.count(issues.length - ISSUES_SHOWN) })}</li>
      )}
    </ul>
  );
}
