/** 公有 or 非公有 by registration type; `ask` where the type alone does not say who controls the enterprise. */
export type OwnershipClass = 'public' | 'non-public' | 'ask';
export const OWNERSHIP_CLASSES = ['public', 'non-public', 'ask'] as const satisfies readonly OwnershipClass[];

/** 国有、集体 and what they own together. */
export const PUBLIC_TYPES: readonly string[] = ['110', '120', '141', '142', '143', '151'];

/**
 * Sorts a registration type of 国统字〔2011〕86号 into the economic components 公有 and 非公有. The mapping is the
 * product's own: 170 to 174, 200s and 300s count as non-public, types whose owner is open are to be asked for.
 */
export function ownershipClass(code: string): OwnershipClass {
  if (PUBLIC_TYPES.includes(code)) return 'public';
  if (/^(17[0-4]|2\d\d|3\d\d)$/.test(code)) return 'non-public';
  return 'ask';
}
