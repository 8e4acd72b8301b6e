import './shortcutsDialog.css';
import { Modal } from 'antd';
import type { TextKey } from '../../shared/i18n/texts.ts';
import { useTexts } from './texts.ts';

const GROUPS = [
  {
    title: 'shortcuts.everywhere',
    rows: [
      ['Ctrl+N', 'menu.new-negotiation'],
      ['Ctrl+Shift+N', 'menu.new-file'],
      ['Ctrl+O', 'menu.open'],
      ['Ctrl+S', 'menu.save-copy'],
      ['Ctrl+P', 'menu.print'],
      ['Ctrl+F', 'menu.find'],
      ['Ctrl+Z', 'menu.undo'],
      ['Ctrl+Shift+Z / Ctrl+Y', 'menu.redo'],
      ['Ctrl+D', 'nav.due'],
      ['Ctrl+1', 'nav.negotiations'],
      ['Ctrl+2', 'nav.data'],
      ['Ctrl+,', 'nav.settings'],
      ['Ctrl+= / − / 0', 'shortcuts.zoom'],
      ['F1', 'menu.shortcuts'],
    ],
  },
  {
    title: 'shortcuts.in-lists',
    rows: [
      ['↑ ↓ Home End', 'shortcuts.move'],
      ['Shift+↑ ↓', 'shortcuts.extend'],
      ['Space', 'shortcuts.choose'],
      ['Ctrl+A', 'menu.select-all'],
      ['Enter', 'shortcuts.open'],
      ['F2', 'shortcuts.rename'],
      ['Alt+↑ ↓', 'shortcuts.reorder'],
      ['Delete', 'shortcuts.delete'],
    ],
  },
  {
    title: 'shortcuts.in-fields',
    rows: [
      ['Enter', 'shortcuts.store'],
      ['Esc', 'shortcuts.revert'],
      ['1.2万', 'shortcuts.wan'],
      ['Ctrl+Enter', 'shortcuts.record'],
    ],
  },
  {
    title: 'shortcuts.in-calendar',
    rows: [
      ['← → ↑ ↓', 'shortcuts.days'],
      ['Page Up / Down', 'shortcuts.months'],
      ['Enter', 'shortcuts.open-or-add'],
    ],
  },
  {
    title: 'shortcuts.in-documents',
    rows: [
      ['Ctrl+B / U', 'shortcuts.bold-underline'],
      ['F4 / Shift+F4', 'shortcuts.next-blank'],
      ['Tab', 'shortcuts.blank-or-cell'],
      ['Esc', 'shortcuts.leave-text'],
    ],
  },
  {
    title: 'shortcuts.in-tabs',
    rows: [
      ['← → Home End', 'shortcuts.next-tab'],
      ['← → ↑ ↓', 'shortcuts.cells'],
      ['Tab Enter', 'shortcuts.bars'],
    ],
  },
] as const satisfies readonly { title: TextKey; rows: readonly (readonly [string, TextKey])[] }[];

export function ShortcutsDialog({ platform, onClose }: { platform: string; onClose: () => void }) {
  const { t } = useTexts();
  const keysOf = (keys: string) => (platform === 'darwin' ? keys.replaceAll('Ctrl', '⌘') : keys);
  return (
    <Modal open title={t('menu.shortcuts')} footer={null} onCancel={onClose} width={860}>
      <div className="shortcuts">
        {GROUPS.map(({ title, rows }) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            <dl>
              {rows.map(([keys, text]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keysOf(keys)}</kbd>
                  </dt>
                  <dd>{t(text)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
