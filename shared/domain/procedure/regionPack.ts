import type { ShippedPackId } from './rulePack.ts';

/** GB/T 2260, two digits. */
const PACK_OF_PROVINCE: Readonly<Record<string, ShippedPackId>> = {
  '11': 'beijing',
  '31': 'shanghai',
  '33': 'zhejiang',
  '37': 'shandong',
  '41': 'henan',
  '50': 'chongqing',
  '63': 'qinghai',
};

/** The shipped pack of a region code of any length; the national one where no pack is shipped for the place. */
export function packOfRegion(regionCode: string): ShippedPackId {
  return PACK_OF_PROVINCE[regionCode.slice(0, 2)] ?? 'national';
}
