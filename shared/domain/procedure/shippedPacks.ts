import beijing from '../../../resources/rule-packs/beijing.json' with { type: 'json' };
import chongqing from '../../../resources/rule-packs/chongqing.json' with { type: 'json' };
import general from '../../../resources/rule-packs/general.json' with { type: 'json' };
import henan from '../../../resources/rule-packs/henan.json' with { type: 'json' };
import national from '../../../resources/rule-packs/national.json' with { type: 'json' };
import qinghai from '../../../resources/rule-packs/qinghai.json' with { type: 'json' };
import shandong from '../../../resources/rule-packs/shandong.json' with { type: 'json' };
import shanghai from '../../../resources/rule-packs/shanghai.json' with { type: 'json' };
import zhejiang from '../../../resources/rule-packs/zhejiang.json' with { type: 'json' };
import { type ResolvedPack, resolvePack } from './resolvePack.ts';
import { type RulePack, rulePack, SHIPPED_PACKS, type ShippedPackId } from './rulePack.ts';

const TABLES: Readonly<Record<ShippedPackId, unknown>> = {
  general,
  national,
  qinghai,
  beijing,
  shanghai,
  zhejiang,
  shandong,
  henan,
  chongqing,
};
const read = new Map<ShippedPackId, RulePack>();

/** A pack that comes with the product, parsed at its first use. */
function shippedPack(id: ShippedPackId): RulePack {
  const known = read.get(id);
  if (known) return known;
  const pack = rulePack.parse(TABLES[id]);
  read.set(id, pack);
  return pack;
}

export function shippedPacks(): RulePack[] {
  return SHIPPED_PACKS.map(shippedPack);
}

/** A pack by its name, or a whole one, on top of those that it stands on. */
export function openPack(pack: ShippedPackId | RulePack): ResolvedPack {
  return resolvePack(typeof pack === 'string' ? shippedPack(pack) : pack, shippedPack);
}
