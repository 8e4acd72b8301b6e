import type { RepresentationFinding } from '../domain/procedure/representatives.ts';
import type { RepresentativeSide, StoredRepresentative } from '../domain/procedure/representativeRow.ts';
import type { TextKey } from './texts.ts';

export const SIDE_TEXTS = {
  union: 'procedure.side-union',
  employer: 'procedure.side-employer',
} as const satisfies Record<RepresentativeSide, TextKey>;

export const SEX_TEXTS = {
  '': 'representatives.sex-none',
  female: 'representatives.sex-female',
  male: 'representatives.sex-male',
} as const satisfies Record<StoredRepresentative['sex'], TextKey>;

export const FINDING_TEXTS = {
  'too-few': 'representatives.too-few',
  'too-many': 'representatives.too-many',
  'not-equal': 'representatives.not-equal',
  'union-fewer': 'representatives.union-fewer',
  'chief-missing': 'representatives.chief-missing',
  'too-many-chiefs': 'representatives.too-many-chiefs',
  'outside-chief': 'representatives.outside-chief',
  'too-many-outsiders': 'representatives.too-many-outsiders',
  'too-few-front-line': 'representatives.too-few-front-line',
  'on-both-sides': 'representatives.on-both-sides',
} as const satisfies Record<RepresentationFinding['code'], TextKey>;

/** Points of the rules that the representatives are checked by. */
export const REPRESENTATIVE_POINT_TEXTS = {
  minimum: 'representatives.point-minimum',
  aboveScaleMinimum: 'representatives.point-above-scale',
  maximum: 'representatives.point-maximum',
  balance: 'representatives.point-balance',
  chief: 'representatives.point-chief',
  frontLine: 'representatives.point-front-line',
  outsiders: 'representatives.point-outsiders',
  outsideChief: 'representatives.point-outside-chief',
  bothSides: 'representatives.point-both-sides',
  vacancy: 'representatives.point-vacancy',
} as const satisfies Record<string, TextKey>;
