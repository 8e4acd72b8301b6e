import { z } from 'zod';
import { NAME_LENGTH } from './name.ts';

/** A paste of 10 kB fits into a note. */
const TEXT_LENGTH = 20_000;

export const recordId = z.uuid();
export const requiredName = z.string().trim().min(1).max(NAME_LENGTH);
export const shortText = z.string().trim().max(NAME_LENGTH);
export const longText = z.string().max(TEXT_LENGTH);
