import { useLayoutEffect, useRef, useState } from 'react';
import type { AllowanceScheme, AllowanceTerms } from '../../../shared/domain/allowances/terms.ts';
import { api } from '../../api/bridge.ts';
import { useRun } from '../../ui/useRun.ts';

export type TermsChange = (shown: AllowanceTerms) => AllowanceTerms;

export interface TermsEdits {
  /** Shows a change of a gesture that goes on; the figures follow at once. */
  readonly draft: (change: TermsChange) => void;
  /** Shows a change and stores it as one step. */
  readonly commit: (change: TermsChange) => Promise<void>;
}

/**
 * What the screen shows above the stored terms. `stored`: the service has it, but the page still shows the answer from
 * before (`over`).
 */
type Draft =
  | { readonly phase: 'open' | 'sent'; readonly terms: AllowanceTerms }
  | { readonly phase: 'stored'; readonly terms: AllowanceTerms; readonly over: AllowanceScheme };

/** The terms of a scheme as they stand on screen and the way to change them. */
export function useSchemeDraft(scheme: AllowanceScheme): { terms: AllowanceTerms; edits: TermsEdits } {
  const run = useRun();
  const [draft, setDraft] = useState<Draft | null>(null);
  const terms = shownTerms(scheme, draft);
  // Fields commit after they left the page too: they build on what was last shown, not on what they last saw.
  const latest = useRef({ scheme, terms });
  useLayoutEffect(() => {
    latest.current = { scheme, terms };
  });
  const underWay = useRef(0);

  const show = (change: TermsChange) => {
    const changed = change(latest.current.terms);
    latest.current = { ...latest.current, terms: changed };
    return changed;
  };
  const edits: TermsEdits = {
    draft: (change) => {
      const changed = show(change);
      const isBack = JSON.stringify(changed) === JSON.stringify(latest.current.scheme.terms);
      setDraft(isBack && underWay.current === 0 ? null : { phase: 'open', terms: changed });
    },
    commit: async (change) => {
      const changed = show(change);
      setDraft({ phase: 'sent', terms: changed });
      underWay.current += 1;
      const isStored = await run(async () => {
        await api.allowances.update({ id: scheme.id, patch: { terms: changed } });
        return true;
      });
      underWay.current -= 1;
      if (underWay.current > 0) return;
      setDraft((now) => {
        if (now?.phase === 'open') return now;
        return isStored ? { phase: 'stored', terms: changed, over: latest.current.scheme } : null;
      });
    },
  };
  return { terms, edits };
}

function shownTerms(scheme: AllowanceScheme, draft: Draft | null): AllowanceTerms {
  if (draft === null || (draft.phase === 'stored' && draft.over !== scheme)) return scheme.terms;
  return draft.terms;
}
