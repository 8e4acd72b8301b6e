import { z } from 'zod';
import { recordId } from '../domain/negotiation/texts.ts';

export const byId = z.strictObject({ id: recordId });
export const nothing = z.strictObject({});
/** A row moves to a place in its list, 0 first. */
export const move = z.strictObject({ id: recordId, to: z.number().int().nonnegative() });

/** Defaults fill a new row; a change says only what it changes. */
export const patchOf = <S extends z.ZodRawShape>(fields: z.ZodObject<S>) =>
  z.strictObject({ id: recordId, patch: z.strictObject(withoutDefaults(fields.shape)).exactPartial() });

function withoutDefaults<S extends z.ZodRawShape>(shape: S): S {
  const entries = Object.entries(shape).map(([key, field]) => [
    key,
    field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? field.unwrap() : field,
  ]);
  // Safe: the same keys; a default only widens what goes in, not what comes out.
  return Object.fromEntries(entries) as S;
}

/** JSON has no bytes: at the shell door they travel as base64. */
export const bytes = z.union([
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  z.base64().transform((text): Uint8Array => z.util.base64ToUint8Array(text)),
]);
