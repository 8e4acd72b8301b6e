/**
 * Why a unit is on the list, over its facts and agreements on a day: 合同到期、尚未协商、主体健全未协商、经营困难、需要
 * 调整. Stored lists keep the order as bits: add at the end only.
 */
export const TARGET_RULES = ['expired', 'neverNegotiated', 'bodiesReady', 'inDifficulty', 'adjust'] as const;
export type TargetRule = (typeof TARGET_RULES)[number];
