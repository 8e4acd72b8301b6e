import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { OFFER_MATRIX, recommendedOfferContent } from '../../../shared/domain/campaign/offerContent.ts';
import {
  type Block,
  blankPlaces,
  blanksIn,
  bodyText,
  documentBody,
} from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import { documentWarnings } from '../../../shared/domain/documents/documentWarnings.ts';
import { writeDocument } from '../../../shared/domain/documents/writeDocument.ts';
import { SHIPPED_PACKS, type ShippedPackId } from '../../../shared/domain/procedure/rulePack.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { bareFacts, deadlinesOf, signedFacts } from '../../fixtures/documentFacts.ts';
import { customPack } from '../../fixtures/rulePack.ts';

const KINDS = ['offer-letter', 'reply-letter', 'reminder-letter', 'authority-request'] as const;
type Kind = (typeof KINDS)[number];

const written = (kind: Kind, facts: DocumentFacts) => writeDocument(kind, facts);
/** All that a letter says, with the regulation that it names in short from its second mention on named in full. */
function textOf(kind: Kind, facts: DocumentFacts): string {
  const text = bodyText(written(kind, facts).body);
  const [said, name = ''] = /(《[^《》]+》)（以下简称《条例》）/u.exec(text) ?? [''];
  return said === '' ? text : text.replace(said, name).replaceAll('《条例》', name);
}

const CLAIM = '自2021年6月起，全体职工月工资在现有基础上提高5%';
const REASON = '成本：按职工320人测算，一年内增加人工成本1,200,000元。';

/** An offer that was received and not answered, by the union of an enterprise in good condition with technical workers. */
function offeredFacts({
  pack = 'qinghai',
  day = '2021-05-03',
  ...changes
}: { pack?: ShippedPackId; day?: string } & Partial<DocumentFacts> = {}): DocumentFacts {
  const signed = signedFacts({ pack, day });
  const events: ProcedureEvent[] = [
    { kind: 'offer-issued', day: '2021-03-31', number: '青昆工要〔2021〕7号' },
    { kind: 'offer-received', day: '2021-04-01' },
  ];
  const deadlines = deadlinesOf(signed.rules, events, day);
  const condition = { condition: 'good', isPieceRate: false, technicalWorkers: 12 } as const;
  const recommendation = recommendedOfferContent(condition);
  const { name, contact, telephone, address } = signed.union;
  return {
    ...signed,
    sender: { kind: 'own', name, contact, telephone, address },
    numbers: {
      'offer-letter': '青昆工要〔2021〕7号',
      'reminder-letter': '青昆工催〔2021〕2号',
      'authority-request': '青昆工函〔2021〕3号',
    },
    deadlines,
    offer: {
      ...signed.offer,
      slipNumber: '007',
      replyDue: deadlines.dates.replyDue,
      recommended: recommendation.state === 'recommended' ? recommendation.rows : null,
      meetingDay: '2021-05-20',
      meetingTime: '14:30',
      meetingPlace: '公司二楼会议室',
    },
    position: { claim: CLAIM, reasons: [REASON], kinds: ['percent'] },
    reply: null,
    sessions: [],
    vote: null,
    agreement: null,
    agreed: null,
    ...changes,
  };
}

const offerOf = (facts: DocumentFacts, changes: Partial<DocumentFacts['offer']>): DocumentFacts => ({
  ...facts,
  offer: { ...facts.offer, ...changes },
});

/** What is ticked and what is not, in all tick lists of a document. */
function ticksIn(blocks: readonly Block[]): { readonly ticked: string[]; readonly open: string[] } {
  const items = blocks.flatMap((block) => (block.type === 'taskList' ? block.content : []));
  const wordsOf = (checked: boolean) =>
    items.filter(({ attrs }) => attrs.checked === checked).map((item) => bodyText({ content: item.content }));
  return { ticked: wordsOf(true), open: wordsOf(false) };
}

describe.each(KINDS)('%s', (kind) => {
  test('says what is known of an offer in Qinghai that nobody answered, word for word', async () => {
    const { title, number, body } = written(kind, offeredFacts());
    await expect(`${title}\n${number}\n\n${bodyText(body)}\n`).toMatchFileSnapshot(`texts/${kind}-offered.txt`);
  });

  test('leaves a named blank for all that is not known', async () => {
    const { body } = written(kind, bareFacts());
    await expect(`${bodyText(body)}\n\n${blanksIn(body).join('\n')}\n`).toMatchFileSnapshot(`texts/${kind}-bare.txt`);
    for (const label of blanksIn(body)) expect(label).not.toBe('');
  });

  test.each(SHIPPED_PACKS)('can be stored whatever the rules: %s', (pack) => {
    for (const facts of [offeredFacts({ pack }), signedFacts({ pack }), bareFacts({ pack })]) {
      const { title, body } = written(kind, facts);
      expect(documentBody.parse(body)).toEqual(body);
      expect(title).not.toContain('\n');
    }
  });

  test('names no article but those that were read, in any place and in either direction', () => {
    for (const pack of SHIPPED_PACKS) {
      for (const from of ['union', 'employer'] as const) {
        const facts = offerOf(offeredFacts({ pack }), { from });
        const verified = new Set([...READ_ARTICLES, ...articlesOfPack(facts)]);
        const articles = [...textOf(kind, facts).matchAll(/《[^《》]+》第[零一二三四五六七八九十百]+条/gu)];
        for (const [article] of articles) expect(verified).toContain(article);
      }
    }
  });

  property.prop([fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '')])(
    'keeps a name of any characters whole',
    (name) => {
      const facts = offeredFacts();
      const text = textOf(kind, { ...facts, enterprise: { ...facts.enterprise, name } });
      expect(text).toContain(name);
    },
  );
});

/** Of national rules, and of Qinghai beyond its pack, as the texts that were read have them. */
const READ_ARTICLES = [
  '《中华人民共和国劳动合同法》第五十一条',
  '《中华人民共和国工会法》第五十四条',
  '《集体合同规定》第二十条',
  '《集体合同规定》第二十六条',
  '《集体合同规定》第三十二条',
  '《集体合同规定》第三十四条',
  '《集体合同规定》第四十九条',
  '《工资集体协商试行办法》第八条',
  '《工资集体协商试行办法》第十七条',
  '《青海省企业工资集体协商条例》第二十二条',
  '《青海省企业工资集体协商条例》第二十六条',
  '《青海省企业工资集体协商条例》第四十一条',
];

function articlesOfPack({ rules }: DocumentFacts): string[] {
  const steps = (['reply', 'materials', 'negotiate'] as const).map((step) => rules.step(step));
  const points = (['minimum', 'maximum', 'balance'] as const).map((point) => rules.point(point));
  return [...steps, ...points].flatMap((found) => (found.kind === 'set' ? [found.rule.article] : []));
}

describe('an offer letter', () => {
  test.each([
    ['general', '20日', '《集体合同规定》第三十二条'],
    ['national', '20日', '《工资集体协商试行办法》第十七条'],
    ['qinghai', '20日', '《青海省企业工资集体协商条例》第二十五条'],
    ['beijing', '20日', '《北京市集体合同条例》第三十二条'],
    ['shanghai', '15日', '《上海市集体合同条例》第十五条'],
    ['zhejiang', '10个工作日', '《浙江省集体合同条例》第七条'],
    ['shandong', '10日', '《山东省企业工资集体协商条例》第二十一条'],
    ['henan', '10个工作日', '《河南省企业工资集体协商条例》第二十一条'],
    ['chongqing', '20日', '《重庆市集体合同条例》第十九条'],
  ] as const)('of %s asks for a reply within %s by %s', (pack, length, article) => {
    const text = textOf('offer-letter', bareFacts({ pack }));
    expect(text).toContain(`自收到本要约书之日起${length}内书面答复（${article}）`);
    const purpose = text.split('\n')[2] ?? '';
    expect(purpose).toContain(article.replace(/第.+条$/u, ''));
    expect(purpose.includes('《工资集体协商试行办法》第十七条')).toBe(pack !== 'general');
  });

  test.each([
    ['national', '协商会议召开前5日内（《工资集体协商试行办法》第十八条）'],
    ['shandong', '协商会议召开的10日前（《山东省企业工资集体协商条例》第二十三条）'],
    ['henan', '协商会议召开的5个工作日前（《河南省企业工资集体协商条例》第二十三条）'],
  ] as const)('of %s asks for materials as its rule says', (pack, time) => {
    expect(textOf('offer-letter', bareFacts({ pack }))).toContain(`请贵方在${time}`);
  });

  test('says how long the negotiation may take, and from when', () => {
    const limitIn = (pack: ShippedPackId) => textOf('offer-letter', bareFacts({ pack }));
    expect(limitIn('qinghai')).toContain('自贵方收到本要约书之日起60日内完成');
    expect(limitIn('shandong')).toContain('自贵方答复同意协商之日起60日内完成');
    expect(limitIn('henan')).toContain('自贵方收到本要约书之日起2个月内完成');
    expect(limitIn('national')).toContain('最后一次协商会议拟不迟于');
  });

  test('leaves open what nobody has verified of the rule of the place, and is warned of', () => {
    const rules = customPack();
    const facts = { ...offeredFacts({ pack: 'national' }), rules };
    const { body } = written('offer-letter', facts);
    expect(blanksIn(body)).toEqual(expect.arrayContaining(['答复期限', '提供资料的时间']));
    expect(bodyText(body)).not.toContain('某地条例');
    const judged = { kind: 'offer-letter', number: '1', day: facts.day } as const;
    expect(documentWarnings(judged, facts, null)).toContainEqual({ code: 'rule-unverified' });
  });

  test('ticks what is recommended for the condition of the unit and leaves the usual subjects open', () => {
    const facts = { ...offeredFacts(), position: null };
    const { ticked, open } = ticksIn(written('offer-letter', facts).body.content);
    for (const words of ['工资增长幅度', '奖金福利', '津贴补贴', '技能工资', '职务职级晋升']) {
      expect(ticked).toContain(words);
    }
    expect(open).toContain('工资支付时间和支付办法');
    // 工资增长幅度 has said it already.
    expect([...ticked, ...open]).not.toContain('职工年度平均工资水平及其调整幅度');
    expect(open.some((words) => words.startsWith('其他：'))).toBe(true);
  });

  test('ticks what a person ticked, adds the own items, and shows as open what was recommended but not wanted', () => {
    const content = { items: ['raise', 'quotas'], own: ['食堂补贴'] };
    const { ticked, open } = ticksIn(written('offer-letter', offerOf(offeredFacts(), { content })).body.content);
    expect(ticked).toEqual(expect.arrayContaining(['工资增长幅度', '劳动定额', '食堂补贴']));
    expect(open).toEqual(expect.arrayContaining(['奖金福利', '津贴补贴', '技能工资', '劳动定额和计件单价']));
  });

  test('asks for nothing where neither the condition nor a claim is known, but for what a claim is about', () => {
    const asked = (facts: DocumentFacts) => {
      const { ticked } = ticksIn(written('offer-letter', facts).body.content);
      const usual = ['职工年度平均工资水平及其调整幅度', '奖金、津贴、补贴分配办法', '保险和福利'];
      return ticked.filter((words) => usual.includes(words));
    };
    expect(asked(bareFacts())).toEqual([]);
    const claiming = (kinds: NonNullable<DocumentFacts['position']>['kinds']) => ({
      ...bareFacts(),
      position: { claim: '主张', reasons: [], kinds },
    });
    expect(asked(claiming(['flat']))).toEqual(['职工年度平均工资水平及其调整幅度']);
    expect(asked(claiming(['lumpSum', 'benefit']))).toEqual(['奖金、津贴、补贴分配办法', '保险和福利']);
  });

  test('lists no subject twice, whatever is ticked', () => {
    const items = OFFER_MATRIX.rows.flatMap((row) => row.items.map(({ id }) => id));
    for (const pack of ['national', 'qinghai'] as const) {
      for (const content of [null, { items, own: [] }]) {
        const { ticked, open } = ticksIn(
          written('offer-letter', offerOf(offeredFacts({ pack }), { content })).body.content,
        );
        const all = [...ticked, ...open].filter((words) => !words.startsWith('其他：'));
        expect(new Set(all).size).toBe(all.length);
      }
    }
  });

  test('states its own position in Qinghai in any case, elsewhere where there is one', () => {
    const of = (pack: ShippedPackId) => textOf('offer-letter', bareFacts({ pack }));
    expect(of('qinghai')).toContain('一、本方主张及理由');
    expect(of('shanghai')).not.toContain('本方主张及理由');
    const text = textOf('offer-letter', offeredFacts({ pack: 'shanghai' }));
    expect(text).toContain(`主张：${CLAIM}。`);
    expect(text).toContain(REASON);
  });

  test('of the union above, to an enterprise without a union, says who chooses the representatives', () => {
    const facts = offeredFacts();
    const without: DocumentFacts = {
      ...facts,
      union: { ...facts.union, name: '' },
      sender: { kind: 'upper', name: '城东区总工会', contact: '李明', telephone: '0971-8888888', address: '昆仑路2号' },
      representatives: { union: [], employer: [] },
    };
    const text = textOf('offer-letter', without);
    expect(text).toContain('我方指导贵方职工一方，就2021年度');
    expect(text).toContain('经半数以上职工同意（《集体合同规定》第二十条）');
    expect(text).toContain('城东区总工会（盖章）\n2021年5月3日');
    expect(text).not.toContain('附件');
    const joined = { ...without, union: facts.union };
    expect(textOf('offer-letter', joined)).toContain(`我方会同${facts.union.name}，就2021年度`);
    expect(textOf('offer-letter', joined)).not.toContain('尚未建立工会');
  });

  test('of the enterprise goes to the union, asks it for no balance sheet and shows no position of the union', () => {
    const facts = offerOf(offeredFacts(), { from: 'employer' });
    const text = textOf('offer-letter', facts);
    expect(text.split('\n')[1]).toBe(`${facts.union.name}：`);
    expect(text).toContain('我方首席代表：周㛃（总经理）。');
    expect(text).not.toContain('资产负债表');
    expect(text).not.toContain(CLAIM);
    expect(text).toContain(`送达单位：${facts.enterprise.name}\n受送达单位：${facts.union.name}`);
  });

  test('has the number of the offer on its receipt slip, and places for day, name and seal', () => {
    const slip = written('offer-letter', offeredFacts()).body.content.find(({ type }) => type === 'slip');
    expect(slip && bodyText({ content: [slip] })).toBe(
      [
        '送达回证',
        '编号：007　送达文书：工资集体协商要约书',
        '送达单位：青海昆仑机械有限公司工会',
        '受送达单位：青海昆仑机械有限公司（总经理）',
        '收件人（签名）：________　受送达单位（盖章）：',
        '收到日期：___年__月__日',
      ].join('\n'),
    );
  });
});

describe('a reply', () => {
  const replied = (answer: NonNullable<DocumentFacts['reply']>['answer'], reason = '') =>
    offeredFacts({ reply: { day: '2021-04-20', answer, reason } });

  test('of the enterprise goes to the union that made the offer and names its number and the day of receipt', () => {
    const text = textOf('reply-letter', replied('accepts'));
    expect(text.split('\n')[1]).toBe('青海昆仑机械有限公司工会：');
    expect(text).toContain(
      '贵方2021年3月31日发出的工资集体协商要约书（编号：青昆工要〔2021〕7号），我方已于2021年4月1日收到。',
    );
    expect(text).toContain('我方首席代表：周㛃（总经理）。');
    expect(text).toContain('工资增长幅度\t同意\t');
  });

  test('of the union to an offer of the enterprise states the position of the union', () => {
    const facts = offerOf(replied('counters', '增长幅度应当提高'), { from: 'employer' });
    const text = textOf('reply-letter', facts);
    expect(text.split('\n')[1]).toBe('青海昆仑机械有限公司：');
    expect(text).toContain(`主张：${CLAIM}。`);
    expect(text).toContain('修改意见或者理由：增长幅度应当提高。');
    expect(text).toContain('我方首席代表：王䶮（工会主席）。');
  });

  test.each([
    ['accepts', '同意按照要约书进行协商'],
    ['counters', '同意进行协商，并提出修改意见'],
    ['declines', '不同意进行协商'],
    ['other', '其他答复'],
  ] as const)('that %s ticks “%s” and nothing else', (answer, words) => {
    const { ticked } = ticksIn(written('reply-letter', replied(answer)).body.content);
    expect(ticked).toEqual([words]);
  });

  test('that nobody has given yet ticks nothing', () => {
    expect(ticksIn(written('reply-letter', offeredFacts()).body.content).ticked).toEqual([]);
  });

  test('that declines names its reason and has no place for a meeting', () => {
    const reason = `生产经营困难，${'请予谅解'.repeat(500)}㛃䶮龘`;
    const text = textOf('reply-letter', replied('declines', reason));
    expect(text).toContain(`不同意进行协商的正当理由：${reason}。`);
    expect(text).not.toContain('协商时间和地点');
    expect(text).not.toContain('协商代表');
    expect(blanksIn(written('reply-letter', replied('declines')).body)).toContain('修改意见或者正当理由');
  });

  test('of the enterprise states what it laid on the table, and no claim of the union', () => {
    const facts = replied('counters', '');
    const text = textOf('reply-letter', { ...facts, proposals: { union: CLAIM, employer: '提高2%' } });
    expect(text).toContain('主张：提高2%。');
    expect(text).not.toContain(CLAIM);
  });
});

describe('a reminder', () => {
  test('names the offer, when it was received, when the reply was due and by how many days it is late', () => {
    const text = textOf('reminder-letter', offeredFacts());
    expect(text).toContain('编号：青昆工要〔2021〕7号），贵方于2021年4月1日收到');
    expect(text).toContain('应当自收到要约书之日起20日内，即不迟于2021年4月21日，以书面形式答复');
    expect(text).toContain('截至2021年5月3日，已逾期12日，');
    expect(blanksIn(written('reminder-letter', offeredFacts()).body)).toContain('重新提出的答复日期');
  });

  test('written before the reply is due claims no delay', () => {
    expect(textOf('reminder-letter', offeredFacts({ day: '2021-04-21' }))).not.toContain('已逾期');
    expect(textOf('reminder-letter', offeredFacts({ day: '2021-04-21' }))).toContain('我方仍未收到');
  });

  test('names an earlier reminder', () => {
    expect(textOf('reminder-letter', offeredFacts({ urgedOn: '2021-04-25' }))).toContain('曾于2021年4月25日催告');
  });

  test('names fines only where a rule that was read has them, and only to an enterprise', () => {
    expect(textOf('reminder-letter', offeredFacts())).toContain('《青海省企业工资集体协商条例》第四十一条');
    const elsewhere = { ...offeredFacts({ pack: 'shanghai' }), regionCode: '310101' };
    expect(textOf('reminder-letter', elsewhere)).not.toContain('罚款');
    expect(textOf('reminder-letter', elsewhere)).toContain('《中华人民共和国工会法》第五十四条');
    const toUnion = textOf('reminder-letter', offerOf(offeredFacts(), { from: 'employer' }));
    expect(toUnion).not.toMatch(/罚款|第五十四条/u);
  });
});

describe('a request to the labour authority', () => {
  const refused = (reason: string) =>
    offeredFacts({ reply: { day: '2021-04-20', answer: 'declines', reason }, urgedOn: '2021-04-25' });

  test('tells what happened in the order of the days and lists what is enclosed', () => {
    const { body } = written('authority-request', refused('正在搬迁'));
    const lists = body.content.filter((block) => block.type === 'orderedList');
    const [course = '', enclosed = ''] = lists.map((list) => bodyText({ content: [list] }));
    const days = course.split('\n').map((step) => step.split('，')[0]);
    expect(days).toEqual(['2021年3月31日', '2021年4月1日', '2021年4月20日', '2021年4月21日', '2021年4月25日']);
    expect(course).toContain('不同意进行协商，所述理由为：正在搬迁。');
    expect(enclosed.split('\n').slice(0, 4)).toEqual([
      '工资集体协商要约书',
      '要约书送达回证',
      '催告书及其送达回证',
      '对方的书面答复',
    ]);
    expect(bodyText(body)).not.toContain('我方没有收到对方的书面答复');
  });

  test('keeps known days in their order where a day is not known, and that one where it belongs', () => {
    const facts = offerOf(refused('正在搬迁'), { issuedOn: null, receivedOn: null, sentOn: '2021-04-01' });
    const list = written('authority-request', facts).body.content.find(({ type }) => type === 'orderedList');
    const course = bodyText({ content: list ? [list] : [] }).split('\n');
    const words = course.map((step) => /发出|送出|收到要约书|期限届满|催告|不同意/u.exec(step)?.[0]);
    expect(words).toEqual(['发出', '送出', '收到要约书', '不同意', '期限届满', '催告']);
    expect(course.map((step) => step.split('，')[0])).toEqual([
      '___年__月__日',
      '2021年4月1日',
      '___年__月__日',
      '2021年4月20日',
      '2021年4月21日',
      '2021年4月25日',
    ]);
  });

  test('asks the authority to order only where the rule of the place lets it, else to have the government order', () => {
    expect(textOf('authority-request', refused(''))).toContain('提请贵单位依法处理，责令青海昆仑机械有限公司改正');
    const elsewhere = { ...offeredFacts({ pack: 'shanghai' }), regionCode: '310101' };
    expect(textOf('authority-request', elsewhere)).toContain('报请人民政府责令青海昆仑机械有限公司改正');
  });

  test('says that a refusal gave no reason, and that silence is silence', () => {
    expect(textOf('authority-request', refused(''))).toContain('没有说明理由');
    const silent = textOf('authority-request', offeredFacts());
    expect(silent).toContain('逾期未答复我方提出的2021年度工资集体协商要约');
    expect(silent).toContain('截至2021年5月3日，我方没有收到对方的书面答复。');
  });

  test('of an enterprise asks to mediate: no order and no fine is for a union', () => {
    const text = textOf('authority-request', offerOf(refused(''), { from: 'employer' }));
    expect(text).toContain('《集体合同规定》第四十九条');
    expect(text).not.toMatch(/责令青海|第五十四条|第四十一条/u);
  });
});

describe('places to fill in', () => {
  test('are not those of a receipt slip, which whoever receives it fills in', () => {
    const { content } = written('offer-letter', offeredFacts()).body;
    const slip = content.filter(({ type }) => type === 'slip');
    expect(bodyText({ content: slip })).toContain('收到日期：___年');
    expect(blanksIn({ type: 'doc', content: slip })).toEqual([]);
  });

  const labelled = (...labels: string[]) => labels.map((label, at) => ({ label, at }));

  test('year, month and day of one day are one place, which leads to its first blank', () => {
    const places = blankPlaces(labelled('编号', '收到日期（年）', '收到日期（月）', '收到日期（日）', '收件人签名'));
    expect(places.map(({ label, first }) => [label, first.at])).toEqual([
      ['编号', 0],
      ['收到日期', 1],
      ['收件人签名', 4],
    ]);
  });

  test('a day whose year is filled in is still a place, and two days after each other are two', () => {
    const labels = (...all: string[]) => blankPlaces(labelled(...all)).map(({ label }) => label);
    expect(labels('日期（月）', '日期（日）')).toEqual(['日期']);
    expect(labels('日期（日）')).toEqual(['日期（日）']);
    expect(labels('日期（年）', '日期（月）', '日期（日）', '日期（年）', '日期（月）', '日期（日）')).toEqual([
      '日期',
      '日期',
    ]);
    expect(labels('甲（年）', '乙（月）')).toEqual(['甲（年）', '乙（月）']);
  });
});
