import { authorityRequest } from './authorityRequest.ts';
import { congressResolution } from './congressResolution.ts';
import type { DocumentFacts } from './documentFacts.ts';
import type { DocumentKind } from './documentKind.ts';
import { filingStatement } from './filingStatement.ts';
import { minutes } from './minutes.ts';
import { offerLetter } from './offerLetter.ts';
import { performanceCheck } from './performanceCheck.ts';
import { reminderLetter } from './reminderLetter.ts';
import { replyLetter } from './replyLetter.ts';
import { representativeRoster } from './representativeRoster.ts';
import { statusNotice } from './statusNotice.ts';
import { wageAgreement } from './wageAgreement.ts';
import type { WrittenDocument } from './writtenDocument.ts';

type Writer = (facts: DocumentFacts) => WrittenDocument;

const WRITERS: Readonly<Record<DocumentKind, Writer>> = {
  'offer-letter': offerLetter,
  'reply-letter': replyLetter,
  'reminder-letter': reminderLetter,
  'authority-request': authorityRequest,
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
