import type { Database } from 'better-sqlite3';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import { writeDocument } from '../../../shared/domain/documents/writeDocument.ts';
import type { LetterChoice } from '../../../shared/domain/letters/letterBatch.ts';
import { AppError } from '../../../shared/errors.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import { targetFactsReader } from '../documents/facts.ts';

export interface LetterHead {
  readonly issuedBy: string;
  readonly appVersion: string;
}

/** The campaign with the sender that was chosen for a batch. */
export function campaignOfBatch(campaign: KeyedCampaign, { senderRule }: LetterChoice): KeyedCampaign {
  return senderRule === undefined ? campaign : { ...campaign, letters: { ...campaign.letters, senderRule } };
}

/** Writes the letters of a batch one after the other, each as its target stands. */
export function letterWriter(db: Database, campaign: KeyedCampaign, choice: LetterChoice, head: LetterHead) {
  const factsOf = targetFactsReader(db, campaign);
  return (unitKey: number, number: number): DocumentModel => {
    const stands = factsOf(unitKey, choice.day, { offerNumber: number });
    if (!stands) throw new AppError('not-found', `unit ${unitKey} is not on the list`);
    const facts = withChoice(stands, choice);
    const { title, body } = writeDocument(choice.kind, facts);
    return {
      ...head,
      copy: 'table',
      // Documents are Chinese legal papers.
      language: 'zh-CN',
      day: choice.day,
      number,
      title,
      enterpriseName: facts.enterprise.name,
      unionName: facts.sender.name,
      isSample: facts.isSample,
      modelVersion: 1,
      kind: choice.kind,
      documentNumber: facts.numbers[choice.kind],
      body,
    };
  };
}

/** What the batch decides for all of its letters. */
function withChoice(facts: DocumentFacts, { day, meetingDay, meetingTime, meetingPlace }: LetterChoice): DocumentFacts {
  const { offer } = facts;
  return {
    ...facts,
    offer: {
      ...offer,
      issuedOn: offer.issuedOn ?? day,
      meetingDay: meetingDay ?? offer.meetingDay,
      meetingTime: meetingTime === '' ? offer.meetingTime : meetingTime,
      meetingPlace: meetingPlace ?? offer.meetingPlace,
    },
  };
}
