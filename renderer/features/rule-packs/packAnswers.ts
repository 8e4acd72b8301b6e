import { PACK_KEYS, type PackKey } from '../../../shared/domain/procedure/packRows.ts';
import type { ResolvedPack } from '../../../shared/domain/procedure/resolvePack.ts';
import { PROCEDURE_STEP_TEXTS } from '../../../shared/i18n/procedureText.ts';
import { POINT_TEXTS, pointWords, stepWords } from '../../../shared/i18n/rulePackText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** What a question of a pack is called. */
export function labelOf(t: Translate, key: PackKey): string {
  return key.kind === 'step' ? t(PROCEDURE_STEP_TEXTS[key.step]) : t(POINT_TEXTS[key.point]);
}

/** What a pack answers, in words, with the article that says so. */
export function valueOf(t: Translate, pack: ResolvedPack, key: PackKey): { words: string; article: string } {
  if (key.kind === 'step') {
    const found = pack.step(key.step);
    return found.kind === 'set'
      ? { words: stepWords(t, found.rule), article: found.rule.article }
      : { words: unknown(found.kind), article: '—' };
  }
  const found = pack.point(key.point);
  return found.kind === 'set'
    ? { words: pointWords(t, key.point, found.rule), article: found.rule.article }
    : { words: unknown(found.kind), article: '—' };

  function unknown(kind: 'none' | 'unverified'): string {
    return kind === 'none' ? t('rule-packs.value-none') : t('rule-packs.value-unverified');
  }
}

/** The questions that two packs answer differently, in words. */
export function differences(t: Translate, before: ResolvedPack, after: ResolvedPack) {
  return PACK_KEYS.flatMap((key) => {
    const [old, now] = [valueOf(t, before, key).words, valueOf(t, after, key).words];
    return old === now ? [] : [{ label: labelOf(t, key), before: old, after: now }];
  });
}
