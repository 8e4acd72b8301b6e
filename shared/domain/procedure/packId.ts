import { type RulePack, SHIPPED_PACKS } from './rulePack.ts';

const LONGEST_ID = 60;

/** The id itself where no pack has it, else the first of `qinghai-2`, `qinghai-3` … that none has. */
export function freePackId(id: string, own: readonly Pick<RulePack, 'id'>[]): string {
  const taken = new Set<string>([...SHIPPED_PACKS, ...own.map((pack) => pack.id)]);
  if (!taken.has(id)) return id;
  const stem = id.replace(/-\d+$/, '');
  for (let count = 2; ; count += 1) {
    const free = `${stem.slice(0, LONGEST_ID - String(count).length - 1)}-${count}`;
    if (!taken.has(free)) return free;
  }
}

const LONGEST_NAME = 200;
const named = (name: string, ending: string) => `${name.slice(0, LONGEST_NAME - ending.length)}${ending}`;

/** A pack to go on from, under an id of its own. */
export function copyOfPack(pack: RulePack, own: readonly Pick<RulePack, 'id'>[]): RulePack {
  return {
    ...pack,
    id: freePackId(pack.id, own),
    name: { 'zh-CN': named(pack.name['zh-CN'], '（副本）'), en: named(pack.name.en, ' (copy)') },
  };
}
