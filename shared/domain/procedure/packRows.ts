import type { ResolvedPack } from './resolvePack.ts';
import { type Point, POINTS, type RulePack, type Step, STEPS } from './rulePack.ts';

export type PackKey =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'point'; readonly point: Point };

/** Every question that a pack may answer, in the order of the procedure. */
export const PACK_KEYS: readonly PackKey[] = [
  ...STEPS.map((step) => ({ kind: 'step' as const, step })),
  ...POINTS.map((point) => ({ kind: 'point' as const, point })),
];

/** Where an answer comes from: the pack itself, one beneath it, nobody has verified it, or no rule says anything. */
export interface Origin {
  readonly from: 'own' | 'beneath' | 'unverified' | 'none';
  readonly packId: string | null;
}

export function originOf(pack: ResolvedPack, key: PackKey): Origin {
  const found = key.kind === 'step' ? pack.step(key.step) : pack.point(key.point);
  if (found.kind === 'none') return { from: 'none', packId: null };
  if (found.kind === 'unverified') return { from: 'unverified', packId: found.packId };
  return { from: found.packId === pack.id ? 'own' : 'beneath', packId: found.packId };
}

/** What a pack itself says: a value, that its rule is silent, or nothing as nobody has looked. */
export function stanceOf({ steps, points, silent }: RulePack, key: PackKey): 'set' | 'silent' | 'unverified' {
  const value = key.kind === 'step' ? steps[key.step] : points[key.point];
  if (value) return 'set';
  return silent.includes(key.kind === 'step' ? key.step : key.point) ? 'silent' : 'unverified';
}

/** The pack with another answer; whether it is a sound one is for the schema to say. */
export function withAnswer(
  pack: RulePack,
  key: PackKey,
  answer: { value: unknown } | 'silent' | 'unverified',
): unknown {
  const name = key.kind === 'step' ? key.step : key.point;
  const others = pack.silent.filter((each) => each !== name);
  const value = typeof answer === 'object' ? answer.value : null;
  return {
    ...pack,
    steps: key.kind === 'step' ? { ...pack.steps, [key.step]: value } : pack.steps,
    points: key.kind === 'point' ? { ...pack.points, [key.point]: value } : pack.points,
    silent: answer === 'silent' ? [...others, name] : others,
  };
}
