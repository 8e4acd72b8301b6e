import { Document, Packer, Paragraph } from 'docx';
import { TemplateHandler } from 'easy-template-x';
import { expect, test } from 'vitest';
import { letterChoice } from '../../../shared/domain/letters/letterBatch.ts';
import { unitQuery } from '../../../shared/domain/units/unitList.ts';
import { listedUnits } from '../../fixtures/campaigns.ts';
import { openTestService } from '../../fixtures/testService.ts';

const docx = async (...lines: string[]) =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })),
  );
const textOf = (bytes: Uint8Array | null | undefined) => new TemplateHandler().getText(Buffer.from(bytes ?? []));

async function offered() {
  const { api } = openTestService();
  const units = [{ name: '西宁甲毛纺有限公司' }, { name: '㛃䶮龘<商贸>&有限公司' }] as const;
  const { campaignId } = await listedUnits(api, units);
  const selection = { query: unitQuery.parse({ campaignId }), except: [] };
  const wish = { campaignId, selection, ...letterChoice.parse({ kind: 'offer-letter', day: '2021-04-02' }) };
  return { api, wish };
}

test('letters are issued in the template that is used, and stay in it when it is changed or removed', async () => {
  const { api, wish } = await offered();
  const bytes = await docx('县总工会文件 {要约编号}', '{企业名称}：', '{正文}');
  const { id } = await api.templates.add({ kind: 'offer-letter', name: '县总版式', isUsed: true, bytes });
  const draft = await textOf(await api.letters.draftFile({ ...wish, at: 2 }));

  const batchId = String((await api.letters.issue({ ...wish, by: '李明' })).batchId);
  await api.templates.remove({ id });

  const [first, second] = await api.letters.files({ batchId, places: [1, 2] });
  expect(await textOf(second)).toBe(draft);
  expect(draft).toMatch(/^县总工会文件 要约〔2021〕002号㛃䶮龘<商贸>&有限公司：/);
  expect(await textOf(first)).toContain('西宁甲毛纺有限公司');
  const [model] = await api.letters.models({ batchId, places: [1] });
  expect(model?.templateName).toBe('县总版式');
  expect(await api.letters.draftFile({ ...wish, at: 1 })).toBeNull();
});

test('letters of the built-in layout have no file of a template', async () => {
  const { api, wish } = await offered();
  const { batchId } = await api.letters.issue({ ...wish, by: '' });

  expect(await api.letters.files({ batchId: String(batchId), places: [1] })).toEqual([]);
});

test('a template that cannot be filled stops a batch before any letter of it is issued, and is named', async () => {
  const { api, wish } = await offered();
  const bytes = await docx('{企业名称');
  await api.templates.add({ kind: 'offer-letter', name: '县总版式', isUsed: true, bytes });

  await expect(api.letters.issue({ ...wish, by: '' })).rejects.toMatchObject({
    code: 'template-refused',
    details: { fault: 'broken-field', name: '县总版式' },
  });
  expect(await api.letters.batches({ campaignId: wish.campaignId })).toEqual([]);
  expect(await api.letters.preview(wish)).toMatchObject({ newNumbers: 2, nextNumber: 1 });
});
