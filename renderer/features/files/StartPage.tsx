import type { WindowState } from '../../../shared/contract/shell.ts';
import { shell } from '../../api/bridge.ts';

export function StartPage({ state }: { state: WindowState }) {
  return (
    <main>
      {state.problem?.code}
      <button type="button" onClick={() => void shell.files.createNamed({ name: 'x' })}>
        new
      </button>
    </main>
  );
}
