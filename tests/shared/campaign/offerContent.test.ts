import { describe, expect, test } from 'vitest';
import {
  articlesFor,
  itemsOf,
  OFFER_MATRIX,
  offerContent,
  recommendedOfferContent,
} from '../../../shared/domain/campaign/offerContent.ts';

const ROWS = {
  difficult: ['稳岗就业', '薪酬福利', '工时制度', '劳动安全卫生', '轮岗轮休', '职工培训', '用工方式'],
  good: ['工资增长幅度', '奖金福利', '津贴补贴'],
  decline: ['工资按时足额支付', '职工生活费保障'],
  'piece-rate': ['劳动定额', '计件单价'],
  technical: [
    '技术工人平均工资水平',
    '工资增幅',
    '技能工资',
    '技术要素和创新成果按贡献参与分配',
    '职称评审',
    '技能培训',
    '岗位聘任',
    '职务职级晋升',
  ],
};
const NOTHING_ELSE = { isPieceRate: false, technicalWorkers: 0 };

const namesOf = (facts: Parameters<typeof recommendedOfferContent>[0]) => {
  const recommendation = recommendedOfferContent(facts);
  if (recommendation.state !== 'recommended') return recommendation.state;
  return recommendation.rows.flatMap(({ items }) => items.map(({ name }) => name['zh-CN']));
};

describe('the recommended content of an offer', () => {
  test.each(['difficult', 'good', 'decline'] as const)('is the row of the source for %s', (condition) => {
    expect(namesOf({ condition, ...NOTHING_ELSE })).toEqual(ROWS[condition]);
  });

  test.each(['difficult', 'good', 'decline'] as const)(
    'adds piece rates and technical workers to %s, alone and together',
    (condition) => {
      const own = ROWS[condition];
      expect(namesOf({ condition, isPieceRate: true, technicalWorkers: 0 })).toEqual([...own, ...ROWS['piece-rate']]);
      expect(namesOf({ condition, isPieceRate: false, technicalWorkers: 1 })).toEqual([...own, ...ROWS.technical]);
      expect(namesOf({ condition, isPieceRate: true, technicalWorkers: 40 })).toEqual([
        ...own,
        ...ROWS['piece-rate'],
        ...ROWS.technical,
      ]);
    },
  );

  test('asks for the condition first, whatever else is known', () => {
    const recommendation = recommendedOfferContent({ condition: 'unknown', isPieceRate: true, technicalWorkers: 40 });

    expect(recommendation).toEqual({ state: 'asks-condition' });
    expect(itemsOf(recommendation)).toEqual([]);
  });

  test('says which facts nobody has stated that would add to it', () => {
    expect(recommendedOfferContent({ condition: 'good', isPieceRate: null, technicalWorkers: null })).toMatchObject({
      state: 'recommended',
      unstated: ['isPieceRate', 'technicalWorkers'],
    });
    expect(recommendedOfferContent({ condition: 'good', ...NOTHING_ELSE })).toMatchObject({ unstated: [] });
  });
});

test('every item of the matrix has an id of its own', () => {
  const ids = OFFER_MATRIX.rows.flatMap(({ items }) => items.map(({ id }) => id));

  expect(new Set(ids).size).toBe(ids.length);
});

test('an article of a province is named only there', () => {
  const quotas = OFFER_MATRIX.rows.flatMap(({ items }) => items).find(({ id }) => id === 'quotas');
  if (!quotas) throw new Error('no quotas');

  expect(articlesFor(quotas, '630102')).toEqual(['《集体合同规定》第十条', '《青海省企业工资集体协商条例》第二十条']);
  expect(articlesFor(quotas, '410100')).toEqual(['《集体合同规定》第十条']);
});

test('ticked items are kept once and in the order of the matrix, unknown ones are refused', () => {
  expect(offerContent.parse({ items: ['raise', 'jobs', 'raise'], own: ['高寒津贴'] })).toEqual({
    items: ['jobs', 'raise'],
    own: ['高寒津贴'],
  });
  expect(() => offerContent.parse({ items: ['dividends'] })).toThrow('items');
});
