import { App } from 'antd';
import { useTexts } from '../../app/texts.ts';
import { toClipboardHtml, toClipboardText } from '../workforce/clipboardTable.ts';
import { copyText } from './copyText.ts';

/** Puts a table on the clipboard as a spreadsheet takes it. */
export function CopyTableButton({ rows }: { readonly rows: () => string[][] }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const copy = () => {
    const copied = rows();
    copyText(toClipboardText(copied), toClipboardHtml(copied));
    void message.success(t('results.copied'));
  };
  return (
    <button type="button" className="text-button" onClick={copy}>
      {t('results.copy-table')}
    </button>
  );
}
