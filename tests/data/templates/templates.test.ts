import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { TemplateHandler } from 'easy-template-x';
import { bodyText } from '../../../shared/domain/documents/documentBody.ts';
import { openTestService } from '../../fixtures/testService.ts';

const docx = async (text: string) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] }),
    ),
  );

test('of a kind one template is used: using another stops it, and undo brings it back', async () => {
  const { api } = openTestService();
  const bytes = await docx('{企业名称}');
  const { id: first } = await api.templates.add({ kind: 'offer-letter', name: '县总版式', isUsed: true, bytes });
  const { id: second } = await api.templates.add({ kind: 'offer-letter', name: '省总版式', isUsed: true, bytes });
  const used = async () => (await api.templates.list({})).filter(({ isUsed }) => isUsed).map(({ id }) => id);

  expect(await used()).toEqual([second]);
  await api.templates.update({ id: first, patch: { isUsed: true } });
  expect(await used()).toEqual([first]);
  await api.history.undo({});
  expect(await used()).toEqual([second]);
});

test('a template that is removed comes back with its bytes', async () => {
  const { api } = openTestService();
  const bytes = await docx('{企业名称}');
  const { id } = await api.templates.add({ kind: 'minutes', name: '会议记录', isUsed: false, bytes });
  await api.templates.remove({ id });
  expect(await api.templates.list({})).toEqual([]);

  await api.history.undo({});

  expect(await api.templates.read({ id })).toEqual(bytes);
  expect(await api.templates.check({ id })).toEqual({ known: ['企业名称'], unknown: [] });
});

test('an empty file and one that is too large are refused by the field', async () => {
  const { api } = openTestService();
  for (const bytes of [new Uint8Array(), new Uint8Array(10_000_001)]) {
    await expect(api.templates.add({ kind: 'minutes', name: '会议记录', isUsed: false, bytes })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { path: 'bytes' },
    });
  }
});

test('a draft is filled into the template that is used for its kind, with its text where the template wants it', async () => {
  const { api } = openTestService();
  const { id: negotiationId } = await api.negotiations.create({
    title: '二〇二六年协商',
    enterpriseName: '㛃䶮龘公司',
  });
  const { id: documentId } = await api.documents.create({
    kind: 'offer-letter',
    of: { negotiationId },
    day: '2026-03-01',
  });
  expect(await api.templates.fill({ documentId })).toBeNull();
  const bytes = await docx('致{企业名称}\n{正文}\n{日期}');
  await api.templates.add({ kind: 'offer-letter', name: '县总版式', isUsed: true, bytes });
  const { title, body } = await api.documents.get({ id: documentId });

  const filled = await api.templates.fill({ documentId });

  const text = await new TemplateHandler().getText(Buffer.from(filled?.docx ?? []));
  expect(filled?.templateName).toBe('县总版式');
  expect(text).toMatch(/^致㛃䶮龘公司/);
  expect(text).toContain(title);
  expect(text).toMatch(/2026年3月1日$/);
  for (const line of bodyText(body)
    .split('\n')
    .filter((one) => /^[\p{Script=Han}、，。：]+$/u.test(one))) {
    expect(text).toContain(line);
  }
});
