import {
  type Point,
  type Points,
  type RulePack,
  type ShippedPackId,
  type Step,
  type StepRule,
  STEPS,
} from './rulePack.ts';

/** What holds on one question, and the pack that it was found in. */
export type Resolved<T> =
  | { readonly kind: 'set'; readonly rule: T; readonly packId: string }
  /** The rules were read down to the lowest one, and none says anything. */
  | { readonly kind: 'none' }
  /** Nobody has verified what the rule of `packId` says, so the pack beneath may not answer for it. */
  | { readonly kind: 'unverified'; readonly packId: string };

export type PointRule<P extends Point> = NonNullable<Points[P]>;

export interface ResolvedPack {
  readonly id: string;
  readonly name: RulePack['name'];
  /** Names of the rules that hold, its own first, then those that it stands on. */
  readonly rules: readonly string[];
  readonly step: (step: Step) => Resolved<StepRule>;
  readonly point: <P extends Point>(point: P) => Resolved<PointRule<P>>;
}

/** A pack on top of those that it stands on: its own value, or where its rule is silent that of the pack beneath. */
export function resolvePack(pack: RulePack, shipped: (id: ShippedPackId) => RulePack): ResolvedPack {
  const chain: RulePack[] = [pack];
  for (let { base } = pack; base !== null && chain.length <= STEPS.length; ) {
    const beneath = shipped(base);
    chain.push(beneath);
    base = beneath.base;
  }
  const find = <T>(key: Step | Point, ruleIn: (each: RulePack) => T | null | undefined): Resolved<T> => {
    for (const each of chain) {
      const rule = ruleIn(each) ?? null;
      if (rule !== null) return { kind: 'set', rule, packId: each.id };
      if (!each.silent.includes(key)) return { kind: 'unverified', packId: each.id };
    }
    return { kind: 'none' };
  };
  const steps = new Map(STEPS.map((step) => [step, find(step, (each) => each.steps[step])]));
  return {
    id: pack.id,
    name: pack.name,
    rules: chain.map(({ rule }) => rule),
    step: (step) => steps.get(step) ?? { kind: 'none' },
    point: <P extends Point>(point: P) =>
      // Safe: `points[point]` is a rule of that point, null or absent; find leaves the latter two out.
      find(point, ({ points }) => points[point] as PointRule<P> | null | undefined),
  };
}
