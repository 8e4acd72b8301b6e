import { describe, expect, test } from 'vitest';
import { showLinks } from '../../../renderer/features/demands/linkTitles.ts';
import { countStates, visibleDemands } from '../../../renderer/features/demands/visibleDemands.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { demandOf } from '../../fixtures/demands.ts';
import { negotiationDetail, storedScenario } from '../../fixtures/negotiation.ts';

const raised = { state: 'raised', day: '2026-03-05', reason: '' } as const;
const REGISTER = [
  demandOf({
    id: 'a',
    title: '建停车场',
    history: [raised, { state: 'plan-kept', day: '2026-04-01', reason: '造价高' }],
  }),
  demandOf({ id: 'b', title: '夜班加餐', category: 'welfare', groups: ['装配班'] }),
  demandOf({ id: 'c', title: '更衣柜', history: [raised, { state: 'agreed', day: '2026-04-01', reason: '' }] }),
];
const ANY = { search: '', state: 'all', category: 'all' } as const;
const idsOf = (filter: Partial<Parameters<typeof visibleDemands>[1]>) =>
  visibleDemands(REGISTER, { ...ANY, ...filter }, 'zh-CN').map(({ id }) => id);

describe('the register', () => {
  test('finds words in any text of a demand, groups and reasons too', () => {
    expect([idsOf({ search: '停车' }), idsOf({ search: '造价' }), idsOf({ search: '夜班 装配' })]).toEqual([
      ['a'],
      ['a'],
      ['b'],
    ]);
  });

  test('shows one state, one category, or all that is still open: a kept plan waits too', () => {
    expect([idsOf({ state: 'agreed' }), idsOf({ category: 'welfare' }), idsOf({ state: 'open' })]).toEqual([
      ['c'],
      ['b'],
      ['a', 'b'],
    ]);
    expect(countStates(REGISTER)).toMatchObject({ all: 3, open: 2, 'plan-kept': 1, agreed: 1, refused: 0 });
  });
});

test('a link shows the present name of its component; deleted, the name it had', () => {
  const { t } = createTexts('zh-CN');
  const terms = {
    kind: 'benefit',
    fromMonth: 1,
    name: '停车场',
    cost: { kind: 'lumpOnce', amount: 1 },
    countsAsPay: false,
  } as const;
  const detail = negotiationDetail({
    scenarios: [storedScenario({ id: 's', title: '方案一', components: [{ id: 'c', terms }] })],
  });
  const links = [
    { scenarioId: 's', componentId: 'c', title: '旧名' },
    { scenarioId: 's', componentId: 'gone', title: '方案一：夜班津贴' },
    { scenarioId: 'gone', componentId: 'c', title: '方案二：停车场' },
  ];

  expect(showLinks(t, links, detail).map(({ title, isDeleted }) => [title, isDeleted])).toEqual([
    ['方案一：停车场', false],
    ['方案一：夜班津贴', true],
    ['方案二：停车场', true],
  ]);
});
