import { useEffect, useState } from 'react';

type NameOf = (code: string) => string | null;

let table: NameOf | null = null;

/** Names of regions by code: the table weighs more than a page and comes once it is there. Until then the code itself. */
export function useRegionNames(): (code: string) => string {
  const [nameOf, setNameOf] = useState<NameOf | null>(() => table);
  useEffect(() => {
    if (nameOf) return;
    let isShown = true;
    void import('../../../shared/domain/enterprise/regions.ts').then(({ regionName }) => {
      table = regionName;
      if (isShown) setNameOf(() => regionName);
    });
    return () => {
      isShown = false;
    };
  }, [nameOf]);
  return (code) => nameOf?.(code) ?? code;
}

export function useRegionName(code: string): string {
  return useRegionNames()(code);
}
