import { describe, expect, test } from 'vitest';
import {
  findingText,
  openVacancies,
  unverifiedText,
  vacancyText,
} from '../../../renderer/features/procedure/representativeFindings.ts';
import { readPastedRepresentatives } from '../../../renderer/features/procedure/pastedRepresentatives.ts';
import { parseClipboardTable } from '../../../renderer/features/workforce/clipboardTable.ts';
import { workCalendar } from '../../../shared/domain/procedure/days.ts';
import { countedEvents, type ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { checkRepresentatives } from '../../../shared/domain/procedure/representatives.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';

const { t } = createTexts('zh-CN');
const format = createFormat('zh-CN');
const people = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => ({ name: `${prefix}${at}` }));
const check = (pack: Parameters<typeof openPack>[0], representation: Parameters<typeof checkRepresentatives>[1]) =>
  checkRepresentatives(openPack(pack), representation, workCalendar());

test('each finding names the side, the number, the article and the way out', () => {
  const union = people(2, '职').map((one, at) => ({ ...one, isChief: at === 0 }));
  const employer = people(10, '企').map((one, at) => ({ ...one, isChief: at === 0, isOutsider: at === 0 }));
  const { findings } = check('qinghai', { union, employer });

  expect(findings.map((finding) => findingText(t, format, finding))).toEqual([
    '职工方代表 2 名，至少要 3 名（《青海省企业工资集体协商条例》第七条）。请再确定 1 名。',
    '企业方代表 10 名，最多 9 名（《青海省企业工资集体协商条例》第七条）。请减去 1 名。',
    '职工方 2 名，企业方 10 名，双方人数应当对等（《青海省企业工资集体协商条例》第七条）。请补齐或减少一方。',
    expect.stringMatching(/^企业方首席代表企0是外聘人员.+请改由本单位代表担任。$/),
    expect.stringMatching(/^职工方一线职工 0 名，至少要 1 名（《青海省企业工资集体协商条例》第八条）/),
  ]);
});

test('of thousands on both sides only the first are named, with how many there are', () => {
  const both = people(3000, '代表');
  const finding = check('national', { union: both, employer: both }).findings.find(
    ({ code }) => code === 'on-both-sides',
  );

  expect(finding && findingText(t, format, finding)).toContain('代表0、代表1、代表2、代表3、代表4 等 3,000 人');
});

test('what nobody verified is named, not passed as in order', () => {
  const { unverified } = check('shandong', { union: people(3, '职'), employer: people(3, '企') });

  expect(unverifiedText(t, unverified)).toBe('本地规定尚未核实，没有检查：外聘比例。请以当地条文为准。');
  expect(unverifiedText(t, [])).toBeNull();
});

describe('vacant seats', () => {
  const LOG: ProcedureEvent[] = [
    { kind: 'vacancy', day: '2026-03-01', side: 'union' },
    { kind: 'vacancy', day: '2026-03-05', side: 'employer' },
    { kind: 'vacancy-filled', day: '2026-03-08', side: 'employer' },
  ];

  test('stay open side by side until they are filled', () => {
    expect(openVacancies(countedEvents(LOG))).toEqual([{ side: 'union', day: '2026-03-01' }]);
    const filled: ProcedureEvent = { kind: 'vacancy-filled', day: '2026-03-09' };
    expect(openVacancies(countedEvents([...LOG, filled]))).toEqual([]);
  });

  test('say by which day, and how late it is', () => {
    const { vacancies } = check('national', { union: [], employer: [], vacancies: openVacancies(countedEvents(LOG)) });
    const [vacancy] = vacancies;

    expect(vacancy && vacancyText(t, format, vacancy, '2026-03-10')).toBe(
      '职工方代表2026年3月1日空缺，应在2026年3月16日前补上，还有 6 天（《集体合同规定》第三十一条）。',
    );
    expect(vacancy && vacancyText(t, format, vacancy, '2026-03-20')).toContain('已逾期 4 天');
  });
});

describe('a pasted roster', () => {
  const read = (text: string) => readPastedRepresentatives(parseClipboardTable(text), 'union');

  test('is read by the words in its cells, whatever their order', () => {
    const rows = read(
      '姓名\t性别\t职务\n1\t汪琦\t女\t工会主席\t首席\n2\t王刚\t企业方\t男\t总经理\t外聘\n马文\t操作工\t一线',
    );

    expect(rows.map(({ line, fields }) => [line, fields])).toEqual([
      [
        2,
        {
          side: 'union',
          name: '汪琦',
          sex: 'female',
          post: '工会主席',
          isChief: true,
          isFrontLine: false,
          isOutsider: false,
        },
      ],
      [
        3,
        {
          side: 'employer',
          name: '王刚',
          sex: 'male',
          post: '总经理',
          isChief: false,
          isFrontLine: false,
          isOutsider: true,
        },
      ],
      [
        4,
        { side: 'union', name: '马文', sex: '', post: '操作工', isChief: false, isFrontLine: true, isOutsider: false },
      ],
    ]);
  });

  test('keeps rare characters, and names the lines that it leaves out', () => {
    expect(
      read(`㛃䶮龘\n\t女\n${'长'.repeat(201)}`).map(({ line, fields, problem }) => [line, fields?.name, problem]),
    ).toEqual([
      [1, '㛃䶮龘', null],
      [2, undefined, 'name-missing'],
      [3, undefined, 'too-long'],
    ]);
  });
});
