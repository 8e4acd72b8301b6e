import { describe, expect, test } from 'vitest';
import { readPastedTasks, taskRows, taskSum } from '../../../renderer/features/campaigns/taskRegions.ts';

const QINGHAI = { scope: { regions: ['630000'], industries: [], ownerships: [] } };

describe('the regions of task numbers', () => {
  test('of a province are its prefectures, without numbers at first', () => {
    const rows = taskRows({ ...QINGHAI, tasks: [] });
    expect(rows.map(({ name }) => name).slice(0, 2)).toEqual(['西宁市', '海东市']);
    expect(rows).toHaveLength(8);
    expect(taskSum(rows)).toBe(0);
  });

  test('of several regions are these themselves, of a county the county, of the country its provinces', () => {
    const codes = (regions: string[]) =>
      taskRows({ scope: { ...QINGHAI.scope, regions }, tasks: [] }).map(({ code }) => code);
    expect(codes(['630200', '630100'])).toEqual(['630100', '630200']);
    expect(codes(['630102'])).toEqual(['630102']);
    expect(codes([])).toHaveLength(34);
  });

  test('a county with a number stands below its prefecture, and is added up once', () => {
    const tasks = [
      { regionCode: '630102', number: 30 },
      { regionCode: '630103', number: 20 },
      { regionCode: '630200', number: 100 },
      { regionCode: '630202', number: 40 },
    ];
    const rows = taskRows({ ...QINGHAI, tasks });
    expect(rows.filter(({ number, sumBelow }) => number !== null || sumBelow !== null)).toEqual([
      { code: '630100', name: '西宁市', number: null, depth: 0, sumBelow: 50 },
      { code: '630102', name: '城东区', number: 30, depth: 1, sumBelow: null },
      { code: '630103', name: '城中区', number: 20, depth: 1, sumBelow: null },
      { code: '630200', name: '海东市', number: 100, depth: 0, sumBelow: 40 },
      { code: '630202', name: '乐都区', number: 40, depth: 1, sumBelow: null },
    ]);
    expect(taskSum(rows)).toBe(150);
  });
});

describe('a pasted list of task numbers', () => {
  const read = (...cells: string[][]) => readPastedTasks(cells, QINGHAI).map(({ task, problem }) => task ?? problem);

  test('takes codes, full names and the short names that people use', () => {
    expect(
      read(
        ['西宁市', '1,482'],
        ['海东', '602'],
        ['630222', '12 家'],
        ['海西州', '８０'],
        ['青海省黄南藏族自治州', '295'],
      ),
    ).toEqual([
      { regionCode: '630100', number: 1482 },
      { regionCode: '630200', number: 602 },
      { regionCode: '630222', number: 12 },
      { regionCode: '632800', number: 80 },
      { regionCode: '632300', number: 295 },
    ]);
  });

  test('says of each line that it leaves out why', () => {
    expect(
      read(['', ''], ['地区', '任务数'], ['兰州市', '5'], ['西宁市', '许多'], ['西宁市', '1.5'], ['西宁市']),
    ).toEqual(['region-unknown', 'region-unknown', 'number-unreadable', 'number-unreadable', 'number-unreadable']);
  });

  test('does not guess between regions of one name', () => {
    const everywhere = { scope: { ...QINGHAI.scope, regions: [] } };
    expect(readPastedTasks([['城关区', '5']], everywhere)[0]?.problem).toBe('region-ambiguous');
    expect(readPastedTasks([['甘肃省兰州市城关区', '5']], everywhere)[0]?.task?.regionCode).toBe('620102');
  });
});
