import { expect, test } from 'vitest';
import { checkUscc } from '../../../shared/domain/enterprise/uscc.ts';

test.each([
  '91110000101623741K',
  '911101066976941872',
  '91350100M000100Y43',
  '91630100MA0TE8T14T',
  '91630200MA0TE8T22T',
  '91632200MA0TE8T30E',
  '91630100MA00004370',
  '91630100MA0000082Y',
])('%s has the right check digit', (code) => {
  expect(checkUscc(code)).toEqual({ state: 'valid' });
});

test.each([
  ['91350211M0000XUF46', 'R'],
  ['91310115MA1H8R7C6D', '7'],
])('%s should end in %s', (code, expected) => {
  expect(checkUscc(code)).toEqual({ state: 'wrong-check-digit', expected });
});

test('small letters and spaces around a code do not matter', () => {
  expect(checkUscc(' 91110000101623741k ')).toEqual({ state: 'valid' });
});

test('a code that is left out is no mistake', () => {
  expect(checkUscc('  ')).toEqual({ state: 'empty' });
});

test('a code of 17 or 19 characters is told apart from a wrong one', () => {
  expect(checkUscc('91110000101623741').state).toBe('wrong-length');
  expect(checkUscc('91110000101623741KK').state).toBe('wrong-length');
});

test.each(['I', 'O', 'S', 'V', 'Z', '-', '中'])('the standard has no %s', (character) => {
  expect(checkUscc(`9111000010162374${character}K`).state).toBe('wrong-character');
});
