import type { PresetAssumption, PresetUse } from '../../shared/domain/presets/presetUse.ts';
import { citationText } from '../../shared/i18n/presetText.ts';
import type { BriefPart } from './briefPart.ts';

/** The cited figures of some assumptions of these groups, or, without groups, of the scenario; each once. */
export function usesOf(
  { model }: BriefPart,
  assumptions: readonly PresetAssumption[],
  groupIds?: ReadonlySet<string>,
): PresetUse[] {
  const uses = model.presets.filter(
    ({ use, groupId }) =>
      assumptions.includes(use.assumption) && (groupId === undefined ? !groupIds : (groupIds?.has(groupId) ?? false)),
  );
  return [...new Map(uses.map(({ use }) => [JSON.stringify(use), use])).values()];
}

/** A source as it is printed: with what was cited, unless the text says so already, and what its reader must know. */
export function withCitations({ t, format }: BriefPart, source: string, uses: readonly PresetUse[]): string {
  const lines = uses.flatMap((use) => [
    ...(source.includes(use.source) ? [] : [t('brief.sources-citation', { citation: citationText(t, format, use) })]),
    ...(use.caution.trim() === '' ? [] : [t('brief.sources-caution', { caution: use.caution })]),
  ]);
  if (source.trim() !== '') lines.unshift(source);
  return lines.length === 0 ? t('brief.sources-none') : lines.join('\n');
}
