import { useCallback, useEffect, useState } from 'react';

type PathOf = (code: string) => readonly { readonly name: string }[];

let table: PathOf | null = null;

/**
 * Names of a region and of those above it, the largest first. The table weighs more than a page and comes once that is
 * there: until then, and for a code that the table does not have, the code itself.
 */
export function useRegionNames(): (code: string) => readonly string[] {
  const [pathOf, setPathOf] = useState<PathOf | null>(() => table);
  useEffect(() => {
    if (pathOf) return;
    let isShown = true;
    void import('../../../shared/domain/enterprise/regions.ts').then(({ regionPath }) => {
      table = regionPath;
      if (isShown) setPathOf(() => regionPath);
    });
    return () => {
      isShown = false;
    };
  }, [pathOf]);
  return useCallback(
    (code) => {
      const names = pathOf?.(code).map(({ name }) => name) ?? [];
      return names.length === 0 ? [code] : names;
    },
    [pathOf],
  );
}
