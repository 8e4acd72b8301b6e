import { expect, test } from 'vitest';
import { bodyText } from '../../shared/domain/documents/documentBody.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../shared/domain/documents/documentKind.ts';
import type { ProcedureEvent } from '../../shared/domain/procedure/events.ts';
import { UNSETTLED_MEETING } from '../../shared/domain/meetings/meeting.ts';
import { openTestService } from '../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];

const SECRET = '只有我们知道的底牌';

async function sampleIn(api: Api) {
  const { id: negotiationId } = await api.negotiations.createSample({ language: 'zh-CN' });
  const record = (event: ProcedureEvent) => api.procedureLog.record({ negotiationId, event, by: '' });
  const write = async (kind: DocumentKind, day: string) => {
    const { id } = await api.documents.create({ kind, of: { negotiationId }, day });
    return { text: bodyText((await api.documents.get({ id })).body), warnings: await api.documents.warnings({ id }) };
  };
  return { negotiationId, record, write };
}

async function represented(api: Api, negotiationId: string) {
  const person = { sex: '', post: '', isChief: false, isFrontLine: false, isOutsider: false } as const;
  const names = { union: ['陶俊杰', '㛃一', '䶮二'], employer: ['龘三', '周四', '吴五'] } as const;
  await api.procedureLog.insertRepresentatives({
    negotiationId,
    rows: (['union', 'employer'] as const).flatMap((side) =>
      names[side].map((name, at) => ({ ...person, side, name, isChief: at === 0 })),
    ),
  });
}

test('from agreement to filing, each document says what has happened by its day', async () => {
  const { api } = openTestService();
  const { negotiationId, record, write } = await sampleIn(api);
  await represented(api, negotiationId);
  await record({ kind: 'offer-received', day: '2021-01-04' });
  await record({ kind: 'reply', day: '2021-01-08', answer: 'accepts' });
  await api.proposals.record({
    negotiationId,
    side: 'union',
    day: '2021-01-12',
    form: 'written',
    presentedBy: '',
    words: '',
    reason: '',
    recordedBy: '',
    terms: { startMonth: '2021-01', horizonYears: 1, components: [{ kind: 'flat', fromMonth: 1, monthly: 20_000 }] },
  });
  await record({ kind: 'session', day: '2021-01-15', result: 'agreed' });

  const draft = await write('wage-agreement', '2021-01-16');
  expect(draft.text).toContain('（草案）');
  expect(draft.text).toContain('为6,667元（大写：人民币陆仟陆佰陆拾柒元整）');
  expect(draft.text).toContain('为6,867元（大写：人民币陆仟捌佰陆拾柒元整），比协商前增长3%');
  expect(draft.text).toContain('自2021年1月起，全体职工每人每月增加工资200元（大写：人民币贰佰元整）。');
  expect(draft.warnings).toEqual([
    { code: 'terms-by-proposal', side: 'union', day: '2021-01-12' },
    { code: 'no-vote' },
  ]);

  await record({ kind: 'vote', day: '2021-01-18', delegates: 50, present: 40, inFavour: 24 });
  const lost = await write('congress-resolution', '2021-01-18');
  expect(lost.text).toContain('同意人数少1人');
  expect(lost.warnings).toEqual([{ code: 'not-adopted' }]);
  await record({ kind: 'vote', day: '2021-01-19', delegates: 50, present: 40, inFavour: 30 });
  expect((await write('congress-resolution', '2021-01-19')).warnings).toEqual([]);

  const { scenarios } = await api.negotiations.get({ id: negotiationId });
  const basis = { kind: 'scenario' as const, id: scenarios[0]?.id ?? '' };
  const term = { fromDay: '2021-01-01', toDay: '2021-12-31', notes: '' };
  await api.agreements.sign({ negotiationId, basis, signedDay: '2021-01-20', ...term });
  const filing = await write('filing-statement', '2021-01-25');
  expect(filing.text).toContain('2021年1月20日，双方首席代表签订工资专项集体合同。');
  expect(filing.text).toContain('期限为2021年1月27日');
  expect(filing.text).toContain('由6,667元调整为6,867元，比协商前增长3%');
  expect(filing.warnings).toEqual([{ code: 'no-number' }]);
  expect((await write('filing-statement', '2021-01-28')).warnings).toContainEqual({
    code: 'filing-late',
    day: '2021-01-27',
  });
  // A document of an earlier day knows nothing of the signature.
  expect((await write('status-notice', '2021-01-16')).text).not.toContain('签订了');
  expect((await write('wage-agreement', '2021-01-16')).text).toBe(draft.text);
  expect((await write('performance-check', '2021-07-01')).text).toContain('全体职工每人每月增加工资200元');
});

test('no document tells notes, positions or what is only said inside', async () => {
  const { api } = openTestService();
  const { negotiationId, write } = await sampleIn(api);
  const { negotiation } = await api.negotiations.get({ id: negotiationId });
  await api.negotiations.update({
    id: negotiationId,
    patch: { notes: SECRET, positions: { ...negotiation.positions, unionResistance: 0.0123, notes: SECRET } },
  });
  for (const kind of DOCUMENT_KINDS) {
    const { text } = await write(kind, '2021-05-20');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('1.23%');
  }
});

test('a planned meeting is not minuted as if it had been held', async () => {
  const { api } = openTestService();
  const { negotiationId, write } = await sampleIn(api);
  const fields = { ...UNSETTLED_MEETING, kind: 'negotiation', title: '协商会议', day: '2021-06-01' } as const;
  await api.meetings.create({ negotiationId, fields: { ...fields, place: '二楼会议室' } });
  const { text, warnings } = await write('minutes', '2021-05-20');
  expect(text).toContain('时间：2021年6月1日');
  expect(text).toContain('地点：二楼会议室');
  expect(warnings).toContainEqual({ code: 'no-meeting' });
});
