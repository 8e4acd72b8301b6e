import { congressResolution } from './congressResolution.ts';
import type { DocumentFacts } from './documentFacts.ts';
import type { DocumentKind } from './documentKind.ts';
import { filingStatement } from './filingStatement.ts';
import { minutes } from './minutes.ts';
import { dayText } from './officialForms.ts';
import { performanceCheck } from './performanceCheck.ts';
import { representativeRoster } from './representativeRoster.ts';
import { statusNotice } from './statusNotice.ts';
import { wageAgreement } from './wageAgreement.ts';
import { para, signature, title } from './writing.ts';
import type { WrittenDocument } from './writtenDocument.ts';

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
  'representative-roster': representativeRoster,
  minutes,
  'status-notice': statusNotice,
  'wage-agreement': wageAgreement,
  'congress-resolution': congressResolution,
  'filing-statement': filingStatement,
  'performance-check': performanceCheck,
};

/** A document of the kind from what is known, with blanks for the rest. */
export function writeDocument(kind: DocumentKind, facts: DocumentFacts): WrittenDocument {
  return WRITERS[kind](facts);
}
