import type { OpenFile, WindowState } from '../../shared/contract/shell.ts';
import { api } from '../api/bridge.ts';
import { useQuery } from '../api/useQuery.ts';

export function Workbench({ file }: { state: WindowState; file: OpenFile }) {
  const list = useQuery(api.negotiations.list, {});
  return (
    <main>
      {file.name} {list.state} {list.state === 'ready' ? list.value.length : ''}
      <button type="button" onClick={() => void api.negotiations.createSample({ language: 'zh-CN' })}>
        sample
      </button>
    </main>
  );
}
