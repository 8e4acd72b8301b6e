import { agreedAverages, agreedContents } from '../documents/agreedContents.ts';
import type { DocumentFacts, RosterEntry } from '../documents/documentFacts.ts';
import { offerSubjects } from '../documents/offerSubjects.ts';
import { chiefOf, dayText, percentText } from '../documents/officialForms.ts';

/** A list of a template repeats what stands between `{#名称}` and `{/名称}`. */
export type TemplateRow = Readonly<Record<string, string>>;

type ValueOf = (facts: DocumentFacts, document: DocumentText) => string;
type RowsOf = (facts: DocumentFacts) => readonly TemplateRow[];

/** What the document itself says beside the facts. */
export interface DocumentText {
  readonly title: string;
  readonly number: string;
}

const day = (iso: string | null) => (iso === null || iso === '' ? '' : dayText(iso));
const percent = (fraction: number | null) => (fraction === null ? '' : percentText(fraction));
const count = (number: number | null) => (number === null ? '' : String(number));

/** The named fields of templates and what stands in them; what nobody has stated leaves the place empty. */
export const TEMPLATE_VALUES = {
  标题: (_facts, { title }) => title,
  文号: (_facts, { number }) => number,
  日期: (facts) => day(facts.day),
  年度: (facts) => String(facts.year),
  企业名称: ({ enterprise }) => enterprise.name,
  统一社会信用代码: ({ enterprise }) => enterprise.uscc,
  法定代表人: ({ enterprise }) => enterprise.legalRepresentative,
  收件人: ({ enterprise }) => enterprise.addressee,
  企业地址: ({ enterprise }) => enterprise.address,
  邮政编码: ({ enterprise }) => enterprise.postcode,
  企业电话: ({ enterprise }) => enterprise.telephone,
  职工人数: ({ enterprise }) => count(enterprise.employees),
  工会名称: ({ union }) => union.name,
  工会主席: ({ union }) => union.chair,
  工会联系人: ({ union }) => union.contact,
  工会电话: ({ union }) => union.telephone,
  工会地址: ({ union }) => union.address,
  发文单位: ({ sender }) => sender.name,
  发文单位联系人: ({ sender }) => sender.contact,
  发文单位电话: ({ sender }) => sender.telephone,
  发文单位地址: ({ sender }) => sender.address,
  上级工会: ({ upperUnion }) => upperUnion,
  劳动行政部门: ({ labourAuthority }) => labourAuthority,
  行动名称: ({ campaign }) => campaign?.name ?? '',
  行动主题: ({ campaign }) => campaign?.slogan ?? '',
  要约编号: ({ offer }) => offer.number,
  回证编号: ({ offer }) => offer.slipNumber,
  要约日期: ({ offer }) => day(offer.issuedOn),
  收到日期: ({ offer }) => day(offer.receivedOn),
  答复期限: ({ offer }) => day(offer.replyDue),
  协商日期: ({ offer }) => day(offer.meetingDay),
  协商时间: ({ offer }) => offer.meetingTime,
  协商地点: ({ offer }) => offer.meetingPlace,
  本方主张: ({ position }) => position?.claim ?? '',
  答复日期: ({ reply }) => day(reply?.day ?? null),
  答复理由: ({ reply }) => reply?.reason ?? '',
  职工方首席代表: ({ representatives }) => chiefOf(representatives.union)?.name ?? '',
  企业方首席代表: ({ representatives }) => chiefOf(representatives.employer)?.name ?? '',
  记录员: ({ noteTaker }) => noteTaker,
  职代会日期: ({ vote }) => day(vote?.day ?? null),
  应到代表: ({ vote }) => count(vote?.delegates ?? null),
  实到代表: ({ vote }) => count(vote?.present ?? null),
  赞成票: ({ vote }) => count(vote?.inFavour ?? null),
  签订日期: ({ agreement }) => day(agreement?.signedDay ?? null),
  生效日期: ({ agreement }) => day(agreement?.fromDay ?? null),
  终止日期: ({ agreement }) => day(agreement?.toDay ?? null),
  工资增幅: (facts) => percent(agreedAverages(facts).change),
} as const satisfies Readonly<Record<string, ValueOf>>;
export type TemplateValueName = keyof typeof TEMPLATE_VALUES;

const TEXT_ROW = ['序号', '内容'] as const;
const textRows = (texts: readonly string[]) => texts.map((text, at) => ({ 序号: String(at + 1), 内容: text }));

const ROSTER_ROW = ['序号', '姓名', '性别', '职务', '首席'] as const;
const rosterRows = (side: readonly RosterEntry[]) =>
  side.map(({ name, sex, post, isChief }, at) => ({
    序号: String(at + 1),
    姓名: name,
    性别: sex === 'female' ? '女' : sex === 'male' ? '男' : '',
    职务: post,
    首席: isChief ? '首席代表' : '',
  }));

/** Lists of templates, each with the fields of its rows. */
export const TEMPLATE_LISTS = {
  协商内容: {
    fields: TEXT_ROW,
    rows: (facts) => {
      const asked = offerSubjects(facts).filter(({ isAsked }) => isAsked);
      return textRows([...new Set(asked.map(({ words }) => words))]);
    },
  },
  主张理由: {
    fields: TEXT_ROW,
    rows: ({ position }) => textRows(position?.reasons ?? []),
  },
  职工方代表: {
    fields: ROSTER_ROW,
    rows: ({ representatives }) => rosterRows(representatives.union),
  },
  企业方代表: {
    fields: ROSTER_ROW,
    rows: ({ representatives }) => rosterRows(representatives.employer),
  },
  合同条款: {
    fields: TEXT_ROW,
    rows: (facts) => textRows(agreedContents(facts)),
  },
} as const satisfies Readonly<Record<string, { readonly fields: readonly string[]; readonly rows: RowsOf }>>;
export type TemplateListName = keyof typeof TEMPLATE_LISTS;
export type TemplateRowField = (typeof TEMPLATE_LISTS)[TemplateListName]['fields'][number];

/** Where the text of the document, as it was edited, takes the place of its paragraph. */
export const BODY_FIELD = '正文';
