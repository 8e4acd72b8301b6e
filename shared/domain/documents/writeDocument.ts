import type { DocumentBody } from './documentBody.ts';
import type { DocumentFacts } from './documentFacts.ts';
import type { DocumentKind } from './documentKind.ts';
import { dayText } from './officialForms.ts';
import { para, signature, title } from './writing.ts';

export interface WrittenDocument {
  /** What lists call it; also its heading. */
  readonly title: string;
  /** 发文字号, or empty. */
  readonly number: string;
  readonly body: DocumentBody;
}
type Writer = (facts: DocumentFacts) => WrittenDocument;

const headed =
  (heading: (facts: DocumentFacts) => string): Writer =>
  (facts) => ({
    title: heading(facts),
    number: '',
    body: {
      type: 'doc',
      content: [title(heading(facts)), para(facts.enterprise.name), signature(facts.union.name, dayText(facts.day))],
    },
  });

const WRITERS: Readonly<Record<DocumentKind, Writer>> = {
  'offer-letter': headed(() => '工资集体协商要约书'),
  'reply-letter': headed(() => '工资集体协商要约答复书'),
  'reminder-letter': headed(() => '关于答复工资集体协商要约的催告书'),
  'authority-request': headed(() => '关于责令改正拒绝工资集体协商行为的请示'),
  'representative-roster': headed(() => '工资集体协商双方协商代表名单'),
  minutes: headed(({ year }) => `${year}年度工资集体协商会议记录`),
  'status-notice': headed(({ year }) => `关于${year}年度工资集体协商情况的通报`),
  'wage-agreement': headed(({ year }) => `${year}年度工资专项集体合同`),
  'congress-resolution': headed(({ year }) => `关于审议${year}年度工资专项集体合同草案的决议`),
  'filing-statement': headed(({ year }) => `关于报送${year}年度工资专项集体合同的说明`),
  'performance-check': headed(({ year }) => `${year}年度工资专项集体合同履约检查表`),
};

/** A document of the kind from what is known, with blanks for the rest. */
export function writeDocument(kind: DocumentKind, facts: DocumentFacts): WrittenDocument {
  return WRITERS[kind](facts);
}
