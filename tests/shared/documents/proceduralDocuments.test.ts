import { describe, expect, test } from 'vitest';
import { blanksIn, bodyText, documentBody } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { writeDocument } from '../../../shared/domain/documents/writeDocument.ts';
import { SHIPPED_PACKS, STEPS } from '../../../shared/domain/procedure/rulePack.ts';
import { shippedPacks } from '../../../shared/domain/procedure/shippedPacks.ts';
import { bareFacts, deadlinesOf, person, signedFacts, voteOf } from '../../fixtures/documentFacts.ts';

const KINDS = [
  'representative-roster',
  'minutes',
  'status-notice',
  'wage-agreement',
  'congress-resolution',
  'filing-statement',
  'performance-check',
] as const satisfies DocumentKind[];

/** Signs of the names that stand in a document where not all representatives do. */
const PEOPLE: Partial<Record<DocumentKind, string>> = {
  'wage-agreement': '㛃䶮',
  'congress-resolution': '',
  'status-notice': '',
};

const textOf = (kind: DocumentKind, facts: DocumentFacts) => bodyText(writeDocument(kind, facts).body);

/** The packs by whose rules a document of which nothing is known says something. */
const packsThatSay = (kind: DocumentKind, words: string) =>
  SHIPPED_PACKS.filter((pack) => textOf(kind, bareFacts({ pack })).includes(words));

describe.each(KINDS)('%s', (kind) => {
  test('says what is known of a signed negotiation in Qinghai, word for word', async () => {
    const written = writeDocument(kind, signedFacts());
    await expect(`${bodyText(written.body)}\n`).toMatchFileSnapshot(`texts/${kind}-signed.txt`);
  });

  test('leaves a named blank for all that is not known', async () => {
    const { body } = writeDocument(kind, bareFacts());
    const text = `${bodyText(body)}\n\n${blanksIn(body).join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`texts/${kind}-bare.txt`);
    for (const label of blanksIn(body)) expect(label).not.toBe('');
  });

  test.each(SHIPPED_PACKS)('can be stored whatever the rules: %s', (pack) => {
    for (const facts of [signedFacts({ pack }), bareFacts({ pack })]) {
      const { title, body } = writeDocument(kind, facts);
      expect(documentBody.parse(body)).toEqual(body);
      expect(title).not.toContain('\n');
    }
  });

  test('names the enterprise and people with rare characters and very long names in full', () => {
    const name = `${'很长的企业名称'.repeat(28)}㛃`;
    const signed = signedFacts();
    const text = textOf(kind, {
      ...signed,
      enterprise: { ...signed.enterprise, name },
      union: { ...signed.union, name: `${name}工会` },
    });
    expect(text).toContain(name);
    for (const rare of PEOPLE[kind] ?? '㛃䶮龘') expect(text).toContain(rare);
  });
});

describe('articles', () => {
  /** Beside those of the packs: each was read in the text of its rule. */
  const READ = [
    '《集体合同规定》第二十条',
    '《集体合同规定》第二十一条',
    '《集体合同规定》第二十五条',
    '《集体合同规定》第三十三条',
    '《集体合同规定》第三十四条',
    '《集体合同规定》第三十五条',
    '《集体合同规定》第四十八条',
    '《集体合同规定》第四十九条',
    '《工资集体协商试行办法》第二十条',
    '《青海省企业工资集体协商条例》第八条',
    '《青海省企业工资集体协商条例》第九条',
    '《青海省企业工资集体协商条例》第十三条',
    '《青海省企业工资集体协商条例》第二十一条',
    '《青海省企业工资集体协商条例》第二十四条',
    '《青海省企业工资集体协商条例》第三十四条',
    '《青海省企业工资集体协商条例》第三十五条',
    '《青海省企业工资集体协商条例》第三十八条',
    '《山东省企业工资集体协商条例》第二十条',
    '《山东省企业工资集体协商条例》第二十六条',
    '《河南省企业工资集体协商条例》第二十五条',
    '《中华人民共和国劳动法》第四十四条',
    '《中华人民共和国劳动合同法》第四条',
    '《中华人民共和国劳动合同法》第五十五条',
    '《中华人民共和国劳动合同法》第五十六条',
    '《最低工资规定》第十二条',
    '《工资支付暂行规定》第十二条',
  ];

  test('are those of the rules in force at the place, or ones that were read', () => {
    const known = new Set(READ);
    for (const { steps, points } of shippedPacks()) {
      for (const step of STEPS) if (steps[step]) known.add(steps[step].article);
      for (const rule of Object.values(points)) if (rule) known.add(rule.article);
    }
    for (const pack of SHIPPED_PACKS) {
      for (const kind of KINDS) {
        for (const facts of [signedFacts({ pack }), bareFacts({ pack })]) {
          expect(articlesIn(textOf(kind, facts)).filter((article) => !known.has(article))).toEqual([]);
        }
      }
    }
  });

  test('of another province are not named', () => {
    const provinces = { qinghai: '青海', shandong: '山东', henan: '河南', zhejiang: '浙江', beijing: '北京' };
    for (const pack of Object.keys(provinces) as (keyof typeof provinces)[]) {
      const others = Object.entries(provinces).filter(([other]) => other !== pack);
      for (const kind of KINDS) {
        const text = textOf(kind, bareFacts({ pack }));
        for (const [, name] of others) expect(text).not.toContain(`《${name}`);
      }
    }
  });

  function articlesIn(text: string): string[] {
    return [...text.matchAll(/(《[^《》]+》)((?:第[一二三四五六七八九十百]+条、?)+)/g)].flatMap(
      ([, rule, places = '']) =>
        places
          .split('、')
          .filter((place) => place !== '')
          .map((place) => `${rule}${place}`),
    );
  }
});

describe('the roster', () => {
  test('has empty rows up to the fewest representatives that the rule asks for', () => {
    const facts = { ...bareFacts(), representatives: { union: [person('王䶮')], employer: [] } };
    const rows = textOf('representative-roster', facts)
      .split('\n')
      .filter((each) => /^\d\t/.test(each));
    expect(rows).toEqual([
      '1\t王䶮\t\t\t协商代表\t',
      ...['2', '3', '1', '2', '3'].map((number) => `${number}\t\t\t\t\t`),
    ]);
  });

  test('says in Zhejiang that the workers’ side may be the larger one', () => {
    expect(textOf('representative-roster', bareFacts({ pack: 'zhejiang' }))).toContain('职工方代表人数不少于企业方');
  });
});

describe('the minutes', () => {
  test('take up 2,000 characters paragraph by paragraph', () => {
    const paragraphs = Array.from({ length: 20 }, (_, at) => `第${at}段${'协商'.repeat(49)}`);
    const [first, second] = signedFacts().sessions;
    if (!first || !second) throw new Error('two meetings');
    const facts = { ...signedFacts(), sessions: [first, { ...second, minutes: paragraphs.join('\n') }] };
    const { body } = writeDocument('minutes', facts);
    const told = body.content.flatMap((block) => (block.type === 'paragraph' ? [bodyText({ content: [block] })] : []));
    expect(told).toEqual(expect.arrayContaining(paragraphs));
  });

  test('of the first meeting in Qinghai name the chief of the side that made the offer as chair', () => {
    const facts = signedFacts({ day: '2021-04-16' });
    const first = { ...facts, sessions: facts.sessions.slice(0, 1), agreement: null, vote: null };
    expect(textOf('minutes', first)).toContain('主持人：王䶮（要约方首席代表）');
    expect(textOf('minutes', { ...first, offer: { ...first.offer, from: 'employer' } })).toContain(
      '主持人：周㛃（要约方首席代表）',
    );
  });

  test('name the next meeting once it is set', () => {
    const facts = signedFacts({ day: '2021-04-16' });
    const offer = { ...facts.offer, meetingDay: '2021-04-22', meetingTime: '09:30', meetingPlace: '二楼会议室' };
    const text = textOf('minutes', { ...facts, offer, sessions: facts.sessions.slice(0, 1) });
    expect(text).toContain('下次会议于2021年4月22日 09:30在二楼会议室召开');
  });

  test('give the longest pause where the rule has one', () => {
    expect(textOf('minutes', bareFacts({ pack: 'chongqing' }))).toContain(
      '最长不超过30日（《重庆市集体合同条例》第二十二条）',
    );
  });

  test('list what stayed open after a meeting without agreement', () => {
    const facts = signedFacts();
    const [first] = facts.sessions;
    if (!first) throw new Error('a meeting');
    const session = { ...first, result: 'not-agreed' as const, results: '增长幅度' };
    expect(textOf('minutes', { ...facts, sessions: [session] })).toMatch(/六、未达成一致的事项\n增长幅度。/);
  });
});

describe('the wage agreement', () => {
  test('holds the nine workers in ten rule in Qinghai and Shandong only', () => {
    expect(packsThatSay('wage-agreement', '百分之九十以上的职工')).toEqual(['qinghai', 'shandong']);
    expect(packsThatSay('wage-agreement', '劳务派遣工')).toEqual(['qinghai']);
  });

  test('goes by the place of the enterprise where the rules are a pack of the user', () => {
    expect(textOf('wage-agreement', { ...bareFacts(), regionCode: '630102' })).toContain('劳务派遣工');
  });

  test('counts its clauses through without a gap', () => {
    for (const pack of SHIPPED_PACKS) {
      const text = textOf('wage-agreement', signedFacts({ pack }));
      const clauses = [...text.matchAll(/^第(.+?)条　/gm)].map(([, number]) => number);
      expect(clauses[0]).toBe('一');
      expect(clauses.slice(0, 21).at(-1)).toBe('二十一');
      expect(new Set(clauses).size).toBe(clauses.length);
    }
  });

  test.each([
    [700_000, 700_000, '与协商前持平'],
    [700_000, 686_000, '比协商前下降2%'],
    [700_000, 721_000, '比协商前增长3%'],
  ])('from %i to %i fen says %s', (averageWageBefore, averageWageAfter, words) => {
    const facts = signedFacts();
    const agreement = facts.agreement && { ...facts.agreement, averageWageBefore, averageWageAfter };
    expect(textOf('wage-agreement', { ...facts, agreement })).toContain(words);
  });

  test('is a draft until the congress carries it', () => {
    const facts = signedFacts();
    const titleOf = (more: Partial<DocumentFacts>) => writeDocument('wage-agreement', { ...facts, ...more }).title;
    expect(titleOf({ agreement: null, vote: null })).toBe('2021年度工资专项集体合同（草案）');
    expect(titleOf({ agreement: null })).toBe('2021年度工资专项集体合同');
  });

  test('is signed before the vote in Shanghai, and five copies are filed in Zhejiang', () => {
    expect(textOf('wage-agreement', bareFacts({ pack: 'shanghai' }))).toContain(
      '由双方首席代表签字后，提交职工代表大会',
    );
    expect(textOf('wage-agreement', bareFacts({ pack: 'zhejiang' }))).toContain(
      '五份（《浙江省集体合同条例》第三十四条）',
    );
  });

  test('takes what the last meeting agreed on while nothing is signed', () => {
    expect(textOf('wage-agreement', { ...signedFacts(), agreement: null })).toContain('设立技能津贴。');
  });
});

describe('the congress resolution', () => {
  const resolution = (pack: 'qinghai' | 'zhejiang', present: number, inFavour: number) => {
    const facts = signedFacts({ pack });
    const vote = voteOf(facts.rules, '2021-05-06', { delegates: 100, present, inFavour });
    const events = [
      { kind: 'offer-received', day: '2021-04-01' },
      { kind: 'vote', day: '2021-05-06', delegates: 100, present, inFavour },
    ] as const;
    return textOf('congress-resolution', { ...facts, vote, deadlines: deadlinesOf(facts.rules, events, facts.day) });
  };

  test('carries the draft at the threshold and not one head below it', () => {
    expect(resolution('qinghai', 67, 50)).toContain('（不少于67人），且须经全体职工代表半数以上同意（不少于50人）');
    expect(resolution('qinghai', 67, 50)).toContain('通过《2021年度工资专项集体合同（草案）》。');
    expect(resolution('qinghai', 66, 49)).toContain('出席人数少1人，同意人数少1人');
    expect(resolution('zhejiang', 67, 50)).toContain('全体职工代表过半数同意（不少于51人）');
    expect(resolution('zhejiang', 67, 50)).toContain('未获通过，不得签订');
  });

  test('gives the day by which a lost draft comes back in Qinghai', () => {
    expect(resolution('qinghai', 100, 10)).toContain('在15日内（至2021年5月21日）再次提交职工代表大会审议');
  });
});

describe('the filing statement', () => {
  test('lists the five papers of Shandong by its article', () => {
    const text = textOf('filing-statement', bareFacts({ pack: 'shandong' }));
    expect(text).toContain('依照《山东省企业工资集体协商条例》第二十九条，随本说明报送下列材料：');
    expect(text).toContain('企业营业执照复印件');
  });

  test('speaks of filing with the union above only where the rule asks for it', () => {
    expect(packsThatSay('filing-statement', '七、工会备案')).toEqual(['qinghai', 'shandong']);
  });
});

test('the notice to workers names nothing as open once the last meeting ended in agreement', () => {
  const facts = { ...signedFacts(), agreement: null, vote: null };
  expect(textOf('status-notice', facts)).toContain('本次协商的事项双方已经达成一致。');
  expect(textOf('status-notice', facts)).not.toContain('未能达成一致的原因');
  const open = { ...facts, sessions: facts.sessions.slice(0, 1) };
  expect(textOf('status-notice', open)).toContain('未能达成一致的原因');
});

test('the notice to workers tells neither what is proposed of an agreement that is signed, nor any secrets rule', () => {
  const text = textOf('status-notice', signedFacts());
  expect(text).not.toContain('5%');
  expect(text).not.toContain('商业秘密');
});
