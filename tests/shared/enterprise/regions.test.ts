import { expect, test } from 'vitest';
import { INDUSTRIES } from '../../../shared/domain/enterprise/industries.ts';
import {
  childrenOf,
  provinces,
  REGIONS_SOURCE,
  regionName,
  regionPath,
} from '../../../shared/domain/enterprise/regions.ts';

const label = ({ code, name }: { code: string; name: string }) => `${code} ${name}`;

test('China has 34 divisions at province level', () => {
  expect(provinces()).toHaveLength(34);
  expect(provinces().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['北京市', '青海省', '台湾省', '香港特别行政区', '澳门特别行政区']),
  );
});

test('Qinghai has two cities and six autonomous prefectures', () => {
  expect(childrenOf('630000').map(label)).toEqual([
    '630100 西宁市',
    '630200 海东市',
    '632200 海北藏族自治州',
    '632300 黄南藏族自治州',
    '632500 海南藏族自治州',
    '632600 果洛藏族自治州',
    '632700 玉树藏族自治州',
    '632800 海西蒙古族藏族自治州',
  ]);
});

test('Qinghai has 45 rows at county level, as the statistical list counts them', () => {
  const counties = childrenOf('630000').map(({ code, name }) => [
    name,
    childrenOf(code).map((county) => `${county.code.slice(4)} ${county.name}`),
  ]);
  expect(Object.fromEntries(counties)).toEqual({
    西宁市: ['02 城东区', '03 城中区', '04 城西区', '05 城北区', '06 湟中区', '21 大通回族土族自治县', '23 湟源县'],
    海东市: [
      '02 乐都区',
      '03 平安区',
      '22 民和回族土族自治县',
      '23 互助土族自治县',
      '24 化隆回族自治县',
      '25 循化撒拉族自治县',
    ],
    海北藏族自治州: ['21 门源回族自治县', '22 祁连县', '23 海晏县', '24 刚察县'],
    黄南藏族自治州: ['01 同仁市', '22 尖扎县', '23 泽库县', '24 河南蒙古族自治县'],
    海南藏族自治州: ['21 共和县', '22 同德县', '23 贵德县', '24 兴海县', '25 贵南县'],
    果洛藏族自治州: ['21 玛沁县', '22 班玛县', '23 甘德县', '24 达日县', '25 久治县', '26 玛多县'],
    玉树藏族自治州: ['01 玉树市', '22 杂多县', '23 称多县', '24 治多县', '25 囊谦县', '26 曲麻莱县'],
    海西蒙古族藏族自治州: [
      '01 格尔木市',
      '02 德令哈市',
      '03 茫崖市',
      '21 乌兰县',
      '22 都兰县',
      '23 天峻县',
      '57 大柴旦行政委员会',
    ],
  });
});

test('a county is named with all above it', () => {
  expect(regionName('630102')).toBe('青海省西宁市城东区');
  expect(regionPath('630102').map(({ code }) => code)).toEqual(['630000', '630100', '630102']);
});

test('districts of a municipality and counties ruled by a province have no prefecture in between', () => {
  expect(regionName('110101')).toBe('北京市东城区');
  expect(regionName('419001')).toBe('河南省济源市');
  expect(childrenOf('410000').map(({ name }) => name)).toContain('济源市');
});

test('a city without counties does not hold itself', () => {
  expect(regionName('441900')).toBe('广东省东莞市');
  expect(childrenOf('441900')).toEqual([]);
});

test('a code that the table does not have has no name', () => {
  expect(regionName('632400')).toBeNull();
  expect(regionName('')).toBeNull();
});

test('the table says where it comes from and of which day', () => {
  expect(REGIONS_SOURCE).toMatchObject({ text: expect.stringContaining('国家统计局'), asOf: '2023-06-30' });
});

test('the classification of industries has the sections A to T', () => {
  expect(INDUSTRIES.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
});
