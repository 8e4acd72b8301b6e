import { describe, expect, test } from 'vitest';
import { openPack, shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { type RulePack, SHIPPED_PACKS, type ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';

/**
 * Written out from the texts of the rules: a line for each value, with the number of its article. What a rule was read
 * for and does not say is under `silent`; what could not be verified, under `unverified`.
 */
const EXPECTED: Record<ShippedPackId, { law: string; values: string[]; silent: string; unverified?: string }> = {
  general: {
    law: '集体合同规定',
    values: [
      'reply within 20 calendar after offer-received 三十二',
      'filing within 10 calendar after signed 四十二',
      'review within 15 calendar after authority-receipt 四十七',
      'renewal within 3 months before expiry 三十八',
      'vacancy within 15 calendar after vacancy 三十一',
      'dispute-settle within 30 calendar after dispute-accepted +15 五十二',
      'quorum 2/3 三十六',
      'majority 1/2 三十六',
      'signing after-vote 三十七',
      'minimum 3 十九',
      'balance equal 十九',
      'chief 1 十九',
      'outsiders 1/3 二十三',
      'outsideChief no 二十三',
      'bothSides no 二十四',
      'copies 3 四十二',
      'term 12–36 三十八',
    ],
    silent:
      'union-report materials negotiate resume draft congress resubmit union-filing publish dispute-apply aboveScaleMinimum maximum frontLine documents',
  },
  national: {
    law: '工资集体协商试行办法',
    values: [
      'reply within 20 calendar after offer-received 十七',
      'materials within 5 calendar before meeting 十八',
      'filing within 7 calendar after signed 二十一',
      'review within 15 calendar after authority-receipt 二十二',
      'publish within 5 calendar after in-force 二十三',
      'renewal within 60 calendar before expiry 二十四',
      'chief 1 十',
      'outsiders 1/3 十二',
      'copies 3 二十一',
      'documents 1 二十一',
      'term usually 12 二十四',
    ],
    silent:
      'union-report negotiate resume draft congress resubmit union-filing vacancy dispute-apply dispute-settle quorum majority signing minimum aboveScaleMinimum maximum balance frontLine outsideChief bothSides',
  },
  qinghai: {
    law: '青海省企业工资集体协商条例',
    values: [
      'reply within 20 calendar after offer-received 二十五',
      'materials within 5 calendar before meeting 二十六',
      'negotiate within 60 calendar after offer-received 二十八',
      'draft within 7 calendar after agreed 二十九',
      'resubmit within 15 calendar after vote-failed 二十九',
      'filing within 7 calendar after signed 三十',
      'union-filing within 7 calendar after signed 三十',
      'review within 15 calendar after authority-receipt 三十一',
      'publish within 5 calendar after in-force 三十一',
      'renewal within 60 calendar before expiry 三十二',
      'dispute-apply within 10 calendar after not-agreed 三十六',
      'dispute-settle within 30 calendar after dispute-accepted +15 三十七',
      'signing after-vote 二十九',
      'minimum 3 七',
      'maximum 9 七',
      'balance equal 七',
      'chief 1 七',
      'frontLine 1/3 八',
      'outsiders 1/3 十二',
      'bothSides no 七',
      'term usually 12 三十二',
    ],
    silent: 'union-report resume congress vacancy quorum majority aboveScaleMinimum outsideChief copies documents',
  },
  beijing: {
    law: '北京市集体合同条例',
    values: [
      'reply within 20 calendar after offer-received 三十二',
      'resume within 60 calendar after pause 三十七',
      'filing within 10 calendar after signed 三十九',
      'review within 15 calendar after filed 三十九',
      'renewal within 3 months before expiry 四十三',
      'dispute-settle within 30 calendar after dispute-accepted +15 五十',
      'quorum 2/3 三十八',
      'majority 1/2 三十八',
      'signing after-vote 三十九',
      'minimum 3 七',
      'maximum 10 七',
      'balance equal 七',
      'chief 1 七',
      'outsiders 1/3 十',
      'outsideChief no 十',
      'documents 4 四十六',
      'term usually 36 三十六',
    ],
    silent:
      'union-report materials negotiate draft congress resubmit union-filing publish vacancy dispute-apply aboveScaleMinimum frontLine bothSides copies',
  },
  shanghai: {
    law: '上海市集体合同条例',
    values: [
      'reply within 15 calendar after offer-received 十五',
      'filing within 10 calendar after passing-notified 二十三',
      'review within 15 calendar after authority-receipt 二十三',
      'majority 1/2 二十二',
      'signing before-vote 二十二',
      'minimum 3 六',
      'balance union-not-fewer 六',
      'chief 1 七',
      'outsiders 1/3 七',
      'documents 4 二十三',
      'term usually 12 二十五',
    ],
    silent:
      'union-report materials negotiate resume draft congress resubmit union-filing publish renewal vacancy dispute-apply dispute-settle quorum aboveScaleMinimum maximum frontLine outsideChief bothSides copies',
  },
  zhejiang: {
    law: '浙江省集体合同条例',
    values: [
      'reply within 10 working after offer-received 七',
      'materials no-later 7 calendar before meeting 十六',
      'congress within 15 working after agreed 二十四',
      'resubmit within 5 working after re-agreed 二十四',
      'filing within 10 calendar after signed 三十四',
      'review within 15 calendar after authority-receipt 三十四',
      'publish within 5 working after in-force 三十五',
      'renewal within 90 calendar before expiry 三十',
      'dispute-settle within 30 calendar after dispute-accepted +15 三十九',
      'quorum 2/3 二十四',
      'majority over 1/2 二十四',
      'signing after-vote 二十四',
      'minimum 3 十',
      'aboveScaleMinimum 5 十',
      'balance union-not-fewer 十',
      'chief 1 十',
      'outsiders 1/3 十',
      'bothSides no 十',
      'copies 5 三十四',
      'documents 1 三十四',
      'term 12–36 usually 12 三十',
    ],
    silent: 'union-report negotiate resume draft union-filing vacancy dispute-apply maximum frontLine outsideChief',
  },
  shandong: {
    law: '山东省企业工资集体协商条例',
    values: [
      'reply within 10 calendar after offer-received 二十一',
      'union-report no-later 5 calendar before meeting 二十四',
      'materials no-later 10 calendar before meeting 二十三',
      'negotiate within 60 calendar after reply-accepting until signed paused by force-majeure 二十八',
      'filing within 10 calendar after signed 二十九',
      'union-filing within 7 calendar after in-force 三十一',
      'review within 15 calendar after authority-receipt 三十',
      'publish within 7 calendar after in-force 三十一',
      'dispute-settle within 30 calendar after dispute-accepted +15 四十五',
      'majority over 1/2 二十七',
      'signing after-vote 二十七',
      'minimum 3 七',
      'balance equal 七',
      'chief 1 七',
      'frontLine 1/3 七',
      'bothSides no 十',
      'documents 5 二十九',
      'term –36 usually 12 十七',
    ],
    silent:
      'resume draft congress resubmit renewal vacancy dispute-apply quorum aboveScaleMinimum maximum outsideChief copies',
    unverified: 'outsiders',
  },
  henan: {
    law: '河南省企业工资集体协商条例',
    values: [
      'reply within 10 working after offer-received 二十一',
      'materials no-later 5 working before meeting 二十三',
      'negotiate within 2 months after offer-received paused by force-majeure 二十六',
      'filing within 5 working after signed 二十八',
      'review within 15 calendar after authority-receipt 二十九',
      'publish within 5 calendar after in-force 三十',
      'renewal within 2 months before expiry 三十一',
      'dispute-apply within 15 calendar after negotiation-limit 三十七',
      'signing after-vote 二十七',
      'minimum 3 十二',
      'balance equal 十二',
      'frontLine 1/3 八',
      'outsiders 1/3 十一',
      'documents 4 二十八',
      'term 12–36 三十一',
    ],
    silent:
      'union-report resume draft congress resubmit union-filing vacancy quorum majority aboveScaleMinimum maximum chief outsideChief bothSides copies',
    unverified: 'dispute-settle',
  },
  chongqing: {
    law: '重庆市集体合同条例',
    values: [
      'reply within 20 calendar after offer-received 十九',
      'materials no-later 10 calendar before meeting 二十',
      'resume within 30 calendar after pause 二十二',
      'filing within 10 calendar after signed 二十八',
      'review within 15 calendar after authority-receipt 二十八',
      'publish within 10 calendar after in-force 二十九',
      'renewal within 3 months before expiry 三十三',
      'vacancy no-later 0 calendar before meeting 十五',
      'dispute-settle within 60 calendar after dispute-accepted +30 四十八',
      'quorum 2/3 二十六',
      'majority 1/2 二十六',
      'signing after-vote 二十七',
      'minimum 3 八',
      'maximum 15 八',
      'balance union-not-fewer 八',
      'chief 1 八',
      'outsiders 1/3 十一',
      'bothSides no 八',
      'copies 3 二十八',
      'term 12–36 二十四',
    ],
    silent:
      'union-report negotiate draft congress resubmit union-filing dispute-apply aboveScaleMinimum frontLine outsideChief documents',
  },
};

const words = (text = '') => text.split(' ').filter((word) => word !== '');

function stepLines({ steps }: RulePack): string[] {
  return Object.entries(steps).flatMap(([step, rule]) => {
    if (!rule) return [];
    const length = rule.unit === 'months' ? rule.months : rule.days;
    const rest = [
      rule.extension === undefined ? '' : `+${rule.extension}`,
      rule.doneBy ? `until ${rule.doneBy}` : '',
      rule.pausedBy ? `paused by ${rule.pausedBy}` : '',
    ];
    const said = [step, rule.bound, length, rule.unit, rule.direction, rule.event, ...rest, rule.article];
    return said.filter((part) => part !== '').join(' ');
  });
}

function pointLines({ points }: RulePack): string[] {
  return Object.entries(points).flatMap(([point, rule]) => {
    if (!rule) return [];
    const said: string[] = [];
    if ('isOver' in rule && rule.isOver) said.push('over');
    if ('share' in rule) said.push(rule.share.join('/'));
    if ('when' in rule) said.push(rule.when);
    if ('count' in rule) said.push(String(rule.count));
    if ('rule' in rule) said.push(rule.rule);
    if ('isAllowed' in rule) said.push(rule.isAllowed ? 'yes' : 'no');
    if ('items' in rule) said.push(String(rule.items.length));
    if ('longest' in rule) said.push(`${rule.shortest ?? ''}–${rule.longest}`);
    if ('usual' in rule) said.push(`usually ${rule.usual}`);
    return [point, ...said, rule.article].join(' ');
  });
}

test('nine packs come with the product, each standing on the national rules', () => {
  expect(
    shippedPacks().map(({ id, base, region }) => `${id} on ${base ?? 'nothing'}, ${region ?? 'whole country'}`),
  ).toEqual([
    'general on nothing, whole country',
    'national on general, whole country',
    'qinghai on national, 63',
    'beijing on national, 11',
    'shanghai on national, 31',
    'zhejiang on national, 33',
    'shandong on national, 37',
    'henan on national, 41',
    'chongqing on national, 50',
  ]);
});

describe.each(SHIPPED_PACKS)('%s', (id) => {
  const { law, values, silent, unverified } = EXPECTED[id];
  const pack = shippedPacks().find((each) => each.id === id);
  if (!pack) throw new Error(id);

  test('holds each value of its rule with the article, and no other', () => {
    const expected = values.map((line) => line.replace(/ (\S+)$/, ` 《${law}》第$1条`));
    expect([...stepLines(pack), ...pointLines(pack)].toSorted()).toEqual(expected.toSorted());
    expect(pack.rule).toBe(law);
  });

  test('says what its rule is silent on and what is unverified', () => {
    const nulls = Object.entries({ ...pack.steps, ...pack.points }).flatMap(([key, rule]) =>
      rule === null ? [key] : [],
    );
    expect(pack.silent.toSorted()).toEqual(words(silent).toSorted());
    expect(nulls).toEqual(words(unverified));
  });
});

/** What is filed with the agreement, in the words of each rule; `documents` above counts them. */
const DOCUMENTS: Partial<Record<ShippedPackId, string[]>> = {
  national: ['说明'],
  beijing: [
    '首席代表和协商代表的姓名、性别、年龄、工作单位、职务、居民身份证号码',
    '职工代表大会、职工大会或者职工代表会议通过集体合同的决议',
    '集体合同正式文本',
    '注册登记证明',
  ],
  shanghai: [
    '由协商双方首席代表签署的集体合同文本',
    '协商双方及其代表的基本情况',
    '集体协商过程的情况说明',
    '职工代表大会或者全体职工讨论通过集体合同草案情况的报告',
  ],
  zhejiang: ['说明'],
  shandong: [
    '工资集体协商情况说明',
    '工资专项集体合同文本',
    '职工代表大会或者全体职工讨论通过工资专项集体合同草案的决议',
    '双方协商代表名单以及首席协商代表有效身份证件复印件',
    '企业营业执照复印件',
  ],
  henan: ['要约书、答复书', '工资专项集体合同', '双方协商代表名单及资格证明', '职工（代表）大会审议通过的决议'],
};

test('what is filed with the agreement is named as each rule names it', () => {
  const named = shippedPacks().flatMap(({ id, points }) => (points.documents ? [[id, points.documents.items]] : []));
  expect(Object.fromEntries(named)).toEqual(DOCUMENTS);
});

test('where a rule is silent the one beneath it holds, with its own article', () => {
  const qinghai = openPack('qinghai');
  expect(qinghai.step('vacancy')).toMatchObject({
    kind: 'set',
    packId: 'general',
    rule: { days: 15, article: '《集体合同规定》第三十一条' },
  });
  expect(qinghai.point('copies')).toMatchObject({
    kind: 'set',
    packId: 'national',
    rule: { count: 3, article: '《工资集体协商试行办法》第二十一条' },
  });
  expect(qinghai.step('congress')).toEqual({ kind: 'none' });
});

test('for a wage agreement the rule on wages goes before the general one, which fills its gaps', () => {
  const [national, general] = [openPack('national'), openPack('general')];
  const daysOf = (pack: typeof national, step: 'filing' | 'renewal') => {
    const found = pack.step(step);
    return found.kind === 'set' && found.rule.unit !== 'months' ? found.rule.days : found;
  };
  expect([daysOf(national, 'filing'), daysOf(general, 'filing')]).toEqual([7, 10]);
  expect(daysOf(national, 'renewal')).toBe(60);
  expect(national.point('quorum')).toMatchObject({
    packId: 'general',
    rule: { article: '《集体合同规定》第三十六条' },
  });
});

test('what is unverified is not answered by the pack beneath', () => {
  expect(openPack('shandong').point('outsiders')).toEqual({ kind: 'unverified', packId: 'shandong' });
  expect(openPack('henan').step('dispute-settle')).toEqual({ kind: 'unverified', packId: 'henan' });
});
