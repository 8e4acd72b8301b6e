import { OFFER_MATRIX, type OfferItem } from '../campaign/offerContent.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { isUnderRulesOf } from './officialForms.ts';

/** A subject of the negotiation as the offer lists it. */
export interface OfferSubject {
  readonly words: string;
  readonly isAsked: boolean;
}

type ClaimKind = NonNullable<DocumentFacts['position']>['kinds'][number];

interface UsualSubject {
  readonly words: string;
  /** Items of the matrix that, all asked for, leave nothing of it over. */
  readonly saidBy?: readonly string[];
  /** Claims that are about it. */
  readonly claimedBy?: readonly ClaimKind[];
  readonly isOfQinghai?: boolean;
}

/** Usual subjects, in the order of 工资集体协商试行办法 art. 7; the marked one is named in the rule of Qinghai, art. 20. */
const USUAL_SUBJECTS: readonly UsualSubject[] = [
  { words: '工资分配制度、工资标准和工资分配形式' },
  { words: '职工年度平均工资水平及其调整幅度', saidBy: ['raise'], claimedBy: ['percent', 'flat'] },
  { words: '企业最低工资标准' },
  { words: '劳动定额和计件单价', saidBy: ['quotas', 'piece-prices'] },
  { words: '加班加点工资' },
  { words: '奖金、津贴、补贴分配办法', saidBy: ['bonus', 'allowances'], claimedBy: ['lumpSum'] },
  { words: '高寒高温等艰苦岗位津贴' },
  { words: '休假、产假、病假等特殊情况下的工资' },
  { words: '试用期工资', isOfQinghai: true },
  { words: '工资支付时间和支付办法', saidBy: ['paid-in-full'] },
  { words: '保险和福利', saidBy: ['pay-and-benefits'], claimedBy: ['benefit'] },
  { words: '协议期限，变更、解除、终止的程序和条件，违约责任' },
];

/**
 * What the offer asks to negotiate: of the rows for the condition of the unit each item, ticked as recommended or as the
 * user ticked it, other items that the user ticked, the user's own, and the usual subjects. Nothing is asked for that
 * neither a recommendation nor a person nor a claim names.
 */
export function offerSubjects(facts: DocumentFacts): OfferSubject[] {
  const { offer, position } = facts;
  const rows = offer.recommended ?? [];
  const ids = offer.content ? new Set(offer.content.items) : new Set(rows.flatMap(({ items }) => items).map(idOf));
  const rowIds = new Set(rows.map(({ id }) => id));
  const listed = OFFER_MATRIX.rows.flatMap(({ id, items }) =>
    items.filter((item) => rowIds.has(id) || ids.has(item.id)),
  );
  const claimed = position?.kinds ?? [];
  const usual = USUAL_SUBJECTS.filter(
    ({ saidBy, isOfQinghai = false }) =>
      !(saidBy?.every((id) => ids.has(id)) ?? false) && (!isOfQinghai || isUnderRulesOf(facts, 'qinghai')),
  );
  return [
    ...listed.map((item) => ({ words: item.name['zh-CN'], isAsked: ids.has(item.id) })),
    ...(offer.content?.own ?? []).map((words) => ({ words, isAsked: true })),
    ...usual.map(({ words, claimedBy = [] }) => ({ words, isAsked: claimedBy.some((kind) => claimed.includes(kind)) })),
  ];
}

const idOf = ({ id }: OfferItem) => id;
