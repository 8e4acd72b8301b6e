import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { attachmentName } from '../../../shared/domain/agreement/attachmentName.ts';

test('a usual name stays as it is', () => {
  expect(attachmentName('2021 年度工资专项集体合同（签字页）.pdf')).toBe('2021 年度工资专项集体合同（签字页）.pdf');
});

test('folders, signs that a file system refuses and invisible signs go', () => {
  expect(attachmentName('/etc/passwd')).toBe('passwd');
  expect(attachmentName('..\\..\\合同.pdf')).toBe('合同.pdf');
  expect(attachmentName('a\u0000b\n<c>|"d"?.txt')).toBe('ab c d .txt');
  expect(attachmentName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
  expect(attachmentName('...')).toBe('');
  expect(attachmentName('nul.pdf')).toBe('_nul.pdf');
});

test('a name that is too long keeps its ending', () => {
  const name = attachmentName(`${'合'.repeat(400)}.pdf`);

  expect(name).toBe(`${'合'.repeat(196)}.pdf`);
});

property.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
  'no name leads anywhere else, is longer than two hundred signs or changes when cleaned again',
  (given) => {
    const name = attachmentName(given);

    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^\.|[. ]$/u);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(attachmentName(name)).toBe(name);
  },
);
