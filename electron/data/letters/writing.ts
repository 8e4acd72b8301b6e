import type { Database } from 'better-sqlite3';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import { writeDocument } from '../../../shared/domain/documents/writeDocument.ts';
import type { LetterChoice } from '../../../shared/domain/letters/letterBatch.ts';
import { AppError } from '../../../shared/errors.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import { targetFactsReader } from '../documents/facts.ts';
import { selectUsedTemplate } from '../templates/queries.ts';
import { type FieldValues, fieldValuesOf } from '../templates/templateData.ts';

export interface LetterHead {
  readonly issuedBy: string;
  readonly appVersion: string;
}

/** The campaign with the sender that was chosen for a batch. */
export function campaignOfBatch(campaign: KeyedCampaign, { senderRule }: LetterChoice): KeyedCampaign {
  return senderRule === undefined ? campaign : { ...campaign, letters: { ...campaign.letters, senderRule } };
}

export interface WrittenLetter {
  readonly model: DocumentModel;
  /** What stands in the fields of the user's template; null without one. */
  readonly fields: FieldValues | null;
}

/** Writes the letters of a batch one after the other, each as its target stands. */
export function letterWriter(db: Database, campaign: KeyedCampaign, choice: LetterChoice, head: LetterHead) {
  const factsOf = targetFactsReader(db, campaign);
  const template = selectUsedTemplate(db, choice.kind);
  return (unitKey: number, number: number): WrittenLetter => {
    const stands = factsOf(unitKey, choice.day, { offerNumber: number });
    if (!stands) throw new AppError('not-found', `unit ${unitKey} is not on the list`);
    const facts = withChoice(stands, choice);
    const { title, body } = writeDocument(choice.kind, facts);
    const documentNumber = facts.numbers[choice.kind];
    const model: DocumentModel = {
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
      documentNumber,
      body,
      ...(template && { templateName: template.name }),
    };
    return { model, fields: template && fieldValuesOf(facts, { title, number: documentNumber }) };
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
