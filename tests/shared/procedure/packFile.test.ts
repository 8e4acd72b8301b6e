import { describe, expect, test } from 'vitest';
import { LARGEST_PACK_BYTES, readPackFile, writePackFile } from '../../../shared/domain/procedure/packFile.ts';
import { copyOfPack, freePackId } from '../../../shared/domain/procedure/packId.ts';
import { originOf, PACK_KEYS, stanceOf, withAnswer } from '../../../shared/domain/procedure/packRows.ts';
import { rulePack, SHIPPED_PACKS } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack, shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { issuesOf } from '../../../shared/i18n/errorText.ts';
import { packIssueText, pointWords, stepWords } from '../../../shared/i18n/rulePackText.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';

const { t } = createTexts('zh-CN');
const qinghai = rulePack.parse(shippedPacks().find(({ id }) => id === 'qinghai'));

function refusals(raw: unknown): string[] {
  try {
    readPackFile(typeof raw === 'string' ? raw : JSON.stringify(raw));
    return [];
  } catch (error) {
    return issuesOf(error).map((issue) => packIssueText(t, issue));
  }
}

describe.each(SHIPPED_PACKS)('%s', (id) => {
  const pack = rulePack.parse(shippedPacks().find((each) => each.id === id));

  test('comes back from its file as it went, also with a byte order mark', () => {
    expect(readPackFile(writePackFile(pack))).toEqual(pack);
    expect(readPackFile(`\uFEFF${writePackFile(pack)}`)).toEqual(pack);
  });

  test('has words for each value, in both languages', () => {
    const resolved = openPack(pack);
    const { t: en } = createTexts('en');
    for (const texts of [t, en]) {
      const words = PACK_KEYS.flatMap((key) => {
        if (key.kind === 'step') {
          const found = resolved.step(key.step);
          return found.kind === 'set' ? [stepWords(texts, found.rule)] : [];
        }
        const found = resolved.point(key.point);
        return found.kind === 'set' ? [pointWords(texts, key.point, found.rule)] : [];
      });
      expect(words.length).toBeGreaterThan(10);
      expect(words.filter((each) => each === '' || /[{}]/.test(each))).toEqual([]);
    }
  });

  test('says where each answer comes from', () => {
    for (const key of PACK_KEYS) {
      const { from } = originOf(openPack(pack), key);
      expect(from === 'own').toBe(stanceOf(pack, key) === 'set');
    }
  });
});

test('values read as a chair would say them', () => {
  const say = (id: 'zhejiang' | 'shandong' | 'general', step: 'reply' | 'materials' | 'renewal' | 'dispute-settle') => {
    const found = openPack(id).step(step);
    return found.kind === 'set' ? stepWords(t, found.rule) : found.kind;
  };
  expect(say('zhejiang', 'reply')).toBe('收到要约后 10 个工作日内');
  expect(say('shandong', 'materials')).toBe('首次协商会议 10 日前');
  expect(say('general', 'renewal')).toBe('合同期满前 3 个月内');
  expect(say('general', 'dispute-settle')).toBe('受理协调申请后 30 日内；可延长 15 日');
});

describe('a file that is no sound pack is refused with the field and the way out', () => {
  const { reply } = qinghai.steps;
  test.each([
    ['a negative number of days', { steps: { reply: { ...reply, days: -1 } } }, '答复的天数：不能小于 0。'],
    ['half a day', { steps: { reply: { ...reply, days: 1.5 } } }, '答复的天数：'],
    ['an unknown step', { steps: { fly: reply } }, 'fly：没有这个步骤。'],
    ['an unknown requirement', { points: { dance: null } }, 'dance：没有这项要求。'],
    ['an unknown pack beneath', { base: 'mars' }, '下一层规则：下一层只能是软件自带的规则'],
    [
      'an article in a form of its own',
      { steps: { reply: { ...reply, article: '第25条' } } },
      '答复的依据：请写成《规定名称》第…条',
    ],
    ['a value without an article', { steps: { reply: { ...reply, article: undefined } } }, '答复的依据：'],
    ['an id with capitals', { id: 'Qinghai' }, '编号：编号只能用小写英文字母'],
    ['a region in words', { region: '青海' }, '地区代码：请填两位省级行政区划代码'],
    ['a value that the rule is silent on', { silent: ['reply'] }, '没有规定的项目的'],
    [
      'a share above the whole',
      { points: { quorum: { share: [3, 2], article: '《办法》第一条' } } },
      '到会人数的比例：',
    ],
  ])('%s', (_what, change, expected) => {
    expect(refusals({ ...qinghai, ...change })[0]).toContain(expected);
  });

  test('all of them are told at once', () => {
    expect(refusals({ ...qinghai, id: 'A B', base: 'mars', steps: { fly: null } })).toHaveLength(3);
  });

  test.each([['no JSON at all'], ['[]'], ['null'], ['"青海"'], ['{"id":'], [`{"id":${'['.repeat(50_000)}`]])(
    '%s',
    (text) => {
      expect(() => readPackFile(text)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(not-json|invalid-input)$/) }),
      );
    },
  );

  test('a file of more than a megabyte is not read', () => {
    expect(() => readPackFile(' '.repeat(LARGEST_PACK_BYTES + 1))).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    );
  });

  test('a pack that names a thing of the language itself is no more than text', () => {
    expect(refusals('{"__proto__": {"id": "x"}, "constructor": 1}').length).toBeGreaterThan(0);
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
  });
});

test('an answer is put into a pack, left to the one beneath, or taken out', () => {
  const key = { kind: 'step', step: 'reply' } as const;
  const silent = rulePack.parse(withAnswer(qinghai, key, 'silent'));
  expect(stanceOf(silent, key)).toBe('silent');
  expect(originOf(openPack(silent), key)).toEqual({ from: 'beneath', packId: 'national' });
  const open = rulePack.parse(withAnswer(silent, key, 'unverified'));
  expect(originOf(openPack(open), key)).toEqual({ from: 'unverified', packId: 'qinghai' });
  expect(rulePack.parse(withAnswer(open, key, { value: qinghai.steps.reply })).steps.reply).toEqual(
    qinghai.steps.reply,
  );
});

test('a copy has an id that no pack has, and says that it is one', () => {
  const copy = rulePack.parse(copyOfPack(qinghai, []));
  expect(copy).toMatchObject({ id: 'qinghai-2', name: { 'zh-CN': '青海省（副本）', en: 'Qinghai (copy)' } });
  expect(copyOfPack(copy, [copy]).id).toBe('qinghai-3');
  const longest = `a${'b'.repeat(59)}`;
  const next = freePackId(longest, [{ id: longest }]);
  expect(rulePack.shape.id.parse(next)).toBe(`${longest.slice(0, 58)}-2`);
});
