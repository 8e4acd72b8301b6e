import { expect, test } from 'vitest';
import { usesOf, withCitations } from '../../../renderer/print/citations.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { negotiationDetail, storedGroup, storedScenario } from '../../fixtures/negotiation.ts';
import { presetUseOf } from '../../fixtures/presets.ts';

const turnoverPreset = presetUseOf({ assumption: 'annualTurnover', value: 0.2, name: '流失率', source: 'CEES' });
const detail = negotiationDetail({
  groups: [
    storedGroup({ id: 'a', turnoverPreset }),
    storedGroup({ id: 'b', turnoverPreset }),
    storedGroup({ id: 'c' }),
  ],
});
const scenario = storedScenario({
  response: { kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0, against: 'today' },
  responsePreset: presetUseOf(),
});
const part = {
  model: buildBrief(detail, scenario, {
    copy: 'table',
    language: 'zh-CN',
    day: '2026-03-01',
    issuedBy: '',
    number: 1,
    appVersion: '1.0.0',
  }),
  t: createTexts('zh-CN').t,
  format: createFormat('zh-CN'),
};

test('a figure cited for several groups is named once, that of the scenario apart from them', () => {
  expect(usesOf(part, ['annualTurnover'], new Set(['a', 'b', 'c']))).toEqual([turnoverPreset]);
  expect(usesOf(part, ['annualTurnover'], new Set(['c']))).toEqual([]);
  expect(usesOf(part, ['quitElasticity'])).toEqual([presetUseOf()]);
});

test('a source prints what was cited with its caution, and does not say the source twice', () => {
  expect(withCitations(part, '照同行估计', [turnoverPreset])).toBe(
    '照同行估计\n引用：流失率 20%：CEES（美国，2022）\n注意：美国资料',
  );
  expect(withCitations(part, '流失率 20%，见 CEES', [turnoverPreset])).toBe('流失率 20%，见 CEES\n注意：美国资料');
  expect(withCitations(part, '人事科', [])).toBe('人事科');
  expect(withCitations(part, ' ', [turnoverPreset])).toBe('引用：流失率 20%：CEES（美国，2022）\n注意：美国资料');
  expect(withCitations(part, ' ', [])).toBe('假定，未注明来源');
});
