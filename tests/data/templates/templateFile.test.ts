import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { checkTemplateFile, fillTemplate, templateFieldsOf } from '../../../electron/data/templates/templateFile.ts';

type Part = { readonly path: string; readonly data: string };

const docxOf = async (paragraphs: readonly string[], parts: readonly Part[] = [], rows: readonly string[][] = []) => {
  const table =
    rows.length === 0
      ? []
      : [
          new Table({
            rows: rows.map(
              (cells) =>
                new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
            ),
          }),
        ];
  const children = [...paragraphs.map((text) => new Paragraph(text)), ...table];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }), undefined, [...parts]));
};

const textOf = async (bytes: Uint8Array) => {
  const { TemplateHandler } = await import('easy-template-x');
  return new TemplateHandler().getText(Buffer.from(bytes));
};

test('a template names the fields it uses and those that nobody knows', async () => {
  const bytes = await docxOf(
    ['{企业名称}：', '{问候语}'],
    [],
    [['{#职工方代表}{姓名}', '{职务}', '{电话}{/职工方代表}']],
  );

  expect(await templateFieldsOf(bytes)).toEqual({
    known: ['企业名称', '职工方代表', '姓名', '职务'],
    unknown: ['问候语', '电话'],
  });
});

test('named fields are filled, lists repeat, and a field of an unknown name stays as it is written', async () => {
  const bytes = await docxOf(['{企业名称}：{问候语}', '{#协商内容}{序号}.{内容}；{/协商内容}']);

  const filled = await fillTemplate(bytes, {
    企业名称: '㛃䶮龘<公司> & 子公司',
    协商内容: [
      { 序号: '1', 内容: '工资增长幅度' },
      { 序号: '2', 内容: '奖金福利' },
    ],
  });

  expect(await textOf(filled)).toBe('㛃䶮龘<公司> & 子公司：{问候语}1.工资增长幅度；2.奖金福利；');
});

test('what a field says is text and never a field of its own', async () => {
  const filled = await fillTemplate(await docxOf(['{企业名称}|{工会名称}']), {
    企业名称: '{工会名称}',
    工会名称: '乙',
  });

  expect(await textOf(filled)).toBe('{工会名称}|乙');
});

test.each([
  ['a field that does not end', ['{企业名称 之后没有结束'], 'broken-field'],
  ['a field that does not begin', ['企业名称} 之前没有开始'], 'broken-field'],
  ['a field within another', ['{企业{名称}'], 'broken-field'],
  ['a list that is not closed', ['{#协商内容}{内容}'], 'broken-field'],
  ['a list that closes another', ['{#协商内容}{内容}{/主张理由}'], 'broken-field'],
  ['text in one paragraph with the body', ['致{企业名称}：{正文}'], 'body-not-alone'],
])('%s is refused by name', async (_what, paragraphs, fault) => {
  await expect(templateFieldsOf(await docxOf(paragraphs))).rejects.toMatchObject({
    code: 'template-refused',
    details: { fault },
  });
});

const relation = (mode: string, type: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
   <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}"
     Target="http://example.invalid/x" TargetMode="${mode}"/></Relationships>`;

test.each<[string, Part, string]>([
  ['a macro', { path: 'word/vbaProject.bin', data: 'macro' }, 'active-content'],
  ['an embedded object', { path: 'word/embeddings/oleObject1.bin', data: 'x' }, 'active-content'],
  ['a linked picture', { path: 'word/_rels/header9.xml.rels', data: relation('External', 'image') }, 'outside-content'],
  [
    'a template from outside',
    { path: 'word/_rels/settings.xml.rels', data: relation('External', 'attachedTemplate') },
    'outside-content',
  ],
  ['entities', { path: 'word/custom.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'not-docx'],
  [
    'a field that starts a program',
    { path: 'word/header9.xml', data: '<w:hdr><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:hdr>' },
    'active-content',
  ],
])('%s is refused: nothing in a template runs or fetches', async (_what, part, fault) => {
  await expect(checkTemplateFile(await docxOf(['{企业名称}'], [part]))).rejects.toMatchObject({
    code: 'template-refused',
    details: { fault },
  });
});

test('a link that a reader may follow is no danger', async () => {
  const part = { path: 'word/_rels/header9.xml.rels', data: relation('External', 'hyperlink') };

  await expect(checkTemplateFile(await docxOf(['{企业名称}'], [part]))).resolves.toBeUndefined();
});

test('what is no DOCX is refused', async () => {
  await expect(checkTemplateFile(new TextEncoder().encode('{企业名称}'))).rejects.toMatchObject({
    details: { fault: 'not-docx' },
  });
});

test('a field that Word cut into pieces is one field', async () => {
  const children = [new Paragraph({ children: ['{企', '业', '名称}'].map((text) => new TextRun(text)) })];
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

  expect(await textOf(await fillTemplate(bytes, { 企业名称: '青海盐湖' }))).toBe('青海盐湖');
});
