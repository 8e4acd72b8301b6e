import type { Agreement } from '../agreement/agreement.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { type OfferContent, recommendedOfferContent } from '../campaign/offerContent.ts';
import { regionPath } from '../enterprise/regions.ts';
import { type LetterSettings, letterSettings } from '../letters/letterSettings.ts';
import {
  labourAuthorityName,
  type LetterSender,
  letterSender,
  ownUnionName,
  type SenderBasis,
  type SenderKind,
  upperUnionName,
} from '../letters/sender.ts';
import { seriesNumber, slipNumber } from '../letters/seriesNumber.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Negotiation } from '../negotiation/negotiation.ts';
import { ProcedureLog } from '../procedure/clocks.ts';
import type { PackClocks } from '../procedure/deadlines.ts';
import { countedEvents, type ProcedureEvent } from '../procedure/events.ts';
import { type Parties, parties } from '../procedure/parties.ts';
import type { ResolvedPack } from '../procedure/resolvePack.ts';
import type { RepresentativeFields } from '../procedure/representativeRow.ts';
import { voteOutcome } from '../procedure/vote.ts';
import { proposalHistory } from '../proposals/history.ts';
import type { ProposalEntry } from '../proposals/proposal.ts';
import type { Unit } from '../units/unit.ts';
import { claimSentences } from './claimWords.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { LETTER_KINDS, type LetterKind } from './documentKind.ts';

/** A unit of the ledger as a target of a campaign. */
export interface TargetSource {
  readonly unit: Omit<Unit, 'notes'>;
  readonly campaign: Omit<Campaign, 'notes'>;
  readonly offerNumber: number | null;
  readonly offerContent: OfferContent | null;
}

/** What a negotiation knows, without what is confidential. */
export interface NegotiationSource {
  readonly negotiation: Omit<Negotiation, 'notes' | 'positions'>;
  readonly parties: Parties;
  readonly representatives: readonly RepresentativeFields[];
  readonly meetings: readonly Meeting[];
  readonly proposals: readonly ProposalEntry[];
  readonly agreement: Omit<Agreement, 'notes'> | null;
  /** Fraction, on the scale that raises of all kinds share. */
  readonly agreedRaise: number | null;
  /** Fen a month. */
  readonly averageWages: { readonly before: number; readonly after: number } | null;
  /** Fen a month, as the workforce is now; null where a proposal cannot be worked out any more. */
  readonly averageWagesBy: (proposal: ProposalEntry) => { readonly before: number; readonly after: number } | null;
  readonly position: DocumentFacts['position'];
  /** Heads of its groups; null without a group. */
  readonly headcount: number | null;
  /** `YYYY-MM` of the first scenario; null without one. */
  readonly startMonth: string | null;
}

export interface IssuedOffer {
  readonly day: string;
  readonly number: string;
}

export interface FactSources {
  readonly day: string;
  readonly rules: ResolvedPack;
  readonly clocks: PackClocks;
  /** In any order; what was corrected does not count. */
  readonly events: readonly ProcedureEvent[];
  readonly target: TargetSource | null;
  readonly negotiation: NegotiationSource | null;
  /** The offer letter that was issued last, for a log that has no entry of it. */
  readonly issuedOffer?: IssuedOffer | null;
  /** Who sends, where it is not by the rule. */
  readonly sender?: SenderKind | undefined;
}

const USUAL_SETTINGS = letterSettings.parse({});
const NOBODY = parties.parse({});

/** Puts together what documents are written from. What the negotiation states comes before what the ledger has. */
export function assembleFacts(sources: FactSources): DocumentFacts {
  const { day, rules, target, negotiation: source } = sources;
  const people = source?.parties ?? NOBODY;
  const negotiation = source?.negotiation;
  const unit = target?.unit;
  const regionCode = known(negotiation?.regionCode, unit?.regionCode);
  const log = readLog(sources);
  const senders = sendersOf(sources, regionCode);
  const agreement = agreementOf(source, log.log, day);
  return {
    day,
    isSample: negotiation?.isSample === true || unit?.isSample === true || target?.campaign.isSample === true,
    year: yearOf(sources),
    regionCode,
    unitKind: unit?.kind ?? 'enterprise',
    enterprise: {
      name: known(negotiation?.enterpriseName, unit?.name),
      uscc: known(negotiation?.uscc, unit?.uscc),
      legalRepresentative: known(people.legalRepresentative, unit?.legalRepresentative),
      addressee: known(people.addressee, unit?.addressee),
      address: known(people.address, unit?.address),
      postcode: known(people.postcode, unit?.postcode),
      telephone: known(people.telephone, unit?.telephone),
      employees: source?.headcount ?? unit?.employees ?? null,
    },
    ...senders,
    campaign: target
      ? { name: target.campaign.name, slogan: target.campaign.slogan, closes: target.campaign.closes }
      : null,
    rules,
    deadlines: log.deadlines,
    numbers: numbersOf(sources, log.offer),
    offer: offerOf(sources, log),
    position: source?.position ?? null,
    reply: log.reply,
    urgedOn: log.log.last('urged')?.day ?? null,
    authorityAskedOn: log.log.last('authority-asked')?.day ?? null,
    representatives: {
      union: rosterOf(source, 'union'),
      employer: rosterOf(source, 'employer'),
    },
    noteTaker: people.noteTaker,
    sessions: sessionsOf(source, log.log, day),
    proposals: proposalsOf(source, day),
    vote: voteOf(log.log, rules),
    agreement,
    agreed: agreement === null ? agreedOf(source, log.log) : null,
    filedOn: log.log.last('filed')?.day ?? null,
    inForceOn: reachedBy(day, log.deadlines.dates.inForceOn),
    publishedOn: log.log.last('published')?.day ?? null,
  };
}

const reachedBy = (day: string, on: string | null) => (on !== null && on <= day ? on : null);

/** The first that somebody stated. */
function known(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text.trim() !== '') ?? '';
}

/** The county of a code, or where the table does not have it the region above; empty where it has neither. */
export function countyName(regionCode: string): string {
  const codes = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`];
  return codes.map((code) => regionPath(code).at(-1)?.name).find((name) => name !== undefined) ?? '';
}

function yearOf({ day, target, negotiation }: FactSources): number {
  const from = target?.campaign.opens ?? negotiation?.startMonth ?? negotiation?.agreement?.fromDay ?? day;
  return Number(from.slice(0, 4));
}

interface ReadLog {
  readonly log: ProcedureLog;
  readonly deadlines: DocumentFacts['deadlines'];
  readonly offer: { readonly number: string; readonly issuedOn: string | null };
  readonly reply: DocumentFacts['reply'];
}

function readLog({ day, clocks, events, target, issuedOffer }: FactSources): ReadLog {
  const counted = countedEvents(events);
  const log = new ProcedureLog(
    counted.filter((entry) => entry.day <= day),
    clocks.signing.isLost,
  );
  const issued = log.last('offer-issued') ?? issuedOffer;
  const reply = log.last('reply');
  return {
    log,
    deadlines: clocks.deadlines(counted, day, target?.campaign.closes),
    offer: { number: issued?.number ?? '', issuedOn: issued?.day ?? null },
    reply: reply ? { day: reply.day, answer: reply.answer, reason: reply.reason ?? '' } : null,
  };
}

/** 发文字号: in a campaign by its series, else the number that the offer was issued under. */
function numbersOf({ day, target }: FactSources, offer: ReadLog['offer']): Record<LetterKind, string> {
  const none: Record<LetterKind, string> = {
    'offer-letter': offer.number,
    'reminder-letter': '',
    'authority-request': '',
  };
  if (!target || target.offerNumber === null) return none;
  const { campaign, offerNumber } = target;
  const numbers = LETTER_KINDS.map((kind) => {
    const on = kind === 'offer-letter' ? (offer.issuedOn ?? day) : day;
    return [kind, seriesNumber(campaign.letters, kind, Number(on.slice(0, 4)), offerNumber)] as const;
  });
  return { ...none, ...Object.fromEntries(numbers) };
}

function offerOf(sources: FactSources, { log, deadlines, offer }: ReadLog): DocumentFacts['offer'] {
  const { target, negotiation, day } = sources;
  const people = negotiation?.parties ?? NOBODY;
  const recommendation = target ? recommendedOfferContent(target.unit) : null;
  const planned = negotiation?.meetings.find(
    (meeting) => meeting.kind === 'negotiation' && meeting.state === 'planned' && meeting.day >= day,
  );
  const meetingDay = people.meetingDay ?? log.last('meeting-set')?.meeting ?? planned?.day ?? null;
  const meeting = planned && planned.day === meetingDay ? planned : undefined;
  return {
    from: people.offeredBy,
    number: numbersOf(sources, offer)['offer-letter'],
    slipNumber:
      target && target.offerNumber !== null ? slipNumber(target.campaign.letters, target.offerNumber) : offer.number,
    issuedOn: offer.issuedOn,
    sentOn: log.last('offer-sent')?.day ?? null,
    receivedOn: log.first('offer-received')?.day ?? null,
    replyDue: deadlines.dates.replyDue,
    recommended: recommendation?.state === 'recommended' ? recommendation.rows : null,
    content: target?.offerContent ?? null,
    meetingDay,
    meetingTime: known(people.meetingTime, meeting?.time),
    meetingPlace: known(people.meetingPlace, meeting?.place, target?.campaign.letters.meetingPlace),
  };
}

type Senders = Pick<DocumentFacts, 'union' | 'sender' | 'upperUnion' | 'labourAuthority'>;

function sendersOf(sources: FactSources, regionCode: string): Senders {
  const { target, negotiation: source, sender: wanted } = sources;
  const people = source?.parties ?? NOBODY;
  const unionName = source?.negotiation.unionName ?? '';
  const settings = target?.campaign.letters ?? USUAL_SETTINGS;
  const regionName = countyName(regionCode);
  const basis: SenderBasis = {
    enterpriseName: known(source?.negotiation.enterpriseName, target?.unit.name),
    regionName,
    unionStatus: target?.unit.unionStatus ?? 'unknown',
    chair: known(people.unionContact, people.unionChair, target?.unit.unionChair),
    telephone: known(people.unionTelephone, target?.unit.telephone),
    address: known(people.unionAddress, target?.unit.address),
  };
  const union: DocumentFacts['union'] = {
    name: known(unionName, target ? ownUnionName(settings, basis) : ''),
    chair: known(people.unionChair, target?.unit.unionChair),
    contact: basis.chair,
    telephone: known(people.unionTelephone),
    address: known(people.unionAddress),
  };
  // A pattern around a region that nobody knows would name an office that there is not.
  const isPlaced = target !== null && regionName !== '';
  return {
    union,
    sender: chosenSender({ settings, basis, union, wanted, hasTarget: target !== null, isNamed: unionName !== '' }),
    upperUnion: known(people.upperUnion, isPlaced ? upperUnionName(settings, regionName) : ''),
    labourAuthority: known(people.labourAuthority, isPlaced ? labourAuthorityName(settings, regionName) : ''),
  };
}

interface SenderChoice {
  readonly settings: LetterSettings;
  readonly basis: SenderBasis;
  readonly union: DocumentFacts['union'];
  readonly wanted: SenderKind | undefined;
  readonly hasTarget: boolean;
  /** The negotiation names its union. */
  readonly isNamed: boolean;
}

/** By the rule of the campaign; a negotiation is led by the union that it names, whatever the ledger knows of one. */
function chosenSender({ settings, basis, union, wanted, hasTarget, isNamed }: SenderChoice): LetterSender {
  const { name, contact, telephone, address } = union;
  const ofUnit: LetterSender = {
    kind: basis.unionStatus === 'joint' ? 'joint' : 'own',
    name,
    contact,
    telephone,
    address,
  };
  if (wanted !== undefined && wanted !== ofUnit.kind) return letterSender(...asWanted(settings, basis, wanted));
  if (!hasTarget) return ofUnit;
  if (isNamed && (wanted !== undefined || settings.senderRule !== 'upper')) return ofUnit;
  return wanted === undefined ? letterSender(settings, basis) : letterSender(...asWanted(settings, basis, wanted));
}

/** Settings and unit by which a certain union sends. */
function asWanted(settings: LetterSettings, basis: SenderBasis, wanted: SenderKind): [LetterSettings, SenderBasis] {
  return wanted === 'upper'
    ? [{ ...settings, senderRule: 'upper' }, basis]
    : [
        { ...settings, senderRule: 'by-union' },
        { ...basis, unionStatus: wanted },
      ];
}

function rosterOf(source: NegotiationSource | null, side: RepresentativeFields['side']) {
  return (source?.representatives ?? [])
    .filter((one) => one.side === side)
    .map(({ name, sex, post, isChief, isFrontLine, isOutsider }) => ({
      name,
      sex,
      post,
      isChief,
      isFrontLine,
      isOutsider,
    }));
}

/** Meetings of the parties that were held, and sessions of the log that no meeting stands for. */
function sessionsOf(source: NegotiationSource | null, log: ProcedureLog, day: string): DocumentFacts['sessions'] {
  const entries = log.all('session');
  const held = (source?.meetings ?? []).filter(
    (meeting) => meeting.kind === 'negotiation' && meeting.state === 'held' && meeting.day <= day,
  );
  const heldDays = new Set(held.map((meeting) => meeting.day));
  const ofMeetings = held.map(({ day: on, time, place, chair, minutes, results }) => ({
    day: on,
    time,
    place,
    chair,
    minutes,
    results,
    result: entries.findLast((entry) => entry.day === on)?.result ?? null,
  }));
  const ofLog = entries
    .filter((entry) => !heldDays.has(entry.day))
    .map((entry) => ({
      day: entry.day,
      time: '',
      place: '',
      chair: '',
      minutes: '',
      results: '',
      result: entry.result,
    }));
  return [...ofMeetings, ...ofLog]
    .sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
    .map((session, at) => ({ number: at + 1, ...session }));
}

function proposalsOf(source: NegotiationSource | null, day: string): DocumentFacts['proposals'] {
  const history = proposalHistory((source?.proposals ?? []).filter((entry) => entry.day <= day));
  const wordsOf = (entry: ProposalEntry | null) =>
    entry === null ? null : known(entry.words, claimSentences(entry.terms, entry.pricing).join('；')) || null;
  return { union: wordsOf(history.union.standing), employer: wordsOf(history.employer.standing) };
}

function voteOf(log: ProcedureLog, rules: ResolvedPack): DocumentFacts['vote'] {
  const vote = log.last('vote');
  if (!vote) return null;
  const { day, delegates, present, inFavour } = vote;
  // The outcome names its thresholds as the heads are named: those of the vote itself win.
  const { isAdopted, reasons, ...thresholds } = voteOutcome(rules, vote);
  return { day, delegates, present, inFavour, isAdopted, reasons, thresholds };
}

function agreedOf(source: NegotiationSource | null, log: ProcedureLog): DocumentFacts['agreed'] {
  const meeting = log.all('session').findLast(({ result }) => result === 'agreed');
  if (!source || !meeting) return null;
  const { union, employer } = proposalHistory(source.proposals.filter(({ day }) => day <= meeting.day));
  const [last] = [union.standing, employer.standing]
    .filter((entry) => entry !== null)
    .sort((a, b) => (a.day === b.day ? b.number - a.number : a.day < b.day ? 1 : -1));
  if (!last) return null;
  return {
    from: last.side,
    day: last.day,
    terms: claimSentences(last.terms, { groupNames: last.pricing.groupNames, hasCapitals: true }),
    averageWages: source.averageWagesBy(last),
  };
}

/** Null on a day before it was signed. */
function agreementOf(source: NegotiationSource | null, log: ProcedureLog, day: string): DocumentFacts['agreement'] {
  const agreement = source?.agreement ?? null;
  if (agreement !== null && agreement.signedDay > day) return null;
  if (agreement === null) {
    const signed = log.last('signed');
    return signed
      ? {
          signedDay: signed.day,
          fromDay: null,
          toDay: signed.expires ?? null,
          raise: null,
          terms: [],
          averageWageBefore: null,
          averageWageAfter: null,
        }
      : null;
  }
  const { signedDay, fromDay, toDay, terms, pricing } = agreement;
  return {
    signedDay,
    fromDay,
    toDay,
    raise: source?.agreedRaise ?? null,
    terms: claimSentences(terms, { groupNames: pricing.groupNames, hasCapitals: true }),
    averageWageBefore: source?.averageWages?.before ?? null,
    averageWageAfter: source?.averageWages?.after ?? null,
  };
}
