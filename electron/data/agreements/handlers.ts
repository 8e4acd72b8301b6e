import {
  type Agreed,
  agreedByProposal,
  agreedByScenario,
  type AgreementBasis,
  checkTerm,
  priceAgreement,
} from '../../../shared/domain/agreement/agreement.ts';
import {
  attachmentName,
  LARGEST_ATTACHMENT,
  MOST_ATTACHMENTS,
} from '../../../shared/domain/agreement/attachmentName.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { isReversed, selectProposal } from '../proposals/queries.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import {
  deleteAgreement,
  deleteAttachment,
  deleteUnreachableFiles,
  insertAgreement,
  insertAttachment,
  selectAgreement,
  selectAgreementOf,
  selectAttachmentBytes,
  selectPricedInput,
  updateAgreement,
} from './queries.ts';

export const agreements: GroupHandlers<'agreements'> = {
  get: ({ db }, { negotiationId }) => selectAgreementOf(db, negotiationId),
  pricedInput: ({ db }, { id }) => selectPricedInput(db, id),
  sign: ({ db, newId }, { negotiationId, basis, ...fields }) => {
    checkTerm(fields);
    const detail = selectDetail(db, negotiationId);
    if (selectAgreementOf(db, negotiationId)) {
      throw new AppError('already-signed', `${negotiationId} has an agreement`, { negotiationId });
    }
    const { title, agreed } = agreedBy(db, detail, basis);
    const { input, pricing } = priceAgreement(detail, agreed);
    deleteUnreachableFiles(db);
    const id = newId();
    insertAgreement(db, {
      ...fields,
      id,
      negotiationId,
      basis: { ...basis, title },
      terms: agreed.terms,
      pricing,
      pricedInput: input,
    });
    return { id };
  },
  update: ({ db }, { id, patch }) => {
    const { signedDay, fromDay, toDay, notes } = { ...selectAgreement(db, id), ...patch };
    checkTerm({ fromDay, toDay });
    updateAgreement(db, id, { signedDay, fromDay, toDay, notes });
  },
  remove: ({ db }, { id }) => deleteAgreement(db, id),
};

/** @throws not-found for what belongs to another negotiation or was taken back */
function agreedBy(
  db: Service['db'],
  detail: NegotiationDetail,
  { kind, id }: AgreementBasis,
): { readonly title: string; readonly agreed: Agreed } {
  if (kind === 'scenario') {
    const scenario = detail.scenarios.find((one) => one.id === id);
    if (!scenario) throw new AppError('not-found', `no scenario ${id} in this negotiation`, { id });
    return { title: scenario.title, agreed: agreedByScenario(scenario) };
  }
  const { negotiationId, entry } = selectProposal(db, id);
  if (negotiationId !== detail.negotiation.id || entry.reversesId !== null || isReversed(db, id)) {
    throw new AppError('not-found', `no proposal ${id} stands in this negotiation`, { id });
  }
  return { title: String(entry.number), agreed: agreedByProposal(entry) };
}

export const attachments: GroupHandlers<'attachments'> = {
  add: ({ db, newId }, { agreementId, name: given, bytes }) => {
    const { attachments: before } = selectAgreement(db, agreementId);
    const name = attachmentName(given);
    if (name === '') throw new AppError('file-name-empty', 'nothing is left of the name', { path: 'name' });
    if (bytes.byteLength === 0) throw new AppError('file-empty', `${name} has no bytes`, { path: 'bytes' });
    if (bytes.byteLength > LARGEST_ATTACHMENT) {
      throw new AppError('attachment-too-large', `${bytes.byteLength} bytes`, { path: 'bytes' });
    }
    if (before.length >= MOST_ATTACHMENTS) throw new AppError('too-many-files', `${before.length} attachments`);
    deleteUnreachableFiles(db);
    const id = newId();
    insertAttachment(db, agreementId, { id, name }, bytes);
    return { id };
  },
  read: ({ db }, { id }) => selectAttachmentBytes(db, id),
  remove: ({ db }, { id }) => deleteAttachment(db, id),
};
